//! The region of a row: by code, by name, or together with the partner in one cell.

use std::collections::HashMap;

use crate::model::region::RegionLevel;
use crate::model::written::region::{Named, levels_of_header, named, namesakes, near};
use crate::model::{Id, RegionCode};
use crate::msg;
use crate::rules::Facts;

use super::cells::{Cell, RowCells};
use super::notes::{Notes, listed, quote};
use super::pairs::{Pair, pair};

/// Reads regions; what a column repeats is read once.
pub(super) struct Regions<'f> {
    facts: &'f dyn Facts,
    /// Of rows that name none.
    whole: Option<RegionCode>,
    known: HashMap<(String, usize), Named>,
    guesses: HashMap<String, Vec<String>>,
}

/// A row's region, and its partner where one cell holds both.
pub(super) struct Found<'t> {
    pub region: Option<RegionCode>,
    pub partner: Option<&'t str>,
    /// The cell held both, and what is wrong with it is told.
    pub told: bool,
}

impl<'f> Regions<'f> {
    /// Different names that are remembered, and for which a guess is made: each is measured against all regions.
    const MOST: usize = 1000;

    pub fn new(facts: &'f dyn Facts, whole: Option<RegionCode>) -> Self {
        Self { facts, whole, known: HashMap::new(), guesses: HashMap::new() }
    }

    /// By code, else by name; where both stand there they must be one region. A province beside it narrows.
    pub fn of<'t>(&mut self, cells: &RowCells<'_, 't>, notes: &mut Notes) -> Found<'t> {
        let alone = |region| Found { region, partner: None, told: false };
        let cell = cells.first(&["region", "region_name", "province"]);
        if cell.text.is_empty() {
            return self.of_pair(cells, &cells.first(&["pair", "partner"]), notes).unwrap_or_else(|| alone(self.whole));
        }
        let found = self.named(&cell);
        if found == Named::Unknown
            && cells.get("partner").text.is_empty()
            && let Some(both) = self.of_pair(cells, &cell, notes)
        {
            return both;
        }
        let found = self.within_province(found, &cell, &cells.get("province"), notes);
        match found {
            Named::Region(region) => {
                self.check_name(region, &cells.get("region_name"), notes);
                alone(Some(region))
            }
            other => {
                self.tell(&cell, &other, &cells.get("region_name"), notes);
                alone(None)
            }
        }
    }

    fn named(&mut self, cell: &Cell<'_>) -> Named {
        let levels = if cell.field == Some("region_name") { RegionLevel::ALL } else { levels_of_header(cell.header) };
        let key = (cell.text.to_owned(), levels.len());
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        let found = named(cell.text, levels);
        if self.known.len() < Self::MOST {
            self.known.insert(key, found.clone());
        }
        found
    }

    /// What a second column says of the province.
    fn within_province(&mut self, found: Named, cell: &Cell<'_>, province: &Cell<'_>, notes: &mut Notes) -> Named {
        if province.text.is_empty() || cell.field == Some("province") {
            return found;
        }
        let Named::Region(whole) = self.named(province) else {
            let text = quote(province.text);
            notes.fault_with(province, "unknown_region", msg!("fault-unknown_region", text = text), self.guesses(province.text));
            return found;
        };
        match found {
            Named::Ambiguous(codes) => {
                let within: Vec<RegionCode> = codes.iter().copied().filter(|code| code.within(whole)).collect();
                match *within {
                    [] => Named::Ambiguous(codes),
                    [code] => Named::Region(code),
                    _ => Named::Ambiguous(within),
                }
            }
            Named::Region(code) if !code.within(whole) => {
                notes.fault(province, "differs", msg!("fault-two_regions", text = quote(province.text), region = full_name(code)));
                Named::Region(code)
            }
            other => other,
        }
    }

    /// A name beside the code must be that region's.
    fn check_name(&mut self, region: RegionCode, name: &Cell<'_>, notes: &mut Notes) {
        let fits = match self.named(name) {
            Named::Region(other) => other == region,
            Named::Ambiguous(others) => others.contains(&region),
            Named::NotAutonomous | Named::Unknown => true,
        };
        if !fits {
            notes.fault(name, "differs", msg!("fault-two_regions", text = quote(name.text), region = full_name(region)));
        }
    }

    fn tell(&mut self, cell: &Cell<'_>, found: &Named, name: &Cell<'_>, notes: &mut Notes) {
        let text = quote(cell.text);
        match found {
            Named::Region(_) => {}
            Named::NotAutonomous => notes.fault(cell, "unknown_region", msg!("fault-not_autonomous", text = text)),
            Named::Ambiguous(codes) => tell_ambiguous(cell, codes, notes),
            Named::Unknown => {
                let guesses = match self.named(name) {
                    Named::Region(region) => vec![region.to_string()],
                    _ => self.guesses(cell.text),
                };
                let message = match guesses.as_slice() {
                    [] => msg!("fault-unknown_region", text = text),
                    some => msg!("fault-unknown_region-guess", text = text, guess = listed(some)),
                };
                notes.fault_with(cell, "unknown_region", message, guesses);
            }
        }
    }

