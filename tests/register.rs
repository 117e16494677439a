//! The register from outside: what it promises when nothing goes wrong.

mod support;

use kerma::register::Health;
use support::*;

#[test]
fn nothing_is_made_before_the_first_change() {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let mut first = opened(&dir);
    let nothing = first.register.submit(&wish(1, "budi", &[])).expect("fine");
    assert!(!nothing.written && nothing.command.is_none() && !dir.exists());
    let receipt = first.register.submit(&wish(2, "budi", &[partner(1, "Kōchi")])).expect("saved");
    assert!(receipt.written && receipt.revision == 1 && dir.exists());
    drop(first);
    let mut again = opened(&dir);
    assert_eq!((&again.health, again.mended.len()), (&Health::Sound, 0));
    let second = again.register.submit(&wish(2, "budi", &[partner(1, "something else")])).expect("the first receipt");
    assert_eq!(second, receipt);
    assert_eq!(folded(&dir).len(), 1);
}
