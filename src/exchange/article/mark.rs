//! The marks with which items of a list begin: `1.` `1)` `(1)` `a.` `ii)` `•` `Pertama,` `Rekomendasi 1:`.

use crate::model::written::calendar::month;
use crate::text::fold;

use super::numbers::ordinal;
use super::paragraphs::Line;

/// What kind of mark it is; marks of one list are of one style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Style {
    Counted(Count, Shape),
    Bullet(char),
    /// `Pertama,` `Second,` `KETIGA :`.
    Ordinal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Count {
    Number,
    Letter,
    Capital,
    Roman,
    RomanCapital,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// `1.`
    Point,
    /// `1)`
    Bracket,
    /// `(1)`
    Brackets,
    /// `1` in a cell of its own, or before a capital.
    Bare,
    /// `Rekomendasi 1:`
    Named,
}

impl Style {
    /// The style by which marks of one list are told: a word processor makes some hyphens dashes.
    pub const fn plain(self) -> Self {
        match self {
            Self::Bullet('–' | '—') => Self::Bullet('-'),
            other => other,
        }
    }
}

/// A line's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark<'t> {
    pub style: Style,
    /// From 1; 1 for each bullet.
    pub place: u16,
    /// What stands behind the mark.
    pub text: &'t str,
}

/// Signs that offices, word processors and messengers put before items.
const BULLETS: &str = "-–—•·●○◦▪▫■□◼◾►▶➢➤➔→‣⁃∙+*✓✔☑✅❖◆◇»>\u{f0b7}\u{f0a7}\u{f0d8}\u{f0fc}🔹🔸👉📌➡📍🔷🔶⚫⚪o";

/// Of these those that stand in text too: a blank has to follow.
const PLAIN_BULLETS: &str = "-–—·+*→»>o";

/// Words before an item's number.
const NOUNS: [&str; 9] = ["rekomendasi", "butir", "poin", "point", "recommendation", "kesepakatan", "rumusan", "nomor", "no"];

/// What the line can be taken to begin with: `i.` is the first of one list and the ninth of another.
pub fn marks(line: &Line) -> impl Iterator<Item = Mark<'_>> {
    let text = line.text.as_str();
    let one = bullet(text).or_else(|| counted_word(text)).or_else(|| bare(line));
    let both = enclosed(text).map_or([None, None], |(word, shape, rest)| counts(word, shape, rest));
    one.into_iter().chain(both.into_iter().flatten())
}

/// A line that begins like one of a list.
pub fn is_marked(line: &Line) -> bool {
    marks(line).next().is_some()
}

fn bullet(text: &str) -> Option<Mark<'_>> {
    let sign = text.chars().next().filter(|c| BULLETS.contains(*c))?;
    let rest = &text[sign.len_utf8()..];
    let apart = rest.starts_with(' ') || !PLAIN_BULLETS.contains(sign) || (sign == '-' && rest.starts_with(char::is_uppercase));
    (apart && rest.contains(char::is_alphanumeric)).then(|| Mark { style: Style::Bullet(sign), place: 1, text: rest.trim() })
}

/// The word of a mark, its shape, and the text behind it: `1.`, `1)`, `(1)`, `1️⃣`, `①`.
fn enclosed(text: &str) -> Option<(&str, Shape, &str)> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric()).filter(|end| (1..=5).contains(end))?;
    let (word, rest) = inner.split_at(end);
    let mut behind = rest.chars();
    let shape = match (behind.next()?, inner.len() < text.len()) {
        (')', true) => Shape::Brackets,
        (')', false) => Shape::Bracket,
        ('.' | '\u{20e3}', false) => Shape::Point,
        _ => return None,
    };
    let rest = behind.as_str();
    let rest = if shape == Shape::Point { rest.strip_prefix(')').unwrap_or(rest) } else { rest };
    let apart =
        rest.is_empty() || rest.starts_with(' ') || (rest.starts_with(char::is_alphabetic) && word.bytes().all(|b| b.is_ascii_digit()));
    apart.then(|| (word, shape, rest.trim()))
}

/// The counts that a word may be: `4`; `d`; `i` is a letter and a Roman number.
fn counts<'t>(word: &str, shape: Shape, text: &'t str) -> [Option<Mark<'t>>; 2] {
    let mark = |count, place| Mark { style: Style::Counted(count, shape), place, text };
    if word.bytes().all(|b| b.is_ascii_digit()) {
        return [word.parse().ok().filter(|n| (1..=999).contains(n)).map(|n| mark(Count::Number, n)), None];
    }
    let capital = word.bytes().all(|b| b.is_ascii_uppercase());
    if !capital && !word.bytes().all(|b| b.is_ascii_lowercase()) {
        return [None, None];
    }
    let letter = match word.as_bytes() {
        [b] => Some(u16::from(b.to_ascii_lowercase() - b'a') + 1),
        _ => None,
    };
    let (letters, numerals) = if capital { (Count::Capital, Count::RomanCapital) } else { (Count::Letter, Count::Roman) };
    [letter.map(|place| mark(letters, place)), roman(word).map(|place| mark(numerals, place))]
}

