//! Text as numbers, words and signs, for reading dates.

use crate::text::fold;

/// A piece of text, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Its value and how many digits it has; more than nine digits are the value 0.
    Number(u32, usize),
    /// Folded.
    Word(String),
    Sign(char),
}

impl Token {
    pub fn word(&self) -> Option<&str> {
        if let Kind::Word(word) = &self.kind { Some(word) } else { None }
    }

    pub fn is_sign(&self, signs: &str) -> bool {
        matches!(self.kind, Kind::Sign(sign) if signs.contains(sign))
    }

    /// A number of one or two digits.
    pub fn small(&self) -> Option<u8> {
        match self.kind {
            Kind::Number(value, 1..=2) => u8::try_from(value).ok(),
            _ => None,
        }
    }

    /// A year of four digits.
    pub fn year(&self) -> Option<u16> {
        match self.kind {
            Kind::Number(value @ 1900..=2199, 4) => u16::try_from(value).ok(),
            _ => None,
        }
    }
}

/// All pieces of `text`, blanks left out.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let mut end = start + c.len_utf8();
        let mut run = |fits: fn(char) -> bool| {
            while let Some((at, next)) = chars.next_if(|(_, next)| fits(*next)) {
                end = at + next.len_utf8();
            }
            end
        };
        let (kind, end) = if c.is_ascii_digit() {
            let end = run(|c| c.is_ascii_digit());
            let digits = &text[start..end];
            (Kind::Number(if digits.len() <= 9 { digits.parse().unwrap_or(0) } else { 0 }, digits.len()), end)
        } else if c.is_alphabetic() {
            let end = run(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '`'));
            (Kind::Word(fold(&text[start..end])), end)
        } else if c.is_whitespace() {
            continue;
        } else {
            (Kind::Sign(c), end)
        };
        found.push(Token { kind, start, end });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_falls_into_numbers_words_and_signs() {
        let kinds: Vec<Kind> = tokens("Jum'at, 8/3 é").into_iter().map(|t| t.kind).collect();
        let named = |w: &str| Kind::Word(w.to_owned());
        assert_eq!(kinds, [named("jumat"), Kind::Sign(','), Kind::Number(8, 1), Kind::Sign('/'), Kind::Number(3, 1), named("e")]);
        assert_eq!(tokens("12345678901")[0].kind, Kind::Number(0, 11));
    }
}
