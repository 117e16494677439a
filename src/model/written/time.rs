//! A time of day beside a date: `T17:00:00.000Z`, `pukul 09.00 WIB`, `pkl. 09.00 s.d. selesai`, `9:30 AM`.

use super::token::Token;
use crate::model::Zone;

/// A time of day, and the zone that it is told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// Since midnight.
    seconds: i32,
    /// Seconds east of UTC; `None` where no zone is named.
    east: Option<i32>,
}

impl Time {
    /// How many days later it is in `zone`: -1, 0 or 1. Without a zone of its own it is told in that one.
    pub fn days_later(self, zone: Zone) -> i64 {
        i64::from(self.in_zone(zone).div_euclid(DAY))
    }

    /// Whether it is no more than the beginning of a day in `zone`, as programs write days.
    pub fn is_midnight(self, zone: Zone) -> bool {
        self.in_zone(zone).rem_euclid(DAY) == 0
    }

    fn in_zone(self, zone: Zone) -> i32 {
        self.seconds + self.east.map_or(0, |east| zone.hours() * 3600 - east)
    }
}

const DAY: i32 = 24 * 3600;

/// Words that begin a time of day.
const BEGIN: &[&str] = &["pukul", "pkl", "jam"];

/// Zones by name, in hours east of UTC.
const ZONES: &[(&str, i32)] = &[("z", 0), ("utc", 0), ("gmt", 0), ("wib", 7), ("wita", 8), ("wit", 9)];

/// Where a time of day begins among the tokens of a date, if anywhere.
pub fn begins(tokens: &[Token]) -> Option<usize> {
    let is_number = |token: &Token| token.number().is_some();
    let clock = (1..tokens.len()).find(|&at| tokens[at].before == ":" && is_number(&tokens[at - 1]) && is_number(&tokens[at]));
    // The T of 2019-03-12T00:00.
    let clock = clock.map(|minutes| minutes - 1).map(|at| at - usize::from(at > 0 && tokens[at - 1].text == "t"));
    let word = tokens.iter().position(|token| BEGIN.contains(&token.text.as_str()));
    clock.into_iter().chain(word).min()
}

/// The time that these tokens are, all of them.
pub fn read(tokens: &[Token]) -> Option<Time> {
    let first = tokens.first()?.text.as_str();
    let (is_named, is_iso) = (BEGIN.contains(&first), first == "t");
    let rest = if is_named || is_iso { &tokens[1..] } else { tokens };
    let (seconds, rest) = clock(rest, is_named)?;
    let (east, rest) = zone(rest, is_iso)?;
    let (end, rest) = end(rest)?;
    let (later, rest) = if end { zone(rest, false)? } else { (None, rest) };
    rest.is_empty().then_some(Time { seconds, east: east.or(later) })
}

/// Hours, minutes and seconds. A point parts them only behind a word, hours alone stand only there.
fn clock(tokens: &[Token], is_named: bool) -> Option<(i32, &[Token])> {
    let (hours, mut rest) = part(tokens, 24)?;
    let mut seconds = hours * 3600;
    let parts = |token: &Token| token.before == ":" || is_named && token.before == ".";
    for unit in [60, 1] {
        let Some(first) = rest.first().filter(|token| parts(token)) else { break };
        if first.text.len() != 2 {
            return None;
        }
        let (value, behind) = part(rest, 60)?;
        (seconds, rest) = (seconds + value * unit, behind);
    }
    // Of a second.
    if let [fraction, behind @ ..] = rest
        && matches!(fraction.before.as_str(), "." | ",")
        && fraction.number().is_some()
    {
        rest = behind;
    }
    let (seconds, rest) = half(seconds, hours, rest)?;
    Some((seconds, rest))
}

/// `AM` and `PM`.
fn half(seconds: i32, hours: i32, tokens: &[Token]) -> Option<(i32, &[Token])> {
    let [word, rest @ ..] = tokens else { return Some((seconds, tokens)) };
    let later = match word.text.as_str() {
        "am" => 0,
        "pm" => 12 * 3600,
        _ => return Some((seconds, tokens)),
    };
    let of_twelve = (1..=12).contains(&hours) && matches!(word.before.as_str(), "" | " ");
    of_twelve.then_some((seconds - if hours == 12 { 12 * 3600 } else { 0 } + later, rest))
}

/// A number of one or two digits below a bound.
fn part(tokens: &[Token], below: i32) -> Option<(i32, &[Token])> {
    let (first, rest) = tokens.split_first()?;
    let (value, _) = first.number().filter(|(_, digits)| *digits <= 2)?;
    i32::try_from(value).ok().filter(|value| *value < below).map(|value| (value, rest))
}

