//! How a matter is drawn: how far the review is, the matter with all that is known of it, the decisions below.

use ratatui::layout::Rect;

use crate::language::{Language, say};
use crate::model::{Day, Outcome};
use crate::msg;
use crate::register::{ReviewAnswer, ReviewCard};
use crate::screen::extent::rows_of;
use crate::screen::look::{Sign, Tone};
use crate::screen::model::Model;
use crate::screen::part::meant;
use crate::screen::part::paint::Paint;
use crate::screen::part::{frame, remark};
use crate::text::width::{cut, width, wrap};
use crate::text::{Shown, shown};

use super::decision::back;
use super::{Deciding, Last, ReviewPlace, told};

/// Columns of a label, and where its lines begin.
const LABEL: u16 = 11;
const LINES: u16 = 13;
/// Rows of the decisions with the rules around them, and below them the message and the keys.
const DECISIONS: u16 = 6;
const BELOW: u16 = 2;
/// Rows above the matter's lines: how far it is, a rule, the heading.
const ABOVE: u16 = 3;
/// Lines of a matter on the smallest usual screen: the decisions do not move while there is room for so many.
const USUAL: u16 = 13;

/// The most lines of a matter that are in sight at once.
pub fn most(rows: u16) -> u16 {
    rows.saturating_sub(ABOVE + DECISIONS + BELOW)
}

/// The matter in lines, each label before its first.
pub fn lines(card: &ReviewCard, day: Day, language: Language, columns: u16) -> Vec<(Shown, Shown)> {
    let room = usize::from(columns.saturating_sub(LINES + 1));
    let of_part = |part: told::Part| {
        let broken: Vec<String> = part.lines.iter().flat_map(|line| wrap(line, room)).collect();
        let mut label = Some(part.label);
        broken.into_iter().map(move |line| (label.take().unwrap_or_default(), shown(&line))).collect::<Vec<_>>()
    };
    told::parts(card, day, language, &told::by_digit).into_iter().flat_map(of_part).collect()
}

impl ReviewPlace {
    pub(super) fn draw_card(&self, answer: &ReviewAnswer, model: &Model, paint: &mut Paint<'_>) {
        let Some(card) = answer.card.as_deref() else { return };
        let area = paint.area();
        self.draw_header(answer, model, paint);
        paint.rule(0, 1, area.width, true);
        draw_heading(card, paint);
        let lines = lines(card, model.day, model.language, area.width);
        let height = most(area.height).min(USUAL.max(rows_of(lines.len())));
        let top = self.cursor.at.min(lines.len().saturating_sub(height.into()));
        for (y, (label, line)) in (ABOVE..ABOVE + height).zip(lines.iter().skip(top)) {
            paint.text(1, y, LABEL, label, Tone::Quiet);
            paint.text(LINES - 1, y, area.width - LINES, line, Tone::Plain);
        }
        let y = ABOVE + height;
        let rest = lines.len().saturating_sub(top + usize::from(height));
        match &self.deciding {
            Some(deciding) => draw_fields(deciding, y, model, paint),
            None => self.draw_decisions(answer, y, paint),
        }
        let more = if rest > 0 { msg!("card-more", count = rest) } else { msg!("nothing") };
        let more = paint.say(&more);
        if width(more.as_str()) > 0 {
            paint.text_right(1, y, area.width - 3, &shown(&format!(" {more} ")), Tone::Attention);
        }
        let last = self.last.as_ref().map_or_else(|| msg!("nothing"), Last::message);
        frame::message_row(model, &last, &frame::health(&model.health), paint);
    }

    /// "Reviu · butir 3 dari 7   √ 2 diputuskan  □ 5 tersisa   24 Nov 2026 WIB": the counts go before the place does.
    pub(super) fn draw_header(&self, answer: &ReviewAnswer, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        let (decided, left) = (answer.done(), answer.left);
        let place =
            if self.is_over() { msg!("card-title-end") } else { msg!("card-title", at = decided + answer.place + 1, of = decided + left) };
        let least = width(paint.say(&place).as_str());
        let title = if answer.query.is_empty() { place } else { msg!("card-title-query", title = place, query = &answer.query) };
        let day = told::today(model.day, model.zone(), model.language);
        let mut at = paint.text_right(1, 0, area.width - 2, &day, Tone::Plain);
        let counts = paint.say(&msg!("card-counts", decided = decided, left = left));
        if least + width(counts.as_str()) + 5 <= usize::from(at) {
            at = paint.text_right(1, 0, at.saturating_sub(3), &counts, Tone::Plain);
        }
        paint.message(1, 0, at.saturating_sub(2), &title, Tone::Strong);
    }

