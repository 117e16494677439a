//! What a value after a field means.

use crate::model::status::{Activity, Kept};
use crate::model::written::date::WrittenDate;
use crate::model::{Actor, ChecklistId, Id, Level, RecommendationId, RegionCode, Stage, Status};

use super::Subject;
use super::condition::{Condition, DateField, KindIs, TextField};
use super::dates::{self, Today};
use super::fields::Reading;
use super::names::{CountrySet, RegionSet};
use super::parse::Operator;
use super::words::{self, ACTIVITIES, ACTORS, KEPT, KINDS, LEVELS, STAGES, STATUSES, TECHNICAL, Words};

/// What a field with its value says.
#[derive(Debug)]
pub enum Meant {
    Condition(Condition),
    /// Days, and the date where something of it was inferred.
    Dated(Condition, Option<WrittenDate>),
    /// A value that the field does not know.
    Unknown,
    /// Nothing yet: it is still being typed.
    Begun,
    /// It does not parse.
    Senseless,
}

/// `value` is folded and not empty.
pub fn meant(subject: Subject, reading: Reading, operator: Operator, value: &str, today: Today<'_>) -> Meant {
    if let Reading::Date(field) = reading {
        return match dates::days(operator, value, today, field == DateField::Signed) {
            dates::Meant::Days(days, inferred) => Meant::Dated(Condition::Date(field, days), inferred),
            dates::Meant::Begun => Meant::Begun,
            dates::Meant::Nothing => Meant::Senseless,
        };
    }
    let exactly = operator == Operator::Exactly;
    if operator != Operator::Is && !exactly {
        return Meant::Senseless;
    }
    // `daerah:kota_bandung` needs no quotes.
    let name = value.replace('_', " ");
    let word = name.replace('-', " ");
    let bits = |bits: u16, of: fn(u16) -> Condition| known(bits != 0, || of(bits));
    match reading {
        Reading::Number => number(subject, value),
        Reading::Region => region(&name, exactly),
        Reading::Partner => Meant::Condition(partner(value, name)),
        Reading::Country => {
            let countries = CountrySet::meant_by(&name);
            known(!countries.is_empty(), || Condition::Countries(countries))
        }
        Reading::Kind => kind(&word).map_or(Meant::Unknown, |kind| Meant::Condition(Condition::Kind(kind))),
        Reading::Status => bits(members(STATUSES, &word, |s| s as u16, Status::code), Condition::Status),
        Reading::Activity => bits(members(ACTIVITIES, &word, |a| a as u16, Activity::code), Condition::Activity),
        Reading::Procedure => bits(members(KEPT, &word, |k| k as u16, Kept::code), Condition::Procedure),
        Reading::Level => bits(members(LEVELS, &word, |l| l as u16, Level::code), Condition::Level),
        Reading::Stage => bits(members(STAGES, &word, |s| s as u16, Stage::code), Condition::Stage),
        Reading::Turn => bits(members(ACTORS, &word, |a| a as u16, Actor::code), Condition::Turn),
        Reading::Recommendation => recommendation(value),
        Reading::Text(field) if exactly && field.has_values() => Meant::Condition(Condition::Whole(field, value.to_owned())),
        Reading::Text(field) => Meant::Condition(Condition::Text(field, value.to_owned())),
        Reading::Date(_) => Meant::Senseless,
    }
}

fn known(is_known: bool, condition: impl FnOnce() -> Condition) -> Meant {
    if is_known { Meant::Condition(condition()) } else { Meant::Unknown }
}

/// `KS-0009`, `ks-9` or `9`.
fn number(subject: Subject, value: &str) -> Meant {
    let prefix = match subject {
        Subject::Agreements => "ks-",
        Subject::Partners => "mt-",
    };
    let digits = value.strip_prefix(prefix).unwrap_or(value);
    match format!("{prefix}{digits}").parse() {
        Ok(Id::Agreement(number) | Id::Partner(number)) => Meant::Condition(Condition::Number(number)),
        _ if prefix.starts_with(value) || digits.bytes().all(|b| b == b'0') => Meant::Begun,
        _ => Meant::Unknown,
    }
}

/// A code by segments (32 holds 32.73, never 320), or a name; exactly, 32 is the province alone.
fn region(value: &str, exactly: bool) -> Meant {
    let is_code = value.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if !is_code {
        let regions = if exactly { RegionSet::called(value) } else { RegionSet::named(value) };
        return known(!regions.is_empty(), || Condition::Regions(regions));
    }
    // A last segment of one digit is still being typed: the province holds until then.
    let whole = match value.len() {
        1 => return Meant::Begun,
        3 | 4 if value.as_bytes()[2] == b'.' => &value[..2],
        _ => value,
    };
    match whole.parse::<RegionCode>().ok().filter(|code| code.region().is_some()) {
        Some(code) if exactly => Meant::Condition(Condition::Regions(RegionSet::only(code))),
        Some(code) => Meant::Condition(Condition::Regions(RegionSet::within(code))),
        None => Meant::Unknown,
    }
}

/// `DP-2021-03/4`, or all of `DP-2021-03`.
fn recommendation(value: &str) -> Meant {
    // A number is still to come.
    let value = value.strip_suffix('/').unwrap_or(value);
    let one = value.parse().map(|id: RecommendationId| (id.list, Some(id.number)));
    match one.or_else(|_| value.parse().map(|list: ChecklistId| (list, None))) {
        Ok((list, number)) => Meant::Condition(Condition::Serves(list, number)),
        Err(_) if value.len() < "dp-2021-03".len() && value.bytes().all(|b| b.is_ascii_digit() || b"dp-".contains(&b)) => Meant::Begun,
        Err(_) => Meant::Unknown,
    }
}

/// `MT-0031`, or letters of a name.
fn partner(value: &str, name: String) -> Condition {
    match value.parse() {
        Ok(Id::Partner(number)) => Condition::Partner(number),
        _ => Condition::Text(TextField::Partner, name),
    }
}

/// A kind, `teknik`, or a kind that is technical too (`ksdpl-lainnya teknik`).
fn kind(word: &str) -> Option<KindIs> {
    let technical = |word: &str| TECHNICAL.iter().any(|technical| technical.starts_with(word));
    let kinds = |word: &str| members(KINDS, word, |kind| kind as u16, crate::model::Kind::code);
    if let Some((kind, last)) = word.rsplit_once(' ')
        && technical(last)
        && kinds(kind) != 0
    {
        return Some(KindIs { kinds: kinds(kind), technical: true, both: true });
    }
    let is = KindIs { kinds: kinds(word), technical: technical(word), both: false };
    (is.kinds != 0 || is.technical).then_some(is)
}

/// The members that `value` names whole; without one those that it begins. A bit for each place.
fn members<T: Copy>(table: &[Words<T>], value: &str, place: fn(T) -> u16, code: fn(T) -> &'static str) -> u16 {
    let bits = |fits: &dyn Fn(&str) -> bool| {
        let named = table.iter().filter(|entry| words::all(entry, code).any(|word| fits(&word)));
        named.fold(0, |bits, entry| bits | 1 << place(entry.member))
    };
    match bits(&|word| word == value) {
        0 => bits(&|word| word.starts_with(value)),
        exact => exact,
    }
}
