//! Journals that nobody sound has written: whatever they say, their chain is right, since it has no key.

use std::fs;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use kerma::journal::entry::{Chain, Chaining};
use serde_json::{Value, json};
use ulid::Ulid;

/// An entry as its bytes are to be.
#[derive(Clone, Debug)]
pub struct Entry {
    pub lines: Vec<String>,
    /// Up to its chain.
    pub seal: String,
}

impl Entry {
    /// An entry as this program writes it, of changes as they stand in a line.
    pub fn new(revision: u64, at: &str, day: &str, changes: &[Value]) -> Self {
        let format = if revision == 1 { r#","format":1"# } else { "" };
        let (command, count) = (Ulid::from_parts(revision, 1), changes.len());
        let seal = format!(
            r#"{{"revision":{revision}{format},"at":"{at}","day":"{day}","by":"budi","verb":"set","command":"{command}","lines":{count}"#
        );
        Self { lines: changes.iter().map(line).collect(), seal }
    }

    /// The same with other words in its seal.
    pub fn saying(mut self, words: &str, others: &str) -> Self {
        assert!(self.seal.contains(words), "{words} in {}", self.seal);
        self.seal = self.seal.replace(words, others);
        self
    }
}

/// A change line of `record`, `prev` and `edits`, which begins with the record.
pub fn line(change: &Value) -> String {
    let prev = change.get("prev").map(|prev| format!(r#""prev":{prev},"#)).unwrap_or_default();
    format!(r#"{{"record":{},{prev}"edits":{}}}"#, change["record"], change["edits"])
}

/// The change that makes a record.
pub fn making(record: &str, value: Value) -> Value {
    json!({"record": record, "edits": [{"path": "", "is": value}]})
}

/// The bytes of a journal of these entries.
pub fn sealed(entries: &[Entry]) -> Vec<u8> {
    let (mut bytes, mut before) = (Vec::new(), Chain::NONE);
    for Entry { lines, seal } in entries {
        let mut chaining = Chaining::behind(before);
        for line in lines {
            chaining.line(line.as_bytes());
            bytes.extend(line.bytes().chain([b'\n']));
        }
        before = chaining.seal(seal.as_bytes());
        bytes.extend(format!("{seal},\"chain\":\"{before}\"}}\n").bytes());
    }
    bytes
}

/// The entries of a journal, to be sealed again.
pub fn entries(journal: &[u8]) -> Vec<Entry> {
    let (mut entries, mut lines) = (Vec::new(), Vec::new());
    for line in String::from_utf8_lossy(journal).lines() {
        match line.split_once(r#","chain":""#) {
            Some((seal, _)) if line.starts_with(r#"{"revision":"#) => {
                entries.push(Entry { lines: std::mem::take(&mut lines), seal: seal.to_owned() });
            }
            _ => lines.push(line.to_owned()),
        }
    }
    entries
}

/// Puts a journal into a register's folder, where there may be none yet.
pub fn put(dir: &Path, journal: &[u8]) {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(dir.join("journal")).expect("made");
    fs::write(dir.join("journal/000001.jsonl"), journal).expect("written");
}
