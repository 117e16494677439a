//! All that a screen knows: values only.

use crate::language::Language;
use crate::model::{Context, Day, Id, Message, Office, Zone};
use crate::msg;
use crate::register::{Answer, Ask, Column, Health, Sort};

use super::effect::Effect;
use super::look::Look;
use super::personal::{Draft, Personal};
use super::place::desk::Desk;
use super::place::{Place, first_start::FirstStart};
use super::state::State;

/// What does not change while a screen runs.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    pub author: String,
    /// The public sample, not an office's register.
    pub sample: bool,
    /// `q` on the desk goes back to the first start.
    pub opened_from_start: bool,
    /// Where the register lies, as it is to be told.
    pub folder: String,
    /// The computer's zone, where it is one of the three.
    pub system_zone: Option<Zone>,
}

/// A file that is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    pub request: u64,
    /// As it was typed.
    pub name: String,
    /// It is told that it lasts: Esc gives it up.
    pub lasts: bool,
}

#[derive(Debug)]
pub struct Model {
    pub session: Session,
    /// What places are laid out for (`src/screen/extent.rs`).
    pub columns: u16,
    pub rows: u16,
    pub language: Language,
    pub look: Look,
    /// The day that is shown.
    pub day: Day,
    /// The office's day.
    pub today: Day,
    pub state: State,
    pub office: Office,
    pub health: Health,
    /// Records that do not read as their kind, as they were last told.
    pub unreadable: Vec<Id>,
    pub personal: Personal,
    /// What is half written, the newest last.
    pub drafts: Vec<Draft>,
    /// From the desk upward; the last one has the keys.
    pub places: Vec<Place>,
    /// What was just said, until the next key.
    pub message: Option<Message>,
    /// Commands on their way to the disk: keys wait for their receipt.
    pub waiting: usize,
    /// An act was held back by another holder, of whom it is not known whether they are still there.
    pub is_held_back: bool,
    /// It was asked for again just now.
    pub asked_holder: bool,
    /// The file that keys wait for.
    pub pending: Option<Pending>,
    /// Counts what is asked of files.
    pub requests: u64,
    /// Counts what is asked; a sight of an older generation is not shown.
    pub generation: u64,
    pub answered: u64,
    /// Whether the rows that were answered are those that the next answer has: only the cursor moved since.
    pub rows_known: bool,
    /// The register's revision in the newest sight.
    pub revision: u64,
    /// The register's newest revision, whatever state is shown.
    pub newest: u64,
    /// The newest revision seen when the screen began; an undo of something older asks first.
    pub began_at: Option<u64>,
    pub effects: Vec<Effect>,
}

impl Model {
    pub fn new(session: Session, language: Language, look: Look, day: Day, health: Health, personal: Personal, drafts: Vec<Draft>) -> Self {
        let desk = Desk::new(&personal);
        Self {
            session,
            columns: 80,
            rows: 24,
            language,
            look,
            day,
            today: day,
            state: State::default(),
            office: Office::default(),
            health,
            unreadable: Vec::new(),
            personal,
            drafts,
            places: vec![Place::Desk(Box::new(desk))],
            message: None,
            waiting: 0,
            is_held_back: false,
            asked_holder: false,
            pending: None,
            requests: 0,
            generation: 1,
            answered: 0,
            rows_known: false,
            revision: 0,
            newest: 0,
            began_at: None,
            effects: Vec::new(),
        }
    }

    /// The same, beginning at the list of the first start.
    #[must_use]
    pub fn at_first_start(mut self) -> Self {
        self.places = vec![Place::FirstStart(FirstStart::default())];
        self
    }

    /// The place that has the keys.
    pub fn place(&self) -> Option<&Place> {
        self.places.last()
    }

    pub fn desk(&self) -> Option<&Desk> {
        match self.places.first() {
            Some(Place::Desk(desk)) => Some(desk),
            _ => None,
        }
    }

    pub fn desk_mut(&mut self) -> Option<&mut Desk> {
        match self.places.first_mut() {
            Some(Place::Desk(desk)) => Some(desk),
            _ => None,
        }
    }

    /// The places that are seen: from the last that covers the whole screen.
    pub fn seen(&self) -> usize {
        self.places.iter().rposition(Place::covers).unwrap_or(0)
    }

