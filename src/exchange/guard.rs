//! Cells that a spreadsheet would take for a formula: guarded on the way out, freed on the way in
//! (OWASP ASVS 5.0, 1.2.10).

use std::borrow::Cow;

/// The mark that makes a spreadsheet take the rest for text.
const GUARD: char = '\'';

/// Puts the guard before what a spreadsheet would obey, and before what would otherwise lose a guard of its
/// own on the way back in.
pub fn guard(cell: &str) -> Cow<'_, str> {
    if is_obeyed(cell) { Cow::Owned(format!("{GUARD}{cell}")) } else { Cow::Borrowed(cell) }
}

/// Takes off exactly what [`guard`] put on.
pub fn free(cell: &str) -> &str {
    cell.strip_prefix(GUARD).filter(|rest| is_obeyed(rest)).unwrap_or(cell)
}

fn is_obeyed(cell: &str) -> bool {
    cell.trim_start_matches(GUARD).starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_guarded_and_names_are_not() {
        let table = [
            ("=1+1", "'=1+1"),
            ("+62 21", "'+62 21"),
            ("-", "'-"),
            ("@x", "'@x"),
            ("\tx", "'\tx"),
            ("'=x", "''=x"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("a=b", "a=b"),
            ("", ""),
        ];
        for (raw, guarded) in table {
            assert_eq!(guard(raw), guarded, "{raw:?}");
            assert_eq!(free(guarded), raw, "{guarded:?}");
        }
    }

    proptest! {
        #[test]
        fn what_goes_out_comes_back(cell in "['=+@\\t\\r a-c-]{0,6}") {
            let guarded = guard(&cell);
            prop_assert!(!guarded.starts_with(['=', '+', '-', '@', '\t', '\r']));
            prop_assert_eq!(free(&guarded), &cell);
        }
    }
}
