//! Words of the line that name something: codes, and the words of both languages.

use super::trouble::Failure;
use crate::language::{Language, say};
use crate::model::command::OfficeRegion;
use crate::model::region::regions;
use crate::model::{Arg, Message, Outcome, Region, RegionCode, Stage, State};
use crate::msg;
use crate::text::fold;

/// Regions that a refusal proposes at most.
const PROPOSED: usize = 3;

/// `done`, `sesuai rekomendasi`, or a beginning of it that is meant by one state alone (`sesuai`).
///
/// # Errors
/// `usage`: none or several are meant.
pub fn state(text: &str) -> Result<State, Failure> {
    member(text, State::ALL, State::code, State::message).ok_or_else(|| {
        let states = State::ALL.iter().map(|s| s.code().into()).collect::<Vec<Arg>>();
        Failure::usage(msg!("usage-state", state = text, states = states))
    })
}

/// `dprd`, `persetujuan DPRD`, or a beginning of it that is meant by one stage alone.
///
/// # Errors
/// `usage`: none or several are meant.
pub fn stage(text: &str) -> Result<Stage, Failure> {
    member(text, Stage::ALL, Stage::code, Stage::message).ok_or_else(|| {
        let stages = Stage::ALL.iter().map(|s| s.code().into()).collect::<Vec<Arg>>();
        Failure::usage(msg!("usage-stage", stage = text, stages = stages))
    })
}

/// `action`, `perlu tindakan`, or a beginning of it that is meant by one outcome alone.
///
/// # Errors
/// `usage`: none or several are meant.
pub fn outcome(text: &str) -> Result<Outcome, Failure> {
    member(text, Outcome::ALL, Outcome::code, Outcome::message).ok_or_else(|| {
        let outcomes = Outcome::ALL.iter().map(|o| o.code().into()).collect::<Vec<Arg>>();
        Failure::usage(msg!("usage-outcome", outcome = text, outcomes = outcomes))
    })
}

/// The member of a closed list that is named by its code, by its words in either language, or by a beginning
/// that is no other's.
fn member<T: Copy>(text: &str, all: &[T], code: fn(T) -> &'static str, message: fn(T) -> Message) -> Option<T> {
    let asked = plain(text);
    let word = |member: T, language| plain(say(&message(member), language).as_str());
    let names = |member: T| [plain(code(member)), word(member, Language::Id), word(member, Language::En)];
    let begun = || {
        let mut meant = all.iter().copied().filter(|m| names(*m).iter().any(|n| begins(n, &asked)));
        meant.next().filter(|_| meant.next().is_none())
    };
    all.iter().copied().find(|m| names(*m).contains(&asked)).or_else(begun)
}

/// Whether `name` begins with the whole words of `beginning`.
fn begins(name: &str, beginning: &str) -> bool {
    !beginning.is_empty() && name.strip_prefix(beginning).is_some_and(|rest| rest.starts_with(' '))
}

/// A code (`32.73`), a name in full or short (`Kota Bandung`, `Kab. Bandung`), or without its kind where
/// only one region is called so.
///
/// # Errors
/// `unknown_region` or `ambiguous_region`, with what may be meant.
pub fn region(text: &str) -> Result<RegionCode, Failure> {
    if let Some(region) = text.trim().parse::<RegionCode>().ok().and_then(RegionCode::region) {
        return Ok(region.code);
    }
    let asked = plain(text);
    if let Some(region) = regions().iter().find(|r| plain(&r.name) == asked || plain(&r.short) == asked) {
        return Ok(region.code);
    }
    let bare: Vec<&Region> = regions().iter().filter(|r| r.autonomous && bare_name(r) == asked).collect();
    match bare.as_slice() {
        [one] => Ok(one.code),
        [] => Err(unknown(text, &asked)),
        several => Err(refused("ambiguous_region", msg!("refused-region_ambiguous", region = text, names = proposed(several)))),
    }
}

/// A region, or the ministry in either language.
///
/// # Errors
/// As [`region`].
pub fn office(text: &str) -> Result<OfficeRegion, Failure> {
    match plain(text).as_str() {
        "ministry" | "kementerian" | "kemendagri" => Ok(OfficeRegion::Ministry),
        _ => region(text).map(OfficeRegion::Region),
    }
}

