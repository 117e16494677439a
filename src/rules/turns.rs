//! The end of a term on a day. A text that is renewed tacitly goes on past its first end, by turns of the months that
//! it sets; without these it goes on without an end. The law does not regulate it (`reading`: the text's own words hold).

use crate::model::{Day, Message, PartialDate};
use crate::msg;

use super::Standing;
use super::due::Due;
use super::procedure::Procedure;
use super::status::is_in_force;

/// The turn that runs on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// 0 for the first term, then 1 for each renewal.
    pub nth: u32,
    /// `None` where it goes on and nobody recorded by how many months.
    pub end: Option<PartialDate>,
}

impl Turn {
    /// That it was renewed, until when, and how often; nothing of the first term.
    pub fn message(self) -> Option<Message> {
        match (self.nth, self.end) {
            (0, _) => None,
            (nth, Some(end)) => Some(msg!("told-turn", end = end, nth = nth)),
            (_, None) => Some(msg!("told-turn_unknown")),
        }
    }
}

/// The turn that runs on `day`; `None` where no end was ever set. What another agreement follows does not turn any
/// more, nor does what was ended, nor what was never in force.
pub fn turn(standing: &Standing<'_>, day: Day) -> Option<Turn> {
    let first = Turn { nth: 0, end: Some(standing.until?) };
    // What was ended turned until then.
    let day = standing.course.and_then(|course| course.over_since(day)).unwrap_or(day);
    if !is_renewed(standing, day) {
        return Some(first);
    }
    let Some(months) = standing.turn_months else { return Some(Turn { nth: 1, end: None }) };
    let nth =
        (nth_by(standing.until?, months, day)..).find(|&nth| end_of(standing.until, months, nth).is_none_or(|end| end.latest() >= day));
    nth.map(|nth| Turn { nth, end: end_of(standing.until, months, nth) })
}

/// The last day of the term that runs on `day`; `None` without one.
pub fn end(standing: &Standing<'_>, day: Day) -> Option<PartialDate> {
    if !standing.automatic {
        return standing.until;
    }
    turn(standing, day)?.end
}

/// Renewed tacitly, and past its first end on `day`.
fn is_renewed(standing: &Standing<'_>, day: Day) -> bool {
    turns(standing) && standing.until.is_some_and(|until| until.latest() < day && is_in_force(standing, until.latest()))
}

/// Whether its text renews itself where nobody follows it.
pub fn turns(standing: &Standing<'_>) -> bool {
    standing.automatic && !standing.succeeded && !standing.letter_of_intent
}

/// A turn that surely is not over before `day`, or the one before it: from there on it is looked for.
fn nth_by(until: PartialDate, months: u16, day: Day) -> u32 {
    use chrono::Datelike;
    let last = until.latest();
    let between = i64::from(day.year() - last.year()) * 12 + i64::from(day.month()) - i64::from(last.month());
    u32::try_from(between / i64::from(months.max(1)) - 1).unwrap_or(0).max(1)
}

/// The end of the turn of this number, counted from the first end, so that ends of months stay ends of months.
fn end_of(until: Option<PartialDate>, months: u16, nth: u32) -> Option<PartialDate> {
    let by = i32::try_from(nth).ok()?.checked_mul(months.max(1).into())?;
    later(until?, by)
}

/// A date moved by months, as exactly as it is known; `None` beyond the calendar. A year alone moves by whole years,
/// else to the month in which it is over.
fn later(date: PartialDate, months: i32) -> Option<PartialDate> {
    let moved = PartialDate::from(date.latest().checked_add_months(chrono::Months::new(months.unsigned_abs()))?);
    match (date.month(), date.day()) {
        (None, _) if months % 12 == 0 => PartialDate::new(moved.year(), None, None),
        (_, None) => PartialDate::new(moved.year(), moved.month(), None),
        _ => Some(moved),
    }
}

