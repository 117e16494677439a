//! Kinds of cooperation by their words. What the law does not call a twin is not made one.

use crate::model::Kind;
use crate::model::field::kind_of;

use super::squeezed;

/// What a cell of kinds says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    Kind {
        kind: Kind,
        technical: bool,
    },
    /// None; the kinds that it may be, `technical` beside them.
    Unknown(Kinds),
}

/// Words for the kind that the law has for them (domain.md, "Kinds and their routes"), squeezed.
const WORDS: &[(Kind, bool, &[&str])] = &[
    (
        Kind::Twin,
        false,
        &[
            "sister",
            "sistercity",
            "sistercities",
            "sisterprovince",
            "sisterstate",
            "sisterregency",
            "sisterprefecture",
            "twincity",
            "twincities",
            "twinningcity",
            "twinning",
            "twinprovince",
            "kotakembar",
            "kotabersaudara",
            "kabupatenkembar",
            "kabupatenbersaudara",
            "provinsikembar",
            "provinsibersaudara",
            "prefekturkembar",
            "prefekturbersaudara",
            "kembarbersaudara",
            "bersaudara",
            "ksdplprovinsikembar",
            "ksdplkabupatenkembar",
            "ksdplkotakembar",
            "ksdplprovinsikabupatenkotakembar",
            "kerjasamaprovinsikembar",
            "kerjasamakotakembar",
            "kerjasamasistercity",
            "kerjasamasisterprovince",
        ],
    ),
    (Kind::OtherRegional, false, &["ksdplkerjasamalainnya", "ksdpllain", "ksdpllainlain", "kerjasamaksdpllainnya"]),
    (Kind::Institution, false, &["ksdlllain", "ksdlllainlain", "ksdlllainnyaberdasarkanpersetujuanpemerintah", "kerjasamaksdlllainnya"]),
    (Kind::Continuation, false, &["ksdllpeneruskerjasama", "peneruskerjasama", "penerusankerjasama", "ksdllpenerusankerjasama"]),
    (
        Kind::Continuation,
        true,
        &["kerjasamateknik", "kerjasamateknis", "teknis", "technicalcooperation", "technicalassistance", "bantuanteknik", "bantuanteknis"],
    ),
    (
        Kind::ContinuationNonprofit,
        false,
        &[
            "ksdllnirlaba",
            "lembaganirlaba",
            "lembaganonprofit",
            "nonprofit",
            "ksdllnonprofit",
            "penerusannirlaba",
            "penerusanlembaganonprofit",
        ],
    ),
];

/// Kinds, `technical` beside them.
type Kinds = &'static [(Kind, bool)];

/// Words that say something, but not which kind.
const OPEN: &[(&[&str], Kinds)] = &[
    (&["ksdpl", "antardaerah", "kerjasamaantarpemerintahdaerah"], &[(Kind::Twin, false), (Kind::OtherRegional, false)]),
    (&["ksdll"], &[(Kind::Institution, false), (Kind::Continuation, false), (Kind::ContinuationNonprofit, false)]),
    (
        &[
            "kotapersahabatan",
            "persahabatan",
            "friendshipcity",
            "friendshipcities",
            "friendlycity",
            "greensistercity",
            "partnercity",
            "kotamitra",
            "citytocity",
            "kerjasamalainnya",
            "lainnya",
        ],
        &[(Kind::Twin, false), (Kind::OtherRegional, false)],
    ),
    (&["lsm", "ngo", "ormasasing", "ormas", "yayasan"], &[(Kind::ContinuationNonprofit, false), (Kind::Institution, false)]),
    (
        &["hibah", "mitrapembangunan", "organisasiinternasional", "bilateral", "multilateral"],
        &[(Kind::Continuation, false), (Kind::Continuation, true)],
    ),
    (&["universitas", "perguruantinggi", "lembaga"], &[(Kind::Institution, false)]),
];

/// The kind that words of a table name.
pub fn named(text: &str) -> Named {
    if let Some((kind, technical)) = kind_of(text) {
        return Named::Kind { kind, technical };
    }
    let words = squeezed(text);
    if let Some(&(kind, technical, _)) = WORDS.iter().find(|(_, _, names)| names.contains(&words.as_str())) {
        return Named::Kind { kind, technical };
    }
    Named::Unknown(OPEN.iter().find(|(names, _)| names.contains(&words.as_str())).map_or(&[], |(_, kinds)| kinds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_named_by_the_words_of_law_and_offices() {
        let table = [
            ("sister city", Some((Kind::Twin, false))),
            ("Sister-City", Some((Kind::Twin, false))),
            ("sister province", Some((Kind::Twin, false))),
            ("sister state", Some((Kind::Twin, false))),
            ("twinning city", Some((Kind::Twin, false))),
            ("kota kembar", Some((Kind::Twin, false))),
            ("Kota Bersaudara", Some((Kind::Twin, false))),
            ("provinsi kembar", Some((Kind::Twin, false))),
            ("provinsi bersaudara", Some((Kind::Twin, false))),
            ("prefektur kembar", Some((Kind::Twin, false))),
            ("KSDPL kembar", Some((Kind::Twin, false))),
            ("KSDPL Provinsi Kembar", Some((Kind::Twin, false))),
            ("twin", Some((Kind::Twin, false))),
            ("KSDPL lainnya", Some((Kind::OtherRegional, false))),
            ("KSDPL Kerja Sama Lainnya", Some((Kind::OtherRegional, false))),
            ("ksdpl-lainnya teknik", Some((Kind::OtherRegional, true))),
            ("KSDLL lainnya", Some((Kind::Institution, false))),
            ("Penerusan Kerja Sama", Some((Kind::Continuation, false))),
            ("Kerja Sama Teknik", Some((Kind::Continuation, true))),
            ("kerja sama teknis", Some((Kind::Continuation, true))),
            ("Technical Cooperation", Some((Kind::Continuation, true))),
            ("nirlaba", Some((Kind::ContinuationNonprofit, false))),
            ("KSDLL lembaga nonprofit", None),
            ("kota persahabatan", None),
            ("friendship city", None),
            ("green sister city", None),
            ("KSDPL", None),
            ("hibah", None),
            ("Aktif", None),
            ("", None),
        ];
        for (text, expected) in table {
            let found = match named(text) {
                Named::Kind { kind, technical } => Some((kind, technical)),
                Named::Unknown(_) => None,
            };
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn what_may_be_more_than_one_kind_names_them() {
        assert_eq!(named("Friendship City"), Named::Unknown(&[(Kind::Twin, false), (Kind::OtherRegional, false)]));
        assert_eq!(named("Aktif"), Named::Unknown(&[]));
    }

    #[test]
    fn words_are_squeezed_and_each_stands_once() {
        let words = WORDS.iter().flat_map(|(_, _, words)| words.iter()).chain(OPEN.iter().flat_map(|(words, _)| words.iter()));
        let words: Vec<&str> = words.copied().collect();
        assert!(words.iter().all(|word| squeezed(word) == *word && words.iter().filter(|other| *other == word).count() == 1));
    }
}
