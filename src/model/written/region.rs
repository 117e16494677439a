//! Regions as offices write them: by code, in full, short, by an abbreviation of the press, with or without
//! what they are. A name alone that several share is not decided.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::RegionCode;
use crate::model::region::{Region, RegionLevel, regions};

use super::squeezed;
use super::token::tokens;

/// What a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    Region(RegionCode),
    /// Jakarta's administrative kota and kabupaten.
    NotAutonomous,
    /// Several of one name, the province first, then by code.
    Ambiguous(Vec<RegionCode>),
    Unknown,
}

/// What words before or behind a name say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Title {
    Level(RegionLevel),
    /// A government of any level.
    Any,
}

use RegionLevel::{City, Province, Regency};

const TITLES: &[(&str, Title)] = &[
    ("provinsi", Title::Level(Province)),
    ("propinsi", Title::Level(Province)),
    ("prov", Title::Level(Province)),
    ("prop", Title::Level(Province)),
    ("pemprov", Title::Level(Province)),
    ("gubernur", Title::Level(Province)),
    ("istimewa", Title::Level(Province)),
    ("khusus", Title::Level(Province)),
    ("ibukota", Title::Level(Province)),
    ("province", Title::Level(Province)),
    ("kabupaten", Title::Level(Regency)),
    ("kab", Title::Level(Regency)),
    ("pemkab", Title::Level(Regency)),
    ("bupati", Title::Level(Regency)),
    ("regency", Title::Level(Regency)),
    ("kota", Title::Level(City)),
    ("kotamadya", Title::Level(City)),
    ("kotapraja", Title::Level(City)),
    ("kodya", Title::Level(City)),
    ("pemkot", Title::Level(City)),
    ("pemko", Title::Level(City)),
    ("walikota", Title::Level(City)),
    ("city", Title::Level(City)),
    ("pemerintah", Title::Any),
    ("pemerintahan", Title::Any),
    ("daerah", Title::Any),
    ("pemda", Title::Any),
    ("wali", Title::Any),
    ("administrasi", Title::Any),
    ("adm", Title::Any),
    ("of", Title::Any),
];

/// Other names, squeezed, with the codes they stand for.
const ALIASES: &[(&str, &[&str])] = &[
    ("nad", &["11"]),
    ("diaceh", &["11"]),
    ("nanggroeacehdarussalam", &["11"]),
    ("naggroeacehdarussalam", &["11"]),
    ("sumut", &["12"]),
    ("sumbar", &["13"]),
    ("sumsel", &["16"]),
    ("babel", &["19"]),
    ("bangkabelitung", &["19"]),
    ("kepbabel", &["19"]),
    ("kepbangkabelitung", &["19"]),
    ("kepri", &["21"]),
    ("kepriau", &["21"]),
    ("dki", &["31"]),
    ("dkj", &["31"]),
    ("dkijakarta", &["31"]),
    ("jabar", &["32"]),
    ("jateng", &["33"]),
    ("diy", &["34"]),
    ("diyogyakarta", &["34"]),
    ("diyogya", &["34"]),
    ("dijogja", &["34"]),
    ("dijogjakarta", &["34"]),
    ("jogja", &["34", "34.71"]),
    ("jogya", &["34", "34.71"]),
    ("yogya", &["34", "34.71"]),
    ("jogjakarta", &["34", "34.71"]),
    ("jogyakarta", &["34", "34.71"]),
    ("jatim", &["35"]),
    ("ntb", &["52"]),
    ("ntt", &["53"]),
    ("kalbar", &["61"]),
    ("kalteng", &["62"]),
    ("kalsel", &["63"]),
    ("kaltim", &["64"]),
    ("kaltara", &["65"]),
    ("sulut", &["71"]),
    ("sulteng", &["72"]),
    ("sulsel", &["73"]),
    ("sultra", &["74"]),
    ("sulbar", &["76"]),
    ("malut", &["82"]),
    ("pabar", &["92"]),
    ("papuabar", &["92"]),
    ("irjabar", &["92"]),
    ("pbd", &["96"]),
    ("bdg", &["32.04", "32.73"]),
    ("solo", &["33.72"]),
    ("sby", &["35.78"]),
    ("makasar", &["73.71"]),
    ("ujungpandang", &["73.71"]),
    ("mks", &["73.71"]),
    ("tanjungpandang", &["19.02"]),
];

