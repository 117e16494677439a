//! A line being typed: edited like any line, shown through the gate.

use tui_input::{Input, InputRequest};
use unicode_segmentation::UnicodeSegmentation;

use crate::screen::keys::Key;
use crate::text::shown::hostile;
use crate::text::width::{head, tail, width};
use crate::text::{Shown, one_line, shown};

/// Columns from the cursor on that stay free for a letter, where the beginning of the line is out of sight.
const LOOK_AHEAD: usize = 2;

/// One line of text with its cursor.
#[derive(Clone, Debug, Default)]
pub struct Line {
    input: Input,
    /// The text stands there to be replaced by the next letter.
    offered: bool,
}

impl Line {
    pub fn new(text: &str) -> Self {
        Self { input: Input::new(text.to_owned()), offered: false }
    }

    /// `text`, chosen, so that typing replaces it.
    pub fn offering(text: &str) -> Self {
        Self { input: Input::new(text.to_owned()), offered: !text.is_empty() }
    }

    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Letters before the cursor.
    pub fn cursor(&self) -> usize {
        self.input.cursor()
    }

    pub const fn is_offered(&self) -> bool {
        self.offered
    }

    /// Takes the key, and says whether the text changed.
    pub fn take(&mut self, key: Key) -> bool {
        let request = match key {
            Key::Char(c) => {
                if std::mem::take(&mut self.offered) {
                    self.input = Input::default();
                }
                InputRequest::InsertChar(c)
            }
            Key::Backspace if self.offered => {
                self.offered = false;
                self.input = Input::default();
                return true;
            }
            Key::Backspace => InputRequest::DeletePrevChar,
            Key::Delete => InputRequest::DeleteNextChar,
            Key::Left => InputRequest::GoToPrevChar,
            Key::Right => InputRequest::GoToNextChar,
            Key::Home => InputRequest::GoToStart,
            Key::End => InputRequest::GoToEnd,
            Key::Ctrl('u') => InputRequest::DeleteLine,
            Key::Ctrl('w') => InputRequest::DeletePrevWord,
            Key::Ctrl('k') => InputRequest::DeleteTillEnd,
            _ => return false,
        };
        self.offered = false;
        self.input.handle(request).is_some_and(|change| change.value)
    }

    /// A paste is text, never keys: line ends and tabs become blanks.
    pub fn paste(&mut self, text: &str) {
        self.insert(&one_line(text));
    }

    /// A paste into a note: line ends stay, tabs become blanks.
    pub fn paste_lines(&mut self, text: &str) {
        self.insert(&text.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " "));
    }

    /// All of `text` at the cursor at once: letter by letter a long one would take for ever.
    fn insert(&mut self, text: &str) {
        use unicode_normalization::UnicodeNormalization;
        if std::mem::take(&mut self.offered) {
            self.input = Input::default();
        }
        let text: String = text.nfc().collect();
        let (at, before) = (self.input.cursor(), self.before());
        let whole = format!("{before}{text}{}", &self.text()[before.len()..]);
        self.input = Input::new(whole).with_cursor(at + text.chars().count());
    }

    /// The text before the cursor.
    fn before(&self) -> &str {
        let end = self.text().char_indices().nth(self.input.cursor()).map_or(self.text().len(), |(byte, _)| byte);
        &self.text()[..end]
    }

    /// Puts the cursor behind so many letters.
    pub fn set_cursor(&mut self, letters: usize) {
        self.offered = false;
        self.input.handle(InputRequest::SetCursor(letters));
    }

    /// What of it shows in `columns`, and the column of the cursor in that: its end is cut with … while the letter under
    /// the cursor stands before that, else the letters before the cursor stay in sight, and of those behind it what has
    /// room.
    pub fn view(&self, columns: usize) -> (Shown, usize) {
        let (whole, before) = (shown(self.text()), shown(self.before()));
        let (whole, before) = (whole.as_str(), before.as_str());
        let at = width(before);
        let under = whole.get(before.len()..).and_then(|behind| behind.graphemes(true).next()).map_or(0, width);
        if at + under < columns {
            let cut = if width(whole) > columns { format!("{}…", head(whole, columns - 1)) } else { whole.to_owned() };
            return (shown(&cut), at);
        }
        let kept = tail(before, columns.saturating_sub(LOOK_AHEAD));
        let from = before.len().saturating_sub(kept.len());
        (shown(head(whole.get(from..).unwrap_or_default(), columns)), width(kept))
    }

    /// Whether it holds something that is kept as data and shown as an escape.
    pub fn is_hostile(&self) -> bool {
        hostile(self.text()).next().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[Key]) -> Line {
        let mut line = Line::default();
        for key in keys {
            line.take(*key);
        }
        line
    }

    #[test]
    fn edits_like_any_line() {
        use Key::{Backspace, Char, Ctrl, Home};
        assert_eq!(typed(&[Char('a'), Char('ō'), Char('c'), Backspace, Home, Char('x')]).text(), "xaō");
        assert_eq!(typed(&[Char('a'), Ctrl('u'), Char('b')]).text(), "b");
    }

    #[test]
    fn what_is_offered_is_replaced_by_the_first_letter() {
        let mut line = Line::offering("kochi");
        line.take(Key::Char('b'));
        assert_eq!(line.text(), "b");
        let mut line = Line::offering("kochi");
        line.take(Key::End);
        line.take(Key::Char('b'));
        assert_eq!(line.text(), "kochib");
    }

    #[test]
    fn a_paste_is_text_and_shown_through_the_gate() {
        let mut line = Line::default();
        line.paste("a\r\nb\u{1b}[2J\tc");
        assert_eq!(line.text(), "a b\u{1b}[2J c");
        assert_eq!(line.view(40).0.as_str(), "a b\\x1b[2J c");
        assert!(line.is_hostile());
    }

    #[test]
    fn the_end_stays_in_sight_on_a_narrow_line() {
        let line = Line::new("satu dua tiga");
        let (shown, at) = line.view(6);
        assert_eq!((shown.as_str(), at), ("tiga", 4));
    }
}
