//! A command came back from the disk: named, and what followed from it.

use crate::model::command::{FieldsReport, Report, verb_words};
use crate::model::{Command, Envelope, Message};
use crate::msg;
use crate::register::{Receipt, Trouble};
use crate::screen::model::Model;
use crate::screen::place::Place;
use crate::screen::place::desk::Pane;

use super::{advance, asked, attention, form, import, open, picker, review, tick, void};

pub fn done(model: &mut Model, envelope: &Envelope, result: Result<Receipt, Trouble>) {
    model.waiting = model.waiting.saturating_sub(1);
    let asked = asked::take_off(model);
    match result {
        Ok(receipt) => {
            let act = advance::named(model, &receipt);
            finished(model, &envelope.command, &receipt.report);
            // What was decided from a card is named below the next one.
            if !matches!(&envelope.command, Command::Decide(wanted) if review::decided(model, wanted)) {
                let done = act.unwrap_or_else(|| named(&envelope.command, &receipt));
                model.say(match receipt.told.first() {
                    Some(told) => msg!("done-told", done = done, told = told.message.clone()),
                    None => done,
                });
            }
            model.ask_again();
        }
        Err(Trouble::Refused(refusal))
            if asked::ask(model, envelope, &refusal.reasons)
                || advance::refused(model, &refusal.reasons)
                || form::refused(model, &refusal.reasons)
                || void::refused(model, &refusal.reasons)
                || review::refused(model, &refusal.reasons) => {}
        Err(Trouble::Unknown(unsure)) => {
            import::to_path(model);
            super::unsure::remember(model, envelope);
            model.say(msg!("done-unknown", cause = unsure.cause.message()));
        }
        Err(problem) => {
            // The writing was refused after all: the path again.
            import::to_path(model);
            let stays = asked.filter(|_| !matches!(problem, Trouble::Refused(_)));
            stays.into_iter().for_each(|asked| model.open(asked));
            model.say(problem.message());
        }
    }
}

/// Closes what the command came from, the cursor on the next row.
fn finished(model: &mut Model, command: &Command, report: &Report) {
    match command {
        Command::SetFollowUp(set) => {
            if matches!(model.places.last(), Some(Place::Tick(_))) {
                model.close();
                next_row(model);
            }
            tick::forget(model, set.list, set.number, set.region);
        }
        Command::Advance(_) | Command::Return(_) | Command::Halt(_) | Command::Resume(_) | Command::Reopen(_) | Command::Succeed(_) => {
            let from_dialog = advance::finished(model);
            if from_dialog {
                next_row(model);
            }
        }
        Command::Set { .. } | Command::New { .. } => {
            advance::finished(model);
            form::finished(model, report);
        }
        Command::Void { target, .. } => void::finished(model, *target),
        Command::SignMinute { minute } => review::signed(model, *minute),
        Command::SetOffice { region: Some(region), .. } => picker::office_set(model, *region),
        Command::Undo | Command::Redo => {
            if let Report::Undone { ids, .. } = report {
                review::undone(model, ids, *command == Command::Redo);
            }
        }
        Command::Import { .. } | Command::ImportRecords { .. } | Command::ImportChecklist { .. } => {
            model.places.retain(|place| !matches!(place, Place::Import(_) | Place::Article(_)));
            if matches!(model.places.last(), Some(Place::FirstStart(_))) {
                open::to_desk(model);
            }
        }
        _ => {}
    }
}

fn next_row(model: &mut Model) {
    if let [Place::Desk(desk)] = model.places.as_mut_slice() {
        match desk.focus {
            Pane::Agreements => desk.agreements.step(1),
            Pane::Recommendations => {
                let rows = desk.checklist().map_or(0, |c| c.rows.len());
                desk.recommendation.step(1, rows);
            }
            Pane::Partners => {}
        }
    } else {
        match model.places.last_mut() {
            Some(Place::Review(_)) => {}
            Some(Place::Attention(place)) => attention::go_on(place),
            _ => super::motion::step(model, 1),
        }
    }
}

/// What was done, and the key that takes it back.
fn named(command: &Command, receipt: &Receipt) -> Message {
    match (command, &receipt.report) {
        _ if !receipt.written => msg!("done-nothing"),
        (Command::SetFollowUp(set), _) => {
            msg!("done-follow-up", number = set.number, region = set.region.short_name(), state = set.state.message())
        }
        (Command::Undo, Report::Undone { act, ids, .. }) => msg!("done-undo", verb = verb_words(act), ids = first_ids(ids)),
        (Command::Redo, Report::Undone { act, ids, .. }) => msg!("done-redo", verb = verb_words(act), ids = first_ids(ids)),
        (Command::SetOffice { region: Some(region), .. }, _) => picker::office_named(*region),
        (Command::SignMinute { minute }, _) => msg!("done-signed", id = minute.to_string()),
        (Command::Void { target, .. }, _) => msg!("done-void", id = target.to_string()),
        (_, Report::Fields(FieldsReport { target: Some(target), told })) => match told.first() {
            Some(reason) => msg!("done-fields-told", id = target.to_string(), told = reason.message.clone()),
            None => msg!("done-fields", id = target.to_string()),
        },
        (_, Report::Import(report)) => msg!("done-import", created = report.created, updated = report.updated),
        _ => msg!("done-saved", revision = receipt.revision),
    }
}

fn first_ids(ids: &[crate::model::Id]) -> String {
    let first: Vec<_> = ids.iter().take(2).map(ToString::to_string).collect();
    if ids.len() > 2 { format!("{} … ({})", first.join(", "), ids.len()) } else { first.join(", ") }
}
