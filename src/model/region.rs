//! Regions of Indonesia by their Kemendagri code: provinces, kabupaten, kota.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::code::coded;

/// `32` (a province) or `32.73` (a kabupaten or kota of it).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RegionCode {
    province: u8,
    /// 0 for the province itself.
    local: u8,
}

impl RegionCode {
    pub const fn new(province: u8, local: u8) -> Self {
        Self { province, local }
    }

    pub const fn is_province(self) -> bool {
        self.local == 0
    }

    pub const fn province(self) -> RegionCode {
        Self { province: self.province, local: 0 }
    }

    /// Whether `self` lies in `whole` by segments: 32 holds 32 and 32.73, never 320.
    pub fn within(self, whole: RegionCode) -> bool {
        self == whole || (whole.is_province() && self.province == whole.province)
    }

    pub const fn packed(self) -> u16 {
        (self.province as u16) << 8 | self.local as u16
    }

    pub const fn unpacked(packed: u16) -> Self {
        Self { province: (packed >> 8) as u8, local: packed as u8 }
    }

    /// Whether it is one of the plainly made-up regions of the exercise records.
    pub const fn is_example(self) -> bool {
        self.province == 0
    }

    /// The region of this code, where there is one.
    pub fn region(self) -> Option<&'static Region> {
        let all = if self.is_example() { example_regions() } else { regions() };
        all.binary_search_by_key(&self, |r| r.code).ok().map(|at| &all[at])
    }

    /// Its place in [`regions`], for tables by region.
    pub fn place(self) -> Option<usize> {
        regions().binary_search_by_key(&self, |r| r.code).ok()
    }

    /// The name for a list, or the code where there is no such region.
    pub fn short_name(self) -> String {
        self.region().map_or_else(|| self.to_string(), |r| r.short.clone())
    }

    /// The name without what it is a name of, as behind the title of its head: "Semarang", "Jawa Tengah".
    pub fn bare_name(self) -> String {
        let short = self.short_name();
        let bare = ["Kab. ", "Kota ", "Prov. "].iter().find_map(|title| short.strip_prefix(title));
        bare.map_or_else(|| short.clone(), str::to_owned)
    }
}

impl fmt::Display for RegionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.local == 0 { write!(f, "{:02}", self.province) } else { write!(f, "{:02}.{:02}", self.province, self.local) }
    }
}

/// What was written is no code of a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a code of the form 32 or 32.73")]
pub struct NoRegionCode;

impl FromStr for RegionCode {
    type Err = NoRegionCode;

    fn from_str(text: &str) -> Result<Self, NoRegionCode> {
        let two = |t: &str| if t.len() == 2 && t.bytes().all(|b| b.is_ascii_digit()) { t.parse::<u8>().ok() } else { None };
        match text.split_once('.') {
            None => two(text).map(|p| Self::new(p, 0)),
            Some((p, l)) => two(p).zip(two(l)).filter(|&(_, l)| l > 0).map(|(p, l)| Self::new(p, l)),
        }
        .ok_or(NoRegionCode)
    }
}

impl Serialize for RegionCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RegionCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        std::borrow::Cow::<str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

coded! {
    /// What a region is.
    RegionLevel { Province = "province", Regency = "regency", City = "city" }
}

/// One region of the Kemendagri list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    pub code: RegionCode,
    /// In full, as the list has it: "Kabupaten Bandung".
    pub name: String,
    /// For lists: "Kab. Bandung", "DI Yogyakarta".
    pub short: String,
    pub level: RegionLevel,
    /// Jakarta's administrative kota and kabupaten conclude no agreements.
    pub autonomous: bool,
}

/// All regions, by code.
pub fn regions() -> &'static [Region] {
    static ALL: LazyLock<Vec<Region>> = LazyLock::new(|| {
        let mut all: Vec<Region> = include_str!("../data/regions.csv").lines().skip(1).filter_map(parse).collect();
        all.sort_by_key(|r| r.code);
        all
    });
    &ALL
}

/// The made-up regions of the exercise records, by code: real registers name none of them.
pub fn example_regions() -> &'static [Region] {
    static ALL: LazyLock<[Region; 3]> = LazyLock::new(|| {
        let region = |local, name: &str, short: &str, level| {
            let (code, name, short) = (RegionCode::new(0, local), name.to_owned(), short.to_owned());
            Region { code, name, short, level, autonomous: false }
        };
        [
            region(0, "Provinsi Contoh", "Prov. Contoh", RegionLevel::Province),
            region(1, "Kabupaten Contoh", "Kab. Contoh", RegionLevel::Regency),
            region(71, "Kota Contoh", "Kota Contoh", RegionLevel::City),
        ]
    });
    &*ALL
}

fn parse(line: &str) -> Option<Region> {
    let mut cells = line.split(',');
    let code = cells.next()?.parse().ok()?;
    let name = cells.next()?.to_owned();
    let level = match cells.next()? {
        "provinsi" => RegionLevel::Province,
        "kabupaten" => RegionLevel::Regency,
        _ => RegionLevel::City,
    };
    let autonomous = cells.next()? == "yes";
    let short = name
        .replacen("Kabupaten Administrasi ", "Kab. Adm. ", 1)
        .replacen("Kota Administrasi ", "Kota Adm. ", 1)
        .replacen("Kabupaten ", "Kab. ", 1)
        .replacen("Daerah Istimewa ", "DI ", 1)
        .replacen("Daerah Khusus Ibukota ", "DKI ", 1);
    Some(Region { code, name, short, level, autonomous })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_whole() {
        let count = |level, autonomous| regions().iter().filter(|r| r.level == level && r.autonomous == autonomous).count();
        assert_eq!(count(RegionLevel::Province, true), 38);
        assert_eq!(count(RegionLevel::Regency, true), 415);
        assert_eq!(count(RegionLevel::City, true), 93);
        assert_eq!(regions().iter().filter(|r| !r.autonomous).count(), 6);
    }

    #[test]
    fn codes_are_read_strictly_and_hold_by_segments() {
        let code = |t: &str| t.parse::<RegionCode>();
        assert_eq!(code("32.73").map(|c| c.to_string()), Ok("32.73".into()));
        for bad in ["3", "320", "32.7", "32.730", "32.00", "32.", ".73", "a2", "32,73", ""] {
            assert!(code(bad).is_err(), "{bad}");
        }
        let (west, city) = (RegionCode::new(32, 0), RegionCode::new(32, 73));
        assert!(city.within(west) && west.within(west) && !west.within(city));
        assert_eq!(RegionCode::unpacked(city.packed()), city);
    }

    #[test]
    fn short_names_are_those_of_lists() {
        let short = |t: &str| t.parse::<RegionCode>().map(RegionCode::short_name).unwrap_or_default();
        assert_eq!(short("34"), "DI Yogyakarta");
        assert_eq!(short("31"), "DKI Jakarta");
        assert_eq!(short("32.04"), "Kab. Bandung");
        assert_eq!(short("32.73"), "Kota Bandung");
    }

    #[test]
    fn bare_names_stand_behind_the_title_of_a_head() {
        let bare = |t: &str| t.parse::<RegionCode>().map(RegionCode::bare_name).unwrap_or_default();
        let table = [
            ("34", "DI Yogyakarta"),
            ("33", "Jawa Tengah"),
            ("32.04", "Bandung"),
            ("32.73", "Bandung"),
            ("33.74", "Semarang"),
            ("00", "Contoh"),
        ];
        for (code, name) in table {
            assert_eq!(bare(code), name, "{code}");
        }
    }
}
