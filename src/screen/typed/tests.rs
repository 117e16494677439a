//! Bytes as lines cut them, keys as they were typed.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::decoder::Stroke::{self, Paste, PasteEnd};
use super::decoder::{Decoder, Stroke::Key as Press};
use super::lumps::Lumps;
use crate::screen::effect::Input;
use crate::screen::keys::Key;

fn strokes(reads: &[&[u8]]) -> Vec<Stroke> {
    let mut decoder = Decoder::new(false);
    reads.iter().flat_map(|read| decoder.take(read)).collect()
}

/// All that it means once nothing more comes, however often it must be waited for.
fn in_the_end(decoder: &mut Decoder) -> Vec<Stroke> {
    let mut strokes = Vec::new();
    while decoder.patience().is_some() {
        strokes.extend(decoder.lapse());
    }
    strokes
}

fn keys(text: &str) -> Vec<Stroke> {
    text.chars().map(|c| Press(Key::Char(c))).collect()
}

/// Cut in two and in three at each byte, and byte by byte.
#[track_caller]
fn however_cut(bytes: &[u8], expected: &[Stroke]) {
    let told = String::from_utf8_lossy(bytes);
    for first in 0..=bytes.len() {
        for second in first..=bytes.len() {
            assert_eq!(strokes(&[&bytes[..first], &bytes[first..second], &bytes[second..]]), expected, "{told:?} {first} {second}");
        }
    }
    assert_eq!(strokes(&bytes.chunks(1).collect::<Vec<_>>()), expected, "{told:?}");
}

/// What terminals say for themselves.
const SAID: &[&str] = &[
    "\x1b[?1;2c",
    "\x1b[?62;1;2;6;9;15;22c",
    "\x1b[>0;136;0c",
    "\x1b[>41;330;0c",
    "\x1b[>61;7600;1c",
    "\x1b[=0;1c",
    "\x1b[0n",
    "\x1b[24;80R",
    "\x1b[?24;80R",
    "\x1b[8;24;80t",
    "\x1b[I",
    "\x1b[O",
    "\x1b[?2026;2$y",
    "\x1b[4;1$y",
    "\x1b[?0u",
    "\x1b[?1;0;256S",
    "\x1b[M !!",
    "\x1b[Mu11",
    "\x1b[M\x1b[A",
    "\x1b[<0;10;12M",
    "\x1b[<65;10;12m",
    "\x1b[32;10;12M",
    "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
    "\x1b]10;rgb:0000/1111/2222\x07",
    "\x1b]4;1;rgb:cdcd/0000/0000\x1b\\",
    "\x1b]52;c;dTE=\x07",
    "\x1b]0;j\u{fc}dul u\x1b\\",
    "\x1bP>|XTerm(390)\x1b\\",
    "\x1bP!|00000000\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1bP1+r544e=787465726d\x1b\\",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1bXu1\x1b\\",
    "\x1b^u1\x1b\\",
    "\u{9b}>0;136;0c",
    "\u{9d}11;rgb:ffff/ffff/ffff\u{9c}",
    "\u{90}>|XTerm(390)\x1b\\",
    "\x1b[97;1:3u",
    "\x1b[99x",
];

#[test]
fn what_a_terminal_says_is_swallowed_whole_however_torn() {
    for said in SAID {
        however_cut(said.as_bytes(), &[]);
        however_cut(format!("j{said}k").as_bytes(), &keys("jk"));
    }
}

#[test]
fn an_answer_whose_esc_came_alone_long_before_is_swallowed_too() {
    for said in SAID.iter().filter_map(|said| said.strip_prefix('\x1b')).filter(|said| !said.starts_with(['X', '^']) && said.len() > 2) {
        let mut decoder = Decoder::new(false);
        assert_eq!(decoder.take(b"\x1b"), []);
        assert_eq!(decoder.lapse(), [Press(Key::Esc)]);
        assert_eq!(decoder.take(said.as_bytes()), [], "{said:?}");
        assert_eq!(decoder.take(b"j"), keys("j"), "{said:?}");
    }
}

