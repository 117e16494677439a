//! What was typed, in the order it came: handed on as the model can take it.

use std::collections::VecDeque;
use std::time::Instant;

use super::effect::Input;
use super::keys::On;
use super::model::Model;
use super::place::Place;
use super::update::{gives_up, waits};

#[derive(Debug, Default)]
pub struct Queue {
    typed: VecDeque<(Input, Instant)>,
    /// Since when the question about loss that has the keys has been seen.
    seen: Option<Instant>,
}

impl Queue {
    /// Takes what was read at this time.
    pub fn push(&mut self, input: Input, at: Instant) {
        self.typed.push_back((input, at));
    }

    pub fn is_empty(&self) -> bool {
        self.typed.is_empty()
    }

    /// The next input, whatever has the keys.
    pub fn pop(&mut self) -> Option<Input> {
        self.typed.pop_front().map(|(input, _)| input)
    }

    /// The next input that the model can take now. A question about loss takes nothing that was typed before it was seen.
    pub fn next(&mut self, model: &Model) -> Option<Input> {
        if asks_about_loss(model) {
            while self.typed.front().is_some_and(|(_, at)| self.seen.is_none_or(|seen| *at <= seen)) {
                self.typed.pop_front();
            }
        } else {
            self.seen = None;
        }
        if self.typed.front().is_some_and(|(input, _)| waits(model, input)) { None } else { self.pop() }
    }

    /// Drops what was typed up to the way out of a wait that lasts; whether there was one.
    pub fn give_up(&mut self, model: &Model) -> bool {
        let dropped = gives_up(model, self.typed.iter().map(|(input, _)| input));
        dropped.map(|dropped| self.typed.drain(..dropped)).is_some()
    }

    /// The model was drawn, and seen from this time on.
    pub fn drawn(&mut self, model: &Model, at: Instant) {
        self.seen = asks_about_loss(model).then(|| self.seen.unwrap_or(at));
    }
}

fn asks_about_loss(model: &Model) -> bool {
    model.place().map(Place::on) == Some(On::Loss)
}
