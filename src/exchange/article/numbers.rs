//! Numbers in words, Indonesian and English, folded.

/// The place that `pertama`, `kedua`, `third`, `fourthly` name, from 1; 0 for one that is the last.
pub fn ordinal(word: &str) -> Option<u16> {
    const FIRST: [&str; 4] = ["pertama", "kesatu", "first", "firstly"];
    const ENGLISH: [&str; 11] =
        ["second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
    const LAST: [&str; 4] = ["terakhir", "finally", "last", "lastly"];
    if FIRST.contains(&word) {
        return Some(1);
    }
    if LAST.contains(&word) {
        return Some(0);
    }
    let plain = word.strip_suffix("ly").unwrap_or(word);
    let english = ENGLISH.iter().position(|name| *name == plain).map(|at| at as u16 + 2);
    english.or_else(|| word.strip_prefix("ke").and_then(unit).filter(|n| (2..=12).contains(n)))
}

/// `satu` to `dua belas` written as one word, and their English.
fn unit(word: &str) -> Option<u16> {
    const UNITS: [&[&str]; 13] = [
        &["nol"],
        &["satu", "one"],
        &["dua", "two"],
        &["tiga", "three"],
        &["empat", "four"],
        &["lima", "five"],
        &["enam", "six"],
        &["tujuh", "seven"],
        &["delapan", "eight"],
        &["sembilan", "nine"],
        &["sepuluh", "ten"],
        &["sebelas", "eleven"],
        &["twelve", "duabelas"],
    ];
    UNITS.iter().position(|names| names.contains(&word)).map(|at| at as u16)
}

/// The number with which `words` begin, in digits or in words, and how many words it takes:
/// `8`, `delapan`, `dua belas`, `lima puluh tiga`, `dua ribu dua puluh satu`.
pub fn number(words: &[&str]) -> Option<(u32, usize)> {
    if let Some(digits) = words.first().and_then(|w| digits(w)) {
        return Some((digits, 1));
    }
    let (mut total, mut group, mut taken) = (0, 0, 0);
    // The last unit waits for what multiplies it.
    let mut last: Option<u32> = None;
    for word in words.iter().take(10) {
        match (*word, last) {
            ("belas", Some(n)) => last = Some(n + 10),
            ("puluh", Some(n)) => (group, last) = (group + n * 10, None),
            ("ratus", Some(n)) => (group, last) = (group + n * 100, None),
            ("ribu", _) if taken > 0 => (total, group, last) = (total + (group + last.unwrap_or(0)) * 1000, 0, None),
            ("seratus", None) => group += 100,
            ("seribu", None) => total += 1000,
            (word, None) => match unit(word) {
                Some(n) => last = Some(u32::from(n)),
                None => break,
            },
            _ => break,
        }
        taken += 1;
    }
    (taken > 0).then(|| (total + group + last.unwrap_or(0), taken))
}

/// `50`, `1.250`; no more than six digits.
fn digits(word: &str) -> Option<u32> {
    let plain = word.replace('.', "");
    let grouped = !word.contains('.') || word.split('.').skip(1).all(|part| part.len() == 3);
    let fits = grouped && (1..=6).contains(&plain.len()) && plain.bytes().all(|b| b.is_ascii_digit());
    fits.then(|| plain.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_digits_and_words() {
        let table = [
            ("8 rekomendasi", Some((8, 1))),
            ("1.250 orang", Some((1250, 1))),
            ("delapan rekomendasi", Some((8, 1))),
            ("dua belas butir", Some((12, 2))),
            ("lima puluh tiga orang", Some((53, 3))),
            ("seratus dua puluh peserta", Some((120, 3))),
            ("dua ribu dua puluh satu", Some((2021, 5))),
            ("eight items", Some((8, 1))),
            ("beberapa", None),
            ("1.25", None),
            ("99999999999", None),
            ("", None),
        ];
        for (text, expected) in table {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(number(&words), expected, "{text}");
        }
    }

    #[test]
    fn ordinals_and_months_are_known_in_both_languages() {
        let table =
            [("pertama", Some(1)), ("kesepuluh", Some(10)), ("secondly", Some(2)), ("terakhir", Some(0)), ("kerja", None), ("kenol", None)];
        for (word, expected) in table {
            assert_eq!(ordinal(word), expected, "{word}");
        }
    }
}
