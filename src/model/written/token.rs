//! Text cut into numbers and words, with the marks that stand before each and behind the last: nothing of it is
//! left out.

use std::borrow::Cow;

use crate::text::fold;

/// A run of digits or of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    pub text: String,
    /// The marks that part it from the one before, without blanks; one blank where nothing else stands there, empty
    /// where nothing does.
    pub before: String,
}

impl Token {
    /// Its value and the number of its digits; `None` for a word and for more than nine digits.
    pub fn number(&self) -> Option<(u32, usize)> {
        let digits = self.text.bytes().all(|b| b.is_ascii_digit()) && self.text.len() <= 9;
        self.text.parse().ok().filter(|_| digits).map(|value| (value, self.text.len()))
    }
}

/// The tokens of a text, folded, and the marks behind the last one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tokens {
    pub list: Vec<Token>,
    pub after: String,
}

/// The tokens of `text`, folded.
pub fn tokens(text: &str) -> Tokens {
    let mut list: Vec<Token> = Vec::new();
    let (mut marks, mut last) = (String::new(), None);
    for c in fold(&kept(text)).chars() {
        let sort = sort(c);
        match (sort, list.last_mut()) {
            (Some(_), Some(token)) if sort == last => token.text.push(c),
            (Some(_), _) => list.push(Token { text: c.to_string(), before: std::mem::take(&mut marks) }),
            (None, _) if !c.is_whitespace() && marks == " " => marks = c.to_string(),
            (None, _) if !c.is_whitespace() => marks.push(c),
            (None, _) if marks.is_empty() => marks.push(' '),
            (None, _) => {}
        }
        last = sort;
    }
    Tokens { list, after: marks }
}

/// The text with a mark in place of what folding would join to others or leave out: small and circled figures, accents
/// that stand on no letter.
fn kept(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut before = ' ';
    let kept = text.chars().map(|c| {
        let is_lost = is_other_figure(c) || is_accent(c) && !before.is_alphabetic() || is_apart(c);
        if !is_accent(c) {
            before = c;
        }
        if is_lost { '\u{fffd}' } else { c }
    });
    Cow::Owned(kept.collect())
}

/// A figure that is neither a digit, narrow or wide, nor a Roman number.
fn is_other_figure(c: char) -> bool {
    !c.is_ascii() && c.is_numeric() && !matches!(c, '\u{ff10}'..='\u{ff19}' | '\u{2160}'..='\u{2188}')
}

const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// An accent that stands by itself, and folds to a blank.
fn is_apart(c: char) -> bool {
    !c.is_ascii() && !c.is_whitespace() && fold(c.encode_utf8(&mut [0; 4])).starts_with(' ')
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
        let Tokens { list, after } = tokens("(Senin , 8/3-2021 12th +- ?");
        let parted: Vec<_> = list.iter().map(|t| (t.before.as_str(), t.text.as_str())).collect();
        assert_eq!(parted, [("(", "senin"), (",", "8"), ("/", "3"), ("-", "2021"), (" ", "12"), ("", "th")]);
        assert_eq!(after, "+-?");
    }

    #[test]
    fn what_folding_would_leave_out_is_a_mark() {
        for text in ["5\u{b2}", "5\u{bd}", "\u{2460}5", "5\u{663}", "5\u{301}", "5\u{b8}"] {
            assert_ne!(tokens(text), tokens("5"), "{text}");
            assert_eq!(tokens(text).list.len(), 1, "{text}");
        }
        assert_eq!(tokens("cote"), tokens("co\u{302}te"));
        assert_eq!((tokens("\u{ff15}"), tokens("\u{2162}").list[0].text.as_str()), (tokens("5"), "iii"));
    }
}
