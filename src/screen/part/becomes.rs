//! The first agreements that an import would make or change, in a line each.

use crate::language::{Language, date_words, say};
use crate::model::{Agreement, Change, Id, Packed, Partner};
use crate::text::{Shown, shown};

/// Rows shown before anything is written.
const FIRST: usize = 5;

/// What `changes` make of the first rows.
pub fn first_rows(changes: &[Change<Packed>], language: Language) -> Vec<Shown> {
    let agreements = changes.iter().filter(|c| matches!(c.record, Id::Agreement(_))).take(FIRST);
    agreements.map(|change| row(change, changes, language)).collect()
}

/// The record that a change makes; `None` where it changes one that is there.
fn made<T: serde::de::DeserializeOwned>(change: &Change<Packed>) -> Option<T> {
    match &change.edits {
        Packed::Made(json) => serde_json::from_str(json.text()).ok(),
        Packed::Unmade(_) | Packed::Each(_) => None,
    }
}

/// One agreement, with its partner where one of `changes` makes it.
fn row(change: &Change<Packed>, changes: &[Change<Packed>], language: Language) -> Shown {
    let Some(agreement) = made::<Agreement>(change) else {
        let edits = Change::from(change).edits;
        let paths: Vec<&str> = edits.iter().map(|e| e.path.trim_start_matches('/')).collect();
        return shown(&format!("{}  {}", change.record, paths.join(", ")));
    };
    let partner = agreement.partner.map(|id| match changes.iter().find(|c| c.record == id).and_then(made::<Partner>) {
        Some(Partner { name, country: Some(country), .. }) => format!("{name} ({country})"),
        Some(Partner { name, .. }) => name,
        None => id.to_string(),
    });
    let mut words = vec![format!("{} – {}", agreement.region.short_name(), partner.unwrap_or_default())];
    words.extend(agreement.kind.map(|k| say(&k.message(), language).to_string()));
    words.extend(agreement.instrument.clone());
    words.extend(agreement.signed.map(|d| date_words(d, language)));
    words.extend(agreement.until.map(|d| format!("– {}", date_words(d, language))));
    shown(&format!("{}  {}", change.record, words.join(" · ")))
}
