//! The ladder of an agreement: √ passed, ► current, blank ahead, with the day it was entered and the days spent.

use crate::language::{Language, date_words, say, word};
use crate::model::{Halt, PartialDate};
use crate::msg;
use crate::register::AgreementDetail;
use crate::rules::ladder::{Reached, Rung, Stay};
use crate::screen::look::Sign;
use crate::screen::part::sheet::{SheetRow, Target};
use crate::text::width::{fit_right, width, wrap};
use crate::text::{Shown, shown};

/// Columns of a day, and of days spent.
const DAY: usize = 11;
const SPENT: usize = 6;

/// The ladder in so many columns, then what halts it.
pub fn rows(detail: &AgreementDetail, language: Language, columns: u16) -> Vec<SheetRow> {
    let mut rows = Vec::new();
    let unjudged = detail.ladder.iter().rposition(|rung| !rung.judged);
    for (at, rung) in detail.ladder.iter().enumerate() {
        rows.push(row(rung, language).to(Target::Why(detail.row.number)));
        rows.extend(remarks(rung, language).iter().flat_map(|text| below(text, columns)));
        if unjudged == Some(at) {
            rows.extend(below(&word("step-unjudged", language), columns));
        }
    }
    if rows.is_empty() {
        rows.push(SheetRow::plain(Shown::default(), word("stage-unknown", language)));
    }
    rows.extend(detail.agreement.halts.values().flat_map(|halt| halted(halt, language, columns)));
    rows
}

fn row(rung: &Rung, language: Language) -> SheetRow {
    let letter = rung.letter.as_deref().unwrap_or(" ");
    let text = shown(&format!("{letter} {}", say(&rung.stage.message(), language)));
    let day = rung.entered.map(|entered| date_words(entered, language)).unwrap_or_default();
    let spent = rung.stay.map(|stay| spent(stay, language)).unwrap_or_default();
    let right = if day.is_empty() {
        Shown::default()
    } else {
        shown(&format!("{} {}", fit_right(&day, DAY), fit_right(&spent, SPENT.max(width(&spent)))))
    };
    let row = SheetRow::plain(Shown::default(), text).right(right);
    match (rung.reached, &rung.passed_gate) {
        (Reached::Current, _) => row.signed(Sign::UnderWay),
        (Reached::Passed, Some(_)) => row.signed(Sign::PastGate),
        (Reached::Passed, None) => row.signed(Sign::There),
        (Reached::Unrecorded | Reached::Ahead, _) => row,
    }
}

/// "187 hr", with ± where a day is known only in part.
fn spent(stay: Stay, language: Language) -> String {
    let days = say(&msg!("stay-days", n = stay.days), language);
    if stay.partly { format!("± {days}") } else { days.to_string() }
}

/// Why it came here past a gate or backward, and what happened in it while it is the current one.
fn remarks(rung: &Rung, language: Language) -> Vec<Shown> {
    let gate = rung.passed_gate.iter().map(|reason| say(&msg!("step-passed_gate", reason = reason), language));
    let back = rung.returned.iter().map(|reason| say(&msg!("step-returned", reason = reason), language));
    let events = rung.events.iter().filter(|_| rung.reached == Reached::Current);
    let events = events.map(|(name, on)| say(&msg!("step-event", name = name.clone(), on = *on), language));
    let answers = rung.answers.iter().map(|answered| say(answered, language));
    gate.chain(back).chain(events).chain(answers).collect()
}

fn below(text: &Shown, columns: u16) -> Vec<SheetRow> {
    wrap(text, usize::from(columns.saturating_sub(6))).iter().map(|line| SheetRow::below(shown(&format!("  {line}")))).collect()
}

fn halted(halt: &Halt, language: Language, columns: u16) -> Vec<SheetRow> {
    let day = |date: PartialDate| shown(&date_words(date, language));
    let head = SheetRow::plain(Shown::default(), say(&halt.kind.message(), language)).right(day(halt.on)).signed(Sign::Over);
    let mut rows = vec![head];
    rows.extend(below(&shown(&halt.reason), columns));
    if let Some(lifted) = halt.lifted {
        rows.push(SheetRow::plain(Shown::default(), word("halt-lifted", language)).right(day(lifted)).signed(Sign::There));
        rows.extend(halt.lifted_because.iter().flat_map(|because| below(&shown(because), columns)));
    }
    rows
}
