//! Bytes to text, before anybody knows what the text is.

use crate::model::code::coded;
use crate::model::{Message, Reason};
use crate::msg;

use super::Unreadable;

coded! {
    /// How a file's letters were written.
    Encoding { Utf8 = "utf-8" }
}

/// A file's text and how it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'b> {
    pub text: &'b str,
    pub encoding: Encoding,
}

/// Decodes UTF-8, with or without a byte order mark. A NUL byte tells a binary file.
///
/// # Errors
/// [`Unreadable`] where the file is binary, or naming the first line that is no UTF-8.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Unreadable> {
    if memchr::memchr(0, bytes).is_some() {
        return Err(unreadable(msg!("unreadable-binary")));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text, encoding: Encoding::Utf8 }),
        Err(fault) => {
            let line = 1 + memchr::memchr_iter(b'\n', &bytes[..fault.valid_up_to()]).count();
            Err(unreadable(msg!("unreadable-encoding", line = line)))
        }
    }
}

pub(super) const fn unreadable(message: Message) -> Unreadable {
    Unreadable(Reason::new("unreadable", message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_utf_8_with_and_without_mark_and_nothing_else() {
        let text = |bytes: &[u8]| decode(bytes).map(|d| d.text.to_owned()).map_err(|e| e.0.message);
        assert_eq!(text("Kōchi".as_bytes()), Ok("Kōchi".into()));
        assert_eq!(text(b"\xef\xbb\xbfa"), Ok("a".into()));
        assert_eq!(text(b"PK\x03\x04\0\0"), Err(msg!("unreadable-binary")));
        assert_eq!(text(b"a\nb\nK\xf4chi"), Err(msg!("unreadable-encoding", line = 3)));
    }
}
