//! How a form is drawn: its fields one below the other, what can be chosen below the one that is typed in, and
//! below all what is to be said of it.

use ratatui::layout::{Position, Rect};

use crate::language::{Language, say};
use crate::model::Message;
use crate::model::field::{About, Asks, FAILS, Shape};
use crate::model::written::by::Lies;
use crate::msg;
use crate::rules::dated::lies;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::list::scroll;
use crate::screen::part::meant::meant;
use crate::screen::part::paint::Paint;
use crate::screen::part::{frame, notes};
use crate::text::width::{cut, width};
use crate::text::{Shown, shown};

use super::{Blank, Choice, Form, Sort, Theirs};

/// Where labels and values begin.
const LABEL: u16 = 3;
const VALUE: u16 = 27;
/// Choices that are seen at once, and lines of a note.
const CHOICES: usize = 8;
const NOTES: usize = 6;

/// A line of the body.
enum Row {
    Field(usize),
    /// A line of the note that is typed in, from 0.
    Note(usize),
    /// One of the choices, by its place.
    Choice(usize),
    /// More choices than are seen.
    More(usize),
    /// What a relative date means.
    Meant(Shown),
}

impl Form {
    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        let title = self.title(usize::from(area.width - 2), model.language);
        paint.text(1, 0, area.width - 2, &title, Tone::Strong);
        let body = Rect::new(0, 1, area.width, area.height.saturating_sub(7));
        if !self.is_waiting() {
            self.draw_body(model, body, paint);
        }
        paint.rule(0, area.height - 6, area.width, false);
        frame::sentence(&self.said(model.language), area.height - 5, 3, paint);
        frame::message_row(model, &msg!("nothing"), &frame::standing_note(model), paint);
    }

    fn draw_body(&self, model: &Model, body: Rect, paint: &mut Paint<'_>) {
        let choices = self.choices(model.language);
        let rows = self.rows(model, &choices, body);
        // The field that is typed in is seen with all that stands below it.
        let last = rows.iter().rposition(|row| !matches!(row, Row::Field(at) if *at != self.at)).unwrap_or(0);
        let first = rows.iter().position(|row| matches!(row, Row::Field(at) if *at == self.at)).unwrap_or(0);
        let height = usize::from(body.height);
        let top = (last + 1).saturating_sub(height).min(first).max(scroll(0, first, height, rows.len()).min(first));
        for (y, row) in (body.y..body.bottom()).zip(rows.iter().skip(top)) {
            match row {
                Row::Field(at) => self.draw_field(*at, y, body.width, model.language, paint),
                Row::Note(line) => self.draw_note(*line, y, body.width, paint),
                Row::Choice(at) => {
                    if let Some(choice) = choices.get(*at) {
                        self.draw_choice(*at, choice, y, body.width, paint);
                    }
                }
                Row::More(n) => paint.message(VALUE + 2, y, body.width - VALUE - 3, &msg!("form-more", n = *n), Tone::Quiet),
                Row::Meant(words) => paint.text(VALUE, y, body.width - VALUE - 1, words, Tone::Quiet),
            }
        }
    }

    fn rows(&self, model: &Model, choices: &[Choice], body: Rect) -> Vec<Row> {
        let mut rows = Vec::new();
        for (at, blank) in self.blanks.iter().enumerate() {
            rows.push(Row::Field(at));
            if at != self.at {
                continue;
            }
            if blank.sort() == Sort::Notes {
                let lines = notes::rows(blank.line.text(), blank.line.cursor(), columns(body.width)).0.len();
                rows.extend((1..lines.min(NOTES)).map(Row::Note));
            }
            let top = scroll(0, self.selected().unwrap_or(0), CHOICES, choices.len());
            rows.extend((top..choices.len()).take(CHOICES).map(Row::Choice));
            rows.extend(Some(choices.len().saturating_sub(top + CHOICES)).filter(|more| *more > 0).map(Row::More));
            rows.extend(self.meant(blank, model).map(Row::Meant));
        }
        rows
    }

    /// "= 26 Jan 2027" below a date that is reckoned from today.
    fn meant(&self, blank: &Blank, model: &Model) -> Option<Shown> {
        let calendar = &self.procedure.as_ref()?.calendar;
        let is_typed = blank.about.shape == Shape::Date && !blank.line.is_offered();
        let date_of = |code: &str| {
            let other = self.blanks.iter().find(|other| other.about.code == code)?;
            calendar.typed(other.text(), model.day, Lies::Past).ok().flatten().map(|written| written.date)
        };
        let lies = || lies(blank.about.code, date_of);
        is_typed.then(|| meant(blank.text(), model.day, lies(), calendar, model.language)).flatten()
    }

    fn draw_field(&self, at: usize, y: u16, width: u16, language: Language, paint: &mut Paint<'_>) {
        let Some(blank) = self.blanks.get(at) else { return };
        let empty = blank.text().is_empty();
        let sign = match self.reason(blank.about, language) {
            Some(_) => Sign::Attention,
            None if blank.about.asks == Asks::Needed && empty => Sign::Missing,
            None if blank.is_touched() => Sign::There,
            None => Sign::Blank,
        };
        paint.sign(1, y, sign);
        let label = say(&Message::new(blank.about.label), language);
        paint.text(LABEL, y, VALUE - LABEL - 1, &label, Tone::Quiet);
        let room = width - VALUE - 1;
        if at != self.at {
            let text =
                if blank.sort() == Sort::Ticked { self.ticks(blank, language) } else { shown(&blank.line.text().replace('\n', " ")) };
            return paint.text(VALUE, y, room, &text, Tone::Plain);
        }
        paint.sign(0, y, Sign::Cursor);
        match blank.sort() {
            Sort::Ticked => {
                let ticks = self.ticks(blank, language);
                paint.text(VALUE, y, room, &ticks, Tone::Strong);
                paint.cursor = Some(Position::new(VALUE, y));
            }
            Sort::Notes => self.draw_note(0, y, width, paint),
            _ => paint.line(VALUE, y, room, &blank.line),
        }
    }

    /// A line of the note that is typed in; those around the cursor are seen.
    fn draw_note(&self, line: usize, y: u16, width: u16, paint: &mut Paint<'_>) {
        let Some(blank) = self.blank() else { return };
        let (rows, (row, column)) = notes::rows(blank.line.text(), blank.line.cursor(), columns(width));
        let top = scroll(0, row, NOTES.min(rows.len()), rows.len());
        if let Some(text) = rows.get(top + line) {
            paint.text(VALUE, y, width - VALUE - 1, text, Tone::Strong);
        }
        if top + line == row {
            paint.cursor = Some(Position::new(VALUE + column as u16, y));
        }
    }

    /// The names of what is ticked.
    fn ticks(&self, blank: &Blank, language: Language) -> Shown {
        let all = self.ticks_of(blank.about.shape, language);
        let name = |word: &String| {
            let (code, fails) = word.strip_suffix(FAILS).map_or((word.as_str(), false), |code| (code, true));
            let name = all.iter().find(|choice| choice.code == code).map_or_else(|| code.to_owned(), |choice| choice.name.clone());
            if fails { say(&msg!("tick-fails", name = name), language).to_string() } else { name }
        };
        shown(&blank.ticked().iter().map(name).collect::<Vec<_>>().join("; "))
    }

    fn draw_choice(&self, at: usize, choice: &Choice, y: u16, width: u16, paint: &mut Paint<'_>) {
        let Some(blank) = self.blank() else { return };
        let sort = blank.sort();
        let cursor = paint.cursor;
        if matches!(sort, Sort::Numbered | Sort::Ticked) && at < 9 {
            paint.put(VALUE + 2, y, &(at + 1).to_string(), Tone::Key);
        }
        if sort == Sort::Ticked && blank.ticked().contains(&choice.code) || blank.text() == choice.code {
            paint.sign(VALUE + 4, y, Sign::There);
        }
        if sort == Sort::Ticked && blank.fails(&choice.code) {
            paint.sign(VALUE + 4, y, Sign::Over);
        }
        let room = width - VALUE - 7;
        let from = paint.text_right(VALUE + 6, y, room, &shown(&choice.aside), Tone::Quiet);
        paint.stored(VALUE + 6, y, from.saturating_sub(VALUE + 7), &choice.name, Tone::Plain);
        if self.selected() == Some(at) {
            paint.sign(VALUE, y, Sign::Cursor);
        }
        // Letters are typed into the line above.
        paint.cursor = cursor;
    }

    /// Its title; a long name of the record is cut, so that what the form is stays to be read.
    fn title(&self, columns: usize, language: Language) -> Shown {
        let whole = say(&self.of.title(&self.whose), language);
        let over = width(whole.as_str()).saturating_sub(columns);
        if over == 0 {
            return whole;
        }
        let whose = shown(&self.whose);
        say(&self.of.title(&cut(whose.as_str(), width(whose.as_str()).saturating_sub(over))), language)
    }

    /// What is to be said below: what somebody else changed, what is wrong with the field, what will fail later, else
    /// what the field wants.
    fn said(&self, language: Language) -> Message {
        if let Some(theirs) = &self.theirs {
            return self.same_field(theirs, language);
        }
        if self.is_gone() {
            return msg!("form-gone");
        }
        let Some(blank) = self.blank() else { return msg!("nothing") };
        let told = || self.judgement.told.iter().find(|reason| reason.field == Some(blank.about.code)).or(self.judgement.told.first());
        match self.reason(blank.about, language).or_else(told) {
            Some(reason) => reason.message.clone(),
            None => wants(blank.about),
        }
    }

    fn same_field(&self, theirs: &Theirs, language: Language) -> Message {
        let Some(blank) = self.blanks.get(theirs.at) else { return msg!("nothing") };
        let field = Message::new(blank.about.label);
        if theirs.text.is_empty() {
            return msg!("form-same_field-empty", who = &theirs.who, field = field);
        }
        msg!("form-same_field", who = &theirs.who, field = field, text = blank.read(&theirs.text, language))
    }
}

/// Columns of a note.
fn columns(width: u16) -> usize {
    usize::from(width.saturating_sub(VALUE + 1))
}

/// What a field wants, in a sentence.
fn wants(about: &About) -> Message {
    match about.shape {
        Shape::Date => msg!("wants-date"),
        Shape::Region => msg!("wants-region"),
        Shape::Partner => msg!("wants-partner"),
        Shape::Country => msg!("wants-country"),
        Shape::Kind | Shape::Level | Shape::YesNo => msg!("wants-number"),
        Shape::Objects | Shape::Contents => msg!("wants-ticks"),
        Shape::Conditions => msg!("wants-conditions"),
        Shape::Answer => msg!("wants-answer"),
        Shape::Paper => msg!("wants-paper"),
        Shape::Areas => msg!("wants-areas"),
        Shape::Languages => msg!("wants-languages"),
        Shape::Recommendations => msg!("wants-recommendations"),
        Shape::Money => msg!("wants-money"),
        Shape::Number if about.code == "notice" => msg!("wants-months"),
        Shape::Number => msg!("wants-figure"),
        Shape::File => msg!("wants-file"),
        Shape::Notes => msg!("wants-notes"),
        Shape::Text => msg!("nothing"),
    }
}
