//! What a partner is, by the words of tables.

use crate::model::Level;
use crate::model::field::level_of;

use super::named_in;

const WORDS: &[(Level, &[&str])] = &[
    (
        Level::Province,
        &[
            "propinsi",
            "prov",
            "prop",
            "prefektur",
            "prefecture",
            "prevektur",
            "profektur",
            "negarabagian",
            "state",
            "region",
            "wilayah",
            "provinsinegarabagian",
        ],
    ),
    (Level::Regency, &["kab", "county", "distrik", "district", "regensi"]),
    (Level::City, &["kotamadya", "kodya", "munisipalitas", "municipality", "town", "gu", "pemerintahkota"]),
    (
        Level::Institution,
        &[
            "institusi",
            "lembagaasing",
            "universitas",
            "university",
            "perguruantinggi",
            "lsm",
            "ngo",
            "yayasan",
            "foundation",
            "badan",
            "agency",
            "perusahaan",
        ],
    ),
    (
        Level::InternationalOrganisation,
        &["organisasi", "internationalorganization", "internationalorganisation", "organisasiinternational", "oi", "badanpbb", "pbb"],
    ),
];

/// The level that a table's word means.
pub fn named(text: &str) -> Option<Level> {
    level_of(text).or_else(|| named_in(WORDS, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_are_named_by_their_words() {
        let table = [
            ("kota", Some(Level::City)),
            ("City", Some(Level::City)),
            ("Provinsi", Some(Level::Province)),
            ("Prefektur", Some(Level::Province)),
            ("Profektur", Some(Level::Province)),
            ("Negara Bagian", Some(Level::Province)),
            ("kabupaten", Some(Level::Regency)),
            ("County", Some(Level::Regency)),
            ("lembaga", Some(Level::Institution)),
            ("Universitas", Some(Level::Institution)),
            ("Organisasi Internasional", Some(Level::InternationalOrganisation)),
            ("desa", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(named(text), expected, "{text}");
        }
    }
}
