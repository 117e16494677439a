//! The whole chain of a journal, checked without its register: once a day, behind a screen.

use std::io;
use std::path::Path;
use std::sync::Arc;

use crate::journal::disk::Real;
use crate::journal::walk::{End, Step, Walk};
use crate::journal::{Folder, Tip};

/// Whether every entry of the journal in `dir` fits the chain. An entry that is just being written at its
/// end is no break.
///
/// # Errors
/// Of the system, where a segment cannot be read.
pub fn is_chain_sound(dir: &Path) -> io::Result<bool> {
    let folder = Folder::of(Arc::new(Real), dir);
    let mut walk = Walk::new(&folder, Tip::START)?;
    loop {
        match walk.step()? {
            Step::Entry(_) => {}
            Step::End(end) => return Ok(!matches!(end, End::Broken { .. })),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::command::OfficeRegion;
    use crate::model::{Command, Envelope};
    use crate::register::{Open, open};

    #[test]
    fn a_changed_byte_breaks_the_chain_and_a_torn_end_does_not() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("register");
        assert!(is_chain_sound(&path).expect("nothing there is sound"));
        let mut register = open(&path, Open::default()).expect("a register").register;
        for (n, zone) in (1..).zip(crate::model::Zone::ALL) {
            let command = Command::SetOffice {
                region: Some(OfficeRegion::Ministry),
                zone: Some(*zone),
                dormant_after: None,
                review_after: None,
                stalled_after: None,
            };
            let day = "2026-11-24".parse().expect("a day");
            register
                .submit(&Envelope { id: ulid::Ulid(n), author: "budi".into(), day, command, replies: Default::default() })
                .expect("written");
        }
        register.close();
        let segment = path.join("journal/000001.jsonl");
        let whole = std::fs::read(&segment).expect("the journal");
        assert!(is_chain_sound(&path).expect("read"));
        std::fs::write(&segment, &whole[..whole.len() - 5]).expect("written");
        assert!(is_chain_sound(&path).expect("read"));
        let mut changed = whole.clone();
        let at = changed.windows(3).position(|w| w == b"WIB").expect("the first entry");
        changed[at + 2] = b'X';
        std::fs::write(&segment, &changed).expect("written");
        assert!(!is_chain_sound(&path).expect("read"));
    }
}
