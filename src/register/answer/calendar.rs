//! What falls on which day.

use crate::model::day::add_months;
use crate::model::{Day, Id, Message};
use crate::msg;
use crate::register::index::{About, Diary, Event, Index};
use crate::register::{CalendarAnswer, CalendarAsk, CalendarCell, CalendarRow, Chosen};
use crate::rules::calendar_days::{Dated, Occasion, months_from};

pub fn calendar(ask: &CalendarAsk, index: &mut Index, day: Day) -> CalendarAnswer {
    let diary = index.diary(&ask.query, ask.months, day);
    let chosen = match ask.chosen {
        Chosen::All => 0,
        Chosen::Cell(cell) => cell,
        Chosen::FirstMonth => first_month(&diary, ask.months),
    };
    let (from, to) = if ask.chosen == Chosen::All { (0, diary.events.len()) } else { bounds(&diary, chosen) };
    let first = ask.first.min(to - from);
    let wanted = diary.events[from + first..to].iter().take(ask.most);
    CalendarAnswer {
        cells: (0..=usize::from(ask.months)).map(|at| cell(&diary, at, ask.names, day, index)).collect(),
        chosen,
        total: to - from,
        first,
        rows: wanted.map(|event| row(event, index)).collect(),
        undated: diary.undated,
        notes: diary.notes.clone(),
    }
}

/// The cell of the first month that has any.
fn first_month(diary: &Diary, months: u16) -> usize {
    let has_any = |cell: &usize| {
        let (from, to) = bounds(diary, *cell);
        from < to
    };
    (1..=usize::from(months)).find(has_any).unwrap_or(1)
}

/// From where to where a cell lies in the events.
fn bounds(diary: &Diary, cell: usize) -> (usize, usize) {
    let at = |cell: usize| diary.cells.get(cell).copied().unwrap_or(diary.events.len());
    (at(cell), at(cell + 1))
}

fn cell(diary: &Diary, at: usize, names: usize, day: Day, index: &Index) -> CalendarCell {
    let (from, to) = bounds(diary, at);
    let events = &diary.events[from..to];
    let (first, _) = months_from(day, 0);
    let month = at.checked_sub(1).and_then(|month| i32::try_from(month).ok()).map(|month| add_months(first, month));
    CalendarCell {
        month,
        count: events.len(),
        needs: events.iter().any(|event| event.needs),
        names: events.iter().take(names).map(|event| title(event.about, index)).collect(),
    }
}

fn row(event: &Event, index: &Index) -> CalendarRow {
    let (id, region) = match event.about {
        About::Agreement(number) => (Id::Agreement(number), index.agreement(number).map(|row| row.region())),
        About::Checklist(id, _) => (Id::Checklist(id), None),
    };
    let Dated { what, on } = event.dated;
    let (on, partly, told) = (on.on, !on.is_known(), on.message());
    let title = title(event.about, index);
    CalendarRow { id, what, on, partly, needs: event.needs, region, title, sentence: sentence(what, &told, event.about) }
}

/// Region and partner, or the meeting.
fn title(about: About, index: &Index) -> String {
    match about {
        About::Agreement(number) => {
            let Some(row) = index.agreement(number) else { return Id::Agreement(number).to_string() };
            let region = row.region().short_name();
            match index.partner_of(row) {
                Some(partner) => format!("{region} – {}", index.partner_name(partner).0),
                None => region,
            }
        }
        About::Checklist(id, _) => index.checklist(id).map_or_else(|| id.to_string(), |list| list.title.clone()),
    }
}

fn sentence(what: Occasion, on: &Message, about: About) -> Message {
    match (what, about) {
        (Occasion::End, _) => msg!("calendar-end", on = on.clone()),
        (Occasion::Notice, _) => msg!("calendar-notice", on = on.clone()),
        (Occasion::ExtensionBy, _) => msg!("calendar-extension_by", on = on.clone()),
        (Occasion::Turn, _) => msg!("calendar-turn", on = on.clone()),
        (Occasion::OwnNotice, _) => msg!("calendar-own_notice", on = on.clone()),
        (Occasion::Clock, _) => msg!("calendar-clock", on = on.clone()),
        (Occasion::Letter, _) => msg!("calendar-letter", on = on.clone()),
        (Occasion::Report, _) => msg!("calendar-report", on = on.clone()),
        (Occasion::Supervision, _) => msg!("calendar-supervision", on = on.clone()),
        (Occasion::Plan, _) => msg!("calendar-plan", on = on.clone()),
        (Occasion::StartBy, _) => msg!("calendar-start_by", on = on.clone()),
        (Occasion::Recommendation, About::Checklist(_, open)) => msg!("calendar-recommendation", on = on.clone(), open = open),
        (Occasion::Recommendation, About::Agreement(_)) => msg!("calendar-recommendation", on = on.clone(), open = 0),
    }
}
