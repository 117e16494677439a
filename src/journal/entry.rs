//! The bytes of an entry: change lines, then a seal whose last key is the chain.
//!
//! The chain is the SHA-256 of the chain before it (64 hexadecimal digits; zeros before the first), then of
//! each change line's own SHA-256 in hexadecimal, in order, then of the seal's bytes up to `,"chain"`. Bytes
//! are hashed as they are written, without newlines; nothing is ever serialised again to be compared.

use std::fmt;
use std::io;

use chrono::{DateTime, SecondsFormat, SubsecRound, Utc};
use serde::{Deserialize, Serialize, Serializer};
use sha2::{Digest, Sha256};
use ulid::Ulid;

use crate::model::{Change, Day, Edit, Id, Revision};

/// The newest form of journal that is understood.
pub const FORMAT: u64 = 1;

/// How a change line begins.
pub const CHANGE: &[u8] = b"{\"record\":";
/// How a seal begins.
pub const SEAL: &[u8] = b"{\"revision\":";
const CHAIN: &[u8] = b",\"chain\":\"";
const CLOSE: &[u8] = b"\"}";

/// The most records in one entry.
pub const MOST_RECORDS: usize = 200_000;
/// The most bytes in one entry.
pub const MOST_ENTRY: u64 = 256 << 20;
/// The most bytes in one line: both sides of a record's change, and what names its fields.
pub const MOST_LINE: usize = 4 << 20;
/// Up to here an entry is one write.
const ONE_WRITE: usize = 4 << 20;

/// A link of the chain: 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Chain([u8; 64]);

impl Chain {
    /// What stands before the first entry.
    pub const NONE: Chain = Chain([b'0'; 64]);

    /// Of exactly 64 lower-case hexadecimal digits.
    pub fn parse(text: &[u8]) -> Option<Chain> {
        let digits: [u8; 64] = text.try_into().ok()?;
        digits.iter().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')).then_some(Chain(digits))
    }
}

impl fmt::Display for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.0).unwrap_or_default())
    }
}

impl fmt::Debug for Chain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Chain {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Chain {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Chain::parse(text.as_bytes()).ok_or_else(|| serde::de::Error::custom("not a chain hash"))
    }
}

/// The chain of an entry, as its lines come by.
pub struct Chaining(Sha256);

impl Chaining {
    pub fn behind(before: Chain) -> Self {
        Self(Sha256::new().chain_update(before.0))
    }

    /// A change line, without its newline.
    pub fn line(&mut self, line: &[u8]) {
        self.0.update(hex(&Sha256::digest(line)));
    }

    /// The seal's bytes up to `,"chain"`.
    pub fn seal(self, body: &[u8]) -> Chain {
        Chain(hex(&self.0.chain_update(body).finalize()))
    }
}

fn hex(bytes: &[u8]) -> [u8; 64] {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = [b'0'; 64];
    for (pair, byte) in text.chunks_exact_mut(2).zip(bytes) {
        pair.copy_from_slice(&[DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    }
    text
}

/// What closes an entry and makes it count. Keys stand in this order; the chain comes behind them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seal {
    pub revision: Revision,
    /// Where the form of the journal changes: in the first entry, and in one that migrates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<u64>,
    /// To the millisecond.
    #[serde(serialize_with = "milliseconds")]
    pub at: DateTime<Utc>,
    pub day: Day,
    pub by: String,
    pub verb: String,
    pub command: Ulid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undoes: Option<Revision>,
    /// How many change lines stand before it.
    pub lines: u32,
}

fn milliseconds<S: Serializer>(at: &DateTime<Utc>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&at.to_rfc3339_opts(SecondsFormat::Millis, true))
}

/// An instant as an entry keeps it.
pub fn to_milliseconds(at: DateTime<Utc>) -> DateTime<Utc> {
    at.trunc_subsecs(3)
}

