//! `event.CODE`, or `event.` and its name: the day of something that happened in a stage, and may start a clock there. Where
//! two stages have it, that of the newest; `event.STAGE.CODE` is that of a stage left earlier.

use crate::model::written::by::Lies;
use crate::model::{Agreement, Move, PartialDate, Reason, Stage};
use crate::msg;
use crate::rules::import_table::{listed, quote};
use crate::rules::procedure::{EventRule, Pack};
use crate::rules::stage_facts::level;
use crate::text::fold;

use super::laid::Fields;
use super::reading::Reading;

/// How such a field begins.
const PREFIX: &str = "event.";

/// The fields of the events of the stages entered: what an older one has as well is named with its stage.
pub(super) fn names(agreement: &Agreement, reading: &Reading<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for entered in each_entered(agreement) {
        for code in of_stage(agreement, entered.stage, reading).map(|event| &event.code) {
            let name = format!("{PREFIX}{code}");
            let of_older = format!("{PREFIX}{}.{code}", entered.stage.code());
            names.push(if names.contains(&name) { of_older } else { name });
        }
    }
    names
}

/// Fields that name no event.
pub(super) fn others(fields: &[(String, String)]) -> Vec<(String, String)> {
    fields.iter().filter(|(code, _)| !code.starts_with(PREFIX)).cloned().collect()
}

/// Lays the days of events over the steps in which they happened; an empty text takes one away.
pub(super) fn lay(agreement: &mut Agreement, fields: Fields<'_>, reading: &Reading<'_>) -> Vec<Reason> {
    let events = fields.0.iter().filter_map(|(code, text)| Some((code.strip_prefix(PREFIX)?, text.trim())));
    events.filter_map(|(code, text)| lay_one(agreement, code, text, reading).err()).collect()
}

fn lay_one(agreement: &mut Agreement, named: &str, text: &str, reading: &Reading<'_>) -> Result<(), Reason> {
    let (entered, code) = find(agreement, reading, named).ok_or_else(|| unknown(agreement, reading, named))?;
    let on = reading.date(text, "event", Lies::Past).map_err(|reason| reason.in_field("event"))?;
    if let Some(ahead) = on.and_then(|on| reading.ahead(on, "event")) {
        return Err(ahead);
    }
    // It may lie before the stage was entered, as far as the pack's orders let it: stages are often recorded after they began.
    if let Some((on, left)) = on.zip(entered.left).filter(|(on, left)| on.earliest() > left.latest()) {
        return Err(Reason::new("impossible_order", msg!("refused-event_after", event = on, on = left)).in_field("event"));
    }
    if let Some(step) = agreement.steps.get_mut(&entered.number) {
        match on {
            Some(on) => step.events.insert(code, on),
            None => step.events.remove(&code),
        };
    }
    Ok(())
}

fn unknown(agreement: &Agreement, reading: &Reading<'_>, named: &str) -> Reason {
    let known = names(agreement, reading);
    Reason::new("unknown_field", msg!("refused-unknown_field", field = quote(&format!("{PREFIX}{named}")), known = listed(&known)))
}

/// The pack that judges the stage entered last.
fn pack<'p>(agreement: &Agreement, reading: &'p Reading<'_>) -> Option<&'p Pack> {
    agreement.steps.values().next_back().and_then(|step| reading.pack_of(step))
}

/// The newest step of a stage.
#[derive(Clone, Copy)]
struct Entered {
    number: u16,
    stage: Stage,
    /// When it was left, where its events had to be there by then; past a gate that was passed they may still come.
    left: Option<PartialDate>,
}

/// The newest step of each stage entered, the newest first.
fn each_entered(agreement: &Agreement) -> Vec<Entered> {
    let mut all: Vec<Entered> = Vec::new();
    let mut left = None;
    for (number, step) in agreement.steps.iter().rev() {
        if all.iter().all(|known| known.stage != step.stage) {
            all.push(Entered { number: *number, stage: step.stage, left });
        }
        left = (step.how != Move::Pass).then_some(step.entered);
    }
    all
}

/// The events of a stage, for the region's level.
fn of_stage<'p>(agreement: &Agreement, stage: Stage, reading: &'p Reading<'_>) -> impl Iterator<Item = &'p EventRule> + use<'p> {
    let route = agreement.kind.zip(pack(agreement, reading)).and_then(|(kind, pack)| pack.route(kind));
    let stages = route.into_iter().flat_map(|route| &route.stages);
    let events = stages.filter(move |rule| rule.code == stage).flat_map(|rule| &rule.event);
    let level = level(agreement.region);
    events.filter(move |event| event.levels.is_empty() || event.levels.contains(&level))
}

/// The event that is named, by its code or in either language, with the step in which it happened.
fn find(agreement: &Agreement, reading: &Reading<'_>, named: &str) -> Option<(Entered, String)> {
    let of = named.split_once('.').and_then(|(stage, named)| Some((Stage::from_code(stage)?, named)));
    let asked = fold(of.map_or(named, |(_, named)| named));
    let is_named = |code: &str| {
        let event = pack(agreement, reading).and_then(|pack| pack.events.get(code));
        let words = event.into_iter().flat_map(|event| [&event.name, event.happened()]);
        words.into_iter().any(|words| [&words.id, &words.en].iter().any(|name| fold(name) == asked))
    };
    let entered = each_entered(agreement).into_iter().filter(|entered| of.is_none_or(|(stage, _)| stage == entered.stage));
    let known: Vec<(Entered, &EventRule)> =
        entered.flat_map(|entered| of_stage(agreement, entered.stage, reading).map(move |event| (entered, event))).collect();
    let by_code = known.iter().find(|(_, event)| event.code == of.map_or(named, |(_, named)| named));
    let (entered, event) = by_code.or_else(|| known.iter().find(|(_, event)| is_named(&event.code)))?;
    // What a stage owes and keeps nobody may come at any later one.
    let left = entered.left.filter(|_| !event.owed);
    Some((Entered { left, ..*entered }, event.code.clone()))
}

#[cfg(test)]
mod tests;