/// Bytes beyond which no name is looked for.
const LONGEST: usize = 120;

/// The region that `text` names. `levels` is what its column holds, where its header says so: a name that
/// several share is then that level's; what the text itself says goes before.
pub fn named(text: &str, levels: &[RegionLevel]) -> Named {
    let text = text.trim();
    if let Some(region) = text.parse().ok().and_then(RegionCode::region) {
        return allowed(region);
    }
    if text.len() > LONGEST {
        return Named::Unknown;
    }
    let words: Vec<String> = tokens(text).list.into_iter().map(|token| token.text).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let found = after_titles(&words, None).or_else(|| before_whole(&words)).unwrap_or_default();
    verdict(among(found, levels))
}

/// Regions of this text's name, though it says that they are something else: Kabupaten Surabaya.
pub fn namesakes(text: &str) -> Vec<RegionCode> {
    let words: Vec<String> = tokens(text).list.into_iter().map(|token| token.text).collect();
    let from = words.iter().position(|word| title(word).is_none()).unwrap_or(words.len());
    names().get(words[from..].concat().as_str()).cloned().unwrap_or_default()
}

/// At most three regions whose names are alike, the likeliest first.
pub fn near(text: &str) -> Vec<&'static Region> {
    /// Alike enough to be a slip of the fingers, from 0 to 1.
    const ALIKE: f64 = 0.7;
    let words: Vec<String> = tokens(text).list.into_iter().map(|token| token.text).collect();
    let from = words.iter().position(|word| title(word).is_none()).unwrap_or(words.len());
    let (bare, level) = (words[from..].concat(), words[..from].iter().find_map(|word| level(word)));
    if bare.is_empty() || bare.len() > LONGEST {
        return Vec::new();
    }
    let alike = |name: &str| strsim::normalized_damerau_levenshtein(name, &bare);
    let mut found: Vec<(f64, &Region)> =
        autonomous().iter().map(|(name, region)| (alike(name), *region)).filter(|(alike, _)| *alike >= ALIKE).collect();
    // Of two alike the one of the same sort: "Kota Bandunk" is rather Kota Bandung.
    let other = |region: &Region| level.is_some_and(|level| level != region.level);
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| other(a.1).cmp(&other(b.1))));
    found.into_iter().take(3).map(|(_, region)| region).collect()
}

/// The levels of regions that a column of this header holds.
pub fn levels_of_header(header: &str) -> &'static [RegionLevel] {
    match squeezed(header).as_str() {
        "provinsi" | "propinsi" | "prov" | "pemprov" | "pemerintahprovinsi" | "namaprovinsi" | "province" => &[Province],
        "kabupaten" | "kab" | "pemkab" | "pemerintahkabupaten" | "namakabupaten" | "regency" => &[Regency],
        "kota" | "pemkot" | "pemko" | "pemerintahkota" | "namakota" | "city" => &[City],
        "kabkota" | "kabupatenkota" | "pemkabkota" | "kabupatendankota" | "kotakabupaten" | "namakabkota" | "regencycity" => {
            &[Regency, City]
        }
        _ => RegionLevel::ALL,
    }
}

/// Regions by name behind what is said of them: "Pemerintah Kota Bandung" is a Bandung that is a kota.
fn after_titles(words: &[&str], within: Option<RegionCode>) -> Option<Vec<RegionCode>> {
    let (mut rest, mut level) = (words, None);
    loop {
        let found = by_name(rest, level, within);
        if found.is_some() {
            return found;
        }
        let (first, others) = rest.split_first()?;
        match title(first)? {
            Title::Any => {}
            Title::Level(said) if level.is_none_or(|level| level == said) => level = Some(said),
            Title::Level(_) => return None,
        }
        rest = others;
    }
}

