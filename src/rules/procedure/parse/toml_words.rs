//! What a TOML reader says in English, in the reader's words: by what it speaks of, with a sentence for all else.

use crate::model::Message;

/// Words that a text of the reader holds, and the sentence for it; the first that fits.
const SAID: &[(&[&str], Message)] = &[
    (&["must be quoted"], Message::new("toml-quotes")),
    (&["duplicate key"], Message::new("toml-twice")),
    (&["missing field"], Message::new("toml-missing")),
    (
        &["unclosed", "missing opening", "missing table open", "missing array opening", "missing inline table"],
        Message::new("toml-unclosed"),
    ),
    (&["comma"], Message::new("toml-comma")),
    (&["assignment", "with no value", "missing value", "`=`", "key-value"], Message::new("toml-assignment")),
    (&["string", "escape", "unicode"], Message::new("toml-string")),
    (
        &["integer", "float", "number", "radix", "digits", "sign", "leading zero", "mantissa", "fraction", "exponent"],
        Message::new("toml-number"),
    ),
];

/// The sentence for a text of the TOML reader.
pub fn in_words(text: &str) -> Message {
    let fits = |words: &&[&str]| words.iter().any(|word| text.contains(word));
    SAID.iter().find(|(words, _)| fits(words)).map_or_else(|| Message::new("toml-other"), |(_, sentence)| sentence.clone())
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::*;

    #[test]
    fn what_the_reader_finds_is_told_by_a_sentence_of_ours() {
        for (text, sentence) in [
            ("a = x", "toml-quotes"),
            ("a = 1\na = 2", "toml-twice"),
            ("a = [1", "toml-unclosed"),
            ("[a", "toml-unclosed"),
            ("a = [1,, 2]", "toml-comma"),
            ("a", "toml-assignment"),
            ("a = ", "toml-quotes"),
            ("a = \"\\q\"", "toml-string"),
            ("a = 01", "toml-number"),
            ("a = {b = 1", "toml-unclosed"),
        ] {
            let (_, found) = DeTable::parse_recoverable(text);
            let said = found.first().expect("a fault").message();
            assert_eq!(in_words(said).name, sentence, "{text}: {said}");
        }
        assert_eq!(in_words("something new").name, "toml-other");
    }
}
