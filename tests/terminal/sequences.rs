//! What the program sends, told apart: its own escape sequences, and letters.

/// The letters among `bytes` without the sequences that the program itself makes.
///
/// # Errors
/// The first sequence that is none of them, or bytes that are not UTF-8.
pub fn text_of(bytes: &[u8]) -> Result<String, String> {
    let mut rest = std::str::from_utf8(bytes).map_err(|e| e.to_string())?;
    let mut text = String::new();
    while let Some(at) = rest.find('\u{1b}') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = own(rest).ok_or_else(|| rest.chars().take(12).collect::<String>())?;
        rest = &rest[length..];
    }
    Ok(text + rest)
}

/// The length of a sequence of ours at the start of `rest`.
fn own(rest: &str) -> Option<usize> {
    if let Some(clipboard) = rest.strip_prefix("\u{1b}]52;c;") {
        let end = clipboard.find("\u{1b}\\")?;
        let base64 = clipboard[..end].bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=".contains(&b));
        return base64.then_some(rest.len() - clipboard.len() + end + 2);
    }
    let body = rest.strip_prefix("\u{1b}[")?;
    let end = body.find(|c: char| c.is_ascii_alphabetic())?;
    let (parameters, last) = (&body[..end], body.as_bytes()[end]);
    let numbers =
        |text: &str, most: usize| text.split(';').count() <= most && text.split(';').all(|n| n.bytes().all(|b| b.is_ascii_digit()));
    let ours = match last {
        b'h' | b'l' => matches!(parameters, "?1049" | "?2004" | "?2026" | "?25"),
        b'm' => numbers(parameters, 3),
        b'H' => numbers(parameters, 2),
        b'C' | b'G' => numbers(parameters, 1),
        b'J' => matches!(parameters, "1" | "2"),
        _ => false,
    };
    ours.then_some(rest.len() - body.len() + end + 1)
}

#[test]
fn only_sequences_of_ours_are_taken_out() {
    assert_eq!(text_of(b"\x1b[?2026h\x1b[3;4Ha\x1b[0;1;31mb\x1b[m\x1b[5C c\x1b[?2026l"), Ok("ab c".to_owned()));
    assert_eq!(text_of(b"\x1b]52;c;S1MtMDAwOQ==\x1b\\x"), Ok("x".to_owned()));
    for foreign in ["\u{1b}]0;x\u{7}", "\u{1b}c", "\u{1b}[6n", "\u{1b}[?1000h", "\u{1b}[2K", "\u{1b}]52;c;\u{7}\u{1b}\\"] {
        assert!(text_of(foreign.as_bytes()).is_err(), "{foreign:?}");
    }
}
