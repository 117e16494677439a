//! The conditions of Pasal 5 Permendagri 25/2020 that an officer ticks, by their words.

use crate::model::Ticked;

use super::named_in;

/// Squeezed beginnings and words of each.
const WORDS: &[(Ticked, &[&str])] = &[
    (Ticked::Affair, &["affair", "urusan", "urusandaerah", "kewenangandaerah"]),
    (Ticked::NonInterference, &["noninterference", "tidakmencampuri", "tidakmencampuriurusandalamnegeri"]),
    (Ticked::PolicyFit, &["policyfit", "kebijakan", "sesuaikebijakan", "sesuaikebijakandanrencanapembangunan"]),
    (Ticked::Transferable, &["transferable", "alihteknologi", "dapatdialihkan", "dapatdialihkankesdmindonesia"]),
    (Ticked::EqualStatus, &["equalstatus", "kesetaraan", "kesetaraanstatus", "kesetaraanstatusadministrasidanatauluaswilayah"]),
    (Ticked::Complementary, &["complementary", "salingmelengkapi"]),
    (Ticked::Peoples, &["peoples", "hubungan", "hubunganantarmasyarakat", "peningkatanhubunganantarmasyarakat"]),
];

/// The condition that words name.
pub fn named(text: &str) -> Option<Ticked> {
    named_in(WORDS, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_condition_is_named_by_its_code_and_words() {
        for &condition in Ticked::ALL {
            assert_eq!(named(condition.code()), Some(condition));
        }
        assert_eq!(named("Saling melengkapi"), Some(Ticked::Complementary));
        assert_eq!((named("hubungan diplomatik"), named("")), (None, None));
    }
}
