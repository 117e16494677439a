//! Which fields a heading may name, by its words and not by a list of whole headings.

mod patterns;
mod words;

pub use words::Word;

use super::{Field, all_fields};
use patterns::PATTERNS;

/// A field that a heading may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likely {
    /// Out of 100.
    pub sure: u8,
    pub code: &'static str,
}

/// From here on a heading alone says which field it is.
pub const SURE: u8 = 50;

/// Bytes beyond which a text is a sentence and no heading.
const LONGEST: usize = 100;

/// The fields that this heading may name, the likeliest first.
pub fn likely(header: &str) -> Vec<Likely> {
    let plain = header.trim_start_matches('\u{feff}').trim();
    if plain.len() > LONGEST {
        return Vec::new();
    }
    if let Some(field) = all_fields().find(|field| field.header == plain) {
        return vec![Likely { sure: 100, code: field.code }];
    }
    let whole = by_words(plain);
    if whole.first().is_some_and(|best| best.sure >= SURE) { whole } else { by_words(without_unit(plain)) }
}

fn by_words(heading: &str) -> Vec<Likely> {
    let said = words::said(heading);
    let known: Vec<Word> = said.iter().copied().flatten().collect();
    let unknown = said.iter().filter(|word| word.is_none()).count();
    let mut found: Vec<Likely> = Vec::new();
    for pattern in PATTERNS {
        let Some(sure) = pattern.fits(&known, unknown) else { continue };
        match found.iter_mut().find(|likely| likely.code == pattern.code) {
            Some(likely) => likely.sure = likely.sure.max(sure),
            None => found.push(Likely { sure, code: pattern.code }),
        }
    }
    found.sort_by_key(|likely| std::cmp::Reverse(likely.sure));
    found
}

/// The field that a heading alone names.
pub fn by_header(header: &str) -> Option<&'static Field> {
    let best = likely(header).into_iter().next().filter(|likely| likely.sure >= SURE)?;
    all_fields().find(|field| field.code == best.code)
}

/// `Jangka Waktu (Tahun)` is a term, in years.
fn without_unit(header: &str) -> &str {
    let before = header.strip_suffix(')').and_then(|open| open.rsplit_once('(')).map(|(name, _)| name.trim_end());
    before.filter(|name| !name.is_empty()).unwrap_or(header)
}

#[cfg(test)]
mod tests;