/// A seal line taken apart: what is hashed, and the hash that it bears. `None` where it has no such form.
pub fn split_seal(line: &[u8]) -> Option<(&[u8], Chain)> {
    let at = line.len().checked_sub(CHAIN.len() + 64 + CLOSE.len())?;
    let (body, rest) = line.split_at(at);
    let rest = rest.strip_prefix(CHAIN)?.strip_suffix(CLOSE)?;
    (body.starts_with(SEAL)).then_some((body, Chain::parse(rest)?))
}

/// An entry that is ready to be written.
#[derive(Debug)]
pub struct Draft<'a, E = Vec<Edit>> {
    changes: &'a [Change<E>],
    /// With its newline.
    seal_line: Vec<u8>,
    /// All of it, where it fits one write.
    whole: Option<Vec<u8>>,
    pub seal: Seal,
    pub chain: Chain,
    /// In bytes.
    pub length: u64,
}

/// What is beyond the limits of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TooLarge {
    /// The whole entry.
    Entry,
    /// The change of this record.
    Record(Id),
}

impl<'a, E: Serialize> Draft<'a, E> {
    /// Lays out `changes` behind the chain `before`; `seal.lines` is counted here.
    pub fn new(changes: &'a [Change<E>], mut seal: Seal, before: Chain) -> Result<Self, TooLarge> {
        if changes.len() > MOST_RECORDS {
            return Err(TooLarge::Entry);
        }
        seal.lines = changes.len() as u32;
        seal.at = to_milliseconds(seal.at);
        let mut chaining = Chaining::behind(before);
        let (mut whole, mut length) = (Some(Vec::with_capacity(1024)), 0);
        for_each_line(changes, |change, line| {
            if line.len() > MOST_LINE {
                return Err(TooLarge::Record(change.record));
            }
            chaining.line(&line[..line.len() - 1]);
            length += line.len() as u64;
            keep(&mut whole, line);
            if length > MOST_ENTRY { Err(TooLarge::Entry) } else { Ok(()) }
        })?;
        let mut seal_line = serde_json::to_vec(&seal).map_err(|_| TooLarge::Entry)?;
        seal_line.pop();
        let chain = chaining.seal(&seal_line);
        seal_line.extend_from_slice(&[CHAIN, &chain.0, CLOSE, b"\n"].concat());
        length += seal_line.len() as u64;
        keep(&mut whole, &seal_line);
        Ok(Self { changes, seal_line, whole, seal, chain, length })
    }

    /// Gives its bytes to `write`, in one piece where it fits.
    pub fn write(&self, mut write: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
        if let Some(whole) = &self.whole {
            return write(whole);
        }
        let mut piece = Vec::with_capacity(ONE_WRITE);
        for_each_line(self.changes, |_, line| {
            if piece.len() + line.len() > ONE_WRITE {
                write(&piece)?;
                piece.clear();
            }
            piece.extend_from_slice(line);
            Ok::<_, io::Error>(())
        })?;
        piece.extend_from_slice(&self.seal_line);
        write(&piece)
    }
}

fn keep(whole: &mut Option<Vec<u8>>, line: &[u8]) {
    match whole {
        Some(bytes) if bytes.len() + line.len() <= ONE_WRITE => bytes.extend_from_slice(line),
        _ => *whole = None,
    }
}

/// Each change as its line, with the newline.
fn for_each_line<E: Serialize, F>(changes: &[Change<E>], mut each: impl FnMut(&Change<E>, &[u8]) -> Result<(), F>) -> Result<(), F> {
    let mut line = Vec::with_capacity(1024);
    for change in changes {
        line.clear();
        // Strings, numbers and maps with text keys: there is nothing that could fail.
        let _ = serde_json::to_writer(&mut line, change);
        line.push(b'\n');
        each(change, &line)?;
    }
    Ok(())
}

#[cfg(test)]
pub(super) mod tests {
    use serde_json::json;

    use super::*;

    pub fn seal(revision: Revision) -> Seal {
        Seal {
            revision,
            format: (revision == 1).then_some(FORMAT),
            at: "2026-11-24T02:30:00.123456Z".parse().expect("an instant"),
            day: "2026-11-24".parse().expect("a day"),
            by: "budi".into(),
            verb: "set".into(),
            command: Ulid::from_parts(revision, 7),
            undoes: None,
            lines: 0,
        }
    }

