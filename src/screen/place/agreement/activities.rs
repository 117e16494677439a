//! What is done under an agreement: its yearly duties with their days, and its activities, newest first.

use crate::language::{Language, date_words, say, word};
use crate::model::status::Activity;
use crate::model::{HeldActivity, Message, Target as Part};
use crate::msg;
use crate::register::AgreementDetail;
use crate::rules::duties::Duty;
use crate::screen::look::Sign;
use crate::screen::part::basis;
use crate::screen::part::sheet::{SheetRow, Target};
use crate::text::width::{width, wrap};
use crate::text::{Shown, shown};

pub fn title(detail: &AgreementDetail) -> Message {
    match (held(detail).len(), detail.row.activity) {
        (_, Activity::Unknown) => msg!("section-activities-unknown"),
        (n, activity) => msg!("section-activities", n = n, state = activity.message()),
    }
}

pub fn rows(detail: &AgreementDetail, language: Language, columns: u16) -> Vec<SheetRow> {
    let duties = detail.duties.iter().flat_map(|of| duty(detail.row.number, of, language, columns)).chain(bases(detail, language, columns));
    let held = held(detail).into_iter().flat_map(|(number, held)| activity(detail.row.number, number, held, language, columns));
    let mut rows: Vec<SheetRow> = duties.chain(held).collect();
    if rows.is_empty() {
        rows.push(SheetRow::plain(Shown::default(), word("activities-none", language)));
    }
    rows
}

/// Activities that are not hidden, newest first.
fn held(detail: &AgreementDetail) -> Vec<(u16, &HeldActivity)> {
    let mut held: Vec<_> = detail.agreement.activities.iter().filter(|(_, held)| held.void.is_none()).map(|(n, held)| (*n, held)).collect();
    held.sort_by(|(a, x), (b, y)| y.on.cmp(&x.on).then(b.cmp(a)));
    held
}

/// "laporan 2025" with its last day, there or not; the day below where the name leaves it no room.
fn duty(agreement: u32, duty: &Duty, language: Language, columns: u16) -> Vec<SheetRow> {
    let name = say(&msg!("paper-of-year", name = duty.name.clone(), year = duty.about.to_string()), language);
    let due = duty.due.map(|day| shown(&date_words(day.into(), language))).unwrap_or_default();
    let fits = width(name.as_str()) + width(due.as_str()) + 5 <= usize::from(columns);
    let row = SheetRow::plain(Shown::default(), name);
    let row = match duty.paper {
        Some(number) => row.signed(Sign::There).to(Target::Part(Part::Document(agreement, number))),
        None => row.signed(Sign::Missing),
    };
    if fits { vec![row.right(due)] } else { vec![row, SheetRow::below(Shown::default()).right(due)] }
}

/// What the duties are owed by, each once.
fn bases(detail: &AgreementDetail, language: Language, columns: u16) -> Vec<SheetRow> {
    let mut said: Vec<String> = Vec::new();
    let regulation = basis::regulation(detail.duties.iter().map(|duty| &duty.basis));
    for duty in &detail.duties {
        let words = say(&basis::within(&duty.basis, regulation), language).to_string();
        if !said.contains(&words) {
            said.push(words);
        }
    }
    if said.is_empty() {
        return Vec::new();
    }
    let all = shown(&format!("{} {regulation}", said.join(", ")));
    wrap(&all, usize::from(columns.saturating_sub(6))).iter().map(|line| SheetRow::below(shown(&format!("  {line}")))).collect()
}

fn activity(agreement: u32, number: u16, held: &HeldActivity, language: Language, columns: u16) -> Vec<SheetRow> {
    let room = usize::from(columns.saturating_sub(6));
    let mut words = wrap(&shown(&held.what), room.saturating_sub(13)).into_iter();
    let day = shown(&date_words(held.on, language));
    let head = SheetRow::plain(Shown::default(), shown(&words.next().unwrap_or_default())).right(day);
    let mut rows = vec![head.to(Target::Part(Part::Activity(agreement, number)))];
    let details = held.details();
    let said: Vec<String> = details.iter().map(|detail| say(detail, language).to_string()).collect();
    let more = wrap(&shown(&said.join(" · ")), room);
    let below = words.chain(more.into_iter().filter(|line| !line.is_empty()));
    rows.extend(below.map(|line| SheetRow::below(shown(&format!("  {line}")))));
    rows
}
