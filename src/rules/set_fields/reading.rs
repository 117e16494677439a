//! What typed texts are read against: the register, the day, the procedure.

use std::sync::Arc;

use crate::model::{Day, Envelope, PartialDate, Reason, Step};
use crate::rules::Facts;
use crate::rules::procedure::{Pack, Procedure};

use super::shapes::no_date;

pub(super) struct Reading<'f> {
    pub facts: &'f dyn Facts,
    pub envelope: &'f Envelope,
    procedure: Arc<Procedure>,
}

impl<'f> Reading<'f> {
    pub fn new(facts: &'f dyn Facts, envelope: &'f Envelope) -> Self {
        Self { facts, envelope, procedure: facts.procedure() }
    }

    pub fn day(&self) -> Day {
        self.envelope.day
    }

    /// The rule pack that holds today.
    pub fn pack(&self) -> Option<&Pack> {
        self.procedure.packs.on(self.day()).map(|ranked| ranked.pack.as_ref())
    }

    /// The rule pack that judges this step.
    pub fn pack_of(&self, step: &Step) -> Option<&Pack> {
        step.pack.and_then(|id| self.procedure.packs.of(id)).map(|ranked| ranked.pack.as_ref()).or_else(|| self.pack())
    }

    /// A date as typed, which may reckon from today.
    pub fn date(&self, text: &str) -> Result<Option<PartialDate>, Reason> {
        self.procedure.calendar.typed(text, self.day()).map_err(|unread| no_date(text, &unread))
    }
}
