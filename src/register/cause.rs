//! What the system says in English when a file fails, in the reader's words.

use crate::model::{Arg, Message};

/// The texts of the system's own list, as `io::Error` writes them.
const CAUSES: &[(&str, Message)] = &[
    ("No space left on device", Message::new("cause-full")),
    ("Disk quota exceeded", Message::new("cause-quota")),
    ("File too large", Message::new("cause-too_large")),
    ("Permission denied", Message::new("cause-permission")),
    ("Operation not permitted", Message::new("cause-permission")),
    ("Read-only file system", Message::new("cause-read_only")),
    ("Is a directory", Message::new("cause-folder")),
    ("Not a directory", Message::new("cause-not_folder")),
    ("Input/output error", Message::new("cause-device")),
];

/// The cause in words where it is known, else as the system says it, without its number.
pub fn cause(text: &str) -> Arg {
    let known = CAUSES.iter().find(|(said, _)| text.contains(said)).map(|(_, words)| words.clone().into());
    known.unwrap_or_else(|| text.split(" (os error").next().unwrap_or(text).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_says_is_put_into_words_or_shortened() {
        let full = std::io::Error::from_raw_os_error(28).to_string();
        assert_eq!(cause(&full), Message::new("cause-full").into());
        let busy = std::io::Error::from_raw_os_error(16).to_string();
        assert_eq!(cause(&busy), "Device or resource busy".into());
        assert_eq!(cause("the store is gone"), "the store is gone".into());
    }
}
