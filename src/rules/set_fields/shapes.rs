//! A typed text read by the shape of its field: the value, or why it is none and what would be right.

use std::collections::BTreeMap;

use crate::model::agreement::{NO, YES};
use crate::model::field::{About, FAILS, Shape, Value, kind_words, level_word};
use crate::model::question::Answered;
use crate::model::region::RegionLevel;
use crate::model::written::by::Lies;
use crate::model::written::country::{self, Codes};
use crate::model::written::date::{Unread, Why};
use crate::model::written::{condition, is_nothing, kind, language, level, money, number, object, region};
use crate::model::{Arg, FileRef, Kind, Level, Object, Reason, RecommendationId, Ticked};
use crate::msg;
use crate::rules::Facts;
use crate::rules::import_table::{listed, quote, region_guesses, unmistakable_region};
use crate::rules::known_region::autonomous;
use crate::rules::limits::filled;
use crate::text::{fold, one_line};

use super::reading::Reading;
use super::{document, partner_named};

/// The value of a text that is not empty; `Ok(None)` where it says that there is none.
pub(in crate::rules) fn value(about: &About, text: &str, lies: Lies, reading: &Reading<'_>) -> Result<Option<Value>, Reason> {
    let value = match about.shape {
        Shape::Text | Shape::Notes => Value::Text(text.to_owned()),
        Shape::Date => return Ok(reading.date(text, about.code, lies)?.map(Value::Date)),
        Shape::Region => return region(text).map(Some),
        Shape::Partner => Value::Partner(partner_named::known(text, reading.facts)?),
        Shape::Country if is_nothing(text) => return Ok(None),
        Shape::Country => return country(text).map(Some),
        Shape::Level => Value::Level(level::named(text).ok_or_else(|| no_level(text))?),
        Shape::Kind => return kind(text).map(Some),
        Shape::YesNo => Value::YesNo(yes_or_no(text)?),
        Shape::Number => Value::Number(number(about, text)?),
        Shape::Money => {
            Value::Money(money::read(text).ok_or_else(|| Reason::new("bad_money", msg!("refused-bad_money", text = quote(text))))?)
        }
        Shape::Areas => Value::Words(parts(text).map(|part| one_line(part).into_owned()).collect()),
        Shape::Languages => Value::Words(all(text, |word| language::named(word).map(str::to_owned), no_language)?),
        Shape::Objects => Value::Objects(all(text, object::named, no_object)?),
        Shape::Recommendations => Value::Recommendations(recommendations(text, reading.facts)?),
        Shape::Paper => Value::Text(document::kind(text, reading)?),
        // Which there may be depends on the kind of the paper.
        Shape::Contents => Value::Words(parts(text).map(str::to_owned).collect()),
        Shape::Answer => Value::Answered(answered(about, text, reading)?),
        Shape::Conditions => Value::Words(conditions(text)?),
        Shape::File => Value::File(file(text)?),
    };
    Ok(Some(value))
}

/// Words between `;` or in lines of their own.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split([';', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

/// Each word read and named once, or the first that names nothing.
fn all<T: PartialEq>(text: &str, read: impl Fn(&str) -> Option<T>, none: fn(&str) -> Reason) -> Result<Vec<T>, Reason> {
    let mut found: Vec<T> = Vec::new();
    for word in text.split([';', '\n', ',']).map(str::trim).filter(|word| !word.is_empty()) {
        let value = read(word).ok_or_else(|| none(word))?;
        if !found.contains(&value) {
            found.push(value);
        }
    }
    Ok(found)
}

fn region(text: &str) -> Result<Value, Reason> {
    let (code, message) = match region::named(text, RegionLevel::ALL) {
        region::Named::Region(code) => return autonomous(code).map(|()| Value::Region(code)),
        region::Named::NotAutonomous => ("unknown_region", msg!("fault-not_autonomous", text = quote(text))),
        region::Named::Ambiguous(codes) => {
            let names: Vec<String> = codes.into_iter().map(unmistakable_region).collect();
            ("ambiguous_region", msg!("fault-ambiguous_region", text = quote(text), guess = listed(&names)))
        }
        region::Named::Unknown => match region_guesses(text).as_slice() {
            [] => ("unknown_region", msg!("fault-unknown_region", text = quote(text))),
            some => ("unknown_region", msg!("fault-unknown_region-guess", text = quote(text), guess = listed(some))),
        },
    };
    Err(Reason::new(code, message))
}

fn country(text: &str) -> Result<Value, Reason> {
    let message = match country::named(text, Codes::AsWritten) {
        country::Named::Country(country) | country::Named::Likely(country) => return Ok(Value::Country(country)),
        country::Named::Unknown(perhaps) if perhaps.is_empty() => msg!("fault-unknown_country", text = quote(text)),
        country::Named::Unknown(perhaps) => {
            let guess: Vec<Arg> = perhaps.into_iter().map(Arg::from).collect();
            msg!("fault-unknown_country-guess", text = quote(text), guess = guess)
        }
    };
    Err(Reason::new("unknown_country", message))
}

/// By its words, or by its code.
fn kind(text: &str) -> Result<Value, Reason> {
    let perhaps = match kind::named(text) {
        kind::Named::Kind { kind, technical } => return Ok(Value::Kind(kind, technical)),
        kind::Named::Unknown(perhaps) => perhaps,
    };
    let all: Vec<(Kind, bool)> = Kind::ALL.iter().map(|&kind| (kind, false)).collect();
    let known = if perhaps.is_empty() { &all } else { perhaps };
    let known: Vec<String> = known.iter().map(|&(kind, technical)| kind_words(Some(kind), technical)).collect();
    Err(Reason::new("unknown_kind", msg!("fault-unknown_kind", text = quote(text), known = listed(&known))))
}

