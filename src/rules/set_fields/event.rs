//! `event.CODE`, or `event.` and its name: the day of something that happened in the stage that holds, and may start a clock there.

use crate::model::written::by::Lies;
use crate::model::{Agreement, Move, Reason, Stage, Step};
use crate::msg;
use crate::rules::import_table::{listed, quote};
use crate::rules::procedure::{EventRule, Pack};
use crate::rules::stage_facts::level;
use crate::text::fold;

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

/// Lays the days of events over the step that was entered last, or over one that was left past its gate; an empty text
/// takes one away.
pub(super) fn lay(agreement: &mut Agreement, fields: Fields<'_>, reading: &Reading<'_>) -> Vec<Reason> {
    let events = fields.0.iter().filter_map(|(code, text)| Some((code.strip_prefix(PREFIX)?, text.trim())));
    events.filter_map(|(code, text)| lay_one(agreement, code, text, reading).err()).collect()
}

fn lay_one(agreement: &mut Agreement, named: &str, text: &str, reading: &Reading<'_>) -> Result<(), Reason> {
    let code = code(agreement, reading, named).ok_or_else(|| unknown(agreement, reading, named))?;
    let on = reading.date(text, "event", Lies::Past).map_err(|reason| reason.in_field("event"))?;
    if let Some(ahead) = on.and_then(|on| reading.ahead(on, "event")) {
        return Err(ahead);
    }
    // It may lie before the stage was entered, as far as the pack's orders let it: stages are often recorded after they began.
    let at = open_steps(agreement).into_iter().find(|(_, step)| of_stage(agreement, step.stage, reading).contains(&code.as_str()));
    let at = at.or_else(|| owing_steps(agreement, reading).into_iter().find(|(_, owed)| *owed == code).map(|(step, _)| step));
    if let Some(step) = at.map(|(number, _)| number).and_then(|number| agreement.steps.get_mut(&number)) {
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

/// The step entered last, then those that were left past their gate: what was lacking there may still come.
fn open_steps(agreement: &Agreement) -> Vec<(u16, Step)> {
    let steps: Vec<(u16, &Step)> = agreement.steps.iter().map(|(number, step)| (*number, step)).collect();
    let left = steps.windows(2).rev().filter(|two| two[1].1.how == Move::Pass).map(|two| two[0]);
    steps.last().copied().into_iter().chain(left).map(|(number, step)| (number, step.clone())).collect()
}

/// What a step that was left owes still, with that step: an event that keeps nobody may come at any later stage.
fn owing_steps<'p>(agreement: &Agreement, reading: &'p Reading<'_>) -> Vec<((u16, Step), &'p str)> {
    let steps = agreement.steps.iter().rev().skip(1);
    let owed = steps.flat_map(|(number, step)| {
        let rules = rules(agreement, step.stage, reading).filter(|event| event.owed);
        rules.map(|event| ((*number, step.clone()), event.code.as_str())).collect::<Vec<_>>()
    });
    owed.collect()
}

/// The events of these stages, and what those before owe still.
fn known<'p>(agreement: &Agreement, reading: &'p Reading<'_>) -> Vec<&'p str> {
    let open = open_steps(agreement).into_iter().flat_map(|(_, step)| of_stage(agreement, step.stage, reading));
    let mut known: Vec<&str> = open.collect();
    for (_, owed) in owing_steps(agreement, reading) {
        if !known.contains(&owed) {
            known.push(owed);
        }
    }
    known
}

/// The events of a stage, for the region's level.
fn of_stage<'p>(agreement: &Agreement, stage: Stage, reading: &'p Reading<'_>) -> Vec<&'p str> {
    rules(agreement, stage, reading).map(|event| event.code.as_str()).collect()
}

fn rules<'p>(agreement: &Agreement, stage: Stage, reading: &'p Reading<'_>) -> impl Iterator<Item = &'p EventRule> + use<'p> {
    let route = agreement.kind.zip(pack(agreement, reading)).and_then(|(kind, pack)| pack.route(kind));
    let stages = route.into_iter().flat_map(|route| &route.stages);
    let events = stages.filter(move |rule| rule.code == stage).flat_map(|rule| &rule.event);
    let level = level(agreement.region);
    events.filter(move |event| event.levels.is_empty() || event.levels.contains(&level))
}

/// The code of the event that is named, by its code or in either language.
fn code(agreement: &Agreement, reading: &Reading<'_>, named: &str) -> Option<String> {
    let (known, asked) = (known(agreement, reading), fold(named));
    let is_named = |code: &&str| {
        let event = pack(agreement, reading).and_then(|pack| pack.events.get(*code));
        let words = event.into_iter().flat_map(|event| [&event.name, event.happened()]);
        words.into_iter().any(|words| [&words.id, &words.en].iter().any(|name| fold(name) == asked))
    };
    let by_code = known.iter().find(|code| **code == named);
    by_code.or_else(|| known.iter().find(|code| is_named(code))).map(|code| (*code).to_owned())
}

#[cfg(test)]
mod tests;
