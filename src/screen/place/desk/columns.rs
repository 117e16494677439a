//! The columns of the agreements: which are shown, how wide, and what stands in a cell.

use crate::language::{Language, date_words, say};
use crate::model::{Attention, Day, Id, Status};
use crate::msg;
use crate::register::{AgreementRow, Column};
use crate::rules::due::Due;
use crate::text::{Shown, shown};

/// Columns of the screen for what is due: "lewat 23 hari" and "99 hari lagi" are never cut.
pub const DUE: u16 = 13;

/// Columns that can be chosen, in the order in which they stand, with their headings.
pub const CHOICES: &[(Column, Heading)] = &[
    (Column::Number, Heading { label: "pane-column-number", least: 7 }),
    (Column::Region, Heading { label: "pane-column-region", least: 17 }),
    (Column::Partner, Heading { label: "pane-column-partner", least: 14 }),
    (Column::Country, Heading { label: "pane-column-country", least: 3 }),
    (Column::Kind, Heading { label: "pane-column-kind", least: 16 }),
    (Column::Stage, Heading { label: "pane-column-stage", least: 19 }),
    (Column::Status, Heading { label: "pane-column-status", least: 18 }),
    (Column::Signed, Heading { label: "pane-column-signed", least: 11 }),
    (Column::Until, Heading { label: "pane-column-until", least: 11 }),
    (Column::Due, Heading { label: "pane-column-due", least: DUE }),
];

#[derive(Clone, Copy, Debug)]
pub struct Heading {
    pub label: &'static str,
    /// Columns of the screen; the partner takes what is left over.
    pub least: u16,
}

/// From this pane width on the number fits beside the rest.
const WITH_NUMBER: u16 = 84;

/// The columns in a pane `columns` wide, each with its width, after `aside` were moved out.
pub fn shown_columns(chosen: Option<&[Column]>, aside: usize, columns: u16) -> Vec<(Column, Heading, u16)> {
    let first = |c: Column| match c {
        Column::Number => columns >= WITH_NUMBER,
        Column::Region | Column::Partner | Column::Country | Column::Stage | Column::Due => true,
        _ => false,
    };
    let wanted = CHOICES.iter().filter(|(c, _)| chosen.map_or_else(|| first(*c), |list| list.contains(c)));
    let mut left = columns;
    let mut fitting = Vec::new();
    for &(column, heading) in wanted.skip(aside) {
        let Some(rest) = left.checked_sub(heading.least + 1) else { break };
        left = rest;
        fitting.push((column, heading, heading.least));
    }
    if let Some(widest) = fitting.iter_mut().find(|(c, ..)| *c == Column::Partner) {
        widest.2 += left;
    }
    fitting
}

/// What stands in a cell.
pub fn cell(row: &AgreementRow, column: Column, day: Day, language: Language) -> Shown {
    match column {
        Column::Number => shown(&Id::Agreement(row.number).to_string()),
        Column::Region => shown(&row.region.short_name()),
        Column::Partner => partner(row),
        Column::Country => row.country.map(|c| shown(c.code())).unwrap_or_default(),
        Column::Kind => row.kind.map(|k| say(&k.message(), language)).unwrap_or_default(),
        Column::Stage => row.stage.map_or_else(|| shown("-"), |stage| say(&stage.message(), language)),
        Column::Status => say(&row.status.message(), language),
        Column::Signed => row.signed.map(|d| shown(&date_words(d, language))).unwrap_or_default(),
        Column::Until => row.until.map(|d| shown(&date_words(d, language))).unwrap_or_default(),
        Column::Due => due(row, day, language),
        Column::Attention | Column::Agreements => Shown::default(),
    }
}

/// The name, then the partner's own after a blank.
fn partner(row: &AgreementRow) -> Shown {
    match &row.partner {
        Some((_, name, Some(native))) => shown(&format!("{name} {native}")),
        Some((_, name, None)) => shown(name),
        None => Shown::default(),
    }
}

/// From this many days before its end a day is counted down instead of named: more digits do not fit.
const COUNTED_DOWN: i64 = 99;

/// What is due, or why no day can be.
fn due(row: &AgreementRow, day: Day, language: Language) -> Shown {
    let has = |reason| row.attention.contains(&reason);
    let message = match row.due {
        _ if has(Attention::NoRelations) => msg!("due-condition"),
        _ if row.status == Status::Dormant => msg!("due-dormant"),
        _ if matches!(row.status, Status::Rejected | Status::Withdrawn | Status::Ended) => return shown("-"),
        // What silence then means is an outcome of its own, and not that somebody is late.
        Some(due) if row.due != row.until && due.latest() < day && row.due_certain => msg!("due-silence"),
        Some(due) if row.due_certain => due_about(due.into(), day),
        Some(due) => due_about(Due::not_before(due.earliest()), day),
        None if has(Attention::NoPartner) => msg!("due-no-partner"),
        None if has(Attention::NoKind) => msg!("due-no-kind"),
        None if has(Attention::NoDate) => msg!("due-none"),
        None if has(Attention::LoiLapsed) => msg!("due-loi"),
        None => return shown("-"),
    };
    say(&message, language)
}

