//! What an input does to the model: dispatch only. Each act has its own file.

use crate::model::{Command, Envelope, Message, Verdict};
use crate::msg;
use crate::register::Trouble;

use super::act;
use super::effect::{Effect, Input};
use super::extent::laid_out;
use super::keys::{self, Action, Key, On};
use super::model::Model;
use super::place::Place;

/// Takes one input and says what it asks of the world.
pub fn update(model: &mut Model, input: Input) -> Vec<Effect> {
    match input {
        Input::Key(key) => press(model, key),
        Input::Paste(text) => act::paste::paste(model, &text),
        Input::Resize(columns, rows) => resize(model, columns, rows),
        Input::Sight { generation, sight } => act::sight::arrived(model, generation, sight),
        Input::Done { envelope, result } => act::done::done(model, &envelope, result),
        Input::Judged { envelope, result } => judged(model, *envelope, result),
        Input::File { request, found } => act::wait::came(model, request, found),
        Input::Lasting(percent) => act::wait::lasts(model, percent),
        Input::GivenUp => act::wait::given_up(model),
        Input::Lost(lost) => act::files::found(model, &lost),
        // The register looks for itself, and takes no more changes.
        Input::ChainBroken => model.effect(Effect::Check),
        Input::Checked(result) => act::check::checked(model, result),
        Input::Mended(mended) => act::check::mended(model, &mended),
        Input::Notice(_) | Input::Resumed => model.ask_again(),
        Input::Unwatched => model.say(msg!("suspend-nobody")),
        Input::Health(health) => model.health = health,
        Input::Said(message) => model.say(message),
        Input::TakenOver { action, key } => taken_over(model, action, key),
        Input::Day(day) => {
            model.today = day;
            if model.state.day.is_none() {
                model.day = day;
            }
            model.ask_again();
        }
    }
    if std::mem::take(&mut model.is_held_back) {
        model.told_by_holder(Model::refuse_changes);
    }
    std::mem::take(&mut model.effects)
}

/// What the judge says goes to what asked it: the preview of an import, or the form that is open.
fn judged(model: &mut Model, envelope: Envelope, result: Result<Verdict, Trouble>) {
    match (&envelope.command, model.place()) {
        (Command::Import { .. } | Command::ImportRecords { .. } | Command::ImportChecklist { .. }, _) => {
            act::import::judged(model, envelope, result);
        }
        (Command::Decide(_), _) => act::review::judged(model, &envelope, result),
        (_, Some(Place::Void(_))) => act::void::judged(model, &envelope, result),
        (_, Some(Place::Act(_))) => act::advance::judged(model, &envelope, result),
        _ => act::form::judged(model, &envelope, result),
    }
}

/// Whether an input must wait: for a receipt, or because it acts on a row that has not come yet. Typing never waits,
/// moving only for rows that are not known yet, so that keys do the same however they arrive.
pub fn waits(model: &Model, input: &Input) -> bool {
    let key = match input {
        Input::Key(key) => *key,
        Input::Paste(_) => Key::Other,
        _ => return false,
    };
    if model.waiting > 0 || model.pending.is_some() {
        return true;
    }
    if !model.is_stale() {
        return false;
    }
    let Some(place) = model.place() else { return false };
    match place {
        // What was typed for a partner is looked for before Enter takes it.
        Place::Form(form) => form.is_waiting() || (form.seeks_partner() && matches!(key, Key::Enter | Key::Down | Key::Ctrl('s'))),
        Place::Act(act) if act.is_waiting() => true,
        // The list below keeps the row that was found.
        Place::Search(_) => match key {
            Key::Up | Key::Down | Key::PageUp | Key::PageDown => !model.rows_known,
            key => matches!(key, Key::Tab | Key::Esc | Key::Ctrl('c')),
        },
        place => match (place.on(), keys::action(place.on(), key)) {
            (On::Form, _) => key == Key::Tab,
            (_, Some(Action::Search | Action::Redraw)) => place_moves_itself(place),
            (_, Some(action)) if moves(action) => place_moves_itself(place) || !model.rows_known,
            _ => true,
        },
    }
}

/// Up to which of the inputs typed they are dropped, because a file that lasts is given up: nobody knows any more what
/// was meant by what was typed before that.
pub fn gives_up<'a>(model: &Model, typed: impl IntoIterator<Item = &'a Input>) -> Option<usize> {
    let is_way_out = |input: &Input| matches!(input, Input::Key(Key::Esc | Key::Ctrl('c')));
    let lasts = model.pending.as_ref().is_some_and(|pending| pending.lasts);
    lasts.then(|| typed.into_iter().position(is_way_out)).flatten().map(|at| at + 1)
}

