//! A register for tests: a judge that does what it is told, a clock that steps, and ways to look inside.

#![allow(dead_code)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::DateTime;
use kerma::journal::disk::Disk;
use kerma::model::candidate::Article;
use kerma::model::change::difference;
use kerma::model::command::{Command, Decision, Envelope, Verdict};
use kerma::model::{Change, Edit, Id, Packed, Revision};
use kerma::register::records::Records;
use kerma::register::{Folded, Open, Opened, Receipt, Trouble, open};
use kerma::rules::Facts;
use serde_json::{Value, json};
use ulid::Ulid;

pub mod damaged;
pub mod disks;
pub mod figures;
pub mod forged;

/// What a test wants of a record: its value, or its end.
pub type Wish = (Id, Option<Value>);

/// An envelope whose command puts these records as wished.
pub fn wish(command: u64, author: &str, wishes: &[Wish]) -> Envelope {
    let article = Article { title: json!(wishes).to_string(), ..Article::default() };
    envelope(command, author, Command::ImportChecklist { article })
}

pub fn envelope(command: u64, author: &str, wanted: Command) -> Envelope {
    Envelope {
        id: Ulid::from_parts(command, 1),
        author: author.into(),
        day: "2026-11-24".parse().expect("a day"),
        command: wanted,
        replies: Default::default(),
    }
}

/// Does what [`wish`] says; undo and redo turn the author's newest act or undo round.
pub fn granting(facts: &dyn Facts, envelope: &Envelope) -> Verdict {
    let back = match &envelope.command {
        Command::ImportChecklist { article } => return Ok(granted(facts, &article.title)),
        Command::Undo => facts.newest_act(&envelope.author),
        Command::Redo => facts.newest_undo(&envelope.author),
        _ => None,
    };
    let Some(past) = back.and_then(|revision| facts.past(revision)) else { return Ok(Decision::default()) };
    let turn = |change: Change<Packed>| Change { record: change.record, prev: None, edits: change.edits.inverse() };
    Ok(Decision { changes: past.changes.into_iter().map(turn).collect(), undoes: Some(past.head.revision), ..Decision::default() })
}

fn granted(facts: &dyn Facts, wishes: &str) -> Decision {
    let wishes: Vec<Wish> = serde_json::from_str(wishes).expect("wishes");
    let change = |(record, is): Wish| {
        let was = facts.record(record).map(|stored| stored.value);
        let edits = match (&was, &is) {
            (Some(was), Some(is)) => difference(was, is),
            _ if was == is => Vec::new(),
            _ => vec![Edit { path: String::new(), was, is }],
        };
        (!edits.is_empty()).then_some(Change { record, prev: None, edits }.into())
    };
    Decision { changes: wishes.into_iter().filter_map(change).collect(), ..Decision::default() }
}

/// Opens with the granting judge and a clock that steps a second at each look.
pub fn options() -> Open {
    static SECONDS: AtomicI64 = AtomicI64::new(1_795_487_400);
    let clock = || DateTime::from_timestamp(SECONDS.fetch_add(1, Ordering::Relaxed), 123_456_789).expect("an instant");
    Open { user: "budi".into(), clock: Box::new(clock), judge: granting, ..Open::default() }
}

pub fn opened(dir: &Path) -> Opened {
    open(dir, options()).expect("it opens")
}

pub fn opened_on(dir: &Path, disk: Arc<dyn Disk>) -> Result<Opened, Trouble> {
    open(dir, Open { disk, ..options() })
}

/// The store of a register that was closed, to be changed by hand: sled's threads let go of it a moment later.
pub fn store_by_hand(dir: &Path) -> sled::Db {
    let config = sled::Config::new().path(dir.join("store")).flush_every_ms(None);
    loop {
        match config.open() {
            Err(sled::Error::Io(e)) if e.to_string().contains("could not acquire lock") => std::thread::yield_now(),
            opened => return opened.expect("it opens"),
        }
    }
}

/// A partner of this number with a note.
pub fn partner(number: u32, note: &str) -> Wish {
    (Id::Partner(number), Some(json!({"uid": format!("{number}"), "name": note})))
}

/// Commits one wish a command, from command `first` on.
pub fn commit_each(opened: &mut Opened, first: u64, wishes: &[Wish]) -> Vec<Receipt> {
    let one = |(n, w): (usize, &Wish)| opened.register.submit(&wish(first + n as u64, "budi", std::slice::from_ref(w))).expect("saved");
    wishes.iter().enumerate().map(one).collect()
}

/// All records, as the journal alone gives them.
pub fn folded(dir: &Path) -> BTreeMap<Id, (Revision, Value)> {
    let journal = kerma::journal::Folder::of(Arc::new(kerma::journal::disk::Real), dir);
    let (folded, _) = Folded::read(&journal, None, &mut |_| {}).expect("readable");
    let mut all = BTreeMap::new();
    folded.each(b"", &mut |id, stored| {
        all.insert(id, (stored.revision, stored.value));
    });
    all
}

/// The names in the register's folder that begin so.
pub fn names(dir: &Path, begin: &str) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(dir).into_iter().flatten().flatten().map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.retain(|name| name.starts_with(begin));
    names.sort();
    names
}