    pub fn change(number: u32, note: &str) -> Change {
        Change {
            record: Id::Agreement(number),
            prev: None,
            edits: vec![Edit { path: String::new(), was: None, is: Some(json!({"note": note})) }],
        }
    }

    fn bytes(draft: &Draft) -> Vec<u8> {
        let mut all = Vec::new();
        draft
            .write(|piece| {
                all.extend_from_slice(piece);
                Ok(())
            })
            .expect("memory takes it");
        all
    }

    #[test]
    fn an_entry_reads_as_it_is_promised() {
        let changes = [change(1, "a"), change(2, "b\nc")];
        let draft = Draft::new(&changes, seal(1), Chain::NONE).expect("small");
        let text = String::from_utf8(bytes(&draft)).expect("text");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], r#"{"record":"KS-0001","edits":[{"path":"","is":{"note":"a"}}]}"#);
        assert_eq!(
            lines[2].split(",\"chain\"").next(),
            Some(
                r#"{"revision":1,"format":1,"at":"2026-11-24T02:30:00.123Z","day":"2026-11-24","by":"budi","verb":"set","command":"00000000010000000000000007","lines":2"#
            )
        );
        assert_eq!((lines.len(), text.len() as u64, text.ends_with('\n')), (3, draft.length, true));
    }

    #[test]
    fn the_chain_is_what_sha256sum_makes_of_the_bytes() {
        let changes = [change(1, "a")];
        let draft = Draft::new(&changes, seal(1), Chain::NONE).expect("small");
        let all = bytes(&draft);
        let mut lines = all.split(|&b| b == b'\n');
        let digest = |bytes: &[u8]| String::from_utf8(hex(&Sha256::digest(bytes)).to_vec()).expect("digits");
        let line = digest(lines.next().expect("a change"));
        let (body, chain) = split_seal(lines.next().expect("a seal")).expect("its form");
        let whole = format!("{}{line}{}", "0".repeat(64), String::from_utf8_lossy(body));
        assert_eq!(chain.to_string(), digest(whole.as_bytes()));
        assert_eq!(chain, draft.chain);
    }

    #[test]
    fn a_seal_of_another_form_is_none() {
        let draft = Draft::new(&[], seal(1), Chain::NONE).expect("small");
        let line = bytes(&draft);
        let line = &line[..line.len() - 1];
        assert!(split_seal(line).is_some());
        let upper: Vec<u8> = line.iter().map(u8::to_ascii_uppercase).collect();
        for bad in [&line[1..], &line[..line.len() - 1], b"", b"{}", &upper] {
            assert!(split_seal(bad).is_none());
        }
    }

    #[test]
    fn what_does_not_fit_one_write_comes_in_pieces_and_is_the_same() {
        let changes: Vec<Change> = (1..200).map(|n| change(n, &"x".repeat(40_000))).collect();
        let draft = Draft::new(&changes, seal(1), Chain::NONE).expect("below the limit");
        let mut pieces = Vec::new();
        draft
            .write(|piece| {
                pieces.push(piece.to_vec());
                Ok(())
            })
            .expect("memory takes it");
        assert!(pieces.len() > 1);
        let all = pieces.concat();
        assert_eq!(all.len() as u64, draft.length);
        assert_eq!(all.split(|&b| b == b'\n').filter(|l| l.starts_with(CHANGE)).count(), 199);
    }

    #[test]
    fn what_is_beyond_the_limits_is_refused_before_a_byte_is_written() {
        let long = [change(1, &"x".repeat(MOST_LINE))];
        assert_eq!(Draft::new(&long, seal(1), Chain::NONE).err(), Some(TooLarge::Record(Id::Agreement(1))));
        let empty = Change { record: Id::Office, prev: None, edits: Vec::<Edit>::new() };
        let many = vec![empty; MOST_RECORDS + 1];
        assert_eq!(Draft::new(&many, seal(1), Chain::NONE).err(), Some(TooLarge::Entry));
    }
}
