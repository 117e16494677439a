//! One row, read: what its cells mean, every fault of it told.

use crate::model::country::countries;
use crate::model::field::{FIELDS, kind_of, kind_words, level_of, level_word};
use crate::model::{Arg, Country, Kind, Level, PartialDate, RegionCode};
use crate::msg;
use crate::rules::limits::TEXT;
use crate::text::fold;
use crate::text::shown::hostile;

use super::cells::{Cell, RowCells};
use super::notes::{Notes, quote};
use super::partners::Described;
use super::region_names::{Guesses, Named, named};

/// What a row says; absent is a cell without anything in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub region: RegionCode,
    pub partner: Described,
    pub kind: Option<Kind>,
    pub technical: bool,
    pub instrument: Option<String>,
    pub signed: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub areas: Vec<String>,
    pub note: Option<String>,
    pub source: Option<String>,
    pub verified: Option<bool>,
}

/// The row, or `None` where it has a fault or its table lacks what is needed.
pub(super) fn read(cells: &RowCells<'_, '_>, guesses: &mut Guesses, notes: &mut Notes) -> Option<Row> {
    let before = notes.faults.len();
    check_texts(cells, notes);
    let region = region(cells, guesses, notes);
    let name = partner(cells, notes);
    let (signed, until) = (date(&cells.get("signed"), notes), date(&cells.get("until"), notes));
    check_order(&cells.get("until"), signed, until, notes);
    let (kind, technical) = kind(&cells.get("kind"), notes);
    let level = level(&cells.get("partner_level"), notes);
    let country = country(&cells.get("country"), notes);
    let verified = yes_or_no(&cells.get("verified"), notes);
    let text = |code| Some(cells.get(code).text).filter(|t| !t.is_empty()).map(str::to_owned);
    if notes.faults.len() > before {
        return None;
    }
    Some(Row {
        region: region?,
        partner: Described { name: name?, native: text("partner_native"), level, country },
        kind,
        technical,
        instrument: text("instrument"),
        signed,
        until,
        areas: cells.get("areas").text.split(';').map(str::trim).filter(|a| !a.is_empty()).map(str::to_owned).collect(),
        note: text("note"),
        source: text("source"),
        verified,
    })
}

/// What no field may hold, and what is told though it is kept.
fn check_texts(cells: &RowCells<'_, '_>, notes: &mut Notes) {
    for field in FIELDS {
        let cell = cells.get(field.code);
        if cell.text.len() > TEXT {
            notes.fault(&cell, "too_long", msg!("fault-too_long", kib = cell.text.len().div_ceil(1024)));
        }
        if cell.text.contains(hostile) {
            notes.warn(&cell, "hostile_text", msg!("warning-hostile_text", text = quote(cell.text)));
        }
    }
}

/// By its code, else by its name; where both stand there they must be one region.
fn region(cells: &RowCells<'_, '_>, guesses: &mut Guesses, notes: &mut Notes) -> Option<RegionCode> {
    let (code, name) = (cells.get("region"), cells.get("region_name"));
    let cell = if code.text.is_empty() && cells.has_column("region_name") { name } else { code };
    let by_name = named(name.text);
    let text = quote(cell.text);
    match named(cell.text) {
        Named::Region(region) => {
            if let Named::Region(other) = by_name
                && other != region
            {
                let there = region.region().map(|r| r.name.clone()).unwrap_or_default();
                notes.fault(&name, "differs", msg!("fault-two_regions", text = quote(name.text), region = there));
            }
            return Some(region);
        }
        Named::NotAutonomous => notes.fault(&cell, "unknown_region", msg!("fault-not_autonomous", text = text)),
        Named::Ambiguous => {
            let guesses = guesses.of(cell.text);
            notes.fault_with(&cell, "ambiguous_region", msg!("fault-ambiguous_region", text = text, guess = list(&guesses)), guesses);
        }
        Named::Unknown if cell.text.is_empty() => {
            if cells.has_column("region") || cells.has_column("region_name") {
                notes.fault(&cell, "missing", msg!("fault-missing-region"));
            }
        }
        Named::Unknown => {
            let guesses = match by_name {
                Named::Region(region) => vec![region.to_string()],
                _ => guesses.of(cell.text),
            };
            let message = match guesses.as_slice() {
                [] => msg!("fault-unknown_region", text = text),
                some => msg!("fault-unknown_region-guess", text = text, guess = list(some)),
            };
            notes.fault_with(&cell, "unknown_region", message, guesses);
        }
    }
    None
}

