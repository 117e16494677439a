//! A line being typed: edited like any line, shown through the gate.

use tui_input::{Input, InputRequest};

use crate::screen::keys::Key;
use crate::text::shown::hostile;
use crate::text::width::width;
use crate::text::{Shown, shown};

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
        self.insert(&text.replace("\r\n", " ").replace(['\n', '\r', '\t'], " "));
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
        let at = self.input.cursor();
        let split = self.text().char_indices().nth(at).map_or(self.text().len(), |(byte, _)| byte);
        let (before, behind) = self.text().split_at(split);
        let whole = format!("{before}{text}{behind}");
        self.input = Input::new(whole).with_cursor(at + text.chars().count());
    }

    /// Puts the cursor behind so many letters.
    pub fn set_cursor(&mut self, letters: usize) {
        self.offered = false;
        self.input.handle(InputRequest::SetCursor(letters));
    }

    /// What of it shows in `columns`, and the column of the cursor in that.
    pub fn view(&self, columns: usize) -> (Shown, usize) {
        let before: String = self.text().chars().take(self.input.cursor()).collect();
        let (before, whole) = (shown(&before), shown(self.text()));
        let at = width(before.as_str());
        if at < columns {
            return (whole, at);
        }
        // The end that is being typed stays in sight.
        let mut skipped = 0;
        let kept: String = before
            .as_str()
            .chars()
            .skip_while(|c| {
                let over = at - skipped >= columns;
                skipped += if over { unicode_width::UnicodeWidthChar::width(*c).unwrap_or(0) } else { 0 };
                over
            })
            .collect();
        let at = width(&kept);
        (shown(&kept), at)
    }

    /// Whether it holds something that is kept as data and shown as an escape.
    pub fn is_hostile(&self) -> bool {
        self.text().chars().any(hostile)
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
        assert_eq!((shown.as_str(), at), (" tiga", 5));
    }
}
