//! Regions and countries by their codes and names: both languages, full and short, folded once.

use std::sync::LazyLock;

use crate::model::country::countries;
use crate::model::region::{example_regions, regions};
use crate::model::written::country::{by_form, forms};
use crate::model::{Country, Region, RegionCode};
use crate::text::fold;

/// A set of regions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionSet(Vec<u64>);

impl RegionSet {
    fn of(codes: impl Iterator<Item = RegionCode>) -> Self {
        let mut words = Vec::new();
        for place in codes.map(|code| usize::from(code.packed())) {
            if words.len() <= place / 64 {
                words.resize(place / 64 + 1, 0);
            }
            words[place / 64] |= 1 << (place % 64);
        }
        Self(words)
    }

    pub fn holds(&self, code: RegionCode) -> bool {
        let place = usize::from(code.packed());
        self.0.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All within a province, or one region.
    pub fn within(whole: RegionCode) -> Self {
        Self::of(all().map(|region| region.code).filter(|code| code.within(whole)))
    }

    /// One region, without what lies within it.
    pub fn only(code: RegionCode) -> Self {
        Self::of(std::iter::once(code))
    }

    /// Those whose code or name holds `word`.
    pub fn named(word: &str) -> Self {
        Self::of(region_texts().iter().filter(|(_, text)| text.contains(word)).map(|&(code, _)| code))
    }

    /// Those of which `word` is the whole name, full or short.
    pub fn called(word: &str) -> Self {
        Self::of(region_texts().iter().filter(|(_, text)| text.lines().any(|name| name == word)).map(|&(code, _)| code))
    }
}

/// Code and names of each region, a line each.
fn region_texts() -> &'static [(RegionCode, String)] {
    static TEXTS: LazyLock<Vec<(RegionCode, String)>> = LazyLock::new(|| {
        let texts = |r: &Region| {
            let short = fold(&r.short);
            format!("{}\n{}\n{short}\n{}", r.code, fold(&r.name), short.replace('.', ""))
        };
        all().map(|region| (region.code, texts(region))).collect()
    });
    &TEXTS
}

/// Every region, the made-up ones of the exercise records too.
fn all() -> impl Iterator<Item = &'static Region> {
    example_regions().iter().chain(regions())
}

/// A set of countries.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct CountrySet([u64; 11]);

impl CountrySet {
    fn of(codes: impl Iterator<Item = Country>) -> Self {
        let mut words = [0; 11];
        for place in codes.filter_map(place) {
            words[place / 64] |= 1 << (place % 64);
        }
        Self(words)
    }

    pub fn holds(&self, country: Country) -> bool {
        place(country).is_some_and(|place| self.0[place / 64] >> (place % 64) & 1 == 1)
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|&word| word == 0)
    }

    /// Those whose code or name holds `word`.
    pub fn named(word: &str) -> Self {
        Self::of(texts().iter().filter(|(_, text)| text.contains(word)).map(|&(country, _)| country))
    }

    /// The country of this code or usual short form; without one those whose name holds `value`.
    pub fn meant_by(value: &str) -> Self {
        let code = value.parse::<Country>().ok();
        let exact = Self::of(by_form(value).into_iter().chain(code));
        if exact.is_empty() { Self::named(value) } else { exact }
    }
}

/// Two letters as a place among 26 times 26.
fn place(country: Country) -> Option<usize> {
    let [a, b] = country.packed().map(|letter| usize::from(letter.wrapping_sub(b'A')));
    (a < 26 && b < 26).then_some(a * 26 + b)
}

fn texts() -> &'static [(Country, String)] {
    static TEXTS: LazyLock<Vec<(Country, String)>> = LazyLock::new(|| {
        let texts = |names: &crate::model::country::CountryNames| {
            let mut text = format!("{}\n{}\n{}", fold(names.country.code()), fold(names.id), fold(names.en));
            for form in forms(names.country).iter().filter(|form| form.len() > 2) {
                text.push('\n');
                text.push_str(form);
            }
            text
        };
        countries().iter().map(|names| (names.country, texts(names))).collect()
    });
    &TEXTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_meant_by_code_name_or_short_form() {
        let codes = |value: &str| {
            let set = CountrySet::meant_by(value);
            countries().iter().map(|c| c.country).filter(|&c| set.holds(c)).map(|c| c.code().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(codes("jp"), ["JP"]);
        assert_eq!(codes("jepang"), ["JP"]);
        assert_eq!(codes("japan"), ["JP"]);
        assert_eq!(codes("korea"), ["KP", "KR"]);
        assert_eq!(codes("korsel"), ["KR"]);
        assert_eq!(codes("r.o.k."), ["KR"]);
        assert_eq!(codes("sudan"), ["SD", "SS"]);
        assert_eq!(codes("as"), ["AS", "US"]);
        assert!(codes("atlantis").is_empty());
    }

    #[test]
    fn regions_are_held_by_segments() {
        let set = RegionSet::within(RegionCode::new(32, 0));
        assert!(set.holds(RegionCode::new(32, 0)) && set.holds(RegionCode::new(32, 73)) && !set.holds(RegionCode::new(33, 0)));
        let bandung = RegionSet::named("kab bandung");
        assert!(bandung.holds(RegionCode::new(32, 4)) && !bandung.holds(RegionCode::new(32, 73)));
    }
}