    /// The three outcomes, and how to go on without one.
    fn draw_decisions(&self, answer: &ReviewAnswer, y: u16, paint: &mut Paint<'_>) {
        let area = paint.area();
        let cursor = paint.cursor;
        paint.titled_rule(0, y, area.width, &paint.say(&msg!("card-decision")), false);
        for (y, outcome) in (y + 1..).zip(Outcome::ALL) {
            paint.put(1, y, &outcome.number().to_string(), Tone::Key);
            paint.message(3, y, 16, &outcome.message(), Tone::Plain);
            paint.message(20, y, area.width - 21, &needs(*outcome), Tone::Quiet);
        }
        paint.put(1, y + 4, "n", Tone::Key);
        let back = if answer.previous.is_some() { msg!("card-skip-back", at = answer.done() + answer.place) } else { msg!("nothing") };
        let last = answer.next.is_none();
        let skip = if last { msg!("card-skip-last", back = back) } else { msg!("card-skip", back = back) };
        paint.message(3, y + 4, area.width - 4, &skip, Tone::Plain);
        paint.rule(0, y + 5, area.width, false);
        paint.cursor = cursor;
    }
}

/// The matter's name, at the right its state, and its kind where there is room; the real cursor stands on the name.
fn draw_heading(card: &ReviewCard, paint: &mut Paint<'_>) {
    let (area, y) = (paint.area(), 2);
    paint.sign(1, y, Sign::Attention);
    let country = card.row.as_ref().and_then(|row| row.country).map(|country| paint.say(&msg!("country", country = country)));
    let country = country.map(|country| format!(", {country}")).unwrap_or_default();
    let name = shown(&format!("{}  {}{country}", card.matter, card.title));
    let mut end = area.width - 1;
    if let Some(row) = &card.row {
        let sign = Sign::of_status(row.status);
        paint.sign(2, y, sign);
        let status = format!("{} {}", sign.glyph(paint.look), paint.say(&row.status.message()));
        let kind = row.kind.map(|kind| format!("{}  {status}", paint.say(&kind.message())));
        let room = usize::from(area.width).saturating_sub(width(name.as_str()) + 8);
        let standing = kind.filter(|both| width(both) <= room).unwrap_or(status);
        end = paint.text_right(4, y, area.width - 5, &shown(&standing), Tone::Plain);
    }
    paint.put(4, y, &cut(name.as_str(), usize::from(end.saturating_sub(6))), Tone::Strong);
    paint.cursor = Some(ratatui::layout::Position::new(4, y));
}

/// What an outcome asks for.
fn needs(outcome: Outcome) -> crate::model::Message {
    match outcome {
        Outcome::Fine => msg!("decide-needs-fine"),
        Outcome::Action => msg!("decide-needs-action"),
        Outcome::Postponed => msg!("decide-needs-postpone"),
    }
}

/// The fields of a decision in the place of the three; below them what the line wants, or what is wrong with it.
fn draw_fields(deciding: &Deciding, y: u16, model: &Model, paint: &mut Paint<'_>) {
    let area = paint.area();
    let title = msg!("card-deciding", number = deciding.outcome.number(), outcome = deciding.outcome.message());
    paint.titled_rule(0, y, area.width, &say(&title, model.language), true);
    let fields = rows_of(deciding.lines.lines.len());
    let wrong: Vec<usize> = deciding.judgement.news().filter_map(|reason| deciding.line_of(reason)).collect();
    deciding.lines.draw(Rect::new(0, y + 1, area.width - 1, fields), &wrong, paint);
    let cursor = paint.cursor;
    paint.rule(0, y + 5, area.width, false);
    let mut room = Rect::new(0, y + 1 + fields, area.width - 1, 4u16.saturating_sub(fields));
    let rows = match deciding.judgement.news().next() {
        Some(reason) => remark::reason_rows(Some(Sign::Attention), reason, paint),
        None => remark::rows_of(None, &hint(deciding, model, paint), paint),
    };
    remark::draw(rows.iter(), &mut room, paint);
    paint.cursor = cursor;
}

/// What a day means that is reckoned from today, else what the line wants.
fn hint(deciding: &Deciding, model: &Model, paint: &Paint<'_>) -> Shown {
    let meant = deciding.day_typed().and_then(|text| meant::remark(text, model.day, back(model.day), &deciding.calendar, model.language));
    meant.unwrap_or_else(|| paint.say(&deciding.wants()))
}
