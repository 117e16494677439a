//! Coverage by agreements: each recommendation of a meeting with how many agreements serve it, and which.

use crate::exchange::coverage::serving_words;
use crate::language::date_words;
use crate::model::{Message, ServedRecommendation};
use crate::msg;
use crate::register::{Ask, ServedAnswer, ServedAsk, WhichList, Window};
use crate::screen::look::{Sign, Tone};
use crate::screen::model::{FIRST_SORT, Model};
use crate::screen::part::frame;
use crate::screen::part::list::List;
use crate::screen::part::paint::Paint;
use crate::text::shown;

/// Rows above the first recommendation, and from the last on.
const ABOVE: u16 = 2;
const BELOW: u16 = 5;
/// Columns at the right: how many agreements, how many regions.
const COUNT: u16 = 12;
const REGIONS: u16 = 16;
/// Where numbers end and titles begin.
const NUMBER: u16 = 6;
const TITLE: u16 = 8;
/// Agreements that the sentence names.
const NAMED: usize = 4;

#[derive(Debug)]
pub struct ServedPlace {
    /// 0 the newest meeting's, 1 the next older.
    pub list: usize,
    pub rows: List,
    pub answer: Option<Box<ServedAnswer>>,
}

impl ServedPlace {
    pub fn new(list: usize) -> Self {
        Self { list, rows: List::new(FIRST_SORT), answer: None }
    }

    pub fn ask(&self, rows: u16) -> Ask {
        Ask::Served(Box::new(ServedAsk { rows: self.rows.window(rows.into()), ..self.asked() }))
    }

    /// Its question, over all recommendations in view.
    pub fn asked(&self) -> ServedAsk {
        ServedAsk { list: WhichList::Newest(self.list), query: self.rows.query.clone(), rows: Window::WHOLE, most: NAMED }
    }

    pub fn take(&mut self, answer: Option<Box<ServedAnswer>>, rows: u16) {
        if let Some(answer) = &answer {
            let page = &answer.rows;
            let chosen = page.chosen.and_then(|at| page.rows.get(at)).map(|row| row.number.into());
            self.rows.stand(chosen, page.first + page.chosen.unwrap_or(0), height(rows), page.total);
        }
        self.answer = answer;
    }

    /// What the cursor is on.
    pub fn chosen(&self) -> Option<&ServedRecommendation> {
        let page = &self.answer.as_ref()?.rows;
        page.rows.get(page.chosen?)
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(answer) = &self.answer else {
            return frame::sentence(&frame::no_checklists(model), 0, 2, paint);
        };
        let area = paint.area();
        let meeting = answer.date.map_or_else(|| answer.id.to_string(), |date| date_words(date, paint.language));
        let title = msg!("served-title", meeting = meeting, n = answer.rows.all);
        paint.message(1, 0, area.width - 2, &title, Tone::Strong);
        draw_heads(paint);
        self.draw_rows(answer, paint);
        paint.rule(0, area.height - BELOW, area.width, false);
        frame::sentence(&self.sentence(), area.height - BELOW + 1, 2, paint);
        frame::message_row(model, &frame::narrowing(&self.rows.query, model), &frame::row_of(&answer.rows), paint);
    }

    fn draw_rows(&self, answer: &ServedAnswer, paint: &mut Paint<'_>) {
        let page = &answer.rows;
        if page.rows.is_empty() {
            return paint.message(TITLE, ABOVE, paint.area().width - TITLE - 1, &msg!("served-none_found"), Tone::Plain);
        }
        let skipped = self.rows.top.saturating_sub(page.first);
        let lines = height(paint.area().height);
        for (y, (at, row)) in (ABOVE..).zip(page.rows.iter().enumerate().skip(skipped).take(lines)) {
            draw_row(row, y, paint);
            if page.chosen == Some(at) {
                paint.choose(0, y, TITLE);
            }
        }
    }

    /// What serves the recommendation under the cursor, by name.
    fn sentence(&self) -> Message {
        let Some(row) = self.chosen() else { return msg!("nothing") };
        if row.count == 0 {
            return msg!("served-none", number = row.number, title = &row.title);
        }
        let names: Vec<_> = row.agreements.iter().map(|serving| serving_words(serving).into()).collect();
        let rest = row.count - row.agreements.len();
        if rest == 0 {
            return msg!("served-by", number = row.number, title = &row.title, names = names);
        }
        msg!("served-by_more", number = row.number, title = &row.title, names = names, n = rest)
    }
}

fn draw_heads(paint: &mut Paint<'_>) {
    let (columns, language) = (paint.area().width, paint.language);
    let say = |message| crate::language::say(&message, language);
    paint.message(TITLE, 1, columns - TITLE - COUNT - REGIONS - 1, &msg!("served-recommendation"), Tone::Quiet);
    paint.text_right(columns - REGIONS - COUNT, 1, COUNT - 1, &say(msg!("served-agreements")), Tone::Quiet);
    paint.text_right(columns - REGIONS, 1, REGIONS - 1, &say(msg!("served-regions")), Tone::Quiet);
}

fn draw_row(row: &ServedRecommendation, y: u16, paint: &mut Paint<'_>) {
    let columns = paint.area().width;
    if row.count == 0 {
        paint.sign(2, y, Sign::Attention);
    }
    paint.text_right(3, y, NUMBER - 3, &shown(&row.number.to_string()), Tone::Plain);
    paint.stored(TITLE, y, columns - TITLE - COUNT - REGIONS - 1, &row.title, Tone::Plain);
    let count = shown(&row.count.to_string());
    paint.text_right(columns - REGIONS - COUNT, y, COUNT - 1, &count, Tone::Strong);
    let regions = paint.say(&msg!("share", done = row.tally.done, of = row.tally.all()));
    paint.text_right(columns - REGIONS, y, REGIONS - 1, &regions, Tone::Plain);
}

/// Recommendations that fit below one another.
fn height(rows: u16) -> usize {
    usize::from(rows.saturating_sub(ABOVE + BELOW)).max(1)
}
