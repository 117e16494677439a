//! Countries by ISO 3166-1 alpha-2, with their names in both languages.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A country that stands in the list (`JP`). An international organisation has none.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

/// The names of a country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountryNames {
    pub country: Country,
    pub id: &'static str,
    pub en: &'static str,
}

impl Country {
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }

    pub const fn packed(self) -> [u8; 2] {
        self.0
    }

    /// The country of a packed code, where it stands in the list.
    pub fn unpacked(packed: [u8; 2]) -> Option<Self> {
        place(packed).map(|_| Self(packed))
    }

    pub fn names(self) -> &'static CountryNames {
        // A Country is only made from the list, so that it is found there.
        &countries()[place(self.0).unwrap_or_default()]
    }

    /// Whether Indonesia has diplomatic relations with it: none with Israel, Taiwan, Kosovo
    /// (Pasal 5 (1) Permendagri 25/2020 asks for them; `law`, domain.md section "Law").
    pub fn has_relations(self) -> bool {
        !matches!(&self.0, b"IL" | b"TW" | b"XK")
    }
}

impl Country {
    /// Its national languages, as ISO 639 codes; nothing of one of which they are not listed.
    pub fn languages(self) -> &'static [&'static str] {
        static ALL: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
            let lines = include_str!("../data/languages.csv")
                .lines()
                .filter(|line| !line.starts_with('#'))
                .skip(1)
                .filter_map(|line| line.split_once(','));
            lines.map(|(country, languages)| (country, languages.split(' ').collect())).collect()
        });
        ALL.get(self.code()).map_or(&[], Vec::as_slice)
    }
}

fn place(code: [u8; 2]) -> Option<usize> {
    countries().binary_search_by_key(&code, |c| c.country.0).ok()
}

/// All countries, by code.
pub fn countries() -> &'static [CountryNames] {
    static ALL: LazyLock<Vec<CountryNames>> = LazyLock::new(|| {
        let mut all: Vec<CountryNames> = include_str!("../data/countries.csv").lines().skip(1).filter_map(parse).collect();
        all.sort_by_key(|c| c.country.0);
        all
    });
    &ALL
}

fn parse(line: &'static str) -> Option<CountryNames> {
    let mut cells = line.split(',');
    let code = cells.next()?.as_bytes().try_into().ok()?;
    Some(CountryNames { country: Country(code), id: cells.next()?, en: cells.next()? })
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// What was written is no code of a country in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a country of the list")]
pub struct NoCountry;

impl FromStr for Country {
    type Err = NoCountry;

    fn from_str(text: &str) -> Result<Self, NoCountry> {
        let code: [u8; 2] = text.as_bytes().try_into().map_err(|_| NoCountry)?;
        Self::unpacked([code[0].to_ascii_uppercase(), code[1].to_ascii_uppercase()]).ok_or(NoCountry)
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole_and_found_by_code() {
        assert_eq!(countries().len(), 250);
        assert_eq!("jp".parse::<Country>().map(|c| c.names().id), Ok("Jepang"));
        assert_eq!("JP".parse::<Country>().map(|c| c.names().en), Ok("Japan"));
        assert!("ZZ".parse::<Country>().is_err() && "JPN".parse::<Country>().is_err());
    }

    #[test]
    fn national_languages_are_those_of_countries_of_the_list() {
        let of = |code: &str| code.parse::<Country>().map(Country::languages);
        assert_eq!(of("JP"), Ok(&["ja"][..]));
        assert_eq!(of("CH"), Ok(&["de", "fr", "it"][..]));
        assert_eq!(of("AQ"), Ok(&[][..]));
        let lines = include_str!("../data/languages.csv").lines().filter(|line| !line.starts_with('#')).skip(1);
        let countries: Vec<&str> = lines.filter_map(|line| line.split_once(',')).map(|(country, _)| country).collect();
        assert!(countries.iter().all(|code| code.parse::<Country>().is_ok()) && countries.is_sorted());
    }

    #[test]
    fn no_relations_with_three() {
        let without: Vec<_> = countries().iter().filter(|c| !c.country.has_relations()).map(|c| c.country.code()).collect();
        assert_eq!(without, ["IL", "TW", "XK"]);
    }
}
