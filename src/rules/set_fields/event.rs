//! `event.CODE`: the day of something that happened in the stage that holds, and may start a clock there.

use crate::model::{Agreement, Reason};
use crate::msg;
use crate::rules::import_table::{listed, quote};

use super::laid::Fields;
use super::reading::Reading;

/// How such a field begins.
const PREFIX: &str = "event.";

/// The fields of the events of the stage that holds.
pub(super) fn names(agreement: &Agreement, reading: &Reading<'_>) -> Vec<String> {
    known(agreement, reading).iter().map(|event| format!("{PREFIX}{event}")).collect()
}

/// Fields that name no event.
pub(super) fn others(fields: &[(String, String)]) -> Vec<(String, String)> {
    fields.iter().filter(|(code, _)| !code.starts_with(PREFIX)).cloned().collect()
}

/// Lays the days of events over the step that was entered last; an empty text takes one away.
pub(super) fn lay(agreement: &mut Agreement, fields: Fields<'_>, reading: &Reading<'_>) -> Vec<Reason> {
    let events = fields.0.iter().filter_map(|(code, text)| Some((code.strip_prefix(PREFIX)?, text.trim())));
    events.filter_map(|(code, text)| lay_one(agreement, code, text, reading).err()).collect()
}

fn lay_one(agreement: &mut Agreement, code: &str, text: &str, reading: &Reading<'_>) -> Result<(), Reason> {
    let known = known(agreement, reading);
    if !known.iter().any(|event| event == code) {
        let message = msg!("refused-unknown_field", field = quote(&format!("{PREFIX}{code}")), known = listed(&names(agreement, reading)));
        return Err(Reason::new("unknown_field", message));
    }
    let on = reading.date(text).map_err(|reason| reason.in_field("event"))?;
    if let Some(on) = on.filter(|on| on.earliest() > reading.day()) {
        return Err(Reason::new("after_today", msg!("refused-event_after_today", on = on, today = reading.day())).in_field("event"));
    }
    if let Some(step) = agreement.steps.values_mut().next_back() {
        match on {
            Some(on) => step.events.insert(code.to_owned(), on),
            None => step.events.remove(code),
        };
    }
    Ok(())
}

/// The events of the stage entered last, by the pack that judges it.
fn known(agreement: &Agreement, reading: &Reading<'_>) -> Vec<String> {
    let Some(step) = agreement.steps.values().next_back() else { return Vec::new() };
    let route = agreement.kind.zip(reading.pack_of(step)).and_then(|(kind, pack)| pack.route(kind));
    let stage = route.and_then(|route| route.stages.iter().find(|stage| stage.code == step.stage));
    stage.map(|stage| stage.event.iter().map(|event| event.code.clone()).collect()).unwrap_or_default()
}
