//! What signed papers are called: forms of one name are the same paper when two are compared; what was written
//! is kept as it was.

use super::squeezed;

/// Names, squeezed; the first of each row stands for all of it.
const NAMES: &[&[&str]] = &[
    &[
        "mou",
        "memorandumofunderstanding",
        "memorandumoffunderstanding",
        "memorandumunderstanding",
        "memorandumsalingpengertian",
        "memorandumkesepahaman",
        "msp",
        "notakesepahaman",
        "notakesepahamanbersama",
        "notakesepakatan",
        "notasalingpengertian",
    ],
    &[
        LETTER_OF_INTENT,
        // With an l, as scanning reads it.
        "lol",
        "letterofintent",
        "letterofintents",
        "letterofintens",
        "letterofintention",
        "pernyataankehendak",
        "pernyataankehendakkerjasama",
        "suratpernyataankehendak",
        "suratpernyataankehendakkerjasama",
        "pernyataanminat",
        "suratpernyataanminat",
        "protocolofintention",
        "protocolofintentions",
    ],
    &["pks", "perjanjiankerjasama", "cooperationagreement", "agreementofcooperation"],
    &["agreement", "perjanjian", "persetujuan"],
    &["ia", "implementingarrangement", "implementationarrangement", "pengaturanpelaksanaan"],
    &["implementingagreement", "implementationagreement"],
    &["poa", "planofaction", "actionplan", "rencanaaksi"],
    &["rod", "recordofdiscussion", "recordofdiscussions"],
    &["mom", "minutesofmeeting"],
    &["bast", "beritaacaraserahterima"],
    &["nphd", "naskahperjanjianhibahdaerah"],
    &["cpap", "countryprogrammeactionplan", "countryprogramactionplan"],
];

const LETTER_OF_INTENT: &str = "loi";

/// What tells instruments apart: the paper's name in one form, and its number where it has one.
pub fn key(text: &str) -> String {
    let all = squeezed(text);
    if let Some(name) = whole_name(text, &all) {
        return name.to_owned();
    }
    match before_number(text) {
        Some(name) => format!("{name}{}", all.get(squeezed(first_part(text)).len()..).unwrap_or_default()),
        None => all,
    }
}

/// Whether a text names a paper, its number behind it or not.
pub fn is_known(text: &str) -> bool {
    whole_name(text, &squeezed(text)).or_else(|| before_number(text)).is_some()
}

/// Whether a paper of this name is a letter of intent, which does not bind (Pasal 1 no. 15 Permendagri
/// 25/2020, `law`).
pub fn is_letter_of_intent(text: &str) -> bool {
    // Asked of every row: most papers are told by their first letter.
    begins_as_letter_of_intent(text)
        && (whole_name(text, &squeezed(text)) == Some(LETTER_OF_INTENT) || before_number(text) == Some(LETTER_OF_INTENT))
}

/// Whether a text begins with the first letter of one of its names, or with what only folding tells.
fn begins_as_letter_of_intent(text: &str) -> bool {
    let letter = text.bytes().find(u8::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase());
    let begins = |names: &&[&str]| names.iter().any(|name| name.bytes().next() == letter);
    !text.is_ascii() || NAMES.iter().filter(|names| names[0] == LETTER_OF_INTENT).any(begins)
}

/// The paper that a text names and nothing more; `all` is the text squeezed.
fn whole_name(text: &str, all: &str) -> Option<&'static str> {
    one_name(all).or_else(|| {
        // "Letter of Intent (LoI)": name and short name.
        let (name, short) = text.split_once('(')?;
        one_name(&squeezed(name)).filter(|name| one_name(&squeezed(short)) == Some(name))
    })
}

fn one_name(squeezed: &str) -> Option<&'static str> {
    NAMES.iter().find(|names| names.contains(&squeezed)).map(|names| names[0])
}

/// The paper of "MoU No. 12/2019".
fn before_number(text: &str) -> Option<&'static str> {
    let name = first_part(text);
    if name.len() == text.len() { None } else { one_name(&squeezed(name)) }
}

/// What stands before a number or the word for it.
fn first_part(text: &str) -> &str {
    let lower = text.to_ascii_lowercase();
    let ends = [" no", " nomor", " number"].into_iter().filter_map(|word| lower.find(word)).chain(lower.find(|c: char| c.is_ascii_digit()));
    ends.min().map_or(text, |end| &text[..end])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn forms_of_one_name_are_the_same_paper() {
        let table = [
            ("MoU", "mou"),
            ("MOU", "mou"),
            ("MoU.", "mou"),
            ("Memorandum of Understanding", "mou"),
            ("Memorandum of Understanding (MoU)", "mou"),
            ("Memorandum off Understanding", "mou"),
            ("Memorandum Saling Pengertian (MSP)", "mou"),
            ("MSP", "mou"),
            ("Nota Kesepahaman", "mou"),
            ("nota kesepakatan", "mou"),
            ("LoI", "loi"),
            ("LOI", "loi"),
            ("Lol", "loi"),
            ("Letter of Intent", "loi"),
            ("Letter of Intens", "loi"),
            ("Surat Pernyataan Kehendak", "loi"),
            ("Pernyataan Kehendak Kerja Sama", "loi"),
            ("Pernyataan Minat", "loi"),
            ("Protocol of Intention", "loi"),
            ("Perjanjian Kerja Sama (PKS)", "pks"),
            ("PKS", "pks"),
            ("Plan of Action (PoA)", "poa"),
            ("CPAP", "cpap"),
            ("IA", "ia"),
            ("Implementing Arrangement", "ia"),
            ("Record of Discussion (RoD)", "rod"),
            ("BAST", "bast"),
            ("NPHD", "nphd"),
            ("Agreement", "agreement"),
            ("MSP No. 12/2019", "mouno122019"),
            ("MoU No 12/2019", "mouno122019"),
            ("MoU (LoI)", "mouloi"),
            ("Piagam", "piagam"),
            ("12/2019", "122019"),
            ("", ""),
        ];
        for (text, expected) in table {
            assert_eq!(key(text), expected, "{text}");
        }
    }

    #[test]
    fn letters_of_intent_are_told_from_what_binds() {
        for text in
            ["LoI", "Lol", "Letter of Intent (LoI)", "Surat Pernyataan Kehendak", "LoI No. 3 Tahun 2019", " (loi)", "Łetter of Intent"]
        {
            assert!(is_letter_of_intent(text), "{text}");
        }
        for text in ["MoU", "MoU (LoI)", "Agreement", "Loinotary", "", "Letter"] {
            assert!(!is_letter_of_intent(text), "{text}");
        }
    }

    #[test]
    fn names_are_squeezed_and_each_stands_once() {
        let names: Vec<&str> = NAMES.iter().flat_map(|names| names.iter().copied()).collect();
        assert!(names.iter().all(|name| squeezed(name) == *name && names.iter().filter(|other| *other == name).count() == 1));
    }

    proptest! {
        #[test]
        fn a_letter_of_intent_is_what_its_key_says(text in "[ (]?(L|l|Ｌ)?(oI|etter of Intent|ol|MoU|PKS)? ?\\(?(LoI|MoU)?\\)?( No)?") {
            let named = before_number(&text).map_or_else(|| key(&text), str::to_owned);
            prop_assert_eq!(is_letter_of_intent(&text), key(&text) == LETTER_OF_INTENT || named == LETTER_OF_INTENT);
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,40}", words in "(MoU|LoI|ǅ|No|é| |\\(|[0-9]){0,8}") {
            let _ = (key(&text), is_letter_of_intent(&text), key(&words), is_letter_of_intent(&words));
        }
    }
}