    /// The questions of all places that are seen, with the place that asks; the list below an opened record
    /// asks too, so that the next of it is known.
    pub fn asks(&self) -> Vec<(usize, Ask)> {
        let from = self.seen();
        let list = self.list_below(from);
        self.places
            .iter()
            .enumerate()
            .filter(|(at, _)| *at >= from || list == Some(*at))
            .filter_map(|(at, place)| Some((at, place.ask(self)?)))
            .collect()
    }

    /// The list that the opened record at this place is one of.
    fn list_below(&self, opened: usize) -> Option<usize> {
        let (below, above) = self.places.split_at_checked(opened)?;
        match above.first()? {
            Place::Agreement(_) | Place::Partner(_) => {
                below.iter().rposition(|place| matches!(place, Place::Desk(_) | Place::Attention(_)))
            }
            Place::Recommendation(_) => below.len().checked_sub(1).filter(|&at| matches!(below[at], Place::Attention(_))),
            _ => None,
        }
    }

    /// Gives the answers of this generation to those who asked.
    pub fn take(&mut self, answers: Vec<Answer>) {
        let askers: Vec<usize> = self.asks().into_iter().map(|(at, _)| at).collect();
        for (at, answer) in askers.into_iter().zip(answers) {
            if let Answer::Desk(desk) = &answer {
                self.office = desk.office.clone();
            }
            if let Some(place) = self.places.get_mut(at) {
                place.take(answer, self.language, self.day, self.columns, self.rows);
                place.settle(self.language, self.columns, self.rows);
            }
        }
        self.answered = self.generation;
        self.rows_known = true;
    }

    /// Whether what is shown is older than what was asked for.
    pub fn is_stale(&self) -> bool {
        self.answered != self.generation
    }

    pub fn ask_again(&mut self) {
        self.generation += 1;
        self.rows_known = false;
    }

    /// The cursor moved over the same rows.
    pub const fn ask_around(&mut self) {
        self.generation += 1;
    }

    pub fn say(&mut self, message: Message) {
        self.message = Some(message);
    }

    pub fn open(&mut self, place: Place) {
        self.places.push(place);
        self.ask_again();
    }

    /// Closes the innermost place; the desk stays.
    pub fn close(&mut self) {
        if self.places.len() > 1 {
            self.places.pop();
            self.ask_again();
        }
    }

    pub fn effect(&mut self, effect: Effect) {
        self.effects.push(effect);
    }

    /// Remembers for the next start. The throw-away sample keeps only until its end.
    pub fn keep(&mut self) {
        self.effect(Effect::Keep(self.personal.clone()));
    }

    pub fn zone(&self) -> Zone {
        self.office.zone(self.session.system_zone)
    }

    /// Whether changes are taken here.
    pub const fn is_read_only(&self) -> bool {
        !matches!(self.health, Health::Sound) || !self.state.is_today()
    }

    /// Of which state the questions are asked.
    pub fn context(&self) -> Context {
        Context::as_of(self.day, self.state.known, self.today)
    }

    /// Says in one sentence why no change is taken, and who holds the register where somebody does: once it was asked
    /// whether they still do.
    pub fn refuse_changes(&mut self) {
        if matches!(self.health, Health::Held(_)) && self.state.is_today() && !self.asked_holder {
            self.is_held_back = true;
            return;
        }
        let refusal = match &self.health {
            _ if !self.state.is_today() => self.state.refusal(),
            Health::Held(holder) => holder.message(),
            Health::Foreign => msg!("trouble-foreign"),
            Health::Damaged(damage) => damage.message(),
            _ => msg!("read_only"),
        };
        self.say(refusal);
    }

    /// Does something knowing who holds the register.
    pub fn told_by_holder(&mut self, act: impl FnOnce(&mut Self)) {
        self.asked_holder = true;
        act(self);
        self.asked_holder = false;
    }

    /// Panes side by side.
    pub const fn is_wide(&self) -> bool {
        self.columns >= WIDE
    }
}

/// From this width on the panes stand side by side.
pub const WIDE: u16 = 110;

/// Attention first, then due, then id.
pub const FIRST_SORT: Sort = Sort { column: Column::Attention, reversed: false };