fn no_level(text: &str) -> Reason {
    let known: Vec<String> = Level::ALL.iter().map(|&l| level_word(l).to_owned()).collect();
    Reason::new("unknown_level", msg!("fault-unknown_level", text = quote(text), known = listed(&known)))
}

fn no_language(text: &str) -> Reason {
    Reason::new("unknown_language", msg!("refused-unknown_language", text = quote(text)))
}

/// What lists that are there ask, by id.
fn recommendations(text: &str, facts: &dyn Facts) -> Result<Vec<RecommendationId>, Reason> {
    let ids = all(text, |word| word.parse().ok(), no_recommendation)?;
    let is_asked = |id: &RecommendationId| facts.asked(id.list).is_some_and(|asked| asked.has(id.number));
    match ids.iter().find(|id| !is_asked(id)) {
        Some(unasked) => Err(Reason::new("unknown_recommendation", msg!("refused-unasked", id = unasked.to_string()))),
        None => Ok(ids),
    }
}

fn no_recommendation(text: &str) -> Reason {
    Reason::new("unknown_recommendation", msg!("refused-unknown_recommendation", text = quote(text)))
}

fn no_object(text: &str) -> Reason {
    let known: Vec<Arg> = Object::ALL.iter().map(|o| o.code().into()).collect();
    Reason::new("unknown_object", msg!("refused-unknown_object", text = quote(text), known = known))
}

fn yes_or_no(text: &str) -> Result<bool, Reason> {
    match fold(text).as_str() {
        "ya" | "y" | "yes" | "true" | "sudah" | "1" => Ok(true),
        "tidak" | "t" | "no" | "n" | "false" | "belum" | "2" => Ok(false),
        _ => Err(Reason::new("not_yes_or_no", msg!("refused-not_yes_or_no", text = quote(text)))),
    }
}

/// "ya: ibu kota setingkat provinsi": yes or no with the reason, kept with who said it and when.
fn answered(about: &About, text: &str, reading: &Reading<'_>) -> Result<Answered, Reason> {
    let (said, reason) = text.split_once(':').map_or((text, None), |(said, reason)| (said, filled(Some(reason))));
    let value = if yes_or_no(said.trim())? { YES } else { NO };
    if reason.is_none() {
        return Err(Reason::new("reason_missing", msg!("refused-answer_reason", code = about.code)));
    }
    Ok(Answered { value: value.to_owned(), reason, on: reading.envelope.day, by: reading.envelope.author.clone(), about: None })
}

/// Conditions by code or words, each once: those that hold, and as `CODE=tidak` those that do not.
fn conditions(text: &str) -> Result<Vec<String>, Reason> {
    let mut found: BTreeMap<&'static str, bool> = BTreeMap::new();
    for word in parts(text) {
        let (name, holds) = match word.split_once('=') {
            Some((name, said)) => (name, yes_or_no(said.trim())?),
            None => (word, true),
        };
        let all = matches!(fold(name.trim()).as_str(), "semua" | "all");
        match condition::named(name) {
            Some(condition) => _ = found.insert(condition.code(), holds),
            None if all => found.extend(Ticked::ALL.iter().map(|condition| (condition.code(), holds))),
            None => return Err(no_condition(name)),
        }
    }
    Ok(found.into_iter().map(|(code, holds)| if holds { code.to_owned() } else { format!("{code}{FAILS}") }).collect())
}

fn no_condition(text: &str) -> Reason {
    let known: Vec<Arg> = Ticked::ALL.iter().map(|condition| condition.code().into()).collect();
    Reason::new("unknown_condition", msg!("refused-unknown_condition", text = quote(text), known = known))
}

/// A whole number, thousands in groups or not: `1.250`. Bounded by what its field can hold.
fn number(about: &About, text: &str) -> Result<u32, Reason> {
    let least = u32::from(about.code == "turn_months");
    let most = match about.code {
        "notice" => 120,
        "turn_months" => 600,
        "year" => 9999,
        _ => 10_000_000,
    };
    number::whole(text, &['.'])
        .and_then(|number| u32::try_from(number).ok())
        .filter(|number| (least..=most).contains(number))
        .ok_or_else(|| Reason::new("bad_number", msg!("refused-bad_number", text = quote(text), least = least, most = most)))
}

/// As `sha256sum` writes it: the digest, then the path. Whoever reads files puts it before the path that was typed.
fn file(text: &str) -> Result<FileRef, Reason> {
    let found = text.split_once("  ").filter(|(sha256, _)| sha256.len() == 64 && sha256.bytes().all(|b| b.is_ascii_hexdigit()));
    let file = found.map(|(sha256, path)| FileRef::new(path.to_owned(), sha256.to_ascii_lowercase()));
    file.ok_or_else(|| Reason::new("unread_file", msg!("refused-unread_file", path = quote(text))))
}

/// Why a text is no date, with what was perhaps meant.
pub fn no_date(text: &str, unread: &Unread) -> Reason {
    let text = quote(text);
    let perhaps: Vec<Arg> = unread.perhaps.iter().map(|&date| date.into()).collect();
    let message = match (unread.why, perhaps.is_empty()) {
        (_, false) => msg!("refused-bad_date-guess", text = text, guess = perhaps),
        (Why::NoYear, true) => msg!("fault-bad_date-no_year", text = text),
        (Why::NoSuchDay | Why::NoDate | Why::TwoDays, true) => msg!("refused-bad_date", text = text),
    };
    Reason::new("bad_date", message)
}
