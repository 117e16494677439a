//! Lines of a file, read through a window that never holds more than it must.

use std::io;
use std::ops::Range;

use memchr::memchr;

use super::disk::DiskFile;
use super::entry::MOST_LINE;

const CHUNK: usize = 256 << 10;

/// What comes next in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Where it stands in the file, without its newline.
    Whole(Range<u64>),
    /// A line longer than any that was ever written.
    TooLong,
    /// The file ends; so many bytes stand behind the last newline.
    End(u64),
}

/// Reads on from an offset; what was read stays until it is forgotten.
pub struct Lines {
    file: Box<dyn DiskFile>,
    bytes: Vec<u8>,
    /// Where in the file `bytes` begins.
    base: u64,
    /// Where in the file the next line begins.
    next: u64,
}

impl Lines {
    pub fn new(file: Box<dyn DiskFile>, offset: u64) -> Self {
        Self { file, bytes: Vec::new(), base: offset, next: offset }
    }

    /// Where the next line begins.
    pub const fn offset(&self) -> u64 {
        self.next
    }

    /// The bytes of a line that was not forgotten.
    pub fn bytes(&self, line: &Range<u64>) -> &[u8] {
        let at = |offset: u64| usize::try_from(offset.saturating_sub(self.base)).unwrap_or(usize::MAX);
        self.bytes.get(at(line.start)..at(line.end)).unwrap_or_default()
    }

    /// Lets go of everything before the next line.
    pub fn forget(&mut self) {
        let gone = (self.next - self.base) as usize;
        if gone >= self.bytes.len() {
            self.bytes.clear();
        } else if gone >= CHUNK {
            self.bytes.drain(..gone);
        } else {
            return;
        }
        self.base = self.next;
    }

    pub fn next(&mut self) -> io::Result<Line> {
        let start = (self.next - self.base) as usize;
        let mut searched = start;
        loop {
            if let Some(found) = memchr(b'\n', &self.bytes[searched..]) {
                let line = self.next..self.base + (searched + found) as u64;
                self.next = line.end + 1;
                return Ok(Line::Whole(line));
            }
            searched = self.bytes.len();
            if searched - start > MOST_LINE {
                return self.skip();
            }
            if self.fill()? == 0 {
                return Ok(Line::End((searched - start) as u64));
            }
        }
    }

    /// Looks for the end of a line that is none of ours, holding nothing.
    fn skip(&mut self) -> io::Result<Line> {
        loop {
            self.base += self.bytes.len() as u64;
            self.bytes.clear();
            if self.fill()? == 0 {
                let length = self.base - self.next;
                self.next = self.base;
                return Ok(Line::End(length));
            }
            if let Some(found) = memchr(b'\n', &self.bytes) {
                self.next = self.base + found as u64 + 1;
                return Ok(Line::TooLong);
            }
        }
    }

    fn fill(&mut self) -> io::Result<usize> {
        let held = self.bytes.len();
        self.bytes.resize(held + CHUNK, 0);
        let read = loop {
            match self.file.read_at(&mut self.bytes[held..], self.base + held as u64) {
                Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        self.bytes.truncate(held + *read.as_ref().unwrap_or(&0));
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::Dir;
    use crate::journal::disk::{Disk, Real};

    fn all(content: &[u8]) -> (Vec<String>, Line) {
        let dir = tempfile::tempdir().expect("a folder");
        std::fs::write(dir.path().join("file"), content).expect("written");
        let held = Dir::open(dir.path()).expect("there");
        let mut lines = Lines::new(Real.open(&held, "file").expect("there"), 0);
        let mut read = Vec::new();
        loop {
            match lines.next().expect("readable") {
                Line::Whole(line) => read.push(String::from_utf8_lossy(lines.bytes(&line)).into_owned()),
                Line::TooLong => read.push("too long".into()),
                end => return (read, end),
            }
            lines.forget();
        }
    }

    #[test]
    fn lines_come_whole_and_the_rest_is_counted() {
        assert_eq!(all(b""), (vec![], Line::End(0)));
        assert_eq!(all(b"a\n\nbc\nrest"), (vec!["a".into(), String::new(), "bc".into()], Line::End(4)));
        let long = "x".repeat(CHUNK * 3 + 1);
        assert_eq!(all(format!("{long}\n{long}").as_bytes()), (vec![long.clone()], Line::End(long.len() as u64)));
    }

    #[test]
    fn a_line_beyond_all_limits_is_never_held() {
        let mut content = b"first\n".to_vec();
        content.extend(vec![b'x'; MOST_LINE * 2]);
        content.extend(b"\nlast\n");
        assert_eq!(all(&content), (vec!["first".into(), "too long".into(), "last".into()], Line::End(0)));
        content.truncate(6 + MOST_LINE * 2);
        assert_eq!(all(&content), (vec!["first".into()], Line::End(2 * MOST_LINE as u64)));
    }
}
