//! The lines that an act asks for, and the command that they make.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::language::{Language, date_words, say};
use crate::model::act::{Advance, HaltAct, Resume, Return, Succeed};
use crate::model::{Command, Day, Document, HaltKind, Id, Kind, Message, New, PartialDate, Succession, Target};
use crate::msg;
use crate::register::AgreementDetail;
use crate::rules::ladder::StageEvent;
use crate::rules::procedure::{Calendar, Words};
use crate::rules::why::{About, Need};
use crate::screen::part::basis;
use crate::screen::part::line::Line;
use crate::screen::part::lines::{Labelled, Lines};

use super::choices::Act;

/// What a line of the form is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// The day of the act.
    On,
    Note,
    Reason,
    /// The number of a paper of this kind, and its day behind an @ where it has another one.
    Paper(String),
    /// The day of an event of this code.
    Event(String),
    /// The day of the paper that is filled in.
    Dated,
    /// Where its original lies.
    Original,
    Until,
}

/// The form of an act: its lines, each with what it is about.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub about: Vec<What>,
    pub lines: Lines,
    /// Grounds of an end, each by its number in their place.
    pub grounds: Vec<String>,
}

const ORIGINAL: &str = "original";

/// The kind of the paper by which a successor holds: routes M and N sign no text of their own.
const fn signed_by(kind: Kind) -> &'static str {
    match kind {
        Kind::Twin | Kind::OtherRegional | Kind::Institution => ORIGINAL,
        Kind::Continuation => "plan",
        Kind::ContinuationNonprofit => "work_plan",
    }
}

impl Form {
    /// Only what is missing is asked for; today is there already.
    pub fn of(act: Act, detail: &AgreementDetail, day: Day, language: Language) -> Self {
        let today = date_words(day.into(), language);
        let on = || (What::On, Labelled::new(msg!("act-on"), &today).needed());
        let signed = detail.agreement.kind.map_or(ORIGINAL, signed_by);
        let number = || (What::Paper(signed.to_owned()), Labelled::new(msg!("act-number"), "").needed());
        let rows = match act {
            Act::Advance => {
                let note = (What::Note, Labelled::new(msg!("act-note"), ""));
                [note, on()].into_iter().chain(missing(detail).into_iter().filter_map(asked)).collect()
            }
            Act::Resume => vec![(What::Reason, Labelled::new(msg!("act-reason"), "")), on()],
            Act::Return | Act::Halt(_) | Act::Pass => vec![on(), (What::Reason, reason(act, detail))],
            Act::Succeed(Succession::Amendment) => vec![(What::Until, Labelled::new(msg!("act-until"), "")), on(), number()],
            Act::Succeed(_) => vec![on(), number(), (What::Until, Labelled::new(msg!("act-until"), "").needed())],
            Act::Happened(at) => detail.events.get(at).map(|event| happened(event, language)).into_iter().collect(),
            Act::Fill(at) => filled(detail.why.as_ref().and_then(|why| why.needs.get(at)), &today),
        };
        let (about, lines) = rows.into_iter().unzip();
        let ends = act == Act::Halt(HaltKind::Ended);
        let ground = |words: &Words| say(&msg!("paper-name", name = words.clone()), language).to_string();
        let grounds = if ends { detail.grounds.iter().map(ground).collect() } else { Vec::new() };
        Self { about, lines: Lines::new(lines), grounds }
    }