/// Regions by name before what is said of them: "Bandung (Kota)", "Banjar, Jawa Barat".
fn before_whole(words: &[&str]) -> Option<Vec<RegionCode>> {
    let (last, before) = words.split_last().filter(|(_, before)| !before.is_empty())?;
    if let Some(level) = level(last) {
        return by_name(before, Some(level), None).or_else(|| after_titles(before, None).map(|found| among(found, &[level])));
    }
    (1..words.len()).find_map(|at| {
        let (name, behind) = words.split_at(at);
        let behind = after_titles(behind, None)?;
        // "Papua Barat Daya (PBD)" says the same twice.
        let same = || after_titles(name, None).filter(|named| *named == behind);
        let province = behind.iter().copied().find(|code| code.is_province());
        province.and_then(|whole| after_titles(name, Some(whole))).or_else(same)
    })
}

fn by_name(words: &[&str], level: Option<RegionLevel>, within: Option<RegionCode>) -> Option<Vec<RegionCode>> {
    let fits = |code: &RegionCode| {
        let is_level = level.is_none_or(|level| code.region().is_some_and(|region| region.level == level));
        is_level && within.is_none_or(|whole| code.within(whole) && *code != whole)
    };
    let found: Vec<RegionCode> = names().get(words.concat().as_str())?.iter().copied().filter(fits).collect();
    (!found.is_empty()).then_some(found)
}

/// Those of the column's levels; all where none is.
fn among(found: Vec<RegionCode>, levels: &[RegionLevel]) -> Vec<RegionCode> {
    let of_levels = |code: &RegionCode| code.region().is_some_and(|region| levels.contains(&region.level));
    let narrowed: Vec<RegionCode> = found.iter().copied().filter(of_levels).collect();
    if narrowed.is_empty() { found } else { narrowed }
}

fn verdict(found: Vec<RegionCode>) -> Named {
    match *found {
        [] => Named::Unknown,
        [code] => code.region().map_or(Named::Unknown, allowed),
        _ => Named::Ambiguous(found),
    }
}

/// Exercise regions are named by exercise records alone.
fn allowed(region: &Region) -> Named {
    match region.autonomous {
        true => Named::Region(region.code),
        false if region.code.is_example() => Named::Unknown,
        false => Named::NotAutonomous,
    }
}

fn title(word: &str) -> Option<Title> {
    TITLES.iter().find(|(name, _)| *name == word).map(|&(_, title)| title)
}

fn level(word: &str) -> Option<RegionLevel> {
    match title(word) {
        Some(Title::Level(level)) => Some(level),
        _ => None,
    }
}

/// All names and other names, squeezed.
fn names() -> &'static HashMap<String, Vec<RegionCode>> {
    static NAMES: LazyLock<HashMap<String, Vec<RegionCode>>> = LazyLock::new(|| {
        let mut names: HashMap<String, Vec<RegionCode>> = HashMap::new();
        for region in regions() {
            names.entry(squeezed(bare(&region.name))).or_default().push(region.code);
        }
        for (alias, codes) in ALIASES {
            names.entry((*alias).to_owned()).or_default().extend(codes.iter().filter_map(|code| code.parse::<RegionCode>().ok()));
        }
        names
    });
    &NAMES
}

/// Autonomous regions with their bare names, squeezed.
fn autonomous() -> &'static [(String, &'static Region)] {
    static AUTONOMOUS: LazyLock<Vec<(String, &'static Region)>> =
        LazyLock::new(|| regions().iter().filter(|r| r.autonomous).map(|r| (squeezed(bare(&r.name)), r)).collect());
    &AUTONOMOUS
}

/// The list's name without what the region is: "Bandung" of "Kota Bandung".
fn bare(name: &str) -> &str {
    let titles = ["Kabupaten Administrasi ", "Kota Administrasi ", "Kabupaten ", "Kota ", "Daerah Istimewa ", "Daerah Khusus Ibukota "];
    titles.iter().find_map(|title| name.strip_prefix(title)).unwrap_or(name)
}

#[cfg(test)]
mod tests;