/// Roman numbers up to 39: no list of an office is longer.
fn roman(word: &str) -> Option<u16> {
    const UNITS: [&str; 10] = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
    let lower = word.to_ascii_lowercase();
    let units = lower.trim_start_matches('x');
    let tens = lower.len() - units.len();
    let value = UNITS.iter().position(|u| *u == units).map(|at| (tens * 10 + at) as u16);
    value.filter(|n| (1..40).contains(n))
}

/// `Pertama, ...`, `Pertama`, `KEDUA : ...`, `Rekomendasi 3: ...`, `Poin ke-4. ...`.
fn counted_word(text: &str) -> Option<Mark<'_>> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let (word, rest) = text.split_at(end);
    let folded = fold(word);
    if let Some(place) = ordinal(&folded) {
        let behind = rest.trim_start();
        // On a line of its own its item stands below.
        let text = if behind.is_empty() { behind } else { behind.strip_prefix([',', ':', '.', '–', '-'])? };
        return Some(Mark { style: Style::Ordinal, place, text: text.trim() });
    }
    if !NOUNS.contains(&folded.as_str()) {
        return None;
    }
    let rest = rest.trim_start_matches(['.', ' ']);
    let rest = rest.strip_prefix("ke-").or_else(|| rest.strip_prefix("ke ")).unwrap_or(rest);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, behind) = rest.split_at(digits);
    let text = behind.trim_start().strip_prefix([':', '.', ')', '–', ','])?;
    let place = number.parse().ok().filter(|n| (1..=999).contains(n))?;
    (!text.starts_with(|c: char| c.is_ascii_digit())).then(|| Mark {
        style: Style::Counted(Count::Number, Shape::Named),
        place,
        text: text.trim(),
    })
}

/// A number in a cell of its own, or one that a capital follows: "10 tahun" and "8 Maret" are none.
fn bare(line: &Line) -> Option<Mark<'_>> {
    let (number, rest) = line.text.split_once(' ')?;
    let digits = !number.is_empty() && number.len() <= 2 && number.bytes().all(|b| b.is_ascii_digit());
    let word = rest.split(' ').next().unwrap_or_default();
    let opens = word.starts_with(char::is_uppercase) && month(word).is_none();
    if !digits || !(line.tabbed || opens) {
        return None;
    }
    number.parse().ok().filter(|n| *n > 0).map(|place| Mark { style: Style::Counted(Count::Number, Shape::Bare), place, text: rest })
}

#[cfg(test)]
mod tests {
    use super::super::paragraphs::lines;
    use super::*;

    fn read(text: &str) -> Vec<(Style, u16, String)> {
        let line = lines(&[text.to_owned()]).swap_remove(0);
        marks(&line).map(|m| (m.style, m.place, m.text.to_owned())).collect()
    }

    #[test]
    fn marks_are_told_from_text() {
        use Count::*;
        use Shape::*;
        type Expected = &'static [(Style, u16, &'static str)];
        let table: [(&str, Expected); 27] = [
            ("1. Satu", &[(Style::Counted(Number, Point), 1, "Satu")]),
            ("12) Dua", &[(Style::Counted(Number, Bracket), 12, "Dua")]),
            ("(3) Tiga", &[(Style::Counted(Number, Brackets), 3, "Tiga")]),
            ("4.Empat", &[(Style::Counted(Number, Point), 4, "Empat")]),
            ("5.", &[(Style::Counted(Number, Point), 5, "")]),
            ("6.) Enam", &[(Style::Counted(Number, Point), 6, "Enam")]),
            ("7\u{fe0f}\u{20e3} Tujuh", &[(Style::Counted(Number, Point), 7, "Tujuh")]),
            ("b. Dua", &[(Style::Counted(Letter, Point), 2, "Dua")]),
            ("iv) Empat", &[(Style::Counted(Roman, Bracket), 4, "Empat")]),
            ("I. Satu", &[(Style::Counted(Capital, Point), 9, "Satu"), (Style::Counted(RomanCapital, Point), 1, "Satu")]),
            ("xix. x", &[(Style::Counted(Roman, Point), 19, "x")]),
            ("- Satu", &[(Style::Bullet('-'), 1, "Satu")]),
            ("•Satu", &[(Style::Bullet('•'), 1, "Satu")]),
            ("✅ Satu", &[(Style::Bullet('✅'), 1, "Satu")]),
            ("Ketiga, daerah", &[(Style::Ordinal, 3, "daerah")]),
            ("KEDUA : daerah", &[(Style::Ordinal, 2, "daerah")]),
            ("Rekomendasi ke-2: daerah", &[(Style::Counted(Number, Named), 2, "daerah")]),
            ("2\tDaerah\tBiro", &[(Style::Counted(Number, Bare), 2, "Daerah Biro")]),
            ("2 Daerah", &[(Style::Counted(Number, Bare), 2, "Daerah")]),
            ("10 tahun", &[]),
            ("8 Maret 2021", &[]),
            ("1.250 peserta", &[]),
            ("1.1 Sub", &[]),
            ("(3. Tiga", &[]),
            ("2021. Tahun", &[]),
            ("Kedua daerah", &[]),
            ("-5 derajat", &[]),
        ];
        for (text, expected) in table {
            let expected: Vec<_> = expected.iter().map(|(s, n, t)| (*s, *n, (*t).to_owned())).collect();
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
