//! A file is waited for: keys come after it, and Esc gives it up once it lasts.

use crate::model::Command;
use crate::model::command::named_file;
use crate::model::question::Replies;
use crate::msg;
use crate::screen::effect::{Effect, Found, Wanted};
use crate::screen::model::{Model, Pending};

use super::{import, path, print, rehearsal};

/// Asks for what has to do with the file `name`.
pub fn begin(model: &mut Model, name: &str, wanted: Wanted) {
    model.requests += 1;
    let request = model.requests;
    model.pending = Some(Pending { request, name: name.to_owned(), lasts: false });
    model.effect(Effect::File { request, wanted });
}

/// Sends a command on its way; one that names a file after that was digested.
pub fn submit(model: &mut Model, mut command: Command) {
    match named_file(&mut command).map(|name| name.trim().to_owned()) {
        Some(name) => begin(model, &name, Wanted::Digest(Box::new(command))),
        None => send(model, command),
    }
}

fn send(model: &mut Model, command: Command) {
    answering(model, command, Replies::new());
}

/// The same with answers to the judge's questions: of a command that was judged, so that its file is digested.
pub fn answering(model: &mut Model, command: Command, replies: Replies) {
    model.waiting += 1;
    model.effect(Effect::Submit(command, replies));
}

/// It came; what was given up comes too late.
pub fn came(model: &mut Model, request: u64, found: Found) {
    let Some(pending) = model.pending.take_if(|pending| pending.request == request) else { return };
    if pending.lasts {
        model.message = None;
    }
    match found {
        Found::Read(held) => import::read(model, held),
        Found::Text(text) => rehearsal::read(model, text),
        Found::Paths(paths) => path::complete(model, &paths),
        Found::Written(written) => print::written(model, written),
        Found::Digested(Ok(command)) => send(model, *command),
        Found::Digested(Err(why)) => model.say(why),
    }
}

/// It lasts: how far it is, where that is known.
pub fn lasts(model: &mut Model, percent: Option<u64>) {
    let Some(pending) = &mut model.pending else { return };
    pending.lasts = true;
    let file = pending.name.clone();
    model.say(match percent {
        Some(percent) => msg!("file-progress", file = file, percent = percent),
        None => msg!("file-waits", file = file),
    });
}

/// Nobody waits for it any more.
pub fn given_up(model: &mut Model) {
    if let Some(pending) = model.pending.take() {
        import::to_path(model);
        rehearsal::to_path(model);
        model.say(msg!("file-given_up", file = pending.name));
    }
}