#[test]
fn keys_stay_what_they_are_however_cut() {
    use Key::{BackTab, Backspace, Ctrl, Down, Enter, Esc, Home, Tab, Up};
    let table: &[(&str, &[Key])] = &[
        ("\x1b[A\x1bOB", &[Up, Down]),
        ("\x1b\x1b[B", &[Esc, Down]),
        ("\x1b\x1b\x1b[1;5Aq", &[Esc, Esc, Up, Key::Char('q')]),
        ("\x1bj\x1b\r", &[Esc, Key::Char('j'), Esc, Enter]),
        ("\x1b\x7f\x08\x7f", &[Esc, Backspace, Backspace, Backspace]),
        ("\x1b\t\x1b[Z\t", &[Esc, Tab, BackTab, Tab]),
        ("\x1b[1~\x1b[[B\x1bOM", &[Home, Key::F2, Enter]),
        ("\x01\x13\x1a\x1f\0\n", &[Ctrl('a'), Ctrl('s'), Ctrl('z'), Ctrl('7'), Ctrl(' '), Enter]),
        ("a\u{e9}\u{9ad8}\u{1f600}\u{7a}", &['a', '\u{e9}', '\u{9ad8}', '\u{1f600}', 'z'].map(Key::Char)),
        ("\x1b\u{e9}", &[Esc, Key::Char('\u{e9}')]),
        ("\x1b[\x1b[B", &[Esc, Key::Char('['), Down]),
        ("\x1b[1;\x1b[B", &[Down]),
        ("\x1b]11;rgb\x1b[B", &[Down]),
        ("\x1bO\r", &[Esc, Key::Char('O'), Enter]),
        ("\x1b[7$y", &[Home, Key::Char('y')]),
        ("\u{85}\u{80}x", &[Key::Char('x')]),
    ];
    for (bytes, expected) in table {
        however_cut(bytes.as_bytes(), &expected.iter().copied().map(Press).collect::<Vec<_>>());
    }
    assert_eq!(Decoder::new(true).take(b"\x1b\t"), [Press(BackTab)]);
}

#[test]
fn bytes_that_are_no_letters_are_no_keys() {
    for (bytes, left) in
        [(&b"a\xffb"[..], "ab"), (b"\xc3a", "a"), (b"\xc0\x80\xfe", ""), (b"\xe9\x80j\xf0\x9f\x98", "j"), (b"\x9b\x80", "")]
    {
        however_cut(bytes, &keys(left));
    }
}

#[test]
fn what_is_undecided_means_what_it_means_alone_once_nothing_more_comes() {
    let table: &[(&str, &[Stroke])] = &[
        ("\x1b", &[Press(Key::Esc)]),
        ("\x1b\x1b", &[Press(Key::Esc), Press(Key::Esc)]),
        ("\x1b[", &[Press(Key::Esc), Press(Key::Char('['))]),
        ("\x1bO", &[Press(Key::Esc), Press(Key::Char('O'))]),
        ("\x1b]", &[Press(Key::Esc), Press(Key::Char(']'))]),
        ("\x1bP", &[Press(Key::Esc), Press(Key::Char('P'))]),
        ("\x1b[>0;1", &[]),
        ("\x1b[M!", &[]),
        ("\x1b]11;rgb:ff", &[]),
        ("\x1bP>|XT\x1b", &[]),
    ];
    for (bytes, expected) in table {
        let mut decoder = Decoder::new(false);
        let mut told = decoder.take(bytes.as_bytes());
        told.extend(in_the_end(&mut decoder));
        assert_eq!(told, *expected, "{bytes:?}");
        assert_eq!(decoder.take(b"j"), keys("j"), "{bytes:?}");
    }
}

#[test]
fn only_a_lone_esc_is_decided_soon() {
    let patience = |bytes: &[u8]| {
        let mut decoder = Decoder::new(false);
        decoder.take(bytes);
        decoder.patience()
    };
    assert_eq!(patience(b"j\xc3"), None);
    assert_eq!(patience(b"\x1b"), Some(Duration::from_millis(50)));
    for bytes in [&b"\x1b["[..], b"\x1bO", b"\x1b]1", b"\x1b[M", b"\x1b[200~x"] {
        assert_eq!(patience(bytes), Some(Duration::from_secs(1)), "{bytes:?}");
    }
}

#[test]
fn the_late_rest_of_a_torn_sequence_means_nothing() {
    for (typed, left) in [
        ("[A", ""),
        ("[3~j", "j"),
        ("OB", ""),
        ("[[B", ""),
        ("j[A", "j[A"),
        ("[x1", "[x1"),
        ("Ogan", "Ogan"),
        ("Papua", "Papua"),
        ("]", "]"),
        ("", ""),
    ] {
        let mut decoder = Decoder::new(false);
        decoder.take(b"\x1b");
        assert_eq!(decoder.lapse(), [Press(Key::Esc)]);
        let mut told = decoder.take(typed.as_bytes());
        told.extend(in_the_end(&mut decoder));
        assert_eq!(told, keys(left), "{typed}");
    }
    // Much later it is typing.
    let mut decoder = Decoder::new(false);
    decoder.take(b"\x1b");
    in_the_end(&mut decoder);
    assert_eq!(decoder.take(b"\x1b[A"), [Press(Key::Up)]);
}

