//! Walking the journal entry by entry, checking each against the chain before anything is made of it.

use std::io;
use std::ops::{ControlFlow, Range};

use super::entry::{self, Chaining, FORMAT, Seal};
use super::lines::{Line, Lines};
use super::{Folder, Place, Position, Tip};
use crate::model::{Change, Revision};

/// Up to here an entry's lines are held until its seal has come; a larger one is read twice.
const HELD: u64 = 1 << 20;

/// How a walk came to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// With the journal.
    Whole,
    /// Where it was told to.
    Stopped,
    /// Behind the last entry stand bytes without a seal: an entry being written, or one that never was.
    Torn { bytes: u64 },
    /// From this revision on, what stands there does not fit the chain.
    Broken { first_bad: Revision },
    /// A newer version wrote this.
    Newer { format: u64 },
}

/// A walk behind a tip.
pub struct Walk<'d> {
    folder: &'d Folder,
    segments: Vec<u32>,
    tip: Tip,
    lines: Option<Lines>,
}

/// An entry whose chain is right.
pub struct Entry<'w, 'd> {
    pub seal: Seal,
    pub place: Place,
    walk: &'w Walk<'d>,
    /// Its change lines, where they are still held.
    held: Option<Vec<Range<u64>>>,
}

/// The next thing on a walk.
pub enum Step<'w, 'd> {
    Entry(Entry<'w, 'd>),
    End(End),
}

impl<'d> Walk<'d> {
    /// From behind `tip`; a folder that is not there is an empty journal.
    pub fn new(folder: &'d Folder, tip: Tip) -> io::Result<Self> {
        Ok(Self { folder, segments: folder.segments()?, tip, lines: None })
    }

    /// The last entry that was sound.
    pub const fn tip(&self) -> Tip {
        self.tip
    }

    /// Reads on to the next seal.
    pub fn step(&mut self) -> io::Result<Step<'_, 'd>> {
        loop {
            match self.next_in_segment()? {
                Found::Entry { seal, place, held } => return Ok(Step::Entry(Entry { seal, place, walk: self, held })),
                Found::End(End::Whole) if self.enter_next_segment() => {}
                Found::End(end) => return Ok(Step::End(self.in_order(end))),
            }
        }
    }

    fn enter_next_segment(&mut self) -> bool {
        let next = self.tip.position.segment + 1;
        let there = self.segments.contains(&next);
        if there {
            self.tip.position = Position { segment: next, offset: 0 };
            self.lines = None;
        }
        there
    }

    /// Only the last segment may end unfinished, and none may be missing before it.
    fn in_order(&self, end: End) -> End {
        let more = self.segments.iter().any(|&s| s > self.tip.position.segment);
        match end {
            End::Whole | End::Torn { .. } if more => End::Broken { first_bad: self.tip.revision + 1 },
            other => other,
        }
    }

    fn open(&mut self) -> io::Result<Option<&mut Lines>> {
        let Position { segment, offset } = self.tip.position;
        if self.lines.is_none() {
            if !self.segments.contains(&segment) {
                return Ok(None);
            }
            let file = self.folder.open(segment)?;
            self.lines = Some(Lines::new(file, offset));
        }
        Ok(self.lines.as_mut())
    }

    fn next_in_segment(&mut self) -> io::Result<Found> {
        let before = self.tip;
        let broken = Found::End(End::Broken { first_bad: before.revision + 1 });
        let Some(lines) = self.open()? else { return Ok(Found::End(End::Whole)) };
        let start = lines.offset();
        lines.forget();
        let mut chaining = Chaining::behind(before.chain);
        let (mut held, mut count) = (Some(Vec::new()), 0);
        loop {
            let line = match lines.next()? {
                Line::Whole(line) => line,
                Line::TooLong => return Ok(broken),
                Line::End(rest) => return Ok(Found::End(unfinished(lines.offset() + rest - start))),
            };
            let bytes = lines.bytes(&line);
            if bytes.starts_with(entry::CHANGE) {
                chaining.line(bytes);
                count += 1;
                if lines.offset() - start > HELD {
                    held = None;
                }
                match &mut held {
                    Some(held) => held.push(line),
                    None => lines.forget(),
                }
                continue;
            }
            let Some(seal) = sound_seal(bytes, chaining, before, count) else { return Ok(broken) };
            if let Some(format) = seal.0.format.filter(|&f| f > FORMAT) {
                return Ok(Found::End(End::Newer { format }));
            }
            let place = Place { segment: before.position.segment, offset: start, length: lines.offset() - start };
            self.tip = Tip { revision: seal.0.revision, chain: seal.1, position: place.end() };
            return Ok(Found::Entry { seal: seal.0, place, held });
        }
    }
}

enum Found {
    Entry { seal: Seal, place: Place, held: Option<Vec<Range<u64>>> },
    End(End),
}

const fn unfinished(bytes: u64) -> End {
    if bytes == 0 { End::Whole } else { End::Torn { bytes } }
}

/// The seal of a line, where it bears the right chain and follows on `before`.
fn sound_seal(line: &[u8], chaining: Chaining, before: Tip, lines: u32) -> Option<(Seal, entry::Chain)> {
    let (body, chain) = entry::split_seal(line)?;
    let seal: Seal = serde_json::from_slice(line).ok()?;
    let fits = chaining.seal(body) == chain && seal.revision == before.revision + 1 && seal.lines == lines;
    fits.then_some((seal, chain))
}

impl Entry<'_, '_> {
    /// Calls `each` for every change, in order.
    ///
    /// # Errors
    /// Where the journal cannot be read again, or a line is not a change (`InvalidData`).
    pub fn changes<E: From<io::Error>>(&self, mut each: impl FnMut(Change) -> Result<(), E>) -> Result<(), E> {
        if let (Some(held), Some(lines)) = (&self.held, &self.walk.lines) {
            return held.iter().try_for_each(|line| each(change(lines.bytes(line))?));
        }
        change_lines(self.walk.folder, self.place, |line| match change(line).map_err(E::from).and_then(&mut each) {
            Ok(()) => ControlFlow::Continue(()),
            Err(e) => ControlFlow::Break(e),
        })?
        .map_or(Ok(()), Err)
    }
}

/// A change of its line.
pub(super) fn change(line: &[u8]) -> io::Result<Change> {
    serde_json::from_slice(line).map_err(|e| io::Error::new(io::ErrorKind::InvalidData, e))
}

/// Calls `each` for the change lines of an entry, read from its place, until it breaks off.
pub(super) fn change_lines<B>(folder: &Folder, place: Place, mut each: impl FnMut(&[u8]) -> ControlFlow<B>) -> io::Result<Option<B>> {
    let mut lines = Lines::new(folder.open(place.segment)?, place.offset);
    loop {
        let Line::Whole(line) = lines.next()? else { return Err(io::ErrorKind::UnexpectedEof.into()) };
        let bytes = lines.bytes(&line);
        if !bytes.starts_with(entry::CHANGE) {
            return Ok(None);
        }
        if let ControlFlow::Break(found) = each(bytes) {
            return Ok(Some(found));
        }
        lines.forget();
    }
}