const fn moves(action: Action) -> bool {
    matches!(action, Action::Up | Action::Down | Action::PageUp | Action::PageDown | Action::First | Action::Last)
}

/// Places that hold their rows themselves know how far to move only once these are there.
const fn place_moves_itself(place: &Place) -> bool {
    !matches!(place, Place::Desk(_) | Place::Attention(_) | Place::Changes(_) | Place::Coverage(_) | Place::Served(_))
}

fn resize(model: &mut Model, columns: u16, rows: u16) {
    act::rewrap::keeping_rows(model, |model| (model.columns, model.rows) = laid_out((columns, rows)));
    model.ask_again();
}

fn press(model: &mut Model, key: Key) {
    model.message = None;
    let Some(on) = model.place().map(Place::on) else { return };
    match keys::action(on, key) {
        Some(action) => perform(model, action, key),
        None if on == On::Form => act::text::typed(model, key),
        None if on == On::Loss => model.say(msg!("answer-by-number")),
        None => model.say(unbound(key)),
    }
}

/// Why a key does nothing here.
fn unbound(key: Key) -> Message {
    match key {
        Key::Char(c) if c.is_uppercase() => msg!("hint-capitals"),
        key => msg!("unbound-key", key = key.cap()),
    }
}

/// The same action again, now that it is known who holds the register.
fn taken_over(model: &mut Model, action: Action, key: Key) {
    model.waiting = model.waiting.saturating_sub(1);
    model.told_by_holder(|model| perform(model, action, key));
}

/// Does an action of the key table, also from the palette. One that somebody else's hold keeps back is done once that
/// was asked for again.
pub fn perform(model: &mut Model, action: Action, key: Key) {
    act_on(model, action, key);
    if std::mem::take(&mut model.is_held_back) {
        model.waiting += 1;
        model.effect(Effect::TakeOver { action, key });
    }
}

fn act_on(model: &mut Model, action: Action, key: Key) {
    match action {
        Action::Up => act::motion::step(model, -1),
        Action::Down => act::motion::step(model, 1),
        Action::PageUp => act::motion::page(model, -1),
        Action::PageDown => act::motion::page(model, 1),
        Action::First => act::motion::end(model, false),
        Action::Last => act::motion::end(model, true),
        Action::Left => act::motion::aside(model, false),
        Action::Right => act::motion::aside(model, true),
        Action::NextPart => act::motion::part(model, true),
        Action::PreviousPart => act::motion::part(model, false),
        Action::Next => act::neighbour::step(model, 1),
        Action::Previous => act::neighbour::step(model, -1),
        Action::Number => act::number::chosen(model, key),
        Action::Open => act::open::open(model),
        Action::Back => act::back::back(model),
        Action::Quit => act::quit::quit(model),
        Action::Interrupt => act::quit::interrupt(model),
        Action::Search => act::search::open(model),
        Action::Tick => act::tick::open(model),
        Action::Advance => act::advance::open(model),
        Action::Why => act::need::open(model),
        Action::Undo => act::undo::open(model, false),
        Action::Redo => act::undo::open(model, true),
        Action::Versions => act::open::versions(model),
        Action::Changes => act::open::changes(model),
        Action::Minutes => act::open::minutes(model),
        Action::Sort => act::sort::open(model),
        Action::Frequency => act::frequency::open(model),
        Action::Mark => act::sort::mark(model),
        Action::Copy => act::copy::copy(model),
        Action::Palette => act::palette::open(model),
        Action::Help => act::open::help(model),
        Action::Language => act::language::turn(model),
        Action::Redraw => model.effect(Effect::Redraw),
        Action::Suspend => model.effect(Effect::Suspend),
        Action::Save => act::text::save(model),
        Action::Add => act::matter::add(model),
        Action::Edit => act::matter::edit(model),
        Action::Void => act::void::open(model),
        Action::Import => act::import::open(model),
        Action::Office => act::picker::ask_office(model),
        Action::Rehearse => act::rehearsal::open(model),
        Action::Check => model.effect(Effect::Check),
        Action::Attention => act::attention::open(model),
        Action::Review => act::review::open(model),
        Action::Print => act::print::open(model),
        Action::AsOf | Action::Known => act::as_of::open(model, action),
    }
}