/// The first day of the notice window of the term that runs on `day`: so many months before its end as the agreement's
/// own text asks, else as Pasal 33 Permendagri 25/2020 counts. What a text that is renewed tacitly sets is no first day but
/// the last one, and opens no window.
pub fn notice_day(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Option<Due> {
    let own = if turns(standing) { None } else { own_notice_day(standing, day) };
    own.or_else(|| extension_day(standing, procedure, day))
}

/// Both days: of the text and of Pasal 33.
pub fn notice_days(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> impl Iterator<Item = Due> + use<> {
    extension_day(standing, procedure, day).into_iter().chain(own_notice_day(standing, day))
}

/// The day that Pasal 33 counts to: by one reading the letter of extension is sent from then on, by the other by then.
/// A text that is renewed tacitly needs no such letter, unless it says nothing of a notice.
pub fn extension_day(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Option<Due> {
    end(standing, day).and_then(|end| extension_before(standing, procedure, day, end))
}

/// The same before this end.
pub fn extension_before(standing: &Standing<'_>, procedure: &Procedure, day: Day, end: PartialDate) -> Option<Due> {
    let counts = !(turns(standing) && standing.notice.is_some());
    counts.then(|| Due::months_before(end, procedure.packs.extension_months(day)))
}

/// So many months before its end as the agreement's own text asks.
pub fn own_notice_day(standing: &Standing<'_>, day: Day) -> Option<Due> {
    end(standing, day).and_then(|end| own_notice_before(standing, end))
}

/// The same before this end.
pub fn own_notice_before(standing: &Standing<'_>, end: PartialDate) -> Option<Due> {
    standing.notice.map(|months| Due::months_before(end, months.into()))
}

/// Months of notice before a turn: as its own text asks, else as Pasal 33 counts.
fn notice_months(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> u16 {
    standing.notice.map_or_else(|| procedure.packs.extension_months(day), u16::from)
}

/// The last day of notice before the next turn: the first that is not surely past on `day`, with the end that it comes before.
/// `None` where nothing turns, or its months are not known once the first end is past.
pub fn next_notice(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Option<(Due, PartialDate)> {
    notices(standing, procedure, day).find(|(notice, _)| notice.latest() >= day)
}

/// The one before it, of the turns from the one that runs on: from the day after it on the next one counts.
pub fn passed_notice(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Option<Due> {
    notices(standing, procedure, day).map(|(notice, _)| notice).take_while(|notice| notice.latest() < day).last()
}

/// The last day of notice of each turn from the one that runs on `day`, with its end.
fn notices<'a>(standing: &'a Standing<'_>, procedure: &Procedure, day: Day) -> impl Iterator<Item = (Due, PartialDate)> + use<'a> {
    let running = turn(standing, day).filter(|_| turns(standing)).and_then(|turn| Some((turn.nth, turn.end?)));
    let months = notice_months(standing, procedure, day);
    let end = move |nth| if nth == 0 { standing.until } else { end_of(standing.until, standing.turn_months?, nth) };
    let ends = running.into_iter().flat_map(move |(from, _)| (from..).take(MOST).map_while(end));
    ends.map(move |end| (Due::months_before(end, months), end))
}

/// The end of the turn after the one that ends so.
pub fn after(standing: &Standing<'_>, end: PartialDate) -> Option<PartialDate> {
    let months = standing.turn_months?;
    let mut nths = (0..).take(MOST).skip_while(|&nth| end_of(standing.until, months, nth).is_some_and(|known| known < end));
    nths.next().and_then(|nth| end_of(standing.until, months, nth + 1))
}

/// So many turns are looked at, and no more: a notice of years before an end of months.
const MOST: usize = 1_200;

/// Each end of a turn from the one of `day` on, up to the first at or after `until`.
pub fn ends_ahead<'a>(standing: &'a Standing<'_>, day: Day, until: Day) -> impl Iterator<Item = PartialDate> + use<'a> {
    let running = turn(standing, day).and_then(|turn| Some((turn.nth, turn.end?)));
    let months = standing.turn_months.filter(|_| turns(standing));
    let later = running
        .zip(months)
        .into_iter()
        .flat_map(move |((nth, _), months)| (nth + 1..).map_while(move |nth| end_of(standing.until, months, nth)).take(MOST));
    let mut is_past = false;
    running.map(|(_, end)| end).into_iter().chain(later).take_while(move |end| !std::mem::replace(&mut is_past, end.earliest() >= until))
}

/// Every day around `day` on which the end of the term becomes another one.
pub fn each_turning_day(standing: &Standing<'_>, day: Day, turning: &mut impl FnMut(Day)) {
    use crate::model::day::add_days;
    let Some(turn) = turn(standing, day) else { return };
    standing.until.into_iter().chain(turn.end).for_each(|end| turning(add_days(end.latest(), 1)));
    if let Some(months) = standing.turn_months.filter(|_| turn.nth > 1) {
        end_of(standing.until, months, turn.nth - 1).into_iter().for_each(|end| turning(add_days(end.latest(), 1)));
    }
}

#[cfg(test)]
mod tests;
