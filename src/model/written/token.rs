//! Text cut into numbers and words, with the mark that stood before each.

use crate::text::fold;

/// A run of digits or of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    /// What parts it from the one before: a blank only where nothing else stands there; NUL where nothing does.
    pub before: char,
}

impl Token {
    /// Its value and the number of its digits; `None` for a word and for more than nine digits.
    pub fn number(&self) -> Option<(u32, usize)> {
        let digits = self.text.bytes().all(|b| b.is_ascii_digit()) && self.text.len() <= 9;
        self.text.parse().ok().filter(|_| digits).map(|value| (value, self.text.len()))
    }
}

/// The tokens of `text`, folded.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let (mut before, mut last) = ('\0', None);
    for c in fold(text).chars() {
        let sort = sort(c);
        match (sort, tokens.last_mut()) {
            (Some(_), Some(token)) if sort == last => token.text.push(c),
            (Some(_), _) => {
                tokens.push(Token { text: c.to_string(), before });
                before = '\0';
            }
            (None, _) if c.is_whitespace() => before = if before == '\0' { ' ' } else { before },
            (None, _) => before = c,
        }
        last = sort;
    }
    tokens
}

/// A digit or a letter.
fn sort(c: char) -> Option<bool> {
    if c.is_ascii_digit() {
        Some(true)
    } else if c.is_alphabetic() {
        Some(false)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_before_the_token_they_part() {
        let parted: Vec<_> = tokens("Senin, 8/3-2021 12th").into_iter().map(|t| (t.before, t.text)).collect();
        let expected = [('\0', "senin"), (',', "8"), ('/', "3"), ('-', "2021"), (' ', "12"), ('\0', "th")];
        assert_eq!(parted, expected.map(|(before, text)| (before, text.to_owned())));
    }
}
