//! The first row: register, office and its day, counts; the tabs and the panes' titles.

use ratatui::layout::Rect;

use crate::language::{date_words, say};
use crate::model::{Message, PartialDate, RegionCode};
use crate::msg;
use crate::register::Counts;
use crate::screen::extent::columns_of;
use crate::screen::look::Tone;
use crate::screen::model::Model;
use crate::screen::part::paint::Paint;
use crate::text::width::width;
use crate::text::{Shown, shown};

use super::{Desk, Pane};

pub fn draw(desk: &Desk, model: &Model, paint: &mut Paint<'_>) {
    let columns = paint.area().width;
    let (day, tone) = when(model);
    let mut day_at = paint.text_right(1, 0, columns - 2, &day, tone);
    if model.is_wide() {
        day_at = paint.text_right(1, 0, day_at.saturating_sub(4), &paint.say(&beside()), Tone::Plain);
    }
    let counts = desk.answer.as_ref().map(|a| a.counts).unwrap_or_default();
    let name = say(&register_name(model), model.language);
    let office = office_name(model);
    paint.put(1, 0, name.as_str(), Tone::Strong);
    let mut x = 1 + columns_of(name.as_str());
    let said: Vec<String> = count_messages(counts).iter().map(|m| paint.say(m).to_string()).collect();
    let counts_width = |n: usize| said.iter().take(n).map(|s| columns_of(s) + 2).sum::<u16>();
    // The office is cut before the first two counts go.
    let free = day_at.saturating_sub(x).saturating_sub(counts_width(2) + 3);
    let office = shown(&format!(" · {}", say(&office, model.language)));
    let office = crate::text::width::cut(office.as_str(), free.into());
    paint.put(x, 0, &office, Tone::Plain);
    x += columns_of(&office);
    let fitting = (0..=said.len()).rev().find(|&n| x + counts_width(n) < day_at).unwrap_or(0);
    let mut at = day_at.saturating_sub(counts_width(fitting) + 1);
    for (text, tone) in said.iter().take(fitting).zip([Tone::Attention, Tone::Good, Tone::Plain, Tone::Plain, Tone::Over]) {
        paint.put(at, 0, text, tone);
        at += columns_of(text) + 2;
    }
}

/// The day that is shown, and by what was known where that is not all.
fn when(model: &Model) -> (Shown, Tone) {
    let today = format!("{} {}", date_words(PartialDate::from(model.day), model.language), model.zone());
    let state = say(&model.state.message(), model.language);
    match model.state.day {
        _ if model.state.is_today() => (shown(&today), Tone::Plain),
        Some(_) => (state, Tone::Attention),
        None => (shown(&format!("{state} · {today}")), Tone::Attention),
    }
}

fn register_name(model: &Model) -> Message {
    match (model.session.sample, model.columns >= 100) {
        (true, true) => msg!("register-sample-long"),
        (true, false) => msg!("register-sample"),
        (false, _) => msg!("register-own"),
    }
}

fn office_name(model: &Model) -> Message {
    match model.office.region {
        Some(region) => msg!("header-region", region = region.short_name()),
        None => msg!("header-ministry"),
    }
}

fn count_messages(counts: Counts) -> [Message; 5] {
    [
        msg!("count-attention", n = counts.attention),
        msg!("count-in_force", n = counts.in_force),
        msg!("count-in_process", n = counts.in_process),
        msg!("count-exploring", n = counts.exploring),
        msg!("count-expired", n = counts.expired),
    ]
}

/// What has a number beside the panes, and opens on the whole screen.
fn beside() -> Message {
    msg!("pane-beside", coverage = msg!("pane-coverage"), calendar = msg!("pane-calendar"))
}

/// The tabs of a narrow screen; they lose their counts before their names.
pub fn tabs(desk: &Desk, model: &Model, paint: &mut Paint<'_>) {
    let columns = paint.area().width;
    paint.clear(Rect::new(0, 1, columns, 1));
    let columns = usize::from(paint.text_right(1, 1, columns - 2, &paint.say(&beside()), Tone::Plain));
    let titled = |last: Message| -> Vec<String> {
        let titles = [title(desk, Pane::Agreements), title(desk, Pane::Partners), last];
        titles.iter().map(|t| paint.say(t).to_string()).collect()
    };
    let (full, plainer) = (titled(recommendations_title(desk, desk.region())), titled(recommendations_title(desk, None)));
    let short: Vec<String> = Pane::ALL.iter().map(|&p| format!("{} {}", p as usize + 1, say(&name(p), model.language))).collect();
    let fits = |names: &Vec<String>| names.iter().map(|t| width(t) + 2).sum::<usize>() < columns;
    // The pane that has the keys keeps its counts longest.
    let own = |full: &[String]| -> Vec<String> {
        Pane::ALL.iter().zip(full).zip(&short).map(|((&pane, full), short)| if pane == desk.focus { full } else { short }.clone()).collect()
    };
    let focused = own(&full);
    let names = [full, plainer, focused].into_iter().find(fits).unwrap_or(short);
    let mut x = 1;
    for (pane, text) in Pane::ALL.into_iter().zip(names) {
        let focused = pane == desk.focus;
        let framed = if focused { format!("║{text}║") } else { format!(" {text} ") };
        paint.put(x, 1, &framed, if focused { Tone::Strong } else { Tone::Plain });
        x += columns_of(&framed);
        let before_focus = pane.step(1) == desk.focus;
        if !focused && !before_focus && pane != Pane::Recommendations {
            paint.put(x - 1, 1, "│", Tone::Quiet);
        }
    }
}

fn name(pane: Pane) -> Message {
    match pane {
        Pane::Agreements => msg!("pane-agreements"),
        Pane::Partners => msg!("pane-partners"),
        Pane::Recommendations => msg!("pane-recommendations"),
    }
}

/// A pane's title: its number, name, counts, and what narrows it.
pub fn title(desk: &Desk, pane: Pane) -> Message {
    let Some(answer) = &desk.answer else { return msg!("pane-title", n = pane as usize + 1, name = name(pane)) };
    let (all, total) = match pane {
        Pane::Agreements => (answer.agreements.all, answer.agreements.total),
        Pane::Partners => (answer.partners.all, answer.partners.total),
        Pane::Recommendations => return recommendations_title(desk, desk.region()),
    };
    let plain = msg!("pane-title-count", n = pane as usize + 1, name = name(pane), all = all);
    if total == all { plain } else { msg!("pane-title-part", n = pane as usize + 1, name = name(pane), total = total, all = all) }
}

fn recommendations_title(desk: &Desk, region: Option<RegionCode>) -> Message {
    let Some(pane) = desk.checklist() else {
        return msg!("pane-title", n = 3, name = msg!("pane-recommendations"));
    };
    let year = pane.date.map_or_else(|| pane.id.to_string(), |d| d.year().to_string());
    match region {
        Some(region) => msg!("pane-title-region", year = year, region = region.short_name()),
        None => msg!("pane-title-year", year = year),
    }
}
