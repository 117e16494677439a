//! Reads a pack's file, and finds everything that is wrong in it at once, each with its place.
//!
//! The file is looked at three times: as TOML, by its form (`form.rs`, after the table in `keys.rs`), and by its
//! sense (`sense.rs`). Only what is sound is read as a [`Pack`].

mod document;
mod form;
mod keys;
mod orders;
mod sense;
#[cfg(test)]
mod tests;
mod toml_words;

use toml::de::DeTable;

use crate::msg;

use super::{Pack, PackFault};
use document::{Faults, Node};
use toml_words::in_words;

impl Pack {
    /// Reads a pack.
    ///
    /// # Errors
    /// Everything that is wrong, by line and column. What follows from a fault of the TOML itself is not looked
    /// for.
    pub fn parse(text: &str) -> Result<Self, Vec<PackFault>> {
        let mut faults = Faults::of(text);
        let (document, unreadable) = DeTable::parse_recoverable(text);
        for e in &unreadable {
            faults.add(e.span().unwrap_or_default(), "unreadable", msg!("pack-unreadable", text = in_words(e.message())));
        }
        if unreadable.is_empty() {
            let root = Node::root(document.get_ref());
            form::check(&root, &keys::PACK, &mut faults);
            sense::check(&root, &mut faults);
        }
        faults.none()?;
        toml::from_str(text).map_err(|e| {
            faults.add(e.span().unwrap_or_default(), "unreadable", msg!("pack-unreadable", text = in_words(e.message())));
            faults.all()
        })
    }
}
