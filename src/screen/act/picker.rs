//! Choosing a region by its letters, or whose register it is.

use crate::model::command::OfficeRegion;
use crate::model::{Command, Message};
use crate::msg;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::picker::{Pick, Picker, Purpose};

use super::{tick, wait};

/// Asks whose register it is.
pub fn ask_office(model: &mut Model) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    model.open(Place::Picker(Picker::of_office(&model.office)));
}

/// Asks it where nobody said so yet.
pub fn ask_unnamed_office(model: &mut Model) {
    if !model.office.is_named() && !model.is_read_only() {
        ask_office(model);
    }
}

pub fn typed(model: &mut Model, key: Key) {
    let Some(Place::Picker(picker)) = model.places.last_mut() else { return };
    match key {
        Key::Up => picker.cursor.step(-1, picker.found().len()),
        Key::Down => picker.cursor.step(1, picker.found().len()),
        Key::Enter => match (picker.purpose, picker.found().get(picker.cursor.at).copied()) {
            (Purpose::Office, Some(pick)) => {
                let region = Some(pick.office());
                wait::submit(
                    model,
                    Command::SetOffice { region, zone: None, dormant_after: None, review_after: None, stalled_after: None },
                );
            }
            (Purpose::FollowUp, Some(Pick::Region(region))) => {
                model.close();
                tick::region(model, region.code);
            }
            (Purpose::FollowUp, Some(Pick::Ministry)) | (_, None) => model.say(msg!("picker-none")),
        },
        key => {
            if picker.line.take(key) {
                picker.cursor = Default::default();
            }
        }
    }
}

/// Esc: whose register it is can be said later, a follow-up needs its region.
pub fn leave(model: &mut Model) {
    let Some(Place::Picker(picker)) = model.places.last() else { return };
    let purpose = picker.purpose;
    model.close();
    match purpose {
        Purpose::FollowUp => tick::without_region(model),
        Purpose::Office if model.office.is_named() => {}
        Purpose::Office => model.say(msg!("office-later")),
    }
}

/// Whose register it is was saved.
pub fn office_set(model: &mut Model, region: OfficeRegion) {
    (model.office.region, model.office.ministry) = match region {
        OfficeRegion::Ministry => (None, true),
        OfficeRegion::Region(code) => (Some(code), false),
    };
    if matches!(model.places.last(), Some(Place::Picker(picker)) if picker.purpose == Purpose::Office) {
        model.close();
    }
}

/// Whose it is now, and the key that takes it back.
pub fn office_named(region: OfficeRegion) -> Message {
    match region {
        OfficeRegion::Ministry => msg!("done-office_ministry"),
        OfficeRegion::Region(code) => msg!("done-office", region = code.short_name()),
    }
}
