//! The text line of `/`: narrows the list below with each key.

use ratatui::layout::Rect;

use crate::register::Ask;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::line::Line;
use crate::screen::part::paint::Paint;

#[derive(Debug)]
pub struct Search {
    pub line: Line,
    /// What narrowed the list before, for Esc.
    pub before: String,
    /// Ways to go on with the last word, best first.
    pub found: Vec<String>,
    /// Which of them Tab took last, and the text they were found for.
    pub taken: Option<(usize, Vec<String>)>,
    /// The section of an opened record that it narrows; `None`: a list of the desk.
    pub section: Option<usize>,
}

impl Search {
    pub fn ask(&self) -> Option<Ask> {
        self.section.is_none().then(|| Ask::Complete { text: self.line.text().to_owned() })
    }

    /// Takes the next way to go on; says whether there is one.
    pub fn complete(&mut self) -> bool {
        let (at, ways) = match self.taken.take() {
            Some((at, ways)) if ways.get(at).is_some_and(|w| w == self.line.text()) && ways.len() > 1 => ((at + 1) % ways.len(), ways),
            _ => (0, self.found.clone()),
        };
        let Some(text) = ways.get(at) else { return false };
        self.line = Line::new(text);
        self.taken = Some((at, ways));
        true
    }

    pub fn draw(&self, _model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        let y = area.height - 2;
        let columns = frame::typing_columns(paint);
        paint.clear(Rect::new(0, y, columns, 1));
        paint.put(1, y, "/", Tone::Key);
        paint.line(3, y, columns.saturating_sub(4), &self.line);
    }
}