/// A zone by its name, by how far it lies from UTC (`+07:00`, `UTC+7`), or none; `None` for what is half of one. West
/// of it only behind a `T`: elsewhere a dash goes on to the end of a span of hours.
fn zone(tokens: &[Token], is_iso: bool) -> Option<(Option<i32>, &[Token])> {
    let name = tokens.first().and_then(|token| ZONES.iter().find(|(name, _)| *name == token.text && matches!(&*token.before, "" | " ")));
    let rest = if name.is_some() { &tokens[1..] } else { tokens };
    let sign = |token: &Token| match token.before.as_str() {
        "+" => Some(1),
        "-" | "\u{2212}" if is_iso => Some(-1),
        _ => None,
    };
    let is_offset = |token: &&Token| token.number().is_some() && (name.is_none_or(|(_, east)| *east == 0));
    let Some((sign, first)) = rest.first().filter(is_offset).and_then(|token| Some((sign(token)?, token))) else {
        return Some((name.map(|(_, hours)| hours * 3600), rest));
    };
    let (value, digits) = first.number()?;
    let value = i32::try_from(value).ok()?;
    let (hours, minutes, rest) = match (digits, &rest[1..]) {
        (4, rest) => (value / 100, value % 100, rest),
        (1 | 2, [minutes, rest @ ..]) if minutes.before == ":" => (value, part(std::slice::from_ref(minutes), 60)?.0, rest),
        (1 | 2, rest) => (value, 0, rest),
        _ => return None,
    };
    (hours <= 14 && minutes < 60).then_some((Some(sign * (hours * 3600 + minutes * 60)), rest))
}

/// Until when it lasts, which says nothing of the day; whether anything said so.
fn end(tokens: &[Token]) -> Option<(bool, &[Token])> {
    let is = |at: usize, text: &str| tokens.get(at).is_some_and(|token| token.text == text);
    let rest = match tokens {
        [] => return Some((false, tokens)),
        _ if is(0, "s") && is(1, "d") => &tokens[2..],
        _ if is(0, "sd") || is(0, "hingga") || is(0, "sampai") => &tokens[1..],
        [first, ..] if matches!(first.before.as_str(), "-" | "\u{2013}" | "\u{2014}") => tokens,
        _ if is(0, "selesai") => tokens,
        _ => return Some((false, tokens)),
    };
    match rest {
        [first, behind @ ..] if first.text == "selesai" => Some((true, behind)),
        _ => clock(rest, true).map(|(_, behind)| (true, behind)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::written::token::tokens;

    fn time(text: &str) -> Option<Time> {
        read(&tokens(text).list)
    }

    #[test]
    fn times_are_read_whole_or_not_at_all() {
        let at =
            |hours: i32, minutes: i32, east: Option<i32>| Some(Time { seconds: hours * 3600 + minutes * 60, east: east.map(|h| h * 3600) });
        let table = [
            ("T17:00:00.000Z", at(17, 0, Some(0))),
            ("17:00", at(17, 0, None)),
            ("pukul 09.30 WIB", at(9, 30, Some(7))),
            ("pkl. 09.30 WITA", at(9, 30, Some(8))),
            ("jam 9", at(9, 0, None)),
            ("9:30 AM", at(9, 30, None)),
            ("12:00:00 am", at(0, 0, None)),
            ("12:30pm", at(12, 30, None)),
            ("5:00:00 PM", at(17, 0, None)),
            ("T00:00:00+07:00", at(0, 0, Some(7))),
            ("T00:00:00-0500", at(0, 0, Some(-5))),
            ("08:00 UTC+8", at(8, 0, Some(8))),
            ("08:00 GMT", at(8, 0, Some(0))),
            ("pukul 09.00 s.d. selesai", at(9, 0, None)),
            ("pukul 09.00 - 11.30 WIB", at(9, 0, Some(7))),
            ("09:00-11:30", at(9, 0, None)),
            ("pukul 09.00 WIB - selesai", at(9, 0, Some(7))),
            ("25:00", None),
            ("09:60", None),
            ("9:5", None),
            ("09:00 kira-kira", None),
            ("09:00 8/3/2021", None),
            ("T09:00+99:00", None),
            ("13:00 PM", None),
            ("pukul", None),
            ("09:00 WIB+7", None),
        ];
        for (text, expected) in table {
            assert_eq!(time(text), expected, "{text}");
        }
    }

    #[test]
    fn a_zone_moves_the_day_to_that_of_the_office() {
        let table = [
            ("17:00Z", Zone::Wib, 1, true),
            ("16:59Z", Zone::Wib, 0, false),
            ("00:00+07:00", Zone::Wib, 0, true),
            ("00:30 WIT", Zone::Wib, -1, false),
            ("23:30 WIB", Zone::Wit, 1, false),
            ("23:30", Zone::Wit, 0, false),
            ("00:00", Zone::Wit, 0, true),
        ];
        for (text, zone, days, midnight) in table {
            let time = time(text).expect(text);
            assert_eq!((time.days_later(zone), time.is_midnight(zone)), (days, midnight), "{text}");
        }
    }
}
