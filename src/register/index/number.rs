//! Letters of a number such as `KS-0009`, which is found as `ks-9` too.

/// A word that can stand in a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberWord<'a> {
    /// In each: `k`, `ks-`.
    Every,
    /// Digits that may stand anywhere.
    Within(&'a str),
    /// Digits behind the hyphen.
    Begins(&'a str),
}

impl<'a> NumberWord<'a> {
    /// `prefix` is `ks-` or `mt-`; `None` where `word` stands in no number.
    pub fn of(word: &'a str, prefix: &str) -> Option<Self> {
        let digits = word.trim_start_matches(|c: char| !c.is_ascii_digit());
        let letters = &word[..word.len() - digits.len()];
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            None
        } else if digits.is_empty() {
            prefix.contains(letters).then_some(Self::Every)
        } else if letters.is_empty() {
            Some(Self::Within(digits))
        } else {
            prefix.ends_with(letters).then_some(Self::Begins(digits))
        }
    }

    pub fn fits(self, number: u32) -> bool {
        let mut digits = [b'0'; 10];
        let (mut rest, mut first) = (number, digits.len());
        while rest > 0 {
            first -= 1;
            digits[first] = b'0' + (rest % 10) as u8;
            rest /= 10;
        }
        let (plain, padded) = (&digits[first..], &digits[first.min(6)..]);
        match self {
            Self::Every => true,
            Self::Within(word) => padded.windows(word.len()).any(|part| part == word.as_bytes()),
            Self::Begins(word) => padded.starts_with(word.as_bytes()) || plain.starts_with(word.as_bytes()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_as_it_would_be_in_its_two_ways_of_writing() {
        let words = ["k", "s", "ks", "ks-", "-", "s-", "0", "9", "09", "009", "0009", "90", "12345", "ks-0", "ks-9", "ks-09", "-9", "s-00"];
        let others = ["ko", "ks-k", "9a", "a9", "k9", "mt-9", "9-", "00000000009"];
        for number in [1, 9, 90, 909, 1234, 12_345, 4_294_967_295] {
            let written = format!("ks-{number:04}\nks-{number}");
            for word in words.iter().chain(&others) {
                let fits = NumberWord::of(word, "ks-").is_some_and(|word| word.fits(number));
                assert_eq!(fits, written.contains(word), "{word} in {written}");
            }
        }
    }
}
