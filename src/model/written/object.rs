//! The objects of cooperation of Pasal 4 Permendagri 25/2020 by their words.

use crate::model::Object;

use super::named_in;

/// Squeezed beginnings and words of each.
const WORDS: &[(Object, &[&str])] = &[
    (
        Object::Science,
        &["science", "iptek", "ilmupengetahuan", "ilmupengetahuandanteknologi", "pengembanganilmupengetahuandanteknologi", "teknologi"],
    ),
    (Object::Culture, &["culture", "budaya", "pertukaranbudaya", "culturalexchange", "kebudayaan"]),
    (
        Object::Capacity,
        &[
            "capacity",
            "kemampuan",
            "kapasitas",
            "kemampuanteknis",
            "kemampuanteknisdanmanajemenpemerintahan",
            "peningkatankemampuanteknisdanmanajemenpemerintahan",
        ],
    ),
    (Object::Potential, &["potential", "potensi", "promosi", "promosipotensi", "promosipotensidaerah"]),
    (Object::Other, &["other", "lain", "lainnya", "objeklain", "objekkerjasamalainnya"]),
];

/// The object that words name.
pub fn named(text: &str) -> Option<Object> {
    named_in(WORDS, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_object_is_named_by_its_code_and_words() {
        for &object in Object::ALL {
            assert_eq!(named(object.code()), Some(object));
        }
        assert_eq!(named("Pertukaran budaya"), Some(Object::Culture));
        assert_eq!(named("promosi potensi daerah"), Some(Object::Potential));
        assert_eq!((named("pelabuhan"), named("")), (None, None));
    }
}
