//! What is dated after the day that is asked for, although it can only have happened: a slip, or what was hoped for. An
//! end and an entry into force may lie ahead, and a stage that is only planned is none yet.

use crate::model::{Day, Message, PartialDate, Reason, Stage};
use crate::msg;
use crate::rules::Standing;
use crate::rules::acting::based;
use crate::rules::fact_names::named;
use crate::rules::procedure::{Basis, Procedure};
use crate::rules::sentence::basis_words;
use crate::rules::why::Told;

use super::facts::Way;
use super::told::field;

/// A fact that has not come yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ahead<'a> {
    pub what: What<'a>,
    pub on: PartialDate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What<'a> {
    Signed,
    Stage(Stage),
    /// With the stage in which it is recorded.
    Event(&'a str, Stage),
    Paper(&'a str),
    Activity,
}

/// Every dated fact of an agreement.
pub fn each_dated<'a>(standing: &Standing<'a>, each: &mut impl FnMut(Ahead<'a>)) {
    standing.signed.into_iter().for_each(|on| each(Ahead { what: What::Signed, on }));
    let Some(course) = standing.course else { return };
    for step in &course.steps {
        each(Ahead { what: What::Stage(step.stage), on: step.entered });
        step.events.iter().for_each(|(code, on)| each(Ahead { what: What::Event(code, step.stage), on: *on }));
    }
    let papers = course.papers.iter().filter_map(|paper| Some((&*paper.kind, paper.date?)));
    papers.for_each(|(kind, on)| each(Ahead { what: What::Paper(kind), on }));
    course.activities.iter().for_each(|on| each(Ahead { what: What::Activity, on: *on }));
}

/// Those that lie after `day`, every day of them.
pub fn each_ahead<'a>(standing: &Standing<'a>, day: Day, each: &mut impl FnMut(Ahead<'a>)) {
    each_dated(standing, &mut |fact| {
        if fact.on.earliest() > day {
            each(fact);
        }
    });
}

/// What lies ahead in `after` and did not in `before`.
pub fn newly(before: Option<&Standing<'_>>, after: &Standing<'_>, procedure: &Procedure, day: Day) -> Vec<Reason> {
    let mut held = Vec::new();
    before.into_iter().for_each(|before| each_ahead(before, day, &mut |fact| held.push(fact)));
    let mut reasons = Vec::new();
    each_ahead(after, day, &mut |fact| {
        if !held.contains(&fact) {
            reasons.push(reason(&fact, after, procedure, day));
        }
    });
    reasons
}

fn reason(fact: &Ahead<'_>, standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Reason {
    let (name, basis) = (name(fact, standing, procedure, day), basis(fact, standing, procedure, day));
    let by = basis.as_ref().map_or_else(|| msg!("nothing"), |basis| msg!("ahead-basis", basis = basis_words(basis)));
    let message = match fact.what {
        What::Signed => msg!("told-signed_ahead", signed = fact.on, by = by),
        _ => msg!("told-dated_ahead", what = name, on = fact.on, by = by),
    };
    let code = if fact.what == What::Signed { "signed_ahead" } else { "dated_ahead" };
    let reason = Reason::new(code, message).in_field(field(&fact.what.name()));
    basis.map_or(reason.clone(), |basis| based(reason, &basis))
}

/// "Persetujuan DPRD tertanggal 5 Jan 2027, yang belum tiba: betulkan tanggalnya."
pub fn sentence(fact: &Ahead<'_>, standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    match fact.what {
        What::Signed => msg!("cause-signed_ahead", signed = fact.on),
        _ => msg!("cause-dated_ahead", what = name(fact, standing, procedure, day), on = fact.on),
    }
}

/// The same as lines of `w`.
pub fn told(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Vec<Told> {
    let mut told = Vec::new();
    each_ahead(standing, day, &mut |fact| {
        told.push(Told { message: sentence(&fact, standing, procedure, day), basis: basis(&fact, standing, procedure, day) });
    });
    told
}

fn name(fact: &Ahead<'_>, standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    let itself = fact.what.name();
    Way::of(standing, procedure, day).map_or_else(|| msg!("words", words = &itself), |way| named(&way.ranked.pack, &itself))
}

/// The rule of the route that asks for it.
pub fn basis(fact: &Ahead<'_>, standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Option<Basis> {
    let stages = &Way::of(standing, procedure, day)?.route?.stages;
    let of_stage = |stage: Stage| stages.iter().find(|rule| rule.code == stage);
    let rule = match fact.what {
        What::Signed => &of_stage(Stage::Signature)?.basis,
        What::Activity => &of_stage(Stage::Implementation)?.basis,
        What::Stage(stage) => &of_stage(stage)?.basis,
        What::Event(code, stage) => &of_stage(stage)?.event.iter().find(|event| event.code == code)?.basis,
        What::Paper(kind) => &stages.iter().flat_map(|stage| &stage.paper).find(|paper| !paper.again && paper.kind == kind)?.basis,
    };
    Some(rule.clone())
}

impl What<'_> {
    /// As a pack names it.
    fn name(self) -> String {
        match self {
            Self::Signed => "field.signed".to_owned(),
            Self::Stage(stage) => format!("stage.{stage}"),
            Self::Event(code, _) => format!("event.{code}"),
            Self::Paper(kind) => format!("document.{kind}"),
            Self::Activity => "activity.held".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests;