#[test]
fn a_paste_is_its_text_and_one_without_an_end_gives_the_keys_back() {
    however_cut("\x1b[200~t41 \u{e9}\x1b[A\r\x1b[201~j".as_bytes(), &[Paste("t41 \u{e9}\x1b[A\r".into()), Press(Key::Char('j'))]);
    let mut decoder = Decoder::new(false);
    assert_eq!(decoder.take(b"\x1b[200~t41 x"), []);
    assert_eq!(decoder.lapse(), [Paste("t41 x".into())]);
    assert_eq!(decoder.take(b"j\x1b[201~"), [Press(Key::Char('j')), PasteEnd]);
    // Its end, torn while it was given up.
    for cut in 1..6 {
        let end = b"\x1b[201~";
        let mut decoder = Decoder::new(false);
        decoder.take(b"\x1b[200~x");
        decoder.take(&end[..cut]);
        assert_eq!(decoder.lapse(), [Paste("x".into())], "{cut}");
        assert!(decoder.take(&end[cut..]).iter().all(|stroke| *stroke == PasteEnd), "{cut}");
    }
}

#[test]
fn nothing_is_kept_without_bound() {
    let mut decoder = Decoder::new(false);
    decoder.take(b"\x1b[200~");
    decoder.take(&vec![b'x'; 3 << 20]);
    let told = decoder.take(b"\x1b[201~");
    assert!(matches!(told.as_slice(), [Paste(text)] if text.len() == 1 << 20));
    decoder.take(b"\x1b]0;");
    assert!(decoder.take(&vec![b'x'; 1 << 20]).len() > 1);
    decoder.take(b"\x1b[");
    assert_eq!(decoder.take(&vec![b'1'; 1 << 20]), []);
    assert_eq!(decoder.take(b"~j"), keys("j"));
}

proptest! {
    #[test]
    fn whatever_comes_the_keys_come_back(bytes in prop::collection::vec(prop_oneof![any::<u8>(), Just(0x1b), Just(b'['), Just(b']'), 0x20u8..0x40], 0..200)) {
        let mut decoder = Decoder::new(false);
        decoder.take(&bytes);
        in_the_end(&mut decoder);
        let told = decoder.take(b"j");
        prop_assert_eq!(told.last(), Some(&Press(Key::Char('j'))));
    }
}

/// What reads mean that come so many milliseconds after each other.
fn lumps(reads: &[(u64, &str)]) -> Vec<String> {
    let (mut decoder, mut lumps, mut at) = (Decoder::new(false), Lumps::default(), Instant::now());
    let mut told = Vec::new();
    for (after, read) in reads {
        at += Duration::from_millis(*after);
        for input in lumps.take(decoder.take(read.as_bytes()), at) {
            match input {
                Input::Key(key) => told.push(key.cap()),
                Input::Paste(text) => told.push(format!("<{text}>")),
                other => panic!("{other:?}"),
            }
        }
    }
    told
}

#[test]
fn more_than_sixty_four_bytes_at_once_are_a_paste_with_what_follows_in_the_same_breath() {
    let page = "Terdapat 8 rekomendasi, yang perlu ditindaklanjuti, yaitu: satu, dua";
    assert_eq!(lumps(&[(0, page)]), [format!("<{page}>")]);
    assert_eq!(
        lumps(&[(0, page), (200, "u\r1 satu"), (200, "u"), (51, "u")]),
        [format!("<{page}>"), "<u\n1 satu>".into(), "<u>".into(), "u".into()]
    );
    assert_eq!(lumps(&[(0, &"u".repeat(64))]).len(), 64);
    assert_eq!(lumps(&[(0, &"u".repeat(65))]).len(), 1);
    // Letters of more than one byte count all of them.
    assert_eq!(lumps(&[(0, &"\u{e9}".repeat(33))]).len(), 1);
}

#[test]
fn a_key_held_down_and_what_was_typed_ahead_stay_keys() {
    for typed in [
        "/bant\rt41kajian potensi ekspor, 14 Sep 2026\r",
        &"j".repeat(5000),
        &"jk".repeat(2500),
        &"\x1b[B".repeat(1000),
        &"\x7f".repeat(200),
    ] {
        assert!(lumps(&[(0, typed)]).iter().all(|told| !told.starts_with('<')), "{typed}");
    }
    let held = format!("/bant\r{}t41", "j".repeat(300));
    assert_eq!(lumps(&[(0, &held)]).len(), 309);
}

#[test]
fn a_bracketed_paste_among_keys_is_no_lump() {
    let pasted = "x".repeat(300);
    assert_eq!(
        lumps(&[(0, &format!("/\x1b[200~{pasted}\x1b[201~\r")), (10, "j")]),
        ["/".into(), format!("<{pasted}>"), "Enter".into(), "j".into()]
    );
}

#[test]
fn the_rest_of_a_paste_that_was_given_up_is_none_of_the_keys() {
    let mut decoder = Decoder::new(false);
    decoder.take(b"\x1b[200~x");
    decoder.lapse();
    let told = Lumps::default().take(decoder.take(b"t41u\r\x1b[201~"), Instant::now());
    assert!(matches!(told.as_slice(), [Input::Paste(text)] if text == "t41u\n"));
}
