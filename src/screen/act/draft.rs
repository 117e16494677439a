//! What is half written: kept at each pause in typing, one for each matter, the newest last.

use crate::screen::effect::Effect;
use crate::screen::model::Model;
use crate::screen::personal::Draft;

/// Keeps `draft` in the place of an older one of the same matter.
pub fn keep(model: &mut Model, draft: Draft) {
    model.drafts.retain(|other| !draft.is_of_same(other));
    model.drafts.push(draft);
    write(model, false);
}

/// Nothing of what `is_done` names is half written any more.
pub fn forget(model: &mut Model, is_done: impl Fn(&Draft) -> bool) {
    let before = model.drafts.len();
    model.drafts.retain(|draft| !is_done(draft));
    if model.drafts.len() != before {
        write(model, true);
    }
}

/// The same for the form about `of`.
pub fn forget_form(model: &mut Model, of: &str) {
    forget(model, |draft| matches!(draft, Draft::Form(draft) if draft.of == of));
}

fn write(model: &mut Model, at_once: bool) {
    let drafts = model.drafts.clone();
    model.effect(Effect::Drafts { drafts, at_once });
}
