//! The lines that an act asks for.

use serde::{Deserialize, Serialize};

use crate::language::{Language, date_words, say};
use crate::model::{Day, HaltKind, Kind, Reason, Succession};
use crate::msg;
use crate::register::AgreementDetail;
use crate::rules::ladder::StageEvent;
use crate::rules::procedure::Words;
use crate::rules::why::{About, Need};
use crate::screen::part::basis;
use crate::screen::part::judgement::is_missing;
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
    /// The same of one that starts a clock in the stage that is entered, where it happened already.
    Starting(String),
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
    /// Only what is missing is asked for; today is there already. What may stay empty stands above, but the day of what
    /// starts a clock in the stage that is entered, which stands below.
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
            Act::Return | Act::Halt(_) | Act::Reopen | Act::Pass => vec![on(), (What::Reason, reason(act, detail))],
            Act::Succeed(Succession::Amendment) => vec![(What::Until, Labelled::new(msg!("act-until"), "")), on(), number()],
            Act::Succeed(_) => vec![on(), number(), (What::Until, Labelled::new(msg!("act-until"), "").needed())],
            Act::Happened(at) => detail.events.get(at).map(|event| happened(event, language)).into_iter().collect(),
            Act::Fill(at) => filled(detail.why.as_ref().and_then(|why| why.needs.get(at)), &today),
        };
        let known: Vec<&What> = rows.iter().map(|(about, _)| about).collect();
        let below: Vec<(What, Labelled)> = if act == Act::Advance { starting(detail, &known) } else { Vec::new() };
        let (mut about, lines): (Vec<What>, Vec<Labelled>) = rows.into_iter().unzip();
        let (starting, below): (Vec<What>, Vec<Labelled>) = below.into_iter().unzip();
        about.extend(starting);
        let ends = act == Act::Halt(HaltKind::Ended);
        let ground = |words: &Words| say(&msg!("paper-name", name = words.clone()), language).to_string();
        let grounds = if ends { detail.grounds.iter().map(ground).collect() } else { Vec::new() };
        Self { about, lines: Lines::with_below(lines, below), grounds }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = (&What, &Labelled)> + Clone {
        self.about.iter().zip(&self.lines.lines)
    }

    pub(super) fn text(&self, about: &What) -> Option<&str> {
        self.rows().find(|(what, _)| *what == about).and_then(|(_, labelled)| labelled.text())
    }

    /// The cursor goes to the first line that one of the reasons is about.
    pub fn focus(&mut self, reasons: &[Reason]) {
        if let Some(at) = reasons.iter().find_map(|reason| self.line_of(reason)) {
            self.lines.at = at;
        }
    }

    /// The line that a reason is about: of several papers or events one that is empty where something is missing, else
    /// one that is filled.
    pub fn line_of(&self, reason: &Reason) -> Option<usize> {
        let field = reason.field?;
        let is_of = |what: &What| match what {
            What::On => field == "on",
            What::Note => field == "note",
            What::Reason => field == "reason",
            What::Until => field == "until",
            What::Dated => field == "date",
            What::Original => field == "original",
            What::Paper(_) => matches!(field, "document" | "number"),
            What::Event(_) | What::Starting(_) => field == "event",
        };
        let mut lines = self.rows().enumerate().filter(|(_, (about, _))| is_of(about)).map(|(at, (_, labelled))| (at, labelled));
        let first = lines.clone().next()?.0;
        let fits = lines.find(|(_, labelled)| labelled.text().is_none() == is_missing(reason));
        Some(fits.map_or(first, |(at, _)| at))
    }

    /// What the line under the cursor is about, and what stands in it.
    pub fn typing(&self) -> Option<(&What, &str)> {
        Some((self.about.get(self.lines.at)?, self.lines.lines.get(self.lines.at)?.line.text()))
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
        self.lines.begin();
    }
}

/// The needs that are not met.
pub fn missing(detail: &AgreementDetail) -> Vec<&Need> {
    detail.why.iter().flat_map(|why| &why.needs).filter(|need| need.is_lacking()).collect()
}

/// A line for what can be filled in here; a check is decided elsewhere.
fn asked(need: &Need) -> Option<(What, Labelled)> {
    let label = |what| Labelled::new(what, "").needed().by(basis::short(&need.basis));
    match &need.about {
        About::Document(kind) => Some((What::Paper(kind.clone()), label(msg!("act-paper", name = need.name.clone())))),
        About::Event(code) => Some((What::Event(code.clone()), label(need.name.clone()))),
        About::Check(..) | About::Bar(_) | About::Order(_) => None,
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

/// The days of what starts a clock in the stage that is entered, but what is asked for anyway.
fn starting(detail: &AgreementDetail, asked: &[&What]) -> Vec<(What, Labelled)> {
    let line = |event: &StageEvent| {
        let label = msg!("paper-name", name = event.name.clone());
        (What::Starting(event.code.clone()), Labelled::new(label, "").by(basis::short(&event.basis)))
    };
    let is_asked = |code: &String| asked.iter().any(|what| matches!(what, What::Event(asked) if asked == code));
    detail.starting.iter().filter(|event| !is_asked(&event.code)).map(line).collect()
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
