//! Reads a pack's file, and finds what is wrong in it.

use crate::msg;

use super::{Pack, PackFault};

impl Pack {
    /// Reads a pack.
    ///
    /// # Errors
    /// Everything that is wrong, each with its line and column.
    pub fn parse(text: &str) -> Result<Self, Vec<PackFault>> {
        toml::from_str(text).map_err(|e| {
            let message = msg!("pack-unreadable", text = e.message());
            vec![PackFault { line: 1, column: 1, code: "unreadable", message }]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_pack_is_sound() {
        let pack = Pack::parse(include_str!("../../data/procedure.toml"));
        assert!(pack.is_ok(), "{pack:?}");
    }
}
