//! Keys and signs of the place it was opened from, drawn from the key table.

use crate::language::{Language, say, word};
use crate::model::{State, Status};
use crate::msg;
use crate::screen::keys::{self, On};
use crate::screen::look::{Look, Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::list::Cursor;
use crate::screen::part::paint::Paint;
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct Help {
    /// The sort of place it explains.
    pub of: On,
    pub cursor: Cursor,
}

impl Help {
    pub fn lines(&self, language: Language, look: Look) -> Vec<Shown> {
        let mut lines: Vec<Shown> = keys::rows(self.of)
            .filter(|row| !row.keys.is_empty())
            .map(|row| {
                let caps = row.keys.iter().map(|k| k.cap()).collect::<Vec<_>>().join(" ");
                shown(&format!("{} {}", crate::text::width::fit(&caps, 16), word(row.help, language)))
            })
            .collect();
        lines.push(Shown::default());
        lines.push(word("help-signs", language));
        lines.extend(signs(language, look));
        lines
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        paint.message(1, 0, area.width - 2, &msg!("help-title"), Tone::Strong);
        paint.rule(0, 1, area.width, true);
        let lines = self.lines(model.language, model.look);
        for (y, (at, line)) in (2..area.height - 2).zip(lines.iter().enumerate().skip(self.cursor.top)) {
            paint.text(2, y, area.width - 3, line, Tone::Plain);
            if at == self.cursor.at {
                paint.choose(0, y, 2);
            }
        }
        frame::message_row(model, &msg!("nothing"), &frame::standing_note(model), paint);
    }
}

/// Each sign with its words.
fn signs(language: Language, look: Look) -> Vec<Shown> {
    let line = |sign: Sign, words: Shown| shown(&format!("{}  {words}", sign.glyph(look)));
    let mut lines = vec![line(Sign::Attention, word("attention", language))];
    let shown_statuses = [Status::InForce, Status::Exploring, Status::Expired];
    lines.extend(shown_statuses.iter().map(|&s| line(Sign::of_status(s), say(&s.message(), language))));
    lines.extend(State::ALL.iter().map(|&s| line(Sign::of_state(s), say(&s.message(), language))));
    lines.push(line(Sign::Partly, word("sign-partly", language)));
    lines.push(line(Sign::PastGate, word("sign-past_gate", language)));
    lines
}
