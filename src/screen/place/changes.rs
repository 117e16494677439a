//! What changed since one's last signed review: records with their values as they were and are, newest first, under
//! each person, or under each region.

use crate::language::{Language, say};
use crate::model::command::verb_words;
use crate::model::{Message, RegionCode};
use crate::msg;
use crate::register::{Ask, ChangeSort, ChangedRecord, ChangesAnswer, ChangesAsk, Grouping, Heading, HistoryHead, Since};
use crate::screen::look::Tone;
use crate::screen::model::{FIRST_SORT, Model};
use crate::screen::part::frame;
use crate::screen::part::list::List;
use crate::screen::part::paint::Paint;
use crate::text::width::{width, wrap};
use crate::text::{Shown, shown};

#[derive(Debug)]
pub struct ChangesPlace {
    pub grouping: Grouping,
    /// Its cursor moves over records, each with its rows.
    pub list: List,
    pub answer: Option<ChangesAnswer>,
    /// The first record in sight, among those of the answer.
    top: usize,
}

/// Lines that the title above and the rows below take.
const AROUND: u16 = 4;

/// The most lines of one value: a long text is told by its changed part.
const LINES: usize = 3;

/// A line of the list.
#[derive(Debug)]
struct Row {
    text: Shown,
    right: Shown,
    indent: u16,
    tone: Tone,
    /// The record's own line, which the cursor stands on.
    is_record: bool,
}

impl Row {
    fn of_record(text: Shown, right: Shown) -> Self {
        Self { text, right, indent: 2, tone: Tone::Plain, is_record: true }
    }

    /// What is said about a record, and is no change.
    fn quiet(text: Shown) -> Self {
        Self { text, right: Shown::default(), indent: 4, tone: Tone::Quiet, is_record: false }
    }
}

impl Default for ChangesPlace {
    fn default() -> Self {
        Self { grouping: Grouping::Record, list: List::new(FIRST_SORT), answer: None, top: 0 }
    }
}

impl ChangesPlace {
    pub fn ask(&self, model: &Model) -> Ask {
        Ask::Changes(Box::new(ChangesAsk {
            since: Since::Review,
            author: model.session.author.clone(),
            by: None,
            region: None,
            query: self.list.query.clone(),
            grouping: self.grouping,
            steps: false,
            window: self.list.window(usize::from(model.rows)),
        }))
    }

    pub fn take(&mut self, answer: ChangesAnswer, language: Language, columns: u16, rows: u16) {
        let page = &answer.page;
        let (height, chosen) = (usize::from(rows.saturating_sub(AROUND)), page.chosen.unwrap_or(0));
        let number = page.chosen.and_then(|at| page.rows.get(at)).map(|record| record.number);
        // The page moves under the list: what was in sight is found again by its place in the whole list.
        let before = self.list.top.saturating_sub(page.first);
        self.list.stand(number, page.first + chosen, height, page.total);
        self.top = top(before, chosen, height, &lengths(&page.rows, height, language, columns));
        self.list.top = page.first + self.top;
        self.answer = Some(answer);
    }

    /// Turns to the next grouping, or the one before it; the same record stays under the cursor.
    pub fn turn(&mut self, forward: bool) {
        const ALL: [Grouping; 3] = [Grouping::Record, Grouping::Person, Grouping::Region];
        self.grouping = ALL[(self.grouping as usize + if forward { 1 } else { 2 }) % ALL.len()];
    }

    /// The record under the cursor.
    pub fn record(&self) -> Option<&ChangedRecord> {
        let page = &self.answer.as_ref()?.page;
        page.rows.get(page.chosen?)
    }

    pub fn draw(&self, model: &Model, paint: &mut Paint<'_>) {
        let area = paint.area();
        let Some(answer) = &self.answer else { return };
        let heading = msg!("changes-heading", since = answer.since.message(), count = answer.page.all);
        paint.message(1, 0, area.width - 2, &heading, Tone::Strong);
        let grouping = paint.say(&grouping_words(self.grouping));
        paint.titled_rule(0, 1, area.width, &grouping, true);
        if answer.page.rows.is_empty() {
            let none = if answer.page.all == 0 { msg!("changes-none", since = answer.since.message()) } else { msg!("changes-not_found") };
            paint.message(1, 3, area.width - 2, &none, Tone::Plain);
        }
        self.draw_rows(&answer.page.rows, answer.page.chosen, paint);
        frame::message_row(model, &self.left(model), &self.right(answer), paint);
    }

    fn draw_rows(&self, records: &[ChangedRecord], chosen: Option<usize>, paint: &mut Paint<'_>) {
        let area = paint.area();
        let (mut y, end) = (2, area.height - 2);
        for (at, record) in records.iter().enumerate().skip(self.top) {
            let above = if at == self.top { None } else { records.get(at - 1) };
            let height = usize::from(area.height.saturating_sub(AROUND));
            for row in rows(record, above, height, paint.language, area.width) {
                if y >= end {
                    return;
                }
                let room = area.width - row.indent - 1;
                let to = paint.text_right(row.indent, y, room, &row.right, Tone::Quiet);
                let columns = if row.right.as_str().is_empty() { room } else { to.saturating_sub(row.indent + 1) };
                paint.text(row.indent, y, columns, &row.text, row.tone);
                if row.is_record && Some(at) == chosen {
                    paint.choose(0, y, row.indent);
                }
                y += 1;
            }
        }
    }

    fn left(&self, model: &Model) -> Message {
        frame::narrowing(&self.list.query, model)
    }

    fn right(&self, answer: &ChangesAnswer) -> Message {
        frame::row_of(&answer.page)
    }
}