/// When it is due, in the words of lists: days past, days left where they are few, else the day. What is not known to the
/// day is told with ±, and as past only once it surely is, without counting days.
pub fn due_about(due: Due, day: Day) -> crate::model::Message {
    let between = |from: Day, to: Day| (to - from).num_days();
    let (past, left) = (between(due.latest(), day), between(day, due.on.earliest()));
    match (due.is_known(), due.on.is_whole()) {
        (true, _) if past > 0 => over(past),
        (true, _) if left <= COUNTED_DOWN => msg!("due-left", n = left),
        (true, _) => msg!("due-day", date = due.on),
        (false, _) if past >= YEARS_FROM => over(past),
        (false, false) => msg!("due-partly", date = due.on),
        (false, true) if past <= 0 && due.earliest() < day => msg!("due-unsure"),
        (false, true) if past <= 0 && left <= COUNTED_DOWN => msg!("due-left-about", n = left),
        (false, true) => msg!("due-day-about", date = due.on),
    }
}

/// So many days, in the words of lists: "13 hari lagi", "lewat 3 th".
pub fn due_in(days: i64) -> crate::model::Message {
    if days < 0 { over(-days) } else { msg!("due-left", n = days) }
}

/// From so many days on, years are told.
pub const YEARS_FROM: i64 = 730;

fn over(days: i64) -> crate::model::Message {
    match days {
        ..60 => msg!("due-over-days", n = days),
        60..YEARS_FROM => msg!("due-over-months", n = days * 12 / 365),
        _ => msg!("due-over-years", n = days * 4 / 1461),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::PartialDate;

    #[test]
    fn columns_never_take_more_than_there_is() {
        for columns in 20..160 {
            for aside in 0..4 {
                let shown = shown_columns(None, aside, columns);
                let taken: u16 = shown.iter().map(|(_, _, w)| w + 1).sum();
                assert!(taken <= columns, "{taken} of {columns}");
            }
        }
    }

    fn row(status: Status, due: Option<&str>, until: Option<&str>) -> AgreementRow {
        let date = |text: Option<&str>| text.map(|text| text.parse().expect("a date"));
        AgreementRow {
            number: 1,
            region: crate::model::RegionCode::new(0, 71),
            partner: None,
            country: None,
            kind: None,
            technical: false,
            stage: None,
            since: None,
            turn: None,
            status,
            attention: Vec::new(),
            signed: None,
            until: date(until),
            due: date(due),
            due_certain: true,
            activity: crate::model::status::Activity::Unknown,
            kept: None,
            renewed: None,
            verified: None,
        }
    }

    #[test]
    fn what_is_due_is_said_in_the_words_of_the_state() {
        let day = "2026-11-24".parse().expect("a day");
        let table = [
            (row(Status::InProcess, Some("2026-12-07"), None), "13 hari lagi"),
            (row(Status::InProcess, Some("2026-11-16"), None), "batas habis"),
            (row(Status::InProcess, None, None), "-"),
            (row(Status::Expired, Some("2026-11-16"), Some("2026-11-16")), "lewat 8 hari"),
            (row(Status::Dormant, Some("2029-01-01"), Some("2029-01-01")), "tidak aktif"),
            (row(Status::Rejected, Some("2026-12-07"), None), "-"),
            (row(Status::Ended, Some("2025-01-01"), Some("2025-01-01")), "-"),
            (row(Status::InForce, Some("2027"), Some("2027")), "± 2027"),
        ];
        for (row, expected) in table {
            assert_eq!(due(&row, day, Language::Id).as_str(), expected, "{row:?}");
        }
        let unsure = |due| AgreementRow { due_certain: false, ..row(Status::InProcess, Some(due), None) };
        for (due_on, expected) in
            [("2026-12-07", "± 13 hari"), ("2026-11-24", "± 0 hari"), ("2026-11-23", "± cek batas"), ("2027-05-19", "±19 Mei 2027")]
        {
            assert_eq!(due(&unsure(due_on), day, Language::Id).as_str(), expected);
        }
        let lawless = AgreementRow { attention: vec![Attention::NoRelations], ..row(Status::Dormant, None, None) };
        assert_eq!(due(&lawless, day, Language::Id).as_str(), "cek syarat");
    }

    #[test]
    fn no_word_for_a_day_is_wider_than_its_column() {
        let day: Day = "2026-11-24".parse().expect("a day");
        let whole = (-9000..9000).map(|days| PartialDate::from(day + chrono::TimeDelta::days(days)));
        let partly = ["2019", "2026-09", "2026-11", "2026", "2027-05", "2031"].map(|text| text.parse().expect("a date"));
        for due in whole.chain(partly) {
            for language in [Language::Id, Language::En] {
                for due in [
                    due.into(),
                    Due::not_before(due.earliest()),
                    Due::from_first(due.earliest(), due.latest() + chrono::TimeDelta::days(1)),
                ] {
                    let said = say(&due_about(due, day), language);
                    assert!(crate::text::width::width(said.as_str()) <= DUE.into(), "{said}");
                }
            }
        }
    }

    #[test]
    fn a_day_past_is_told_in_the_unit_that_says_most() {
        let said = |days| say(&over(days), Language::Id).to_string();
        assert_eq!(said(1), "lewat 1 hari");
        assert_eq!(said(59), "lewat 59 hari");
        assert_eq!(said(365), "lewat 12 bln");
        assert_eq!(said(5075), "lewat 13 th");
    }
}
