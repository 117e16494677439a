//! Languages of a signed text: by ISO 639 code, or by name in both languages.

use super::squeezed;

/// Those in which regions sign, the code first; all else squeezed.
const LANGUAGES: &[&[&str]] = &[
    &["id", "indonesia", "bahasaindonesia", "indonesian"],
    &["en", "inggris", "english"],
    &["ja", "jepang", "japanese", "jp"],
    &["ko", "korea", "korean", "kr"],
    &["zh", "mandarin", "tionghoa", "cina", "tiongkok", "chinese", "cn"],
    &["de", "jerman", "german"],
    &["fr", "prancis", "perancis", "french"],
    &["nl", "belanda", "dutch"],
    &["es", "spanyol", "spanish"],
    &["pt", "portugis", "portuguese"],
    &["it", "italia", "italian"],
    &["ru", "rusia", "russian"],
    &["uk", "ukraina", "ukrainian"],
    &["bg", "bulgaria", "bulgarian"],
    &["ro", "rumania", "romanian"],
    &["hu", "hungaria", "hungarian"],
    &["pl", "polandia", "polish"],
    &["cs", "ceko", "czech"],
    &["da", "denmark", "danish"],
    &["sv", "swedia", "swedish"],
    &["fi", "finlandia", "finnish"],
    &["tr", "turki", "turkish"],
    &["ar", "arab", "arabic"],
    &["fa", "persia", "persian", "farsi"],
    &["hi", "hindi"],
    &["ms", "melayu", "malay"],
    &["th", "thai"],
    &["vi", "vietnam", "vietnamese"],
    &["tl", "tagalog", "filipino"],
    &["km", "khmer"],
    &["tet", "tetun"],
];

/// The code of the language that a word names.
pub fn named(text: &str) -> Option<&'static str> {
    let word = squeezed(text);
    let bare = word.strip_prefix("bahasa").filter(|rest| !rest.is_empty()).unwrap_or(&word);
    LANGUAGES.iter().find(|names| names.contains(&word.as_str()) || names.contains(&bare)).map(|names| names[0])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_named_by_code_and_word() {
        let table = [
            ("id", Some("id")),
            ("Bahasa Indonesia", Some("id")),
            ("Inggris", Some("en")),
            ("bahasa Jepang", Some("ja")),
            ("Korean", Some("ko")),
            ("Mandarin", Some("zh")),
            ("bahasa", None),
            ("klingon", None),
            ("", None),
        ];
        for (text, expected) in table {
            assert_eq!(named(text), expected, "{text}");
        }
    }

    #[test]
    fn no_name_is_said_of_two() {
        let mut names: Vec<&str> = LANGUAGES.iter().flat_map(|names| names.iter().copied()).collect();
        let all = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
