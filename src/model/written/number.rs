//! Whole numbers as offices write them: `1250`, `1.250`, `1 250`. All of the text is the number, or it is none.

/// Blanks that part groups of three digits.
const BLANKS: &[char] = &[' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// The number that `text` is, its groups parted by one of `marks` or by blanks.
pub fn whole(text: &str, marks: &[char]) -> Option<u64> {
    let mark = text.chars().find(|c| !c.is_ascii_digit());
    let Some(mark) = mark else { return digits(text) };
    if !marks.contains(&mark) && !BLANKS.contains(&mark) {
        return None;
    }
    let mut groups = text.split(mark);
    let first = groups.next()?;
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit());
    let leads = (1..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_digit()) && !first.starts_with('0');
    (leads && groups.all(is_group)).then(|| digits(&text.replace(mark, ""))).flatten()
}

fn digits(text: &str) -> Option<u64> {
    // A sign is no digit, though it could be parsed.
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn number(text: &str) -> Option<u64> {
        whole(text, &['.'])
    }

    #[test]
    fn a_number_is_the_whole_text_or_none() {
        let table =
            [("0", 0), ("25", 25), ("06", 6), ("1.250", 1_250), ("1 250", 1_250), ("12.345.678", 12_345_678), ("1\u{a0}250", 1_250)];
        for (text, expected) in table {
            assert_eq!(number(text), Some(expected), "{text}");
        }
        let none = [
            "",
            ".",
            "1.5",
            "6.0",
            "2.50",
            "0.500",
            "1.2500",
            "1250.000",
            "1.250.5",
            "1.250 000",
            "1,250",
            "-5",
            "+5",
            "5-6",
            "1e3",
            "5.",
            ".500",
            "1..250",
            "5 orang",
            "~5",
            "\u{665}",
            "\u{ff15}",
            "5\u{b2}",
            "99999999999999999999999",
        ];
        for text in none {
            assert_eq!(number(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_number_comes_back_and_one_strange_letter_makes_it_none(value in 0u64..=99_999_999, at in 0usize..12, strange in "[^0-9. \u{a0}\u{202f}\u{2009}]") {
            let grouped = |n: u64| {
                let text = n.to_string();
                let mut out = String::new();
                for (at, digit) in text.chars().enumerate() {
                    if at > 0 && (text.len() - at).is_multiple_of(3) {
                        out.push('.');
                    }
                    out.push(digit);
                }
                out
            };
            for text in [value.to_string(), grouped(value)] {
                prop_assert_eq!(number(&text), Some(value), "{}", text);
                let mut spoilt = text.clone();
                spoilt.insert_str(at.min(text.len()), &strange);
                prop_assert_eq!(number(&spoilt), None, "{}", spoilt);
                // A blank parts a group, or it is refused.
                let mut parted = text.clone();
                parted.insert(at.min(text.len()), ' ');
                prop_assert!(number(&parted).is_none_or(|read| read == value), "{}", parted);
            }
        }
    }
}
