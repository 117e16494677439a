//! The journal's files, and the one that writes them.

use std::io;
use std::path::PathBuf;

use serde::Serialize;

use super::disk::DiskFile;
use super::entry::{Draft, MOST_LINE};
use super::{Folder, Place, Position, Tip};

/// An entry that would come behind so many bytes begins a new segment.
pub const SEGMENT: u64 = 64 << 20;

/// What a file is called until it is whole.
const UNREADY: &str = ".unready";

impl Folder {
    /// Its segments, in order; none where there is no folder.
    pub fn segments(&self) -> io::Result<Vec<u32>> {
        let names = match self.disk.list(&self.path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            other => other?,
        };
        let number = |name: &String| name.strip_suffix(".jsonl").filter(|n| n.len() >= 6).and_then(|n| n.parse().ok());
        let mut segments: Vec<u32> = names.iter().filter_map(number).collect();
        segments.sort_unstable();
        Ok(segments)
    }

    /// The bytes of all its segments.
    pub fn length(&self) -> io::Result<u64> {
        self.segments()?.into_iter().map(|segment| self.open(segment)?.length()).sum()
    }

    pub(super) fn open(&self, segment: u32) -> io::Result<Box<dyn DiskFile>> {
        self.disk.open(&self.segment(segment))
    }

    /// A segment's file: `000001.jsonl`.
    pub fn segment(&self, segment: u32) -> PathBuf {
        self.path.join(format!("{segment:06}.jsonl"))
    }
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
    file: Option<Box<dyn DiskFile>>,
    /// Bytes from which on a new segment begins.
    segment: u64,
}

/// An entry was not saved.
#[derive(Debug)]
pub enum NotAppended {
    /// Nothing of it stands there: nothing was begun, or what was begun is taken back, and that is on the disk.
    TakenBack(io::Error),
    /// Nothing of it was begun: somebody else wrote behind the last entry, and what that is is unknown until it is read.
    Foreign,
    /// It was begun and could not be taken back: whether it stands there is unknown until it is read again.
    Unknown(io::Error),
}

impl Journal {
    /// Behind `tip`, the last entry; a new segment begins from `segment` bytes on.
    pub fn new(folder: Folder, tip: Tip, segment: u64) -> Self {
        Self { folder, tip, file: None, segment }
    }

    pub const fn tip(&self) -> Tip {
        self.tip
    }

    /// Writes an entry made behind [`Self::tip`], and returns when it is on the disk.
    pub fn append<E: Serialize>(&mut self, draft: &Draft<'_, E>) -> Result<Place, NotAppended> {
        let at = self.room();
        let place = Place { segment: at.segment, offset: at.offset, length: draft.length };
        let created = self.begin(at)?;
        match self.write(draft, created) {
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

    /// Where the next entry goes.
    fn room(&mut self) -> Position {
        let Position { segment, offset } = self.tip.position;
        if offset < self.segment {
            return self.tip.position;
        }
        self.file = None;
        Position { segment: segment + 1, offset: 0 }
    }

    /// Makes sure that the next byte goes to `at`; writes none. Whether the segment's name still has to be made durable.
    fn begin(&mut self, at: Position) -> Result<bool, NotAppended> {
        let opened = self.open(at).and_then(|created| {
            let file = self.file.as_ref().ok_or(io::ErrorKind::NotFound)?;
            Ok((created, file.length()?))
        });
        match opened {
            Ok((created, length)) if length == at.offset => Ok(created),
            // What somebody else wrote is not ours to cut.
            Ok(_) => Err(NotAppended::Foreign),
            Err(e) => {
                self.file = None;
                Err(NotAppended::TakenBack(e))
            }
        }
    }

    fn write<E: Serialize>(&mut self, draft: &Draft<'_, E>, created: bool) -> io::Result<()> {
        let file = self.file.as_mut().ok_or(io::ErrorKind::NotFound)?;
        draft.write(|bytes| file.append(bytes))?;
        file.sync_data()?;
        if created { self.folder.disk.sync_dir(&self.folder.path) } else { Ok(()) }
    }

    /// Opens the segment, making it where it is new. Whether its name still has to be made durable.
    fn open(&mut self, at: Position) -> io::Result<bool> {
        if self.file.is_some() {
            return Ok(false);
        }
        let path = self.folder.segment(at.segment);
        let first = at.offset == 0;
        let file = match self.folder.disk.open_to_append(&path) {
            Err(e) if e.kind() == io::ErrorKind::NotFound && first => {
                self.make_folder()?;
                self.folder.disk.create(&path)?
            }
            other => other?,
        };
        self.file = Some(file);
        Ok(first)
    }

    fn make_folder(&self) -> io::Result<()> {
        self.folder.disk.create_dir(&self.folder.path)?;
        self.folder.path.parent().map_or(Ok(()), |parent| self.folder.disk.sync_dir(parent))
    }

    /// Cuts off what was begun at `at`. After a failed write or sync nothing is known of that descriptor:
    /// it is closed, and a fresh one is asked.
    fn take_back(&mut self, at: Position) -> io::Result<()> {
        self.file = None;
        let mut file = match self.folder.disk.open_to_append(&self.folder.segment(at.segment)) {
            Err(e) if e.kind() == io::ErrorKind::NotFound && at.offset == 0 => return Ok(()),
            other => other?,
        };
        match file.length()? {
            length if length < at.offset => return Err(io::ErrorKind::UnexpectedEof.into()),
            length if length > at.offset => {
                file.truncate(at.offset)?;
                file.sync_data()?;
            }
            _ => {}
        }
        // In a new segment the name may not be durable yet: the next entry opens it again and sees to that.
        self.file = (at.offset > 0).then_some(file);
        Ok(())
    }

    /// Moves what stands behind the last entry to `torn-TIME`, which is returned with its length.
    pub fn set_torn_aside(&mut self, time: &str) -> io::Result<(PathBuf, u64)> {
        let Position { segment, offset } = self.tip.position;
        let path = self.folder.segment(segment);
        let mut file = self.folder.disk.open_to_append(&path)?;
        let length = file.length()?.saturating_sub(offset);
        let kept = self.copy_aside(&*file, time)?;
        file.truncate(offset)?;
        file.sync_data()?;
        Ok((kept, length))
    }

    fn copy_aside(&self, file: &dyn DiskFile, time: &str) -> io::Result<PathBuf> {
        let taken = self.folder.disk.list(&self.folder.path)?;
        let name = free_name(&format!("torn-{time}"), &taken);
        let (unready, kept) = (self.folder.path.join(format!("{name}{UNREADY}")), self.folder.path.join(&name));
        let mut copy = self.folder.disk.create(&unready)?;
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
        self.folder.disk.rename(&unready, &kept)?;
        self.folder.disk.sync_dir(&self.folder.path)?;
        Ok(kept)
    }
}

/// `name`, or `name-2` and on where it is taken.
pub fn free_name(name: &str, taken: &[String]) -> String {
    let is_free = |name: &String| !taken.iter().any(|t| t.strip_suffix(UNREADY).unwrap_or(t) == name);
    std::iter::once(name.to_owned()).chain((2..).map(|n| format!("{name}-{n}"))).find(is_free).unwrap_or_default()
}
