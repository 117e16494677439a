//! ZIP archives that came from outside: looked at before anything of them is unpacked.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::msg;

use super::Unreadable;
use super::decode::unreadable;

/// How an archive begins.
pub const MAGIC: &[u8] = b"PK\x03\x04";

/// An office's workbook has some dozens.
const MOST_ENTRIES: usize = 2_000;

/// Bytes of all entries unpacked; the reader stops where an entry is longer than its directory says.
const MOST_UNPACKED: u64 = 512 << 20;

/// Unpacked bytes for each packed one, beyond the first [`FREE`]: spreadsheets reach about 30.
const MOST_RATIO: u64 = 200;
const FREE: u64 = 32 << 20;

/// An archive in memory.
pub type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// Opens an archive whose directory stays within the limits.
///
/// # Errors
/// [`Unreadable`] where it is broken, or would unpack to more than may be.
pub fn open(bytes: &[u8]) -> Result<Archive<'_>, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    if archive.len() > MOST_ENTRIES {
        return Err(bomb());
    }
    let (mut packed, mut unpacked) = (0u64, 0u64);
    for at in 0..archive.len() {
        let entry = archive.by_index_raw(at).map_err(|_| broken())?;
        if entry.encrypted() {
            return Err(unreadable(msg!("unreadable-encrypted")));
        }
        packed = packed.saturating_add(entry.compressed_size());
        unpacked = unpacked.saturating_add(entry.size());
    }
    // Entries may lie upon one another and so be counted often.
    let packed = packed.min(bytes.len() as u64);
    if unpacked > MOST_UNPACKED || unpacked.saturating_sub(FREE) > packed.saturating_mul(MOST_RATIO) {
        return Err(bomb());
    }
    Ok(archive)
}

/// The beginning of an entry's text, at most so many bytes; `None` where there is none.
pub fn text(archive: &mut Archive<'_>, name: &str, most: u64) -> Option<String> {
    let mut bytes = Vec::new();
    archive.by_name(name).ok()?.take(most).read_to_end(&mut bytes).ok()?;
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// An archive whose parts cannot be read.
pub const fn broken() -> Unreadable {
    unreadable(msg!("unreadable-archive"))
}

fn bomb() -> Unreadable {
    unreadable(msg!("unreadable-bomb", most = MOST_UNPACKED >> 20))
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    use super::*;

    fn packed(entries: usize, length: usize) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..entries {
            writer.start_file(format!("{at}"), SimpleFileOptions::default()).expect("an entry");
            writer.write_all(&vec![b'a'; length]).expect("written");
        }
        writer.finish().expect("whole").into_inner()
    }

    fn opened(bytes: &[u8]) -> Result<usize, &'static str> {
        open(bytes).map(|a| a.len()).map_err(|e| e.0.message.name)
    }

    #[test]
    fn bombs_are_known_by_their_directory() {
        assert_eq!(opened(&packed(3, 1000)), Ok(3));
        assert_eq!(opened(&packed(MOST_ENTRIES + 1, 0)), Err("unreadable-bomb"));
        assert_eq!(opened(&packed(1, 60 << 20)), Err("unreadable-bomb"));
        assert_eq!(opened(b"PK\x03\x04"), Err("unreadable-archive"));
    }

    /// Where the directory lies, the reader ends at what it says.
    #[test]
    fn an_entry_longer_than_its_directory_says_is_not_unpacked() {
        let length = 4 << 20;
        let mut bytes = packed(1, length);
        let said = u32::to_le_bytes(length as u32);
        let lie = u32::to_le_bytes(10);
        let places: Vec<usize> = (0..bytes.len() - 4).filter(|&at| bytes[at..at + 4] == said).collect();
        places.iter().for_each(|&at| bytes[at..at + 4].copy_from_slice(&lie));
        assert!(!places.is_empty());
        let Ok(mut archive) = open(&bytes) else { return };
        let mut text = Vec::new();
        let read = archive.by_index(0).map(|mut entry| entry.read_to_end(&mut text));
        assert!(text.len() < 1 << 20, "{} {read:?}", text.len());
    }
}
