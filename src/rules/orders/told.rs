//! A broken order in words: both facts with their days, and why the one waits for the other.

use crate::model::day::add_days;
use crate::model::{Message, Reason, Stage};
use crate::msg;
use crate::rules::acting::based;
use crate::rules::fact_names::named;
use crate::rules::gate::words;
use crate::rules::procedure::Procedure;
use crate::rules::sentence::basis_words;
use crate::rules::stage_facts::StageFacts;
use crate::rules::why::{About, Need, Told};

use super::Broken;

/// "Urutan terbalik: persetujuan DPRD 5 Okt 2026, diterima Sekretariat DPRD baru 7 Okt 2026; …".
pub fn sentence(broken: &Broken<'_>) -> Message {
    let (pack, rule) = (&broken.ranked.pack, broken.rule);
    let name = |stage: Option<Stage>, fact: &str| match stage {
        Some(stage) => msg!("order-stage", stage = stage.message()),
        None => named(pack, fact),
    };
    let (later, on) = (name(broken.stages.1, &rule.later), broken.later);
    let (earlier, what) = (name(broken.stages.0, &rule.earlier), words(&rule.what));
    let Some(since) = since(broken) else {
        return msg!("cause-not_recorded", later = later, on = on, earlier = earlier, what = what);
    };
    if rule.later.starts_with("clock.") {
        let last = add_days(on.latest(), -1);
        return msg!("cause-after_limit", earlier = earlier, since = since, last = last, what = what);
    }
    if rule.excludes {
        return msg!("cause-excluded", later = later, on = on, earlier = earlier, since = since, what = what);
    }
    msg!("cause-wrong_order", later = later, on = on, earlier = earlier, since = since, what = what)
}

/// The day of what came first; ± where it is not certain.
fn since(broken: &Broken<'_>) -> Option<Message> {
    let on = broken.earlier?;
    Some(if broken.is_certain { msg!("order-day", on = on) } else { msg!("order-about", on = on) })
}

/// The same as a line of `w`.
pub fn told(broken: &Broken<'_>) -> Told {
    Told { message: sentence(broken), basis: Some(broken.rule.basis.clone()) }
}

/// What keeps the stage from being left: the orders broken by its own papers and events since the way last went back.
pub fn needs(facts: &StageFacts<'_>, procedure: &Procedure) -> Vec<Need> {
    let is_of_stage = |broken: &Broken<'_>| match broken.rule.later.split_once('.') {
        Some(("document", kind)) => broken.is_recent && facts.rule.paper.iter().any(|paper| !paper.again && paper.kind == kind),
        Some(("event", _)) => broken.step.map_or(broken.is_recent, |step| step == facts.place()) && is_event(facts, &broken.rule.later),
        Some(("field", "signed")) => facts.rule.code == Stage::Signature,
        _ => false,
    };
    let broken = super::broken(facts.standing, procedure, facts.day);
    // What the stage needs for itself is asked for there.
    let is_asked = |broken: &&Broken<'_>| {
        let needed = match broken.rule.earlier.split_once('.') {
            Some(("event", code)) => facts.rule.event.iter().any(|event| event.needed && event.code == code),
            Some(("document", kind)) => facts.rule.paper.iter().any(|paper| !paper.optional && paper.kind == kind),
            _ => false,
        };
        broken.earlier.is_none() && needed
    };
    broken.iter().filter(|broken| !broken.rule.told && is_of_stage(broken) && !is_asked(broken)).map(need).collect()
}

fn is_event(facts: &StageFacts<'_>, name: &str) -> bool {
    facts.rule.event.iter().any(|event| name.strip_prefix("event.") == Some(&event.code))
}

fn need(broken: &Broken<'_>) -> Need {
    let sentence = sentence(broken);
    let name = msg!("order-of", later = named(&broken.ranked.pack, &broken.rule.later));
    Need {
        code: code(broken),
        about: About::Order(broken.rule.later.clone()),
        met: Some(false),
        lacks: name.clone(),
        name,
        state: match since(broken) {
            None => msg!("order-alone", on = broken.later, earlier = named(&broken.ranked.pack, &broken.rule.earlier)),
            Some(since) if broken.rule.excludes => msg!("order-excluded", on = broken.later, since = since),
            Some(since) => msg!("order-early", on = broken.later, since = since),
        },
        sentence,
        basis: broken.rule.basis.clone(),
    }
}

/// "order.dprd_approval".
fn code(broken: &Broken<'_>) -> String {
    let later = &broken.rule.later;
    format!("order.{}", later.split_once('.').map_or(later.as_str(), |(_, name)| name))
}

/// Whether a need tells this one.
pub fn is_of(need: &Need, broken: &Broken<'_>) -> bool {
    need.code == code(broken) && need.sentence == sentence(broken)
}

/// The same as a reason: why a step is refused, or what is told and saved.
pub(super) fn reason(broken: &Broken<'_>, is_refused: bool) -> Reason {
    let basis = &broken.rule.basis;
    let (order, by) = (sentence(broken), basis_words(basis));
    let message = if is_refused {
        msg!("refused-wrong_order", order = order, basis = by)
    } else {
        msg!("told-wrong_order", order = order, basis = by)
    };
    based(Reason::new("wrong_order", message).in_field(field(&broken.rule.later)), basis)
}

pub fn field(name: &str) -> &'static str {
    match name.split_once('.') {
        Some(("document", _)) => "document",
        Some(("event", _)) => "event",
        Some(("field", _)) => "signed",
        _ => "on",
    }
}
