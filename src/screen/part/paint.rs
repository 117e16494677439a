//! Drawing on a frame: everything that is drawn passes here as [`Shown`] text or as a sign of ours.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::language::{Language, say};
use crate::model::Message;
use crate::screen::extent::columns_of;
use crate::screen::look::{Look, Sign, Tone};
use crate::text::width::{cut, fit, width};
use crate::text::{Shown, shown};

/// A frame being drawn.
pub struct Paint<'a> {
    buffer: &'a mut Buffer,
    pub look: Look,
    pub language: Language,
    /// Where the real cursor is put.
    pub cursor: Option<Position>,
}

impl<'a> Paint<'a> {
    pub fn new(buffer: &'a mut Buffer, look: Look, language: Language) -> Self {
        Self { buffer, look, language, cursor: None }
    }

    pub fn area(&self) -> Rect {
        self.buffer.area
    }

    pub fn say(&self, message: &Message) -> Shown {
        say(message, self.language)
    }

    /// Stored text, through the gate, in exactly `columns`.
    pub fn stored(&mut self, x: u16, y: u16, columns: u16, text: &str, tone: Tone) {
        self.text(x, y, columns, &shown(text), tone);
    }

    /// Shown text in exactly `columns`, cut with ….
    pub fn text(&mut self, x: u16, y: u16, columns: u16, text: &Shown, tone: Tone) {
        // Before it is cut: some letters are two in ASCII.
        let plain = self.look.plain(text.as_str());
        self.put(x, y, &fit(&plain, columns.into()), tone);
    }

    /// Shown text at the right edge of `columns`; returns where it begins.
    pub fn text_right(&mut self, x: u16, y: u16, columns: u16, text: &Shown, tone: Tone) -> u16 {
        let cut = cut(&self.look.plain(text.as_str()), columns.into());
        let at = x + columns.saturating_sub(columns_of(&cut));
        self.put(at, y, &cut, tone);
        at
    }

    /// A sentence in exactly `columns`.
    pub fn message(&mut self, x: u16, y: u16, columns: u16, message: &Message, tone: Tone) {
        let text = self.say(message);
        self.text(x, y, columns, &text, tone);
    }

    pub fn sign(&mut self, x: u16, y: u16, sign: Sign) {
        self.put(x, y, sign.glyph(self.look), sign.tone());
    }

    /// Marks the chosen row: the bar, and the real cursor on the first letter of its text.
    pub fn choose(&mut self, x: u16, y: u16, text_at: u16) {
        self.sign(x, y, Sign::Cursor);
        self.cursor = Some(Position::new(text_at, y));
    }

    /// A rule of our own marks.
    pub fn rule(&mut self, x: u16, y: u16, columns: u16, strong: bool) {
        let mark = if strong { "═" } else { "─" };
        self.put(x, y, &mark.repeat(columns.into()), if strong { Tone::Strong } else { Tone::Quiet });
    }

    /// A rule with a title in it.
    pub fn titled_rule(&mut self, x: u16, y: u16, columns: u16, title: &Shown, strong: bool) {
        self.rule(x, y, columns, strong);
        let words = cut(title.as_str(), usize::from(columns.saturating_sub(4)));
        self.put(x + 2, y, &format!(" {words} "), if strong { Tone::Strong } else { Tone::Plain });
    }

    /// A frame around `area` with its title.
    pub fn frame(&mut self, area: Rect, title: &Shown, focused: bool) {
        if area.width < 4 || area.height < 2 {
            return;
        }
        let [tl, tr, bl, br, h, v] =
            if focused { ["╔", "╗", "╚", "╝", "═", "║"] } else { ["┌", "┐", "└", "┘", "─", "│"] };
        let tone = if focused { Tone::Strong } else { Tone::Quiet };
        let inner = usize::from(area.width) - 2;
        let (top, bottom) = (area.y, area.y + area.height - 1);
        self.put(area.x, top, &format!("{tl}{}{tr}", h.repeat(inner)), tone);
        self.put(area.x, bottom, &format!("{bl}{}{br}", h.repeat(inner)), tone);
        for y in top + 1..bottom {
            self.put(area.x, y, v, tone);
            self.put(area.x + area.width - 1, y, v, tone);
        }
        let words = cut(title.as_str(), inner.saturating_sub(3));
        self.put(area.x + 1, top, &format!("{h} {words} "), if focused { Tone::Strong } else { Tone::Plain });
    }