fn partner(cells: &RowCells<'_, '_>, notes: &mut Notes) -> Option<String> {
    let cell = cells.get("partner");
    if cell.text.is_empty() && cells.has_column("partner") {
        notes.fault(&cell, "missing", msg!("fault-missing-partner"));
    }
    Some(cell.text).filter(|t| !t.is_empty()).map(str::to_owned)
}

fn date(cell: &Cell<'_>, notes: &mut Notes) -> Option<PartialDate> {
    if cell.text.is_empty() {
        return None;
    }
    let date = cell.text.parse().ok();
    if date.is_none() {
        notes.fault(cell, "bad_date", msg!("fault-bad_date", text = quote(cell.text)));
    }
    date
}

/// Nothing ends for sure before it was signed.
fn check_order(cell: &Cell<'_>, signed: Option<PartialDate>, until: Option<PartialDate>, notes: &mut Notes) {
    if let Some((signed, until)) = signed.zip(until).filter(|(signed, until)| until.latest() < signed.earliest()) {
        notes.fault(cell, "impossible_order", msg!("fault-impossible_order", signed = signed, until = until));
    }
}

fn kind(cell: &Cell<'_>, notes: &mut Notes) -> (Option<Kind>, bool) {
    match kind_of(cell.text) {
        Some((kind, technical)) => (Some(kind), technical),
        None if cell.text.is_empty() => (None, false),
        None => {
            let known: Vec<String> = Kind::ALL.iter().map(|&k| kind_words(Some(k), false)).chain([kind_words(None, true)]).collect();
            notes.fault(cell, "unknown_kind", msg!("fault-unknown_kind", text = quote(cell.text), known = list(&known)));
            (None, false)
        }
    }
}

fn level(cell: &Cell<'_>, notes: &mut Notes) -> Option<Level> {
    let level = level_of(cell.text);
    if level.is_none() && !cell.text.is_empty() {
        let known: Vec<String> = Level::ALL.iter().map(|&l| level_word(l).to_owned()).collect();
        notes.fault(cell, "unknown_level", msg!("fault-unknown_level", text = quote(cell.text), known = list(&known)));
    }
    level
}

fn country(cell: &Cell<'_>, notes: &mut Notes) -> Option<Country> {
    if cell.text.is_empty() {
        return None;
    }
    let country = cell.text.parse().ok();
    if country.is_none() {
        let folded = fold(cell.text);
        let guesses: Vec<String> =
            countries().iter().filter(|c| fold(c.id) == folded || fold(c.en) == folded).map(|c| c.country.to_string()).collect();
        let message = match guesses.as_slice() {
            [] => msg!("fault-unknown_country", text = quote(cell.text)),
            some => msg!("fault-unknown_country-guess", text = quote(cell.text), guess = list(some)),
        };
        notes.fault_with(cell, "unknown_country", message, guesses);
    }
    country
}

fn yes_or_no(cell: &Cell<'_>, notes: &mut Notes) -> Option<bool> {
    match fold(cell.text).as_str() {
        "" => None,
        "yes" | "ya" => Some(true),
        "no" | "tidak" => Some(false),
        _ => {
            notes.fault(cell, "not_yes_or_no", msg!("fault-not_yes_or_no", text = quote(cell.text)));
            None
        }
    }
}

fn list(words: &[String]) -> Vec<Arg> {
    words.iter().map(Arg::from).collect()
}
