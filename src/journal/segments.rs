//! The journal's files, and the one that writes them.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;

use serde::Serialize;

use super::disk::DiskFile;
use super::entry::{Draft, MOST_LINE};
use super::{Folder, NAME, Place, Position, Tip};
use crate::files::{Dir, passing_name};

/// An entry that would come behind so many bytes begins a new segment.
pub const SEGMENT: u64 = 64 << 20;

impl Folder {
    /// Its segments, in order; none where there is no folder.
    pub fn segments(&self) -> io::Result<Vec<u32>> {
        let dir = match self.held.dir() {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other?,
        };
        let names = dir.names()?;
        let number = |name: &OsString| name.to_str()?.strip_suffix(".jsonl").filter(|n| n.len() >= 6).and_then(|n| n.parse().ok());
        let mut segments: Vec<u32> = names.iter().filter_map(number).collect();
        segments.sort_unstable();
        Ok(segments)
    }

    /// The bytes of all its segments.
    pub fn length(&self) -> io::Result<u64> {
        self.segments()?.into_iter().map(|segment| self.open(segment)?.length()).sum()
    }

    pub(super) fn open(&self, segment: u32) -> io::Result<Box<dyn DiskFile>> {
        self.disk.open(self.held.dir()?, &segment_name(segment))
    }

    /// A segment's file as it is named: `journal/000001.jsonl`.
    pub fn segment(&self, segment: u32) -> PathBuf {
        self.path().join(segment_name(segment))
    }
}

fn segment_name(segment: u32) -> String {
    format!("{segment:06}.jsonl")
}

/// The line whose newline is the byte before `end`; `None` where there is no newline.
pub(super) fn line_before(file: &dyn DiskFile, end: u64) -> io::Result<Option<Vec<u8>>> {
    const STEP: u64 = 4096;
    let mut bytes = Vec::new();
    let mut start = end;
    while start > 0 && bytes.len() <= MOST_LINE {
        let step = STEP.min(start);
        start -= step;
        let mut piece = vec![0; step as usize];
        read_exact_at(file, &mut piece, start)?;
        piece.append(&mut bytes);
        bytes = piece;
        if bytes.last() != Some(&b'\n') {
            return Ok(None);
        }
        let line = &bytes[..bytes.len() - 1];
        if let Some(newline) = memchr::memrchr(b'\n', line) {
            return Ok(Some(line[newline + 1..].to_vec()));
        }
    }
    bytes.pop();
    Ok((start == 0 && end > 0).then_some(bytes))
}

