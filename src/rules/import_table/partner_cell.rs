//! The partner that a row describes: its name, level and country, or its id.

use crate::model::field::level_word;
use crate::model::written::country::{Codes, Named, is_organisation, named};
use crate::model::written::level;
use crate::model::{Country, Id, Level};
use crate::msg;
use crate::rules::Facts;
use crate::rules::limits::filled;
use crate::text::{fold, one_line};

use super::cells::{Cell, RowCells};
use super::notes::{Notes, listed, quote};
use super::partners::Described;

/// The partner of a row, `name` where another cell held it; `None` where it is missing or its id is not known.
pub(super) fn partner(cells: &RowCells<'_, '_>, name: Option<&str>, facts: &dyn Facts, notes: &mut Notes) -> Option<Described> {
    let cell = cells.get("partner");
    let level = level(&cells.get("partner_level"), notes);
    let country = country(&cells.get("country"), cells.cells().is_own(), notes);
    let name = name.unwrap_or(cell.text);
    let id = match name.parse() {
        Ok(Id::Partner(number)) => Some(number),
        _ => None,
    };
    if let Some(number) = id
        && facts.record(Id::Partner(number)).is_none()
    {
        notes.fault(&cell, "unknown_partner", msg!("fault-unknown_partner", text = quote(name)));
        return None;
    }
    let native = filled(Some(cells.get("partner_native").text));
    let is_whole = cells.cells().is_own();
    let described = Described { id, name: one_line(name).into_owned(), native, level, country, is_whole };
    let described = if is_whole { described } else { with_country(described, &cell, facts, notes) };
    (!described.name.is_empty()).then_some(described)
}

/// "Chiba, Jepang" is a name and a country, unless the country's own cell says another.
fn with_country(described: Described, cell: &Cell<'_>, facts: &dyn Facts, notes: &mut Notes) -> Described {
    let Some((name, country)) = name_and_country(&described.name) else { return described };
    let fits = described.country.is_none_or(|said| said == country);
    // The register may know a partner by the whole of it.
    if !fits || described.id.is_some() || !facts.partners_named(&fold(&described.name)).is_empty() {
        return described;
    }
    notes.warn(cell, "inferred_country", msg!("warning-inferred_country", text = quote(&described.name), name = name, country = country));
    Described { name: name.to_owned(), country: Some(country), ..described }
}

fn name_and_country(text: &str) -> Option<(&str, Country)> {
    let in_brackets = || text.strip_suffix(')').and_then(|t| t.rsplit_once('('));
    let (name, country) = text.rsplit_once(',').or_else(in_brackets)?;
    let name = name.trim();
    match named(country, Codes::AsWritten) {
        // Codes are too short to be told from other letters.
        Named::Country(country_named) if country.trim().len() > 2 && !name.is_empty() => Some((name, country_named)),
        _ => None,
    }
}

fn level(cell: &Cell<'_>, notes: &mut Notes) -> Option<Level> {
    let level = level::named(cell.text);
    if level.is_none() && !cell.text.is_empty() {
        let known: Vec<String> = Level::ALL.iter().map(|&l| level_word(l).to_owned()).collect();
        notes.fault(cell, "unknown_level", msg!("fault-unknown_level", text = quote(cell.text), known = listed(&known)));
    }
    level
}

fn country(cell: &Cell<'_>, own: bool, notes: &mut Notes) -> Option<Country> {
    if cell.text.is_empty() {
        return None;
    }
    if !own && is_organisation(cell.text) {
        notes.warn(cell, "no_country", msg!("warning-no_country", text = quote(cell.text)));
        return None;
    }
    match named(cell.text, if own { Codes::Strict } else { Codes::AsWritten }) {
        Named::Country(country) => Some(country),
        Named::Likely(country) => {
            notes.warn(cell, "inferred_country", msg!("warning-likely_country", text = quote(cell.text), country = country));
            Some(country)
        }
        Named::Unknown(perhaps) => {
            let guesses: Vec<String> = perhaps.iter().map(ToString::to_string).collect();
            let message = match guesses.as_slice() {
                [] => msg!("fault-unknown_country", text = quote(cell.text)),
                some => msg!("fault-unknown_country-guess", text = quote(cell.text), guess = listed(some)),
            };
            notes.fault_with(cell, "unknown_country", message, guesses);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_behind_a_name_is_told_from_a_name() {
        let table = [
            ("Prefektur Chiba, Jepang", Some(("Prefektur Chiba", "JP"))),
            ("Kyoto (Jepang)", Some(("Kyoto", "JP"))),
            ("Western Cape, Afsel", Some(("Western Cape", "ZA"))),
            ("Gangbuk-gu (Seoul)", None),
            ("Seattle, WA", None),
            ("Atlanta, AL", None),
            (", Jepang", None),
            ("Jepang", None),
            ("Seoul (Korea)", None),
        ];
        for (text, expected) in table {
            let found = name_and_country(text);
            assert_eq!(found.as_ref().map(|(name, country)| (*name, country.code())), expected, "{text}");
        }
    }
}
