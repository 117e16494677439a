//! Kinds and levels as tables write them.

use crate::model::{Kind, Level};
use crate::text::fold;

/// The kind as tables write it: `kembar`, `teknik`, `ksdpl-lainnya teknik`.
pub fn kind_words(kind: Option<Kind>, technical: bool) -> String {
    let word = match (kind, technical) {
        (Some(Kind::Continuation), true) => return "teknik".to_owned(),
        (None, true) => return "teknik".to_owned(),
        (None, false) => return String::new(),
        (Some(Kind::Twin), _) => "kembar",
        (Some(Kind::OtherRegional), _) => "ksdpl-lainnya",
        (Some(Kind::Institution), _) => "ksdll-lainnya",
        (Some(Kind::Continuation), _) => "penerusan",
        (Some(Kind::ContinuationNonprofit), _) => "nirlaba",
    };
    if technical { format!("{word} teknik") } else { word.to_owned() }
}

/// The kind that a table's words mean, and whether it is technical; `None` where they mean none.
/// `teknik` alone is the continuation of the Government's technical cooperation (domain.md).
pub fn kind_of(words: &str) -> Option<(Kind, bool)> {
    let folded = fold(words);
    let mut words: Vec<&str> = folded.split_whitespace().collect();
    let technical = words.len() > 1 && words.last() == Some(&"teknik");
    if technical {
        words.pop();
    }
    let kind = match words.join(" ").as_str() {
        "kembar" | "twin" | "sister city" | "sister province" | "ksdpl kembar" => Kind::Twin,
        "ksdpl-lainnya" | "ksdpl lainnya" | "other_regional" => Kind::OtherRegional,
        "ksdll-lainnya" | "ksdll lainnya" | "institution" => Kind::Institution,
        "penerusan" | "ksdll penerusan" | "continuation" => Kind::Continuation,
        "teknik" | "kerja sama teknik" | "technical" if !technical => return Some((Kind::Continuation, true)),
        "nirlaba" | "ksdll nirlaba" | "continuation_nonprofit" => Kind::ContinuationNonprofit,
        _ => return None,
    };
    Some((kind, technical))
}

/// A level as tables write it.
pub const fn level_word(level: Level) -> &'static str {
    match level {
        Level::Province => "provinsi",
        Level::Regency => "kabupaten",
        Level::City => "kota",
        Level::Institution => "lembaga",
        Level::InternationalOrganisation => "organisasi internasional",
    }
}

/// The level that a table's word means.
pub fn level_of(word: &str) -> Option<Level> {
    let folded = fold(word.trim());
    Level::ALL.iter().copied().find(|&l| level_word(l) == folded || l.code() == folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_come_back_as_they_were_written() {
        for words in ["kembar", "teknik", "ksdpl-lainnya", "ksdpl-lainnya teknik", "ksdll-lainnya", "penerusan", "nirlaba", "kembar teknik"]
        {
            let (kind, technical) = kind_of(words).expect(words);
            assert_eq!(kind_words(Some(kind), technical), words);
        }
        assert_eq!(kind_of("persahabatan"), None);
    }
}