fn read_exact_at(file: &dyn DiskFile, mut into: &mut [u8], mut offset: u64) -> io::Result<()> {
    while !into.is_empty() {
        match file.read_at(into, offset) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(read) => {
                into = &mut into[read..];
                offset += read as u64;
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(())
}

/// The journal in the hand of its one writer.
pub struct Journal {
    folder: Folder,
    tip: Tip,
    /// Bytes from which on a new segment begins.
    segment: u64,
}

/// An entry was not saved.
#[derive(Debug)]
pub enum NotAppended {
    /// Nothing was written: what lies there now is not the journal that was opened.
    Another,
    /// Nothing of it stands there: nothing was begun, or what was begun is taken back, and that is on the disk.
    TakenBack(io::Error),
    /// It was begun and could not be taken back: whether it stands there is unknown until it is read again.
    Unknown(io::Error),
}

impl Journal {
    /// Behind `tip`, the last entry; a new segment begins from `segment` bytes on.
    pub fn new(folder: Folder, tip: Tip, segment: u64) -> Self {
        Self { folder, tip, segment }
    }

    pub const fn tip(&self) -> Tip {
        self.tip
    }

    /// Writes an entry made behind [`Self::tip`], and returns when it is on the disk.
    pub fn append<E: Serialize>(&mut self, draft: &Draft<'_, E>) -> Result<Place, NotAppended> {
        let at = self.room();
        let place = Place { segment: at.segment, offset: at.offset, length: draft.length };
        let file = self.begin(at)?;
        match self.write(draft, file, at) {
            Ok(()) => {
                self.tip = Tip { revision: draft.seal.revision, chain: draft.chain, position: place.end() };
                Ok(place)
            }
            Err(e) => Err(match self.take_back(at) {
                Ok(()) => NotAppended::TakenBack(e),
                Err(_) => NotAppended::Unknown(e),
            }),
        }
    }

    /// Whether the folder's path still leads to it, and the last entry's seal still stands there by its name. Where a
    /// register was moved away, or another was put into its place, nothing may be written: neither into the one
    /// that nobody will look for, nor behind an entry of another.
    fn is_the_one_opened(&self) -> io::Result<bool> {
        if !self.folder.held.is_unmoved()? {
            return Ok(false);
        }
        let there = self.last_seal().and_then(|position| self.folder.tip_at(position));
        match there {
            Ok(tip) => Ok(tip.is_some_and(|tip| tip.revision == self.tip.revision && tip.chain == self.tip.chain)),
            Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(e) => Err(e),
        }
    }

    /// Where the last seal ends; a new segment may have been begun behind it.
    fn last_seal(&self) -> io::Result<Position> {
        match self.tip.position {
            Position { segment: after, offset: 0 } if after > 1 => {
                let segment = after - 1;
                Ok(Position { segment, offset: self.folder.open(segment)?.length()? })
            }
            position => Ok(position),
        }
    }

    /// Where the next entry goes.
    fn room(&self) -> Position {
        let Position { segment, offset } = self.tip.position;
        if offset < self.segment { self.tip.position } else { Position { segment: segment + 1, offset: 0 } }
    }

    /// Makes sure that the next byte goes to `at`; writes none.
    fn begin(&self, at: Position) -> Result<Box<dyn DiskFile>, NotAppended> {
        match self.is_the_one_opened() {
            Ok(true) => {}
            Ok(false) => return Err(NotAppended::Another),
            Err(e) => return Err(NotAppended::TakenBack(e)),
        }
        match self.open(at).and_then(|file| Ok((file.length()?, file))) {
            Ok((length, file)) if length == at.offset => Ok(file),
            // What somebody else wrote is not ours to cut.
            Ok(_) => Err(NotAppended::Another),
            Err(e) => Err(NotAppended::TakenBack(e)),
        }
    }

    fn write<E: Serialize>(&self, draft: &Draft<'_, E>, mut file: Box<dyn DiskFile>, at: Position) -> io::Result<()> {
        draft.write(|bytes| file.append(bytes))?;
        file.sync_data()?;
        // Of a new segment the name too.
        if at.offset == 0 { self.folder.disk.sync_dir(self.folder.held.dir()?) } else { Ok(()) }
    }

    /// Opens the segment by its name, so that no entry goes into a file that lost it; a new one is made.
    fn open(&self, at: Position) -> io::Result<Box<dyn DiskFile>> {
        let name = segment_name(at.segment);
        let there = self.folder.held.dir().and_then(|dir| self.folder.disk.open_to_append(dir, &name));
        match there {
            Err(e) if e.kind() == io::ErrorKind::NotFound && at.offset == 0 => {
                self.make_folder()?;
                self.folder.disk.create(self.folder.held.dir()?, &name)
            }
            other => other,
        }
    }

    fn make_folder(&self) -> io::Result<()> {
        let home = self.folder.home.dir()?;
        self.folder.disk.create_dir_in(home, NAME)?;
        self.folder.disk.sync_dir(home)
    }

    /// Cuts off what was begun at `at`, over a fresh descriptor: after a failed write or sync nothing is known of
    /// the other.
    fn take_back(&self, at: Position) -> io::Result<()> {
        let there = self.folder.held.dir().and_then(|dir| self.folder.disk.open_to_append(dir, &segment_name(at.segment)));
        let mut file = match there {
            Err(e) if e.kind() == io::ErrorKind::NotFound && at.offset == 0 => return Ok(()),
            other => other?,
        };
        match file.length()? {
            length if length < at.offset => Err(io::ErrorKind::UnexpectedEof.into()),
            length if length > at.offset => file.truncate(at.offset).and_then(|()| file.sync_data()),
            _ => Ok(()),
        }
    }

    /// Moves what stands behind the last entry to `torn-TIME`, which is returned with its length.
    pub fn set_torn_aside(&mut self, time: &str) -> io::Result<(PathBuf, u64)> {
        let Position { segment, offset } = self.tip.position;
        let dir = self.folder.held.dir()?;
        let mut file = self.folder.disk.open_to_append(dir, &segment_name(segment))?;
        let length = file.length()?.saturating_sub(offset);
        let kept = self.copy_aside(dir, &*file, time)?;
        file.truncate(offset)?;
        file.sync_data()?;
        Ok((kept, length))
    }

    fn copy_aside(&self, dir: &Dir, file: &dyn DiskFile, time: &str) -> io::Result<PathBuf> {
        let name = free_name(&format!("torn-{time}"), &dir.names()?);
        let unready = passing_name();
        let mut copy = self.folder.disk.create(dir, &unready)?;
        let mut piece = vec![0; 1 << 20];
        let mut offset = self.tip.position.offset;
        loop {
            match file.read_at(&mut piece, offset) {
                Ok(0) => break,
                Ok(read) => {
                    copy.append(&piece[..read])?;
                    offset += read as u64;
                }
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e),
            }
        }
        copy.sync_data()?;
        self.folder.disk.rename(dir, &unready, &name)?;
        self.folder.disk.sync_dir(dir)?;
        Ok(self.folder.path().join(name))
    }
}

/// `name`, or `name-2` and on where it is taken.
pub fn free_name(name: &str, taken: &[OsString]) -> String {
    let is_free = |name: &String| !taken.iter().any(|taken| taken.as_os_str() == name.as_str());
    std::iter::once(name.to_owned()).chain((2..).map(|n| format!("{name}-{n}"))).find(is_free).unwrap_or_default()
}
