//! `!`: everything that needs somebody, one row a matter, most days past due first; the reasons of the row under the
//! cursor stand in full below.

use crate::language::{Language, say};
use crate::model::{Day, Id, Matter, Message};
use crate::msg;
use crate::register::{Anchor, Ask, AttentionAnswer, MatterRow, reason};
use crate::screen::look::{Sign, Tone};
use crate::screen::model::{FIRST_SORT, Model};
use crate::screen::part::frame;
use crate::screen::part::list::List;
use crate::screen::part::paint::Paint;
use crate::screen::place::desk::{DUE, due_about};
use crate::text::width::{cut, width, wrap};
use crate::text::{Shown, shown};

/// Rows above the list: title and headings.
const ABOVE: u16 = 2;
/// Rows for the reasons.
const REASONS: u16 = 4;
/// Rows below the list: the rule, the reasons, the message row and the keys.
const BELOW: u16 = REASONS + 3;
/// Where the text of a row begins: cursor, attention and state stand before it.
const TEXT: u16 = 4;

#[derive(Debug)]
pub struct AttentionPlace {
    pub list: List,
    pub answer: Option<Box<AttentionAnswer>>,
}

impl Default for AttentionPlace {
    fn default() -> Self {
        Self { list: List::new(FIRST_SORT), answer: None }
    }
}

impl AttentionPlace {
    pub fn ask(&self, model: &Model) -> Ask {
        Ask::Attention { query: self.list.query.clone(), window: self.list.window(model.rows.into()) }
    }

    pub fn take(&mut self, answer: Box<AttentionAnswer>, rows: u16) {
        let page = &answer.matters;
        let chosen = page.chosen.and_then(|at| page.rows.get(at));
        let place = page.first + page.chosen.unwrap_or(0);
        let anchor = chosen.map_or(Anchor::First, |row| Anchor::Matter { matter: row.matter, place });
        self.list.stand_on(anchor, place, rows.saturating_sub(ABOVE + BELOW).into(), page.total);
        self.answer = Some(answer);
    }

    /// The row under the cursor.
    pub fn chosen(&self) -> Option<&MatterRow> {
        let page = &self.answer.as_ref()?.matters;
        page.rows.get(page.chosen?)
    }

    /// The cursor goes to the row that stands so many further now, and stays with its matter; `None`, and it stays
    /// where it is, where there is none.
    pub fn go(&mut self, by: i64) -> Option<Matter> {
        let page = &mut self.answer.as_mut()?.matters;
        let at = usize::try_from(i64::try_from(page.chosen?).ok()?.saturating_add(by)).ok()?;
        let matter = page.rows.get(at)?.matter;
        page.chosen = Some(at);
        let place = page.first + at;
        self.list.jump(Anchor::Matter { matter, place });
        Some(matter)
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let Some(answer) = &self.answer else { return };
        let area = paint.area();
        let columns = Columns::of(area.width);
        draw_title(answer, paint);
        columns.draw_headings(paint);
        if answer.matters.rows.is_empty() {
            let message = if answer.matters.all == 0 { msg!("attention-none") } else { msg!("attention-not_found") };
            paint.message(TEXT, ABOVE + 1, area.width - TEXT - 1, &message, Tone::Plain);
        }
        let skip = self.list.top.saturating_sub(answer.matters.first);
        let rows = answer.matters.rows.iter().enumerate().skip(skip);
        for (y, (at, row)) in (ABOVE..area.height.saturating_sub(BELOW)).zip(rows) {
            columns.draw_row(row, y, model.day, paint);
            if answer.matters.chosen == Some(at) {
                paint.choose(0, y, columns.title_at());
            }
        }
        draw_reasons(self.chosen(), area.height.saturating_sub(BELOW), paint);
        let left = if self.list.query.is_empty() { frame::health(&model.health) } else { msg!("query", query = &self.list.query) };
        frame::message_row(model, &left, &frame::row_of(&answer.matters), paint);
    }
}

/// How much there is of what, and of how many agreements nobody knows whether anything happens in them.
fn draw_title(answer: &AttentionAnswer, paint: &mut Paint<'_>) {
    let columns = paint.area().width - 2;
    let (all, total) = (answer.matters.all, answer.matters.total);
    let answers = match total - answer.agreements {
        0 => msg!("nothing"),
        n => msg!("attention-answers", n = n),
    };
    let part = if total == all { msg!("nothing") } else { msg!("attention-part", all = all) };
    let title = paint.say(&msg!("attention-title", n = answer.agreements, answers = answers, part = part));
    paint.put(1, 0, title.as_str(), Tone::Strong);
    let unknown = paint.say(&msg!("attention-without_activity", n = answer.unknown));
    let room = usize::from(columns).saturating_sub(width(title.as_str()) + 2);
    if answer.unknown > 0 && width(unknown.as_str()) <= room {
        paint.text_right(1, 0, columns, &unknown, Tone::Quiet);
    }
}

/// The reasons of the row under the cursor, below a rule that names it.
fn draw_reasons(row: Option<&MatterRow>, y: u16, paint: &mut Paint<'_>) {
    let columns = paint.area().width;
    let Some(row) = row else { return paint.rule(0, y, columns, false) };
    let heading = paint.say(&row.heading());
    paint.titled_rule(0, y, columns, &heading, false);
    let lines = reasons(row, usize::from(columns - 2), paint.language);
    for (y, line) in (y + 1..y + 1 + REASONS).zip(lines) {
        paint.put(1, y, &line, Tone::Plain);
    }
}

