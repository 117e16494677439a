//! Where an agreement stands: stage, whose turn, until when with a bar, what silence will mean.

use crate::language::{Language, say, word};
use crate::model::{Message, Status};
use crate::msg;
use crate::register::AgreementDetail;
use crate::rules::procedure::{Silence, Unit};
use crate::rules::stage_facts::Time;
use crate::rules::why::{Clock, Turn, Why};
use crate::screen::look::Sign;
use crate::screen::part::basis;
use crate::screen::part::sheet::{SheetRow, Target, wrapped};
use crate::text::{Shown, shown};

/// Columns of the bar.
const BAR: usize = 10;

pub fn rows(detail: &AgreementDetail, why: &Why, language: Language, columns: u16) -> Vec<SheetRow> {
    let mut rows = line(word("still-stage", language), &stage(why), language, columns);
    rows.extend(status(detail).iter().flat_map(|told| line(word("still-status", language), told, language, columns)));
    if let Some(turn) = &why.turn {
        rows.extend(line(word("still-turn", language), &whose(turn), language, columns));
    }
    if let Some(clock) = &why.clock {
        rows.extend(limit(clock, language, columns));
        rows.extend(silence(clock, language, columns));
    }
    rows
}

fn line(label: Shown, message: &Message, language: Language, columns: u16) -> Vec<SheetRow> {
    wrapped(SheetRow::plain(label, say(message, language)), columns)
}

/// Where the stage does not say it: "ditangguhkan", "berakhir".
fn status(detail: &AgreementDetail) -> Option<Message> {
    let told_by_stage = matches!(detail.row.status, Status::Exploring | Status::InProcess | Status::InForce);
    (!told_by_stage).then(|| detail.row.status.message())
}

/// "e persetujuan DPRD sejak 5 Okt 2026, berikutnya verifikasi".
fn stage(why: &Why) -> Message {
    let none = || msg!("nothing");
    let Some(named) = &why.stage_named else { return msg!("stage-unknown") };
    let since = why.since.map_or_else(none, |since| msg!("still-since", on = since));
    let next = why.next.map_or_else(none, |next| msg!("still-next", stage = next.message()));
    let judged = if why.pack.is_none() { msg!("still-not_judged") } else { none() };
    msg!("still-stage-of", stage = named.clone(), since = since, next = next, judged = judged)
}

/// "DPRD Kota Contoh sejak 5 Okt 2026: menyetujui atau menolak (Pasal 17 (2) …)".
fn whose(turn: &Turn) -> Message {
    let since = turn.since.map_or_else(|| msg!("nothing"), |since| msg!("still-since", on = since));
    msg!("still-turn-of", who = turn.who.clone(), since = since, what = turn.what.clone(), basis = basis::full(&turn.basis))
}

/// "7 Des 2026: hari kerja ke-36 dari 45", the bar at the right.
fn limit(clock: &Clock, language: Language, columns: u16) -> Vec<SheetRow> {
    // What may be over is never drawn as if it were.
    let most = u32::from(clock.limit).saturating_sub(u32::from(clock.may_be_over()));
    let (spent, of) = (clock.spent.min(most), clock.limit);
    let left = u32::from(of).saturating_sub(clock.spent);
    let counted = match clock.unit {
        Unit::Working => msg!("still-count-working", spent = spent, of = of),
        Unit::Calendar => msg!("still-count-calendar", spent = spent, of = of),
        Unit::Months => msg!("still-count-months", spent = spent, of = of),
    };
    let told = match (clock.stopped, clock.unsure()) {
        (None, Some(why)) if clock.is_over() => msg!("still-limit-said", until = clock.earliest, why = why),
        (None, Some(why)) if clock.time == Time::Unsure => msg!("still-limit-unsure", until = clock.earliest, why = why),
        (None, Some(why)) => msg!("still-limit-uncertain", until = clock.earliest, why = why, counted = counted),
        (Some(on), Some(why)) => based(msg!("still-limit-stopped_uncertain", until = clock.earliest, why = why, on = on), clock),
        (Some(on), None) => based(msg!("still-limit-stopped", until = clock.until, counted = counted, on = on), clock),
        (None, None) if clock.spent > of.into() => msg!("still-limit-over", until = clock.until),
        (None, None) => msg!("still-limit", until = clock.until, counted = counted, left = left),
    };
    let row = SheetRow::plain(word("still-limit-label", language), say(&told, language));
    let mut rows = wrapped(row, columns.saturating_sub(BAR as u16 + 1));
    if let Some(first) = rows.first_mut() {
        first.right = shown(&bar(spent, of));
    }
    // What follows waits for somebody to say so.
    if clock.stopped.is_none() && clock.time == Time::Unsure {
        let ask = SheetRow::plain(shown(" "), word("still-limit-ask", language));
        rows.push(ask.signed(Sign::Missing).to(Target::Clock));
    }
    rows
}

/// What will follow when nobody answers, or until when a renewal is asked for; nothing of a clock that stopped, whose basis stands beside its limit.
fn silence(clock: &Clock, language: Language, columns: u16) -> Vec<SheetRow> {
    if clock.stopped.is_some() || clock.time == Time::Unsure {
        return Vec::new();
    }
    if let Some(by) = clock.renew_by.filter(|_| !clock.is_over()) {
        return line(word("still-renewal", language), &based(msg!("still-renewal-by", by = by), clock), language, columns);
    }
    let label = match clock.silence {
        Silence::DeemedApproved => word("still-unanswered", language),
        Silence::GoDirect => word("still-not_forwarded", language),
        Silence::Lapses | Silence::NothingSaid => word("still-end", language),
    };
    line(label, &based(clock.means.clone(), clock), language, columns)
}

/// A line of the clock with the article that it is from.
fn based(said: Message, clock: &Clock) -> Message {
    msg!("still-means", means = said, basis = basis::full(&clock.basis))
}

/// █ for what has gone by, ░ for what is left.
fn bar(spent: u32, of: u16) -> String {
    let gone = (BAR * spent as usize).checked_div(of.into()).unwrap_or(BAR).min(BAR);
    format!("{}{}", "█".repeat(gone), "░".repeat(BAR - gone))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_keeps_its_width() {
        for (spent, of, gone) in [(0, 45, 0), (36, 45, 8), (45, 45, 10), (60, 45, 10), (1, 0, 10)] {
            let bar = bar(spent, of);
            assert_eq!((bar.chars().count(), bar.matches('█').count()), (BAR, gone), "{spent} of {of}");
        }
    }
}