    /// Names that were perhaps meant.
    fn guesses(&mut self, text: &str) -> Vec<String> {
        if !self.guesses.contains_key(text) && self.guesses.len() < Self::MOST {
            self.guesses.insert(text.to_owned(), guesses(text));
        }
        self.guesses.get(text).cloned().unwrap_or_default()
    }

    /// Region and partner in one cell; `None` where it holds no such two.
    fn of_pair<'t>(&mut self, cells: &RowCells<'_, 't>, cell: &Cell<'t>, notes: &mut Notes) -> Option<Found<'t>> {
        let pair = pair(cell.text, self.facts)?;
        let told = Found { region: None, partner: None, told: true };
        let Pair { region, partner, numbers } = pair;
        if numbers.is_empty() {
            let message = msg!("fault-unsplit", text = quote(cell.text), partner = quote(partner));
            notes.fault(&Cell { field: Some("partner"), ..*cell }, "missing", message);
            return Some(told);
        }
        let between = |code: &RegionCode| numbers.iter().any(|&number| !self.facts.agreements_between(*code, number).is_empty());
        let region = match self.within_province(region, cell, &cells.get("province"), notes) {
            Named::Region(region) => region,
            Named::Ambiguous(codes) => match *codes.iter().copied().filter(between).collect::<Vec<_>>() {
                [region] => region,
                _ => {
                    tell_ambiguous(&Cell { field: Some("region"), ..*cell }, &codes, notes);
                    return Some(told);
                }
            },
            Named::NotAutonomous | Named::Unknown => return None,
        };
        let ids: Vec<String> = numbers.iter().map(|&number| Id::Partner(number).to_string()).collect();
        let message = msg!("warning-split_cell", text = quote(cell.text), region = full_name(region), partner = quote(partner));
        notes.warn_with(cell, "split_cell", message, ids);
        Some(Found { region: Some(region), partner: Some(partner), told: false })
    }
}

fn tell_ambiguous(cell: &Cell<'_>, codes: &[RegionCode], notes: &mut Notes) {
    let names: Vec<String> = codes.iter().copied().map(unmistakable).collect();
    let message = msg!("fault-ambiguous_region", text = quote(cell.text), guess = listed(&names));
    notes.fault_with(cell, "ambiguous_region", message, names);
}

/// Names of regions that were perhaps meant by a text that names none.
pub(in crate::rules) fn guesses(text: &str) -> Vec<String> {
    let same = namesakes(text).into_iter().map(full_name).collect::<Vec<_>>();
    let alike = || near(text).into_iter().map(|region| unmistakable(region.code)).collect();
    if same.is_empty() { without_point(text).unwrap_or_else(alike) } else { same }
}

pub(super) fn full_name(code: RegionCode) -> String {
    code.region().map_or_else(|| code.to_string(), |region| region.name.clone())
}

/// A name that names this region alone: "Provinsi Gorontalo".
pub(in crate::rules) fn unmistakable(code: RegionCode) -> String {
    let name = full_name(code);
    if named(&name, RegionLevel::ALL) == Named::Region(code) { name } else { format!("Provinsi {name}") }
}

/// Codes that a spreadsheet took for numbers: 3273, and 32.1 for 32.10.
fn without_point(text: &str) -> Option<Vec<String>> {
    let code = match (text.len(), text.split_at_checked(2)?) {
        (4, (province, local)) if !local.starts_with('.') => format!("{province}.{local}"),
        (4, _) => format!("{text}0"),
        _ => return None,
    };
    let region = code.parse().ok().and_then(RegionCode::region).filter(|region| region.autonomous)?;
    Some(vec![region.code.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suggestions_name_one_region_alone() {
        for region in crate::model::region::regions().iter().filter(|region| region.autonomous) {
            assert_eq!(named(&unmistakable(region.code), RegionLevel::ALL), Named::Region(region.code), "{}", region.name);
        }
    }

    #[test]
    fn codes_that_became_numbers_are_guessed() {
        assert_eq!(without_point("3273"), Some(vec!["32.73".to_owned()]));
        assert_eq!(without_point("32.1"), Some(vec!["32.10".to_owned()]));
        for text in ["3299", "99.9", "ab.1", "32", "é1é", ""] {
            assert_eq!(without_point(text), None, "{text}");
        }
    }
}
