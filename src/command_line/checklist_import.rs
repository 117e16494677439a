//! `kerma checklist import FILE`: a meeting's article becomes a checklist, shown before it is written.

use clap::ArgMatches;
use serde::Serialize;

use super::pieces::{WrittenTold, date_cell, labelled, result, text_cell};
use super::screen;
use super::session::{Changed, Session};
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::exchange::{ReadArticle, Unreadable, read_article_file};
use crate::language::{Language, say};
use crate::model::candidate::{Article, Doubt, Item};
use crate::model::command::Report;
use crate::model::{ChecklistId, Command, Id, Message, PartialDate, Refusal};
use crate::msg;
use crate::text::{Shown, shown};

pub fn run(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let file = session.named.file();
    let unreadable = |e: Unreadable| Failure::from(Refusal::of(e.0));
    let ReadArticle { article, encoding } = read_article_file(&file.bytes).map_err(unreadable)?;
    let language = session.print.language;
    let command = Command::ImportChecklist { article: article.clone() };
    let (changed, declined) = if session.asks() { shown_first(session, command, &article)? } else { (session.change(command)?, None) };
    let mut told = Told::of(&changed, &article, encoding.code(), language);
    told.shown = session.asks();
    let said = declined.or_else(|| result(&changed)).into_iter().collect();
    Ok(Outcome::of(changed.revision, told).saying(said).failing(changed.failure))
}

/// Shows what would be written and asks; the sentence when the answer is no.
fn shown_first(session: &mut Session, command: Command, article: &Article) -> Result<(Changed, Option<Message>), Failure> {
    let foreseen = session.foresee(command.clone())?;
    if foreseen.failure.is_some() || foreseen.ids.is_empty() {
        return Ok((foreseen, None));
    }
    if screen::can_draw() {
        let Report::Checklist(report) = foreseen.report.clone() else { return Ok((foreseen, None)) };
        return match screen::correct(&session.settings, session.zone, article.clone(), report)? {
            Some(article) => Ok((session.change(Command::ImportChecklist { article })?, None)),
            None => Ok((Changed { ids: Vec::new(), ..foreseen }, Some(msg!("told-declined")))),
        };
    }
    let language = session.print.language;
    article_lines(&Told::of(&foreseen, article, "", language), language).iter().for_each(|line| session.print.line(line));
    if session.agreed(&msg!("ask-checklist_import", count = article.items.len())) {
        return Ok((session.change(command)?, None));
    }
    Ok((Changed { ids: Vec::new(), ..foreseen }, Some(msg!("told-declined"))))
}

#[derive(Serialize)]
struct Told {
    written: bool,
    id: Option<ChecklistId>,
    title: String,
    date: Option<PartialDate>,
    until: Option<PartialDate>,
    place: Option<String>,
    theme: Option<String>,
    held_by: Option<String>,
    attended: Option<u32>,
    encoding: &'static str,
    institutions: Vec<InstitutionTold>,
    recommendations: Vec<ItemTold>,
    doubts: Vec<DoubtTold>,
    command: Option<String>,
    ids: Vec<Id>,
    /// Whether a person saw it already, before being asked.
    #[serde(skip)]
    shown: bool,
}

#[derive(Serialize)]
struct InstitutionTold {
    name: String,
    partner: Option<Id>,
}

#[derive(Serialize)]
struct ItemTold {
    number: u16,
    title: String,
    text: String,
    lines: [u32; 2],
}

impl From<&Item> for ItemTold {
    fn from(item: &Item) -> Self {
        let Item { number, title, text, lines } = item.clone();
        Self { number, title, text, lines }
    }
}

#[derive(Serialize)]
struct DoubtTold {
    code: &'static str,
    line: Option<u32>,
    text: String,
    sentence: String,
}

impl DoubtTold {
    fn of(doubt: &Doubt, language: Language) -> Self {
        let Doubt { code, line, text, message } = doubt.clone();
        Self { code, line, text, sentence: say(&message, language).to_string() }
    }
}

impl Told {
    fn of(changed: &Changed, article: &Article, encoding: &'static str, language: Language) -> Self {
        let (id, institutions, doubts) = match &changed.report {
            Report::Checklist(report) => (report.id, report.institutions.clone(), report.doubts.clone()),
            _ => (None, article.institutions.iter().map(|name| (name.clone(), None)).collect(), article.doubts.clone()),
        };
        let WrittenTold { written, command, ids } = changed.into();
        Self {
            written,
            id,
            title: article.title.clone(),
            date: article.date,
            until: article.until,
            place: article.place.clone(),
            theme: article.theme.clone(),
            held_by: article.held_by.clone(),
            attended: article.attended,
            encoding,
            institutions: institutions.into_iter().map(|(name, partner)| InstitutionTold { name, partner }).collect(),
            recommendations: article.items.iter().map(ItemTold::from).collect(),
            doubts: doubts.iter().map(|d| DoubtTold::of(d, language)).collect(),
            command,
            ids,
            shown: false,
        }
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        if self.shown { Vec::new() } else { article_lines(self, reader.language) }
    }
}

/// What was read out of an article.
fn article_lines(told: &Told, language: Language) -> Vec<Shown> {
    let text = |text: &Option<String>| text_cell(text.as_deref().unwrap_or_default());
    let days = match told.until {
        Some(until) => shown(&format!("{} – {}", date_cell(told.date, language), date_cell(Some(until), language))),
        None => date_cell(told.date, language),
    };
    let named = |i: &InstitutionTold| i.partner.map_or_else(|| i.name.clone(), |partner| format!("{} ({partner})", i.name));
    let institutions: Vec<String> = told.institutions.iter().map(named).collect();
    let head = [
        (msg!("head-title"), text_cell(&told.title)),
        (msg!("head-date"), days),
        (msg!("head-place"), text(&told.place)),
        (msg!("meeting-theme"), text(&told.theme)),
        (msg!("meeting-held_by"), text(&told.held_by)),
        (msg!("meeting-attended"), text_cell(&told.attended.map(|n| n.to_string()).unwrap_or_default())),
        (msg!("meeting-institutions"), text_cell(&institutions.join(", "))),
    ];
    let items = told.recommendations.iter().map(|item| shown(&format!("{:>3}. {}", item.number, item.title)));
    let doubts = told.doubts.iter().map(|doubt| shown(&doubt.sentence));
    head.iter().map(|(label, value)| labelled(label, value, language)).chain(items).chain(doubts).collect()
}