fn grouping_words(grouping: Grouping) -> Message {
    match grouping {
        Grouping::Record => msg!("changes-by-record"),
        Grouping::Person => msg!("changes-by-person"),
        Grouping::Region => msg!("changes-by-region"),
    }
}

/// Lines that each record takes where it does not begin what is in sight.
fn lengths(records: &[ChangedRecord], height: usize, language: Language, columns: u16) -> Vec<usize> {
    let above = std::iter::once(None).chain(records.iter().map(Some));
    records.iter().zip(above).map(|(record, above)| rows(record, above, height, language, columns).len()).collect()
}

/// The first record in sight, so that the chosen one is there whole: moved by as little as it needs downward, by half
/// a page upward.
fn top(before: usize, chosen: usize, height: usize, lengths: &[usize]) -> usize {
    if chosen < before {
        return back_by(height / 2, chosen, lengths);
    }
    let least = back_by(height, chosen, lengths);
    before.max(least).min(chosen)
}

/// The first record from which on through `last` at most `lines` are taken; `last` itself at least. A line is kept for
/// the heading that the first in sight gets.
fn back_by(lines: usize, last: usize, lengths: &[usize]) -> usize {
    let mut left = lines.saturating_sub(1).saturating_sub(lengths.get(last).copied().unwrap_or(0));
    let mut first = last;
    while let Some(rest) = first.checked_sub(1).and_then(|above| left.checked_sub(lengths[above])) {
        (first, left) = (first - 1, rest);
    }
    first
}

/// The lines of a record: the heading where it is another than that above, the record, and what changed of it.
fn rows(record: &ChangedRecord, above: Option<&ChangedRecord>, height: usize, language: Language, columns: u16) -> Vec<Row> {
    let mut rows = Vec::new();
    if let Some(under) = &record.under
        && above.and_then(|above| above.under.as_ref()) != Some(under)
    {
        let (text, right) = (say(&heading(&under.0), language), say(&msg!("changes-count", count = under.1), language));
        rows.push(Row { text, right, indent: 1, tone: Tone::Strong, is_record: false });
    }
    let newest = newest(record);
    let most = height.saturating_sub(rows.len() + 1).max(1);
    let (own, told) = match inline(record, newest, language, columns) {
        Some(row) => (row, Vec::new()),
        None => (Row::of_record(say(&named(record), language), say(&entry(newest), language)), told(record, newest, language, columns)),
    };
    rows.push(own);
    let more = if told.len() > most { told.len() + 1 - most } else { 0 };
    let shown = told.len() - more;
    rows.extend(told.into_iter().take(shown));
    if more > 0 {
        rows.push(Row::quiet(say(&msg!("changes-more", count = more), language)));
    }
    rows
}

/// The newest entry that the rows tell of; of a record without a row that which changed it last.
fn newest(record: &ChangedRecord) -> &HistoryHead {
    record.rows.iter().map(|row| &*row.head).max_by_key(|head| head.revision).unwrap_or(&record.last)
}

/// "KS-0009 Kota Surabaya – Kōchi 高知市".
fn named(record: &ChangedRecord) -> Message {
    msg!("changes-named", id = record.id, title = record.title.clone().unwrap_or_else(|| msg!("nothing")))
}

/// A record that was made or unmade in one line with that, where it fits: without the verb, if need be.
fn inline(record: &ChangedRecord, newest: &HistoryHead, language: Language, columns: u16) -> Option<Row> {
    let whole = record.rows.first().filter(|row| row.sort != ChangeSort::Changed)?.told.first()?;
    let text = say(&msg!("changes-named-whole", record = named(record), whole = whole.clone()), language);
    let rights = [entry(newest), entry_short(newest)].map(|entry| say(&entry, language));
    let fits = |right: &Shown| width(text.as_str()) + width(right.as_str()) + 4 <= usize::from(columns);
    rights.into_iter().find(fits).map(|right| Row::of_record(text.clone(), right))
}

/// What changed, a value in a line or several; whose it is where that is not the newest entry's.
fn told(record: &ChangedRecord, newest: &HistoryHead, language: Language, columns: u16) -> Vec<Row> {
    if record.rows.is_empty() {
        return vec![Row::quiet(say(&msg!("changes-again"), language))];
    }
    let mut rows = Vec::new();
    for row in &record.rows {
        let is_older = row.head.revision != newest.revision;
        let right = if is_older { say(&entry_short(&row.head), language) } else { Shown::default() };
        for line in &row.told {
            let room = usize::from(columns).saturating_sub(6 + width(right.as_str()));
            let wrapped = wrap(&say(line, language), room.max(20));
            let all = wrapped.len();
            for (n, text) in wrapped.into_iter().take(LINES).enumerate() {
                let text = if n + 1 == LINES && all > LINES { format!("{text} …") } else { text };
                let right = if n == 0 { right.clone() } else { Shown::default() };
                rows.push(Row { text: shown(&text), right, indent: 4, tone: Tone::Plain, is_record: false });
            }
        }
    }
    rows
}

fn heading(heading: &Heading) -> Message {
    match heading {
        Heading::Person(name) => msg!("changes-person", name = name),
        Heading::Region(Some(code)) => msg!("changes-region", name = region(*code)),
        Heading::Region(None) => msg!("changes-region-none"),
    }
}

fn region(code: RegionCode) -> String {
    code.region().map_or_else(|| code.to_string(), |region| region.name.clone())
}

/// "24 Nov 2026 · sari · perubahan isian".
fn entry(head: &HistoryHead) -> Message {
    msg!("changes-entry", day = head.day, by = &head.by, verb = verb_words(&head.verb))
}

fn entry_short(head: &HistoryHead) -> Message {
    msg!("changes-entry-older", day = head.day, by = &head.by)
}