    /// Words in the lower edge of a focused frame.
    pub fn foot(&mut self, area: Rect, text: &Shown) {
        let words = cut(text.as_str(), usize::from(area.width.saturating_sub(5)));
        if !words.is_empty() {
            self.put(area.x + 1, area.y + area.height - 1, &format!("═ {words} "), Tone::Plain);
        }
    }

    /// A line being typed, in `columns`, the real cursor in it.
    pub fn line(&mut self, x: u16, y: u16, columns: u16, line: &super::line::Line) {
        let (text, at) = line.view(columns.into());
        self.text(x, y, columns, &text, if line.is_offered() { Tone::Quiet } else { Tone::Strong });
        self.cursor = Some(Position::new(x.saturating_add(u16::try_from(at).unwrap_or(columns)), y));
    }

    /// Blanks the whole of `area`, for what lies over something else: no tone of that shows through.
    pub fn clear(&mut self, area: Rect) {
        for y in area.y..area.y + area.height {
            // A wide letter that reaches in from the left would hide the first column.
            if let Some(left) = area.x.checked_sub(1).and_then(|x| self.buffer.cell_mut((x, y)))
                && width(left.symbol()) > 1
            {
                left.reset();
            }
            for x in area.x..area.x + area.width {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                }
            }
        }
    }

    /// The one way onto the frame; text comes in as it is to be seen.
    pub fn put(&mut self, x: u16, y: u16, text: &str, tone: Tone) {
        let area = self.buffer.area;
        if y >= area.bottom() || x >= area.right() {
            return;
        }
        let plain = self.look.plain(text);
        // The last cell of the last row stays empty: some terminals scroll when it is filled.
        let most = usize::from(area.right() - x) - usize::from(y + 1 == area.bottom());
        // A tone is all that its text has: nothing of a rule or frame below stays.
        self.buffer.set_stringn(x, y, plain, most, Style::reset().patch(self.look.style(tone)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_in_a_rule_is_no_hint() {
        for (colour, strong) in [(true, true), (true, false), (false, true), (false, false)] {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 1));
            let look = Look { colour, ascii: false, ascii_letters: false };
            Paint::new(&mut buffer, look, Language::Id).titled_rule(0, 0, 12, &shown("Jawaban"), strong);
            let style = |x: u16| buffer.cell((x, 0)).map(|cell| (cell.fg, cell.modifier));
            let tone = look.style(if strong { Tone::Strong } else { Tone::Plain });
            assert_eq!(style(3), Some((tone.fg.unwrap_or_default(), tone.add_modifier)), "{colour} {strong}");
            // The rule around it goes back where the section is not the one in focus.
            assert_eq!(style(0) == style(3), strong || !colour, "{colour} {strong}");
        }
    }

    #[test]
    fn nothing_of_what_lay_below_shows_through_a_cleared_area() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 2));
        let mut paint = Paint::new(&mut buffer, Look { colour: true, ascii: false, ascii_letters: false }, Language::Id);
        paint.put(0, 0, "║例市x", Tone::Strong);
        paint.clear(Rect::new(2, 0, 3, 1));
        paint.put(2, 0, "abc", Tone::Plain);
        let plain = |x: u16| buffer.cell((x, 0)).map(|cell| (cell.symbol().to_owned(), cell.modifier));
        assert_eq!([2, 3, 4].map(plain), ["a", "b", "c"].map(|letter| Some((letter.to_owned(), ratatui::style::Modifier::empty()))));
        // The letter that reached in is gone whole.
        assert_eq!(plain(1).map(|(symbol, _)| symbol).as_deref(), Some(" "));
    }
}
