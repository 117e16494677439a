//! The grid drawn: header, regions, totals, what nobody has done, legend, and the cell in words.

use ratatui::layout::Position;

use crate::exchange::coverage::half_year;
use crate::language::{date_words, say};
use crate::model::{Message, PartialDate, State, Tally};
use crate::msg;
use crate::register::{CoverageAnswer, CoverageRow};
use crate::screen::extent::{columns_of, rows_of};
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::frame;
use crate::screen::part::paint::Paint;
use crate::text::shown;

use super::CoveragePlace;
use super::cell::why;
use super::layout::{ABOVE, CELL, Layout, NAME_AT, SHARE};

/// Rows from the bottom.
const TOTALS: u16 = 9;
const NOBODY: u16 = 8;
const SERVING: u16 = 7;
const LEGEND: u16 = 6;
const SENTENCE: u16 = 4;

impl CoveragePlace {
    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        let layout = Layout::of(area.width, area.height);
        let Some(answer) = &self.answer else {
            return frame::sentence(&frame::no_checklists(model), 0, 2, paint);
        };
        self.draw_head(answer, layout, paint);
        self.draw_rows(answer, layout, paint);
        paint.rule(0, area.height - TOTALS - 1, area.width, false);
        self.draw_totals(answer, layout, paint);
        self.draw_serving(answer, layout, paint);
        draw_legend(paint);
        paint.rule(0, area.height - SENTENCE - 1, area.width, false);
        frame::sentence(&self.sentence(answer), area.height - SENTENCE, 2, paint);
        frame::message_row(model, &frame::narrowing(&self.rows.query, model), &frame::row_of(&answer.rows), paint);
    }

    fn draw_head(&self, answer: &CoverageAnswer, layout: Layout, paint: &mut Paint<'_>) {
        let columns = paint.area().width;
        let half = paint.say(&half_year(answer.half));
        let at = paint.text_right(1, 0, columns - 2, &half, Tone::Plain);
        let meeting = answer.date.map_or_else(|| answer.id.to_string(), |date| date_words(date, paint.language));
        let title = msg!("coverage-title", meeting = meeting, regions = answer.rows.all, recommendations = answer.recommendations.len());
        paint.message(1, 0, at.saturating_sub(2), &title, Tone::Strong);
        paint.message(NAME_AT, 1, layout.name, &msg!("coverage-region"), Tone::Quiet);
        for (nth, (number, _)) in self.in_sight(&answer.recommendations, layout) {
            let tone = if nth + self.left == self.column { Tone::Strong } else { Tone::Quiet };
            let number = shown(&number.to_string());
            paint.text_right(layout.cell_at(nth), 1, CELL - 2, &number, tone);
        }
        if self.left > 0 {
            paint.put(layout.cell_at(0) - 1, 1, "…", Tone::Quiet);
        }
        if self.left + layout.cells < answer.recommendations.len() {
            paint.put(layout.cell_at(layout.cells), 1, "…", Tone::Quiet);
        }
        let done = paint.say(&msg!("coverage-done"));
        paint.text_right(columns - SHARE, 1, SHARE - 1, &done, Tone::Quiet);
    }

    /// What of a row stands in the columns in sight, counted from the first of them.
    fn in_sight<'a, T>(&self, cells: &'a [T], layout: Layout) -> impl Iterator<Item = (usize, &'a T)> {
        cells.iter().skip(self.left).take(layout.cells).enumerate()
    }

    fn draw_rows(&self, answer: &CoverageAnswer, layout: Layout, paint: &mut Paint<'_>) {
        let page = &answer.rows;
        if page.rows.is_empty() {
            return paint.message(NAME_AT, ABOVE, paint.area().width - NAME_AT - 1, &msg!("coverage-no_region"), Tone::Plain);
        }
        let skipped = self.rows.top.saturating_sub(page.first);
        for (y, (at, row)) in (ABOVE..).zip(page.rows.iter().enumerate().skip(skipped).take(layout.height)) {
            self.draw_row(row, y, page.chosen == Some(at), layout, paint);
        }
        let below = page.total.saturating_sub(self.rows.top + layout.height);
        if below > 0 {
            let idle = answer.idle_from <= self.rows.top + layout.height;
            let more = if idle { msg!("coverage-more-idle", n = below) } else { msg!("coverage-more", n = below) };
            let y = ABOVE + rows_of(layout.height);
            paint.message(NAME_AT, y, paint.area().width - NAME_AT - 1, &more, Tone::Quiet);
        }
    }

    fn draw_row(&self, row: &CoverageRow, y: u16, chosen: bool, layout: Layout, paint: &mut Paint<'_>) {
        paint.stored(NAME_AT, y, layout.name, &row.region.short_name(), Tone::Plain);
        for (nth, state) in self.in_sight(&row.states, layout) {
            let x = layout.cell_at(nth);
            paint.sign(x + 2, y, Sign::of_state(*state));
            if chosen && nth + self.left == self.column {
                paint.put(x + 1, y, "[", Tone::Strong);
                paint.put(x + 3, y, "]", Tone::Strong);
                paint.sign(0, y, Sign::Cursor);
                paint.cursor = Some(Position::new(x + 2, y));
            }
        }
        draw_share(row.tally(), y, paint);
    }

    fn draw_totals(&self, answer: &CoverageAnswer, layout: Layout, paint: &mut Paint<'_>) {
        let (columns, rows) = (paint.area().width, paint.area().height);
        let (totals, nobody) = (rows - TOTALS, rows - NOBODY);
        let width = layout.name + NAME_AT - 1;
        paint.message(1, totals, width, &msg!("coverage-total-done"), Tone::Plain);
        paint.message(1, nobody, width, &msg!("coverage-total-nobody"), Tone::Plain);
        for (nth, tally) in self.in_sight(&answer.totals, layout) {
            let x = layout.cell_at(nth);
            let done = shown(&tally.done.to_string());
            paint.text_right(x, totals, CELL - 2, &done, Tone::Plain);
            if tally.done == 0 {
                paint.sign(x + 2, nobody, Sign::Attention);
            }
        }
        let all = answer.totals.iter().fold(Tally::default(), |all, tally| all.and(*tally));
        draw_share(all, totals, paint);
        let none = answer.totals.iter().filter(|tally| tally.done == 0).count();
        let said = paint.say(&msg!("coverage-nobody-of", n = none, of = answer.totals.len()));
        paint.text_right(columns - SHARE, nobody, SHARE - 1, &said, Tone::Plain);
    }

    /// How many agreements serve each; what none serves stands out.
    fn draw_serving(&self, answer: &CoverageAnswer, layout: Layout, paint: &mut Paint<'_>) {
        let (columns, y) = (paint.area().width, paint.area().height - SERVING);
        paint.message(1, y, layout.name + NAME_AT - 1, &msg!("coverage-serving"), Tone::Plain);
        for (nth, serving) in self.in_sight(&answer.serving, layout) {
            let x = layout.cell_at(nth);
            match serving {
                0 => paint.sign(x + 2, y, Sign::Attention),
                n => drop(paint.text_right(x, y, CELL - 2, &shown(&n.to_string()), Tone::Plain)),
            }
        }
        let served = answer.serving.iter().filter(|serving| **serving > 0).count();
        let said = paint.say(&msg!("coverage-nobody-of", n = served, of = answer.serving.len()));
        paint.text_right(columns - SHARE, y, SHARE - 1, &said, Tone::Plain);
    }

    /// The cell in words, with its evidence or reason.
    fn sentence(&self, answer: &CoverageAnswer) -> Message {
        let Some(cell) = self.cell() else { return msg!("nothing") };
        let title = answer.recommendations.get(self.column).map_or("", |(_, title)| title);
        let region = cell.region.short_name();
        let said = msg!("coverage-cell", region = region, number = cell.number, title = title, state = cell.state.message());
        match self.given() {
            Some(given) => msg!("coverage-cell-given", cell = said, why = why(given), on = PartialDate::from(given.on), by = &given.by),
            None => said,
        }
    }
}

/// How many of a row's are done.
fn draw_share(tally: Tally, y: u16, paint: &mut Paint<'_>) {
    let columns = paint.area().width;
    let said = paint.say(&msg!("share", done = tally.done, of = tally.all()));
    paint.text_right(columns - SHARE, y, SHARE - 1, &said, Tone::Plain);
}

fn draw_legend(paint: &mut Paint<'_>) {
    let y = paint.area().height - LEGEND;
    let mut x = 1;
    for &state in State::ALL {
        let words = say(&legend(state), paint.language);
        paint.sign(x, y, Sign::of_state(state));
        paint.put(x + 2, y, words.as_str(), Tone::Quiet);
        x += 4 + columns_of(words.as_str());
    }
}

fn legend(state: State) -> Message {
    match state {
        State::Cannot => msg!("coverage-cannot"),
        State::Done => msg!("coverage-done"),
        State::UnderWay => msg!("coverage-under_way"),
        State::NotBegun => state.message(),
    }
}
