//! Setting a follow-up, from the row to saved in four keys without the evidence.

use crate::model::command::SetFollowUp;
use crate::model::{ChecklistId, Command, Matter, RegionCode, State};
use crate::msg;
use crate::screen::keys::Key;
use crate::screen::model::Model;
use crate::screen::part::sheet::Target;
use crate::screen::personal::{Draft, FollowUpDraft};
use crate::screen::place::Place;
use crate::screen::place::desk::Pane;
use crate::screen::place::picker::Picker;
use crate::screen::place::pointed::Pointed;
use crate::screen::place::tick::{Step, Tick};

use super::{draft, wait};

/// `t`: on a recommendation its state, on an agreement first which recommendation.
pub fn open(model: &mut Model) {
    begin(model, false);
}

/// `e` on a region's answer: the one that holds stands in the form, to be corrected.
pub fn correct(model: &mut Model) {
    begin(model, true);
}

fn begin(model: &mut Model, again: bool) {
    if model.is_read_only() {
        return model.refuse_changes();
    }
    let Some(mut tick) = of_place(model) else { return model.say(msg!("checklists-none")) };
    tick.again = again;
    tick.region = tick.region.or(model.office.region);
    let picks = tick.region.is_none();
    model.open(Place::Tick(Box::new(tick)));
    if picks {
        let last = model.personal.region;
        model.open(Place::Picker(Picker::new(last)));
    }
}

fn of_place(model: &Model) -> Option<Tick> {
    let (language, columns) = (model.language, model.columns);
    match model.places.last()? {
        Place::Desk(desk) => {
            let list = desk.checklist()?.id;
            let number = (desk.focus == Pane::Recommendations).then(|| desk.recommendation()).flatten().map(|(_, n)| n);
            Some(Tick::new(list, number, desk.region()))
        }
        Place::Agreement(p) => {
            let detail = p.detail.as_ref()?;
            let list = detail.checklist.as_ref()?.id;
            let (list, number) = match model.place().and_then(|place| place.target(language, columns)) {
                Some(Target::Recommendation(list, number)) => (list, Some(number)),
                _ => (list, None),
            };
            Some(Tick::new(list, number, Some(detail.agreement.region)))
        }
        Place::Checklist(p) => {
            let number = p.chosen(language, columns);
            Some(Tick::new(p.id, number, model.desk().and_then(|d| d.region())))
        }
        Place::Recommendation(p) => {
            Some(Tick::new(p.id, Some(p.number), p.chosen(language, columns).or_else(|| model.desk().and_then(|d| d.region()))))
        }
        Place::Partner(_) => {
            let desk = model.desk()?;
            Some(Tick::new(desk.checklist()?.id, None, desk.region()))
        }
        // What belongs to no region asks for one.
        Place::Changes(place) if place.record()?.region.is_none() => Some(Tick::new(model.desk()?.checklist()?.id, None, None)),
        place => match place.pointed()? {
            Pointed { matter: Matter::FollowUp(id), .. } => Some(Tick::new(id.list, Some(id.number), Some(id.region))),
            Pointed { matter: Matter::Agreement(_), region } => Some(Tick::new(model.desk()?.checklist()?.id, None, Some(region))),
        },
    }
}

/// A digit: the recommendation, then the state.
pub fn number(model: &mut Model, n: usize) {
    let Some(Place::Tick(tick)) = model.places.last_mut() else { return };
    match tick.step {
        Step::Number => {
            tick.digits.push_str(&n.to_string());
            let numbers = tick.numbers();
            let typed = tick.digits.parse::<u16>().unwrap_or(0);
            let longer = numbers.iter().any(|m| *m > typed && m.to_string().starts_with(&tick.digits));
            match numbers.iter().position(|&m| m == typed) {
                Some(at) if longer => tick.cursor.at = at,
                Some(_) => choose_number(tick, typed),
                None => tick.digits.clear(),
            }
        }
        Step::State => choose_state(model, n),
        _ => {}
    }
}

fn choose_number(tick: &mut Tick, number: u16) {
    tick.number = Some(number);
    tick.step = Step::State;
    tick.cursor = Default::default();
}

