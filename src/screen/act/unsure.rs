//! A command of which it is not known whether it was saved: remembered with what was typed for it, until the next start
//! knows.

use crate::model::{Command, Envelope};
use crate::screen::effect::Effect;
use crate::screen::model::Model;
use crate::screen::personal::{Draft, Unsure};
use crate::screen::place::form::Of;

use super::advance;

pub fn remember(model: &mut Model, envelope: &Envelope) {
    let drafts = model.drafts.iter().filter(|draft| is_of(draft, &envelope.command, model)).cloned().collect();
    let unsure = Unsure { command: envelope.id, verb: envelope.command.verb().to_owned(), drafts };
    model.personal.unsure.push(unsure);
    model.effect(Effect::Keep(model.personal.clone()));
}

/// Whether a draft is what was typed for a command.
fn is_of(draft: &Draft, command: &Command, model: &Model) -> bool {
    match (draft, command) {
        (Draft::FollowUp(draft), Command::SetFollowUp(set)) => {
            (draft.list, draft.number, draft.region) == (set.list, set.number, set.region)
        }
        (Draft::Form(draft), Command::Set { target, .. }) => draft.of == Of::Set(*target).to_string(),
        (Draft::Form(draft), Command::New { new, .. }) => draft.of == Of::New(*new).to_string(),
        (Draft::Void(draft), Command::Void { target, .. }) => draft.of == target.to_string(),
        (Draft::Decide(draft), Command::Decide(wanted)) => draft.matter == wanted.matter,
        (Draft::Act(_), _) => advance::begun(model).is_some_and(|open| open.is_of_same(draft)),
        _ => false,
    }
}
