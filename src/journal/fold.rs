//! What is read out of the journal again: one entry, one record's part of it, or only whether the chain
//! holds.

use std::collections::BTreeSet;
use std::io;
use std::ops::ControlFlow;

use super::entry::{self, Chain, Chaining, Seal};
use super::segments::line_before;
use super::walk::{End, Step, Walk, change, change_lines};
use super::{Folder, Place, Position, Tip};
use crate::model::{Change, Id, Packed, Revision};

impl Folder {
    /// Walks from behind `from`, through revision `until` at most, and tells where it came to. Holds no more
    /// than one entry's lines, and may run beside the writer.
    pub fn check(&self, from: Tip, until: Option<Revision>) -> io::Result<(Tip, End)> {
        let mut walk = Walk::new(self, from)?;
        loop {
            if until.is_some_and(|until| walk.tip().revision >= until) {
                return Ok((walk.tip(), End::Stopped));
            }
            if let Step::End(end) = walk.step()? {
                return Ok((walk.tip(), end));
            }
        }
    }

    /// The tip that a seal ending at `position` stands for; `None` where no seal ends there.
    pub fn tip_at(&self, position: Position) -> io::Result<Option<Tip>> {
        if position == Tip::START.position {
            return Ok(Some(Tip::START));
        }
        let Some(line) = self.line_before(position)? else { return Ok(None) };
        let Some((_, chain)) = entry::split_seal(&line) else { return Ok(None) };
        let seal: Option<Seal> = serde_json::from_slice(&line).ok();
        Ok(seal.map(|seal| Tip { revision: seal.revision, chain, position }))
    }

    fn line_before(&self, position: Position) -> io::Result<Option<Vec<u8>>> {
        let file = match self.open(position.segment) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            other => other?,
        };
        if file.length()? < position.offset { Ok(None) } else { line_before(&*file, position.offset) }
    }

    /// All changes of the entry at `place`, which follows on the chain `before`.
    ///
    /// # Errors
    /// Where it cannot be read, or no longer is what it was (`InvalidData`).
    pub fn changes(&self, place: Place, before: Chain) -> io::Result<Vec<Change<Packed>>> {
        let mut chaining = Chaining::behind(before);
        let mut all = Vec::new();
        let failed = change_lines(self, place, |line| {
            chaining.line(line);
            match change(line) {
                Ok(change) => {
                    all.push(change.into());
                    ControlFlow::Continue(())
                }
                Err(e) => ControlFlow::Break(e),
            }
        })?;
        if let Some(e) = failed {
            return Err(e);
        }
        let line = self.line_before(place.end())?.unwrap_or_default();
        match entry::split_seal(&line) {
            Some((body, chain)) if chaining.seal(body) == chain => Ok(all),
            _ => Err(io::Error::new(io::ErrorKind::InvalidData, "the entry is not what it was")),
        }
    }

    /// What the entry at `place` did to `record`, found without taking its other lines apart.
    pub fn change_of(&self, place: Place, record: Id) -> io::Result<Option<Change>> {
        let found = change_lines(self, place, |line| {
            if record_of(line) == Some(record) { ControlFlow::Break(change(line)) } else { ControlFlow::Continue(()) }
        })?;
        found.transpose()
    }

    /// What the entry at `place` did to `records`, in its order and without taking its other lines apart; read as
    /// far as the last of them.
    pub fn changes_of(&self, place: Place, records: &BTreeSet<Id>) -> io::Result<Vec<Change>> {
        let mut found = Vec::new();
        let failed = change_lines(self, place, |line| {
            if record_of(line).is_some_and(|id| records.contains(&id)) {
                match change(line) {
                    Ok(change) => found.push(change),
                    Err(e) => return ControlFlow::Break(Some(e)),
                }
            }
            if found.len() < records.len() { ControlFlow::Continue(()) } else { ControlFlow::Break(None) }
        })?;
        failed.flatten().map_or(Ok(found), Err)
    }

    /// The records of the entry at `place` in its order, each with the entry that had changed it before.
    pub fn links(&self, place: Place) -> io::Result<Vec<(Id, Option<Revision>)>> {
        #[derive(serde::Deserialize)]
        struct Linked {
            record: Id,
            prev: Option<Revision>,
        }
        let mut links = Vec::new();
        let failed = change_lines(self, place, |line| match serde_json::from_slice::<Linked>(line) {
            Ok(linked) => {
                links.push((linked.record, linked.prev));
                ControlFlow::Continue(())
            }
            Err(e) => ControlFlow::Break(io::Error::new(io::ErrorKind::InvalidData, e)),
        })?;
        failed.map_or(Ok(links), Err)
    }

    /// The records of the entry at `place`, in its order.
    pub fn ids(&self, place: Place) -> io::Result<Vec<Id>> {
        let mut ids = Vec::new();
        change_lines(self, place, |line| {
            ids.extend(serde_json::from_slice::<Named>(line).map(|named| named.record));
            ControlFlow::<()>::Continue(())
        })?;
        Ok(ids)
    }
}

#[derive(serde::Deserialize)]
struct Named {
    record: Id,
}

/// The record of a change line, however it is spelt.
fn record_of(line: &[u8]) -> Option<Id> {
    written_plainly(line).or_else(|| serde_json::from_slice::<Named>(line).ok().map(|named| named.record))
}

/// The record of a line as this program writes it, found without taking the line apart.
fn written_plainly(line: &[u8]) -> Option<Id> {
    let rest = line.strip_prefix(entry::CHANGE)?.strip_prefix(b"\"")?;
    let end = memchr::memchr(b'"', rest)?;
    std::str::from_utf8(&rest[..end]).ok()?.parse().ok()
}
