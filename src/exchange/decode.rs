//! Bytes to text, before anybody knows what the text is.

use std::borrow::Cow;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use crate::model::code::coded;
use crate::model::{Message, Reason};
use crate::msg;

use super::Unreadable;

coded! {
    /// How a file's letters were written.
    Encoding { Utf8 = "utf-8", Utf16 = "utf-16", Windows1252 = "windows-1252" }
}

/// A file's text and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'b> {
    /// Without a byte order mark; lines end as they came.
    pub text: Cow<'b, str>,
    pub encoding: Encoding,
}

/// How files of other kinds begin, which may hold no NUL for long.
const OTHER_KINDS: [&[u8]; 7] = [b"PK\x03\x04", b"%PDF-", b"{\\rtf", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"\xff\xd8\xff", b"GIF8"];

/// Bytes that are looked at to tell UTF-16 without a mark.
const SAMPLE: usize = 4096;

/// One control character in so many bytes makes a file a binary one.
const CONTROL_SHARE: usize = 50;

/// Decodes UTF-8, else UTF-16 (by its mark or by the place of its NULs), else Windows-1252.
///
/// # Errors
/// [`Unreadable`] where the file is no text, or naming the first line where one that is UTF-8 for the most part
/// is not.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Unreadable> {
    if let Some(big_endian) = utf_16(bytes) {
        let (text, broken) = if big_endian { UTF_16BE } else { UTF_16LE }.decode_with_bom_removal(bytes);
        return if broken || text.contains('\0') { Err(binary()) } else { Ok(Decoded { text, encoding: Encoding::Utf16 }) };
    }
    if memchr::memchr(0, bytes).is_some() || OTHER_KINDS.iter().any(|kind| bytes.starts_with(kind)) {
        return Err(binary());
    }
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(unmarked) {
        return Ok(Decoded { text: Cow::Borrowed(text), encoding: Encoding::Utf8 });
    }
    if let Some(line) = spoilt_utf_8(unmarked).filter(|_| has_text(unmarked)) {
        return Err(unreadable(msg!("unreadable-encoding", line = line)));
    }
    if !has_text(bytes) {
        return Err(binary());
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok(Decoded { text, encoding: Encoding::Windows1252 })
}

/// Whether the bytes are UTF-16, and if so whether the high byte comes first.
fn utf_16(bytes: &[u8]) -> Option<bool> {
    match bytes {
        [0xff, 0xfe, ..] => return Some(false),
        [0xfe, 0xff, ..] => return Some(true),
        _ if bytes.len() % 2 == 1 => return None,
        _ => {}
    }
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let nuls = |first: usize| sample.iter().skip(first).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (nuls(0), nuls(1));
    // Latin letters have a NUL beside each; an odd one out may be any other letter.
    let most = sample.len() / 2 * 7 / 10;
    match (even, odd) {
        (0, odd) if odd > most => Some(false),
        (even, 0) if even > most => Some(true),
        _ => None,
    }
}

/// The first line that is no UTF-8, where more letters beyond ASCII are whole than spoilt.
fn spoilt_utf_8(bytes: &[u8]) -> Option<usize> {
    let (mut whole, mut spoilt, mut first, mut at) = (0, 0, None, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        if !chunk.invalid().is_empty() {
            spoilt += 1;
            first.get_or_insert(at + chunk.valid().len());
        }
        at += chunk.valid().len() + chunk.invalid().len();
    }
    first.filter(|_| whole > spoilt).map(|at| 1 + memchr::memchr_iter(b'\n', &bytes[..at]).count())
}

/// Whether control characters are as rare as in text.
fn has_text(bytes: &[u8]) -> bool {
    let controls = bytes.iter().filter(|b| matches!(b, 1..=8 | 14..=31 | 127)).count();
    controls * CONTROL_SHARE <= bytes.len()
}

fn binary() -> Unreadable {
    unreadable(msg!("unreadable-binary"))
}

pub(super) const fn unreadable(message: Message) -> Unreadable {
    Unreadable(Reason::new("unreadable", message))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(bytes: &[u8]) -> Result<(String, Encoding), Message> {
        decode(bytes).map(|d| (d.text.into_owned(), d.encoding)).map_err(|e| e.0.message)
    }

    fn wide(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn each_encoding_is_told_by_its_bytes() {
        let table: [(&[u8], &str, Encoding); 8] = [
            ("Kōchi".as_bytes(), "Kōchi", Encoding::Utf8),
            (b"\xef\xbb\xbfa", "a", Encoding::Utf8),
            (b"", "", Encoding::Utf8),
            (b"a\nb\nK\xf4chi \x93x\x94 \x96\xa0", "a\nb\nKôchi “x” –\u{a0}", Encoding::Windows1252),
            (b"\x93CAF\xc9\x94", "“CAFÉ”", Encoding::Windows1252),
            (&wide("\u{feff}Kōchi 高知", u16::to_le_bytes), "Kōchi 高知", Encoding::Utf16),
            (&wide("\u{feff}Kōchi 高知", u16::to_be_bytes), "Kōchi 高知", Encoding::Utf16),
            (&wide("Tanpa tanda “x”", u16::to_le_bytes), "Tanpa tanda “x”", Encoding::Utf16),
        ];
        for (bytes, text, encoding) in table {
            assert_eq!(read(bytes), Ok((text.to_owned(), encoding)), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let noise: Vec<u8> = (0..600).map(|n| (n * 7 % 255) as u8 + 1).collect();
        let table: [&[u8]; 6] = [b"PK\x03\x04", b"%PDF-1.7", b"a\0b", b"\xff\xfea", b"a\0b\0\0\0c\0", &noise];
        for bytes in table {
            assert_eq!(read(bytes), Err(msg!("unreadable-binary")), "{bytes:?}");
        }
        assert_eq!(read("é\né\n\u{a0}".as_bytes().split_last().expect("bytes").1), Err(msg!("unreadable-encoding", line = 3)));
    }

    proptest! {
        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = decode(&bytes);
        }

        #[test]
        fn text_comes_back_from_utf_16(text in "[ -~é京]{0,40}") {
            let marked = format!("\u{feff}{text}");
            prop_assert_eq!(read(&wide(&marked, u16::to_le_bytes)), Ok((text.clone(), Encoding::Utf16)));
            prop_assert_eq!(read(&wide(&marked, u16::to_be_bytes)), Ok((text, Encoding::Utf16)));
        }
    }
}
