//! Bytes in, keys and pastes out: one small machine, which may be fed bytes cut anywhere.

use std::time::Duration;

use crate::screen::keys::Key;

use super::sequences;

/// What bytes mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stroke {
    Key(Key),
    /// What stood between the brackets of a paste.
    Paste(String),
    /// The end of a paste that was given up before it: what came just now belongs to it.
    PasteEnd,
}

/// How long a lone ESC waits for the rest of a sequence.
const TORN: Duration = Duration::from_millis(50);
/// How long anything longer waits for its end.
const ENDLESS: Duration = Duration::from_secs(1);
/// The longest sequence of a key, in bytes; what is longer is none.
const LONGEST: usize = 64;
/// The most bytes that a terminal's answer has; what is longer is none.
const MOST_SAID: usize = 64 << 10;
/// The most bytes that are kept of a paste.
const MOST_PASTED: usize = 1 << 20;

const PASTE: &str = "[200~";
const PASTE_END: &str = "[201~";
/// The same with its ESC, as it ends the bytes of a paste.
const END: &[u8] = b"\x1b[201~";

pub struct Decoder {
    /// On the Linux console ESC and Tab are Shift-Tab.
    linux: bool,
    state: State,
    /// The bytes of a letter that is not whole yet.
    letter: Vec<u8>,
}

/// What was begun. `late`: its ESC has acted as Esc already, so that it means no key any more.
enum State {
    Ground,
    /// An ESC, which may be Esc or begin a sequence.
    Escape,
    /// A lone ESC has acted as Esc; the rest of what it began may still come.
    Late,
    /// A sequence without its ESC.
    Sequence {
        text: String,
        late: bool,
    },
    /// A mouse's old report: so many bytes are left of it.
    Mouse(u8),
    /// What a terminal says at length, begun by this letter; `escaped` where an ESC came, which may begin its end.
    Said {
        begun: char,
        length: usize,
        escaped: bool,
    },
    Paste(Vec<u8>),
}

/// What a sequence still wants.
enum Wants {
    More,
    Nothing,
    /// This letter cannot stand in it.
    Another,
}

impl Decoder {
    pub const fn new(linux: bool) -> Self {
        Self { linux, state: State::Ground, letter: Vec::new() }
    }

