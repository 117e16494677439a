//! `:per 8/3/2021` and `:diketahui 12`: the desk as of another day, or by what was known; Esc gives today back.

use std::sync::Arc;

use crate::model::{Reason, Revision};
use crate::msg;
use crate::register::Anchor;
use crate::rules::moment;
use crate::rules::procedure::Calendar;
use crate::screen::keys::Action;
use crate::screen::model::Model;
use crate::screen::place::palette::Palette;
use crate::screen::place::{Place, desk::Desk};
use crate::screen::state::{Row, State};

/// Asks for the day in the palette's line.
pub fn open(model: &mut Model, action: Action) {
    if let Some(over) = model.place().map(Place::on) {
        model.open(Place::Palette(Palette::with_line(over, action, model.language)));
    }
}

/// The line behind the word in the palette; what cannot be read stays there to be mended.
pub fn typed(model: &mut Model, action: Action, line: &str) {
    if let Err(reason) = turn(model, action, line) {
        model.say(reason.message);
    } else if matches!(model.place(), Some(Place::Palette(_))) {
        model.close();
    }
}

/// Turns to the state that `line` names: as of a day, or as known.
///
/// # Errors
/// `bad_date`, `no_revision`.
pub fn turn(model: &mut Model, action: Action, line: &str) -> Result<(), Reason> {
    let calendar = model.desk().and_then(|desk| desk.answer.as_ref()).map(|answer| Arc::clone(&answer.calendar));
    let calendar = calendar.unwrap_or_else(|| Arc::new(Calendar::default()));
    let left = model.state.left.or_else(|| model.desk().and_then(row));
    let mut state = State { left, met: None, ..model.state.clone() };
    let told = if action == Action::Known {
        let meant = moment::known(line, &calendar, model.today, model.newest)?;
        state.known = Some(meant.value);
        meant.told
    } else {
        let meant = moment::day(line, &calendar, model.today)?;
        state.day = Some(meant.value);
        meant.told
    };
    model.day = state.day.unwrap_or(model.today);
    model.state = state;
    told.into_iter().for_each(|told| model.say(told));
    model.ask_again();
    Ok(())
}

impl Model {
    /// Begins in the state that the options of a line name.
    ///
    /// # Errors
    /// `bad_date`, `no_revision`.
    pub fn begin_in_state(&mut self, as_of: Option<&str>, known: Option<&str>, newest: Revision) -> Result<(), Reason> {
        self.newest = newest;
        as_of.map_or(Ok(()), |line| turn(self, Action::AsOf, line))?;
        known.map_or(Ok(()), |line| turn(self, Action::Known, line))
    }
}

/// Remembers where the cursor first came to stand in the state.
pub fn arrived(model: &mut Model) {
    if !model.state.is_today() && model.state.met.is_none() {
        model.state.met = model.desk().and_then(row).map(|row| row.number);
    }
}

/// Back to today, with the same row under the cursor: one that was not there in the state comes back, unless the
/// cursor was moved meanwhile.
pub fn leave(model: &mut Model) {
    let State { left, met, .. } = std::mem::take(&mut model.state);
    model.day = model.today;
    if let (Some(Row { number, place }), Some(desk)) = (left, model.desk_mut())
        && row(desk).map(|row| row.number) == met
    {
        desk.agreements.jump(Anchor::Record { number, place });
    }
    model.say(msg!("as_of-today"));
    model.ask_again();
}

fn row(desk: &Desk) -> Option<Row> {
    let page = &desk.answer.as_ref()?.agreements;
    Some(Row { number: desk.agreement()?.number, place: page.first + page.chosen? })
}