    /// The command of the act.
    ///
    /// # Errors
    /// What was typed and is no date.
    pub fn command(&self, act: Act, agreement: u32, day: Day, calendar: &Calendar) -> Result<Command, Message> {
        let read = Read { form: self, day, calendar };
        let on = read.on()?;
        let reason = || self.reason();
        Ok(match act {
            Act::Advance => Command::Advance(Advance {
                agreement,
                to: None,
                on,
                documents: read.documents(),
                events: read.events()?,
                note: self.text(&What::Note).map(str::to_owned),
                planned: false,
                pass: None,
            }),
            Act::Pass => Command::Advance(Advance {
                agreement,
                to: None,
                on,
                documents: Vec::new(),
                events: BTreeMap::new(),
                note: None,
                planned: false,
                pass: Some(reason()),
            }),
            Act::Return => Command::Return(Return { agreement, to: None, on, reason: reason() }),
            Act::Halt(kind) => Command::Halt(HaltAct { agreement, kind, on, reason: reason() }),
            Act::Resume => Command::Resume(Resume { agreement, on, reason: self.text(&What::Reason).map(str::to_owned) }),
            Act::Succeed(succession) => {
                let document = read.documents().into_iter().next();
                Command::Succeed(Succeed { agreement, succession, on, document, until: read.date(&What::Until)? })
            }
            Act::Fill(_) | Act::Happened(_) => self.filling(agreement),
        })
    }

    /// The paper or the event alone; what was typed is judged as it stands.
    fn filling(&self, agreement: u32) -> Command {
        let mut fields: Vec<(String, String)> = Vec::new();
        for (about, labelled) in self.rows() {
            let text = labelled.text().unwrap_or_default().to_owned();
            match about {
                What::Event(code) => {
                    let target = Target::Record(Id::Agreement(agreement));
                    return Command::Set { target, fields: vec![(format!("event.{code}"), text)] };
                }
                What::Paper(kind) => fields.extend([("kind".to_owned(), kind.clone()), ("number".to_owned(), text)]),
                What::Dated => fields.push(("date".to_owned(), text)),
                What::Original => fields.push(("original".to_owned(), text)),
                _ => {}
            }
        }
        fields.retain(|(_, text)| !text.is_empty());
        Command::New { new: New::Document(agreement), fields }
    }

    /// What was typed as a reason; of an end the number of a ground stands for its words.
    fn reason(&self) -> String {
        let typed = self.text(&What::Reason).unwrap_or_default();
        let ground = typed.parse::<usize>().ok().and_then(|n| self.grounds.get(n.checked_sub(1)?));
        ground.map_or_else(|| typed.to_owned(), Clone::clone)
    }

    fn rows(&self) -> impl Iterator<Item = (&What, &Labelled)> {
        self.about.iter().zip(&self.lines.lines)
    }

    fn text(&self, about: &What) -> Option<&str> {
        self.rows().find(|(what, _)| *what == about).and_then(|(_, labelled)| labelled.text())
    }

    /// The cursor goes to the line that a refusal names by its field.
    pub fn focus(&mut self, field: &str) {
        let is_of = |what: &What| match what {
            What::On => field == "on",
            What::Note => field == "note",
            What::Reason => field == "reason",
            What::Until => field == "until",
            What::Dated => field == "date",
            What::Original => field == "original",
            What::Paper(_) => matches!(field, "document" | "number"),
            What::Event(_) => field == "event",
        };
        if let Some(at) = self.about.iter().position(is_of) {
            self.lines.at = at;
        }
    }

    /// What stands in each line, by what the line is about.
    pub fn typed(&self) -> Vec<(What, String)> {
        self.rows().map(|(about, labelled)| (about.clone(), labelled.line.text().to_owned())).collect()
    }

    /// What was half written stands in its lines again; the cursor where something is still missing.
    pub fn restore(&mut self, typed: &[(What, String)]) {
        for (about, labelled) in self.about.iter().zip(&mut self.lines.lines) {
            if let Some((_, text)) = typed.iter().find(|(what, _)| what == about) {
                labelled.line = Line::new(text);
            }
        }
        self.lines = Lines::new(std::mem::take(&mut self.lines.lines));
    }
}

/// The needs that are not met.
pub fn missing(detail: &AgreementDetail) -> Vec<&Need> {
    detail.why.iter().flat_map(|why| &why.needs).filter(|need| !need.met).collect()
}