fn unknown(text: &str, asked: &str) -> Failure {
    let near: Vec<&Region> = regions().iter().filter(|r| !asked.is_empty() && plain(&r.name).contains(asked)).collect();
    if near.is_empty() {
        return refused("unknown_region", msg!("refused-region_unknown", region = text));
    }
    refused("unknown_region", msg!("refused-region_near", region = text, names = proposed(&near)))
}

fn refused(code: &'static str, message: Message) -> Failure {
    Failure::refused(code, "region", message)
}

fn proposed(regions: &[&Region]) -> Vec<Arg> {
    regions.iter().take(PROPOSED).map(|r| format!("{} {}", r.code, r.name).into()).collect()
}

/// A region's name without what kind of region it is.
fn bare_name(region: &Region) -> String {
    let name = plain(&region.name);
    ["kabupaten ", "kota ", "daerah istimewa ", "daerah khusus ibukota "]
        .iter()
        .find_map(|kind| name.strip_prefix(kind))
        .unwrap_or(&name)
        .to_owned()
}

/// Folded, points and underlines as blanks, one blank between words.
pub fn plain(text: &str) -> String {
    fold(text).replace(['.', '_', '-'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_is_named_by_its_code_or_by_words_of_both_languages() {
        let cases = [
            ("done", State::Done),
            ("SESUAI", State::Done),
            ("sesuai rekomendasi", State::Done),
            ("under_way", State::UnderWay),
            ("belum sesuai", State::UnderWay),
            ("not-begun", State::NotBegun),
            ("belum ditindaklanjuti", State::NotBegun),
            ("not yet followed up", State::NotBegun),
            ("tidak dapat", State::Cannot),
            ("cannot be followed up", State::Cannot),
        ];
        for (text, expected) in cases {
            assert_eq!(state(text).map_err(|f| f.code), Ok(expected), "{text}");
        }
    }

    #[test]
    fn a_stage_is_named_as_a_state_is() {
        for text in ["dprd", "Persetujuan DPRD", "DPRD approval"] {
            assert_eq!(stage(text).map_err(|f| f.code), Ok(Stage::Dprd), "{text}");
        }
        assert_eq!(stage("penyusunan").map_err(|f| f.code), Ok(Stage::Plan));
        for text in ["persetujuan", "tahap", "", "\u{1b}[2J"] {
            assert_eq!(stage(text).map_err(|f| f.code), Err("usage"), "{text:?}");
        }
    }

    #[test]
    fn what_several_states_or_none_begin_with_is_a_matter_of_usage() {
        for text in ["belum", "not yet", "selesai", "", "sesu", "\u{1b}[2J"] {
            assert_eq!(state(text).map_err(|f| f.code), Err("usage"), "{text:?}");
        }
    }

    #[test]
    fn a_region_is_named_by_code_or_name() {
        let cases = [
            ("32.73", 32, 73),
            ("32", 32, 0),
            ("Kota Bandung", 32, 73),
            ("kab. bandung", 32, 4),
            ("banten", 36, 0),
            ("DI Yogyakarta", 34, 0),
            ("surabaya", 35, 78),
        ];
        for (text, province, local) in cases {
            assert_eq!(region(text).map_err(|f| f.code), Ok(RegionCode::new(province, local)), "{text}");
        }
    }

    #[test]
    fn a_name_of_two_regions_or_of_none_is_refused() {
        let cases = [("Bandung", "ambiguous_region"), ("Atlantis", "unknown_region"), ("99", "unknown_region"), ("", "unknown_region")];
        for (text, code) in cases {
            assert_eq!(region(text).map_err(|f| f.code), Err(code), "{text}");
        }
    }

    #[test]
    fn the_ministry_is_named_in_both_languages() {
        for text in ["ministry", "Kementerian"] {
            assert_eq!(office(text).map_err(|f| f.code), Ok(OfficeRegion::Ministry), "{text}");
        }
        assert_eq!(office("36").map_err(|f| f.code), Ok(OfficeRegion::Region(RegionCode::new(36, 0))));
    }
}
