//! The first agreements that an import would make or change, in a line each.

use std::collections::BTreeMap;

use crate::language::{Language, date_words, say};
use crate::model::{Agreement, Change, Id, Partner};
use crate::text::{Shown, shown};

/// Rows shown before anything is written.
const FIRST: usize = 5;

/// What `changes` make of the first rows.
pub fn first_rows(changes: &[Change], language: Language) -> Vec<Shown> {
    let partners: BTreeMap<Id, Partner> = changes.iter().filter_map(|c| Some((c.record, made(c)?))).collect();
    let agreements = changes.iter().filter(|c| matches!(c.record, Id::Agreement(_)));
    agreements.take(FIRST).map(|change| row(change, &partners, language)).collect()
}

/// The record that a change makes; `None` where it changes one that is there.
fn made<T: serde::de::DeserializeOwned>(change: &Change) -> Option<T> {
    let [edit] = change.edits.as_slice() else { return None };
    if !edit.path.is_empty() {
        return None;
    }
    serde_json::from_value(edit.is.clone()?).ok()
}

fn row(change: &Change, partners: &BTreeMap<Id, Partner>, language: Language) -> Shown {
    let Some(agreement) = made::<Agreement>(change) else {
        let paths: Vec<&str> = change.edits.iter().map(|e| e.path.trim_start_matches('/')).collect();
        return shown(&format!("{}  {}", change.record, paths.join(", ")));
    };
    let partner = agreement.partner.map(|id| match partners.get(&id) {
        Some(partner) => match partner.country {
            Some(country) => format!("{} ({country})", partner.name),
            None => partner.name.clone(),
        },
        None => id.to_string(),
    });
    let mut words = vec![format!("{} – {}", agreement.region.short_name(), partner.unwrap_or_default())];
    words.extend(agreement.kind.map(|k| say(&k.message(), language).to_string()));
    words.extend(agreement.instrument.clone());
    words.extend(agreement.signed.map(|d| date_words(d, language)));
    words.extend(agreement.until.map(|d| format!("– {}", date_words(d, language))));
    shown(&format!("{}  {}", change.record, words.join(" · ")))
}
