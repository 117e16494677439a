//! Regions as a table names them: by code, in full, or as lists write them.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::RegionCode;
use crate::model::region::{Region, regions};
use crate::text::fold;

/// What a cell means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Region(RegionCode),
    /// Jakarta's administrative kota and kabupaten.
    NotAutonomous,
    /// A name that a kota and a kabupaten share.
    Ambiguous,
    Unknown,
}

/// The region that `text` names.
pub(super) fn named(text: &str) -> Named {
    if let Some(region) = text.parse().ok().and_then(RegionCode::region) {
        return allowed(region);
    }
    let key = key(text);
    match names().get(key.as_str()) {
        Some(code) => code.region().map_or(Named::Unknown, allowed),
        None if sharing(&key).len() > 1 => Named::Ambiguous,
        None => Named::Unknown,
    }
}

const fn allowed(region: &Region) -> Named {
    if region.autonomous { Named::Region(region.code) } else { Named::NotAutonomous }
}

/// Folded, with single blanks.
fn key(text: &str) -> String {
    fold(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Full and short names.
fn names() -> &'static HashMap<String, RegionCode> {
    static NAMES: LazyLock<HashMap<String, RegionCode>> =
        LazyLock::new(|| regions().iter().flat_map(|r| [(key(&r.name), r.code), (key(&r.short), r.code)]).collect());
    &NAMES
}

/// Autonomous regions with their bare names: "bandung" of Kota Bandung.
fn bare_names() -> &'static [(String, &'static Region)] {
    static BARE: LazyLock<Vec<(String, &'static Region)>> =
        LazyLock::new(|| regions().iter().filter(|r| r.autonomous).map(|r| (bare(&key(&r.name)).to_owned(), r)).collect());
    &BARE
}

fn bare(key: &str) -> &str {
    let titles = ["kota ", "kabupaten ", "kab. ", "kab ", "provinsi ", "daerah istimewa ", "di ", "daerah khusus ibukota ", "dki "];
    titles.iter().find_map(|title| key.strip_prefix(title)).unwrap_or(key)
}

fn sharing(bare: &str) -> Vec<&'static Region> {
    bare_names().iter().filter(|(name, _)| name == bare).map(|&(_, region)| region).collect()
}

/// Names that were perhaps meant, remembered: a fault often repeats down a column.
#[derive(Default)]
pub(super) struct Guesses {
    known: HashMap<String, Vec<String>>,
}

impl Guesses {
    /// Different names for which a guess is made; measuring each against all regions takes its time.
    const MOST: usize = 300;

    /// Alike enough to be a slip of the fingers, from 0 to 1.
    const ALIKE: f64 = 0.7;

    /// At most three names, the likeliest first.
    pub fn of(&mut self, text: &str) -> Vec<String> {
        if !self.known.contains_key(text) && self.known.len() < Self::MOST && text.len() <= 100 {
            self.known.insert(text.to_owned(), Self::likely(&key(text)));
        }
        self.known.get(text).cloned().unwrap_or_default()
    }

    fn likely(key: &str) -> Vec<String> {
        let alike = |name: &str| strsim::normalized_damerau_levenshtein(name, bare(key));
        let mut found: Vec<(f64, &Region)> =
            bare_names().iter().map(|(name, r)| (alike(name), *r)).filter(|f| f.0 >= Self::ALIKE).collect();
        // Of two alike the one of the same sort: "Kota Bandunk" is rather Kota Bandung.
        let sort = |region: &Region| !fold(&region.name).starts_with(key.split(' ').next().unwrap_or_default());
        found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| sort(a.1).cmp(&sort(b.1))));
        found.into_iter().take(3).map(|(_, r)| r.name.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_named_by_code_and_by_either_name() {
        let region = |p, l| Named::Region(RegionCode::new(p, l));
        let table = [
            ("32.73", region(32, 73)),
            ("32", region(32, 0)),
            ("KOTA  BANDUNG", region(32, 73)),
            ("Kab. Bandung", region(32, 4)),
            ("Kabupaten Bandung", region(32, 4)),
            ("DI Yogyakarta", region(34, 0)),
            ("Daerah Khusus Ibukota Jakarta", region(31, 0)),
            ("31.74", Named::NotAutonomous),
            ("Bandung", Named::Ambiguous),
            ("Surabaya", Named::Unknown),
            ("Kota Atlantis", Named::Unknown),
            ("32.99", Named::Unknown),
            ("320", Named::Unknown),
            ("", Named::Unknown),
        ];
        for (text, expected) in table {
            assert_eq!(named(text), expected, "{text}");
        }
    }

    #[test]
    fn slips_are_guessed_and_inventions_are_not() {
        let mut guesses = Guesses::default();
        assert_eq!(guesses.of("Surabya"), ["Kota Surabaya"]);
        assert_eq!(guesses.of("Kota Bandunk").first().map(String::as_str), Some("Kota Bandung"));
        assert_eq!(guesses.of("Jogyakarta").first().map(String::as_str), Some("Daerah Istimewa Yogyakarta"));
        assert!(guesses.of("Kota Atlantis").is_empty() && guesses.of("").is_empty());
    }
}