/// As many reasons as have room; where some have none, how many.
fn reasons(row: &MatterRow, columns: usize, language: Language) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (at, cause) in row.causes.iter().enumerate() {
        let said = wrap(&say(&reason(cause), language), columns);
        let behind = row.causes.len() - at - 1;
        if at > 0 && lines.len() + said.len() + usize::from(behind > 0) > REASONS.into() {
            lines.push(say(&msg!("attention-more", n = behind + 1), language).to_string());
            break;
        }
        lines.extend(said);
    }
    lines
}

/// How wide what stands in a row is: the matter and its reason share what number and days leave.
#[derive(Clone, Copy, Debug)]
struct Columns {
    number: u16,
    title: u16,
    reason: u16,
    due: u16,
}

impl Columns {
    fn of(columns: u16) -> Self {
        // A checklist's answer is told by its list; its region and recommendation stand beside it.
        let (number, due) = (10, DUE);
        let rest = columns.saturating_sub(TEXT + number + due + 4);
        let reason = (rest * 9 / 20).min(46);
        Self { number, title: rest - reason, reason, due }
    }

    const fn title_at(self) -> u16 {
        TEXT + self.number + 1
    }

    const fn reason_at(self) -> u16 {
        self.title_at() + self.title + 1
    }

    const fn due_at(self) -> u16 {
        self.reason_at() + self.reason + 1
    }

    fn draw_headings(self, paint: &mut Paint<'_>) {
        let headings = [
            (TEXT, self.number, msg!("pane-column-number")),
            (self.title_at(), self.title, msg!("attention-column_matter")),
            (self.reason_at(), self.reason, msg!("attention-column_reason")),
            (self.due_at(), self.due, msg!("pane-column-due")),
        ];
        for (x, width, heading) in headings {
            paint.message(x, ABOVE - 1, width, &heading, Tone::Quiet);
        }
    }

    fn draw_row(self, row: &MatterRow, y: u16, day: Day, paint: &mut Paint<'_>) {
        paint.sign(1, y, Sign::Attention);
        paint.sign(2, y, sign(row));
        paint.text(TEXT, y, self.number, &number(row), Tone::Plain);
        paint.text(self.title_at(), y, self.title, &shown(&row.title()), Tone::Plain);
        let reason = first_reason(row, self.reason.into(), paint.language);
        paint.put(self.reason_at(), y, &reason, Tone::Plain);
        paint.message(self.due_at(), y, self.due, &due(row, day), Tone::Plain);
    }
}

/// Of an agreement its status, of an answer its state.
fn sign(row: &MatterRow) -> Sign {
    let status = row.agreement.as_ref().map(|row| Sign::of_status(row.status));
    status.or(row.state.map(Sign::of_state)).unwrap_or(Sign::Blank)
}

fn number(row: &MatterRow) -> Shown {
    shown(&match row.matter {
        Matter::Agreement(number) => Id::Agreement(number).to_string(),
        Matter::FollowUp(id) => id.list.to_string(),
    })
}

/// The most urgent reason, and how many more there are: that is never cut.
fn first_reason(row: &MatterRow, columns: usize, language: Language) -> String {
    let first = row.causes.first().map_or_else(Shown::default, |cause| say(&cause.code.message(), language));
    let more = match row.causes.len() {
        0 | 1 => String::new(),
        all => format!(" +{}", all - 1),
    };
    format!("{}{more}", cut(first.as_str(), columns.saturating_sub(width(&more))))
}

/// Days left or past of the most urgent reason, in the words of the desk.
fn due(row: &MatterRow, day: Day) -> Message {
    row.causes.first().and_then(|cause| cause.due).map_or_else(|| msg!("attention-no_day"), |due| due_about(due, day))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Attention, RegionCode};
    use crate::rules::attention::Cause;

    fn row(causes: usize) -> MatterRow {
        let cause = |at: usize| Cause {
            code: Attention::ALL[at % Attention::ALL.len()],
            rule: "term-ending",
            due: None,
            is_certain: true,
            basis: None,
            sentence: msg!("cause-no_partner"),
        };
        MatterRow {
            matter: Matter::Agreement(1),
            region: RegionCode::new(35, 78),
            agreement: None,
            recommendation: None,
            state: None,
            causes: (0..causes).map(cause).collect(),
            turn: None,
        }
    }

    #[test]
    fn columns_never_take_more_than_there_is() {
        for columns in 60..250 {
            let of = Columns::of(columns);
            assert!(of.due_at() + of.due < columns && of.title >= 12 && of.reason >= 10, "{columns} {of:?}");
        }
    }

    #[test]
    fn reasons_without_room_are_counted_and_none_is_lost() {
        for (causes, told, lines) in [(0, None, 0), (1, None, 1), (4, None, 4), (5, Some("2"), 4), (9, Some("6"), 4)] {
            let said = reasons(&row(causes), 78, Language::Id);
            assert_eq!(said.len(), lines, "{causes}");
            let last = said.last().map(String::as_str).unwrap_or_default();
            assert_eq!(last.contains("alasan lagi"), told.is_some(), "{last}");
            assert!(told.is_none_or(|n| last.contains(n)), "{last}");
        }
        // One that is longer than all the room is cut at its end alone.
        assert!(reasons(&row(2), 5, Language::Id).len() > 4);
    }

    #[test]
    fn a_row_names_its_first_reason_and_counts_the_others() {
        let said = |causes, columns| first_reason(&row(causes), columns, Language::Id);
        assert_eq!((said(0, 30).as_str(), said(1, 30).as_str()), ("", "tanpa hubungan diplomatik"));
        assert_eq!(said(3, 30), "tanpa hubungan diplomatik +2");
        assert_eq!(said(11, 16), "tanpa hubun… +10");
    }
}