    /// Takes what was read.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<Stroke> {
        let mut strokes = Vec::new();
        for &byte in bytes {
            self.byte(byte, &mut strokes);
        }
        strokes
    }

    /// How long what is undecided may wait for more; `None` where nothing is.
    pub fn patience(&self) -> Option<Duration> {
        match &self.state {
            State::Ground => None,
            State::Escape => Some(TORN),
            State::Sequence { text, late: true } if text.len() == 1 => Some(TORN),
            _ => Some(ENDLESS),
        }
    }

    /// Nothing came for that long: what is undecided means what it means alone.
    pub fn lapse(&mut self) -> Vec<Stroke> {
        let mut strokes = Vec::new();
        match std::mem::replace(&mut self.state, State::Ground) {
            State::Escape => {
                strokes.push(Stroke::Key(Key::Esc));
                self.state = State::Late;
            }
            State::Sequence { text, late } if text.len() == 1 => alone(&text, late, &mut strokes),
            State::Said { begun, length: 0, escaped: false } => alone(begun.encode_utf8(&mut [0; 4]), false, &mut strokes),
            State::Paste(bytes) => self.give_up(bytes, &mut strokes),
            State::Ground | State::Late | State::Sequence { .. } | State::Mouse(_) | State::Said { .. } => {}
        }
        strokes
    }

    /// A paste without an end; what stands there of its end is waited for.
    fn give_up(&mut self, mut bytes: Vec<u8>, strokes: &mut Vec<Stroke>) {
        let begun = (0..END.len()).rev().find(|&n| bytes.ends_with(&END[..n])).unwrap_or(0);
        bytes.truncate(bytes.len() - begun);
        self.state = match begun {
            0 => State::Ground,
            1 => State::Late,
            n => State::Sequence { text: PASTE_END[..n - 1].to_owned(), late: true },
        };
        strokes.push(pasted(&bytes));
    }

    fn byte(&mut self, byte: u8, strokes: &mut Vec<Stroke>) {
        match &mut self.state {
            State::Paste(bytes) => {
                bytes.push(byte);
                if bytes.ends_with(END) {
                    bytes.truncate(bytes.len() - END.len());
                    strokes.push(pasted(bytes));
                    self.state = State::Ground;
                } else if bytes.len() >= MOST_PASTED + END.len() {
                    bytes.remove(MOST_PASTED);
                }
            }
            State::Mouse(1) => self.state = State::Ground,
            State::Mouse(left) => *left -= 1,
            _ => self.letter(byte, strokes),
        }
    }

    /// Puts letters together; what is no letter is nothing.
    fn letter(&mut self, byte: u8, strokes: &mut Vec<Stroke>) {
        self.letter.push(byte);
        match std::str::from_utf8(&self.letter).map(|text| text.chars().next()) {
            Ok(whole) => {
                self.letter.clear();
                whole.into_iter().for_each(|c| self.char(c, strokes));
            }
            Err(error) if error.error_len().is_none() => {}
            Err(_) => {
                let torn = self.letter.len() > 1;
                self.letter.clear();
                if torn {
                    self.letter(byte, strokes);
                }
            }
        }
    }

    fn char(&mut self, c: char, strokes: &mut Vec<Stroke>) {
        match std::mem::replace(&mut self.state, State::Ground) {
            State::Escape => self.escaped(c, strokes),
            State::Late => self.late(c, strokes),
            State::Sequence { text, late } => self.sequence(text, c, late, strokes),
            State::Said { begun, length, escaped } => self.said(begun, length, escaped, c, strokes),
            State::Ground | State::Mouse(_) | State::Paste(_) => self.begin(c, strokes),
        }
    }

    fn begin(&mut self, c: char, strokes: &mut Vec<Stroke>) {
        match c {
            '\u{1b}' => self.state = State::Escape,
            // An ESC and its letter in one.
            '\u{8f}' | '\u{90}' | '\u{98}' | '\u{9b}' | '\u{9d}'..='\u{9f}' => self.escaped(char::from(c as u8 - 0x40), strokes),
            c => strokes.extend(sequences::of_char(c).map(Stroke::Key)),
        }
    }

    /// Behind an ESC. Alt with a key is Esc, then the key.
    fn escaped(&mut self, c: char, strokes: &mut Vec<Stroke>) {
        match c {
            '[' | 'O' => self.state = State::Sequence { text: c.into(), late: false },
            ']' | 'P' | 'X' | '^' | '_' => self.state = State::Said { begun: c, length: 0, escaped: false },
            '\t' if self.linux => strokes.push(Stroke::Key(Key::BackTab)),
            c => {
                strokes.push(Stroke::Key(Key::Esc));
                self.begin(c, strokes);
            }
        }
    }

    /// Behind an ESC that has acted as Esc.
    fn late(&mut self, c: char, strokes: &mut Vec<Stroke>) {
        match c {
            '[' | 'O' | ']' | 'P' | '_' => self.state = State::Sequence { text: c.into(), late: true },
            c => self.begin(c, strokes),
        }
    }

    fn sequence(&mut self, mut text: String, c: char, late: bool, strokes: &mut Vec<Stroke>) {
        match wants(&text, c) {
            Wants::More => {
                if text.len() < LONGEST {
                    text.push(c);
                }
                self.state = State::Sequence { text, late };
            }
            Wants::Nothing => {
                text.push(c);
                self.whole(&text, late, strokes);
            }
            Wants::Another => {
                if text.len() == 1 {
                    alone(&text, late, strokes);
                }
                self.begin(c, strokes);
            }
        }
    }

    fn whole(&mut self, text: &str, late: bool, strokes: &mut Vec<Stroke>) {
        match text {
            PASTE => self.state = State::Paste(Vec::new()),
            PASTE_END => strokes.push(Stroke::PasteEnd),
            "[M" => self.state = State::Mouse(3),
            text if text.starts_with([']', 'P', '_']) => self.state = State::Said { begun: first(text), length: 1, escaped: false },
            text => match sequences::keys(text) {
                Some(keys) if !late => strokes.extend(keys.into_iter().map(Stroke::Key)),
                // Two letters that begin nothing were typed.
                None if late && text.chars().count() == 2 => text.chars().for_each(|c| self.begin(c, strokes)),
                _ => {}
            },
        }
    }

    /// To the end of what a terminal says: ST, or BEL where it may be that.
    fn said(&mut self, begun: char, length: usize, escaped: bool, c: char, strokes: &mut Vec<Stroke>) {
        match c {
            '\\' if escaped => {}
            c if escaped => self.escaped(c, strokes),
            '\u{7}' if begun == ']' => {}
            '\u{9c}' | '\u{18}' | '\u{1a}' => {}
            _ if length >= MOST_SAID => {}
            '\u{1b}' => self.state = State::Said { begun, length: length + 1, escaped: true },
            _ => self.state = State::Said { begun, length: length + 1, escaped: false },
        }
    }
}

/// Whether `c` ends a sequence, goes on with it or cannot stand in it.
fn wants(text: &str, c: char) -> Wants {
    let digits = |text: &str| text.len() > 1 && text[1..].bytes().all(|b| b.is_ascii_digit());
    match (first(text), c) {
        // The Linux console's F keys.
        ('[', '[') if text == "[" => Wants::More,
        // As rxvt marks Shift.
        ('[', '$') if digits(text) => Wants::Nothing,
        ('[', ' '..='?') => Wants::More,
        ('[', '@'..='~') => Wants::Nothing,
        ('O', '0'..=';') => Wants::More,
        ('O', ' '..='~') => Wants::Nothing,
        (']', '0'..='9') | ('P', '0'..='9' | '>' | '=' | '+' | '$' | '!') | ('_', 'G') => Wants::Nothing,
        _ => Wants::Another,
    }
}

fn first(text: &str) -> char {
    text.chars().next().unwrap_or_default()
}

/// What began a sequence, and no more came: it was typed behind an Esc.
fn alone(text: &str, late: bool, strokes: &mut Vec<Stroke>) {
    if !late {
        strokes.push(Stroke::Key(Key::Esc));
    }
    strokes.extend(text.chars().map(|c| Stroke::Key(Key::Char(c))));
}

fn pasted(bytes: &[u8]) -> Stroke {
    Stroke::Paste(String::from_utf8_lossy(bytes).into_owned())
}