/// A line for what can be filled in here; a check is decided elsewhere.
fn asked(need: &Need) -> Option<(What, Labelled)> {
    let label = |what| Labelled::new(what, "").needed().by(basis::short(&need.basis));
    match &need.about {
        About::Document(kind) => Some((What::Paper(kind.clone()), label(msg!("act-paper", name = need.name.clone())))),
        About::Event(code) => Some((What::Event(code.clone()), label(need.name.clone()))),
        About::Check(..) => None,
    }
}

fn filled(need: Option<&Need>, today: &str) -> Vec<(What, Labelled)> {
    let Some((what, labelled)) = need.and_then(asked) else { return Vec::new() };
    match what {
        What::Paper(_) => vec![
            (What::Original, Labelled::new(msg!("act-original"), "")),
            (What::Dated, Labelled::new(msg!("act-dated"), today)),
            (what, labelled),
        ],
        _ => vec![(what, labelled)],
    }
}

fn happened(event: &StageEvent, language: Language) -> (What, Labelled) {
    let on = event.on.map(|on| date_words(on, language)).unwrap_or_default();
    let label = msg!("paper-name", name = event.name.clone());
    (What::Event(event.code.clone()), Labelled::new(label, &on).needed().by(basis::short(&event.basis)))
}

fn reason(act: Act, detail: &AgreementDetail) -> Labelled {
    match (act, &detail.ended) {
        (Act::Halt(HaltKind::Ended), Some(basis)) => Labelled::new(msg!("act-ground"), "").needed().by(basis::short(basis)),
        _ => Labelled::new(msg!("act-reason"), "").needed(),
    }
}

/// Reads what was typed on a day.
struct Read<'f> {
    form: &'f Form,
    day: Day,
    calendar: &'f Calendar,
}

impl Read<'_> {
    fn on(&self) -> Result<PartialDate, Message> {
        Ok(self.date(&What::On)?.unwrap_or_else(|| self.day.into()))
    }

    fn date(&self, about: &What) -> Result<Option<PartialDate>, Message> {
        self.form.text(about).map_or(Ok(None), |text| self.dated(text))
    }

    fn dated(&self, text: &str) -> Result<Option<PartialDate>, Message> {
        self.calendar.typed(text, self.day).map_err(|_| msg!("refused-bad_date", text = text))
    }

    /// The papers whose number was typed, of the day of the act where none stands behind an @.
    fn documents(&self) -> Vec<Document> {
        let papers = self.form.rows().filter_map(|(about, labelled)| match about {
            What::Paper(kind) => Some((kind, labelled.text()?)),
            _ => None,
        });
        papers.map(|(kind, text)| self.document(kind, text)).collect()
    }

    fn document(&self, kind: &str, text: &str) -> Document {
        let (number, date) = match text.rsplit_once('@').map(|(number, date)| (number, self.dated(date.trim()))) {
            Some((number, Ok(Some(date)))) => (number.trim(), Some(date)),
            _ => (text, self.on().ok()),
        };
        Document { kind: kind.to_owned(), number: Some(number.to_owned()), date, ..Document::default() }
    }

    fn events(&self) -> Result<BTreeMap<String, PartialDate>, Message> {
        let mut events = BTreeMap::new();
        for (about, labelled) in self.form.rows() {
            if let (What::Event(code), Some(text)) = (about, labelled.text())
                && let Some(date) = self.dated(text)?
            {
                events.insert(code.clone(), date);
            }
        }
        Ok(events)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn working_days_of_a_day_leave_out_the_holidays_known() {
        let lines = Lines::new(vec![Labelled::new(msg!("act-reason"), "+1hk")]);
        let form = Form { about: vec![What::On], lines, grounds: Vec::new() };
        let on = |day: &str| {
            let command = form.command(Act::Resume, 1, day.parse().expect("a day"), &Calendar::default());
            let Ok(Command::Resume(act)) = command else { panic!("{command:?}") };
            act.on.to_string()
        };
        // 18 August 2025 was free, by the decree that comes with the program.
        assert_eq!((on("2025-08-15").as_str(), on("2025-08-19").as_str()), ("2025-08-19", "2025-08-20"));
    }
}