fn choose_state(model: &mut Model, n: usize) {
    let drafts = model.drafts.clone();
    let Some(Place::Tick(tick)) = model.places.last_mut() else { return };
    let Some(state) = State::from_number(n) else { return };
    tick.state = Some(state);
    tick.step = Step::Text;
    // What was half written for just this comes back.
    let of_this = |d: &&FollowUpDraft| {
        Some((d.list, d.number, d.region, d.state)) == tick.region.map(|r| (tick.list, tick.number.unwrap_or(0), r, state))
    };
    let follow_ups = drafts.iter().filter_map(|draft| if let Draft::FollowUp(draft) = draft { Some(draft) } else { None });
    if let Some(draft) = follow_ups.into_iter().find(of_this)
        && tick.text.text().is_empty()
    {
        let restored = Tick::of_draft(draft);
        (tick.text, tick.document) = (restored.text, restored.document);
    }
}

/// Enter on the lists of recommendations and states.
pub fn enter(model: &mut Model) {
    let Some(Place::Tick(tick)) = model.places.last_mut() else { return };
    match tick.step {
        Step::Number => {
            if let Some(&number) = tick.numbers().get(tick.cursor.at) {
                choose_number(tick, number);
            }
        }
        Step::State => {
            let n = tick.cursor.at + 1;
            choose_state(model, n);
        }
        _ => {}
    }
}

/// A key in the form's lines.
pub fn typed(model: &mut Model, key: Key) {
    let Some(Place::Tick(tick)) = model.places.last_mut() else { return };
    match (key, tick.step) {
        (Key::Enter, Step::Text) => save(model),
        (Key::Enter | Key::Down | Key::Tab, Step::Document) | (Key::Down | Key::Tab, Step::Region) => tick.step = tick.step.below(),
        (Key::Enter, Step::Region) => pick_region(model),
        (Key::Up | Key::BackTab, Step::Region) => {
            tick.cursor.at = tick.state.map_or(0, |s| s.number() - 1);
            tick.step = Step::State;
        }
        (Key::Up | Key::BackTab, _) => tick.step = tick.step.above(),
        (_, Step::Region) if matches!(key, Key::Char(_)) => pick_region(model),
        _ => {
            if tick.line_mut().is_some_and(|line| line.take(key)) {
                remember(model);
            }
        }
    }
}

fn pick_region(model: &mut Model) {
    let last = match model.places.last() {
        Some(Place::Tick(tick)) => tick.region,
        _ => None,
    };
    model.open(Place::Picker(Picker::new(last)));
}

/// The region that the picker chose.
pub fn region(model: &mut Model, region: RegionCode) {
    model.personal.region = Some(region);
    model.keep();
    if let Some(Place::Tick(tick)) = model.places.last_mut() {
        tick.region = Some(region);
        if tick.state.is_some() {
            tick.step = Step::Text;
        }
    }
}

/// The picker was left: a follow-up of no region is none.
pub fn without_region(model: &mut Model) {
    if matches!(model.places.last(), Some(Place::Tick(tick)) if tick.region.is_none()) {
        model.close();
    }
}

/// Ctrl-S from anywhere, Enter on the last line.
pub fn save(model: &mut Model) {
    let Some(Place::Tick(tick)) = model.places.last() else { return };
    let (Some(number), Some(region), Some(state)) = (tick.number, tick.region, tick.state) else { return };
    let text = |line: &crate::screen::part::line::Line| Some(line.text().trim().to_owned()).filter(|t| !t.is_empty());
    let (evidence, reason) = if state == State::Cannot { (None, text(&tick.text)) } else { (text(&tick.text), None) };
    let set = SetFollowUp { list: tick.list, number, region, state, evidence, document: text(&tick.document), reason };
    wait::submit(model, Command::SetFollowUp(set));
}

/// Keeps what is typed as a draft.
pub fn remember(model: &mut Model) {
    let revision = model.revision;
    let Some(Place::Tick(tick)) = model.places.last() else { return };
    match tick.draft(revision) {
        Some(half) => draft::keep(model, Draft::FollowUp(half)),
        None => {
            if let (list, Some(number), Some(region)) = (tick.list, tick.number, tick.region) {
                forget(model, list, number, region);
            }
        }
    }
}

/// Esc: the draft stays.
pub fn leave(model: &mut Model) {
    let kept = matches!(model.places.last(), Some(Place::Tick(tick)) if tick.draft(0).is_some());
    model.close();
    if kept {
        model.say(msg!("draft-kept"));
    }
}

/// Saved, or empty again: nothing of it is half written any more.
pub fn forget(model: &mut Model, list: ChecklistId, number: u16, region: RegionCode) {
    draft::forget(model, |draft| matches!(draft, Draft::FollowUp(d) if (d.list, d.number, d.region) == (list, number, region)));
}
