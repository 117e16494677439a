//! Answers arrive: the newest are shown, older ones are dropped.

use crate::model::Id;
use crate::register::{Anchor, Sight, Trouble, told_unreadable};
use crate::screen::model::Model;
use crate::screen::place::desk::Pane;

use super::{advance, as_of, files, form, motion, question, review, undo};

pub fn arrived(model: &mut Model, generation: u64, sight: Result<Sight, Trouble>) {
    if generation != model.generation {
        return;
    }
    match sight {
        Ok(sight) => {
            let first = model.began_at.is_none();
            model.began_at.get_or_insert(sight.revision);
            model.revision = sight.revision;
            if model.state.known.is_none() {
                model.newest = sight.revision;
            }
            tell_unreadable(model, sight.unreadable);
            model.take(sight.answers);
            as_of::arrived(model);
            follow_partner(model);
            undo::found(model);
            form::arrived(model);
            advance::arrived(model);
            review::arrived(model);
            files::look(model);
            if first {
                question::offer_draft(model);
            }
        }
        Err(problem) => {
            model.answered = generation;
            model.say(problem.message());
        }
    }
}

/// Says once which records stand in no answer.
fn tell_unreadable(model: &mut Model, unreadable: Vec<Id>) {
    if model.unreadable != unreadable {
        if !unreadable.is_empty() {
            model.say(told_unreadable(&unreadable));
        }
        model.unreadable = unreadable;
    }
}

/// The partner that the cursor came to stand on narrows the agreements, which are then asked for again.
fn follow_partner(model: &mut Model) {
    let Some(desk) = model.desk_mut() else { return };
    if !desk.link_chosen_partner || desk.focus != Pane::Partners {
        return;
    }
    let link = motion::link_of(desk);
    if link.is_some() && link != desk.link {
        desk.link = link;
        desk.agreements.jump(Anchor::First);
        model.ask_again();
    }
}
