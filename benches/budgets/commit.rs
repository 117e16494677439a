//! One commit against the least that it can cost: the same bytes appended to a file and synced.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use kerma::journal::Folder;
use kerma::journal::disk::Real;
use kerma::model::command::{Envelope, SetFollowUp};
use kerma::model::{Command, State};
use kerma::register::{Open, open};
use ulid::Ulid;

use super::figures::{Row, Table, median, milliseconds};
use super::generator::{Generated, RECOMMENDATIONS, today};

const COMMITS: usize = 400;

pub fn measure(dir: &Path, table: &mut Table) {
    let generated = Generated::new(1);
    let regions = generated.regions();
    let mut opened = open(dir, Open { user: "budi".to_owned(), ..Open::default() }).expect("a register");
    let journal = Folder::of(Arc::new(Real), dir);
    let mut bare = OpenOptions::new().create(true).append(true).open(dir.join("bare")).expect("a file");
    let (mut commits, mut appends) = (Vec::new(), Vec::new());
    let mut before = journal.length().expect("its length");
    for at in 0..COMMITS {
        let tick = SetFollowUp {
            list: Generated::newest_checklist(),
            number: (at / regions.len()) as u16 % RECOMMENDATIONS + 1,
            region: regions[at % regions.len()],
            state: State::Done,
            evidence: Some(format!("Peta kerja sama {at} sudah diserahkan kepada sekretariat")),
            document: None,
            reason: None,
        };
        let command = Command::SetFollowUp(tick);
        let envelope =
            Envelope { id: Ulid::from_parts(at as u64, 9), author: "budi".to_owned(), day: today(), command, replies: Default::default() };
        let start = Instant::now();
        let receipt = opened.register.submit(&envelope).expect("saved");
        commits.push(milliseconds(start.elapsed()));
        assert!(receipt.written, "each is another answer");
        let after = journal.length().expect("its length");
        appends.push(append(&mut bare, after - before));
        before = after;
    }
    let (commit, append) = (median(commits), median(appends));
    table.tell(Row::Commit, commit / append, &format!("{commit:.2} ms against {append:.2} ms"));
}

fn append(file: &mut File, length: u64) -> f64 {
    let bytes = vec![b'x'; length as usize];
    let start = Instant::now();
    file.write_all(&bytes).and_then(|()| file.sync_data()).expect("on the disk");
    milliseconds(start.elapsed())
}
