//! What typed texts are read against: the register, the day, the procedure.

use std::sync::Arc;

use crate::model::day::add_working_days;
use crate::model::written::typed_date::typed;
use crate::model::{Day, Envelope, PartialDate, Reason};
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

    /// A date as typed, which may reckon from today.
    pub fn date(&self, text: &str) -> Result<Option<PartialDate>, Reason> {
        typed(text, self.day(), &add_working_days).map_err(|unread| no_date(text, &unread))
    }
}
