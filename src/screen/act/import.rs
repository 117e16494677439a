//! Bringing a file in: read, judged, shown, and only then written.

use crate::exchange::Held;
use crate::model::command::{Decision, Fault, Report};
use crate::model::{Command, Envelope, Message, Verdict};
use crate::register::Trouble;
use crate::screen::effect::{Effect, Wanted};
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::becomes::first_rows;
use crate::screen::place::Place;
use crate::screen::place::article::ArticlePlace;
use crate::screen::place::columns::Columns;
use crate::screen::place::import::Reading;

use super::wait;

pub fn open(model: &mut Model) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    model.open(Place::Import(Box::default()));
}

/// A key in the line of the path.
pub fn typed(model: &mut Model, key: Key) {
    let Some(Place::Import(import)) = model.places.last_mut() else { return };
    match key {
        Key::Enter => {}
        Key::Tab => {
            let begun = import.line.text().to_owned();
            return wait::begin(model, &begun.clone(), Wanted::Paths(begun));
        }
        key => {
            import.line.take(key);
            return;
        }
    }
    let name = import.line.text().trim().to_owned();
    if !name.is_empty() {
        import.state = Reading::Waiting;
        wait::begin(model, &name.clone(), Wanted::Read(name));
    }
}

/// What the file holds: a table, or else a meeting's article.
pub fn read(model: &mut Model, held: Result<Held, Message>) {
    let Some(Place::Import(import)) = model.places.last_mut() else { return };
    match held {
        Ok(Held::Records(records)) => judge(model, Command::ImportRecords { records, update: false, exercise: false }, Vec::new()),
        Ok(Held::Article(article)) => judge(model, Command::ImportChecklist { article: *article }, Vec::new()),
        Ok(Held::Table { table, notes }) => match Columns::of(&table, &notes) {
            Some(columns) => model.open(Place::Columns(Box::new(columns))),
            None => judge(model, Command::Import { table, update: false }, notes),
        },
        Err(why) => {
            import.state = Reading::Path;
            model.say(why);
        }
    }
}

/// Asks what would become of it, with what reading had to tell.
pub fn judge(model: &mut Model, command: Command, notes: Vec<Fault>) {
    if let Some(Place::Import(import)) = model.places.last_mut() {
        import.notes = notes;
    }
    model.waiting += 1;
    model.effect(Effect::Judge(command));
}

/// The path again.
pub fn to_path(model: &mut Model) {
    if let Some(Place::Import(import)) = model.places.last_mut() {
        import.state = Reading::Path;
    }
}

/// What would become of it.
pub fn judged(model: &mut Model, envelope: Envelope, result: Result<Verdict, Trouble>) {
    model.waiting = model.waiting.saturating_sub(1);
    let language = model.language;
    let Some(Place::Import(import)) = model.places.last_mut() else { return };
    let name = import.line.text().trim().to_owned();
    import.cursor = Default::default();
    match (result, envelope.command) {
        (Ok(Ok(Decision { report: Report::Checklist(report), .. })), Command::ImportChecklist { article }) => {
            import.state = Reading::Path;
            model.open(Place::Article(Box::new(ArticlePlace::new(article, report))));
        }
        (Ok(Ok(decision)), command) => {
            let first = first_rows(&decision.changes, language);
            import.state = Reading::Preview { name, command: Box::new(command), first, report: decision.report };
        }
        (Ok(Err(refusal)), _) => import.state = Reading::Refused { name, refusal },
        (Err(problem), _) => {
            import.state = Reading::Path;
            model.say(problem.message());
        }
    }
}

/// Enter: writes what was shown; after faults back to the path.
pub fn enter(model: &mut Model) {
    let Some(Place::Import(import)) = model.places.last_mut() else { return };
    match std::mem::take(&mut import.state) {
        Reading::Preview { command, .. } => {
            import.state = Reading::Waiting;
            wait::submit(model, *command);
        }
        _ => import.cursor = Default::default(),
    }
}
