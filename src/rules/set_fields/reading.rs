//! What typed texts are read against: the register, the day, the procedure.

use std::cell::RefCell;
use std::sync::Arc;

use crate::model::written::by::Lies;
use crate::model::{Day, Envelope, PartialDate, Reason, Step};
use crate::rules::procedure::{Pack, Procedure};
use crate::rules::{Facts, dated};

use crate::msg;

use super::shapes::no_date;

pub(in crate::rules) struct Reading<'f> {
    pub facts: &'f dyn Facts,
    pub envelope: &'f Envelope,
    procedure: Arc<Procedure>,
    /// What was inferred so far.
    told: RefCell<Vec<Reason>>,
}

impl<'f> Reading<'f> {
    pub fn new(facts: &'f dyn Facts, envelope: &'f Envelope) -> Self {
        Self { facts, envelope, procedure: facts.procedure(), told: RefCell::default() }
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

    /// A date of this field as typed, which may reckon from today.
    pub fn date(&self, text: &str, field: &'static str, lies: Lies) -> Result<Option<PartialDate>, Reason> {
        let written = self.procedure.calendar.typed(text, self.day(), lies).map_err(|unread| no_date(text, &unread))?;
        self.told.borrow_mut().extend(written.and_then(|written| dated::told(text, &written, field)));
        Ok(written.map(|written| written.date))
    }

    /// Why a fact may not be of this day: it lies ahead, whichever day of it was.
    pub fn ahead(&self, on: PartialDate, field: &'static str) -> Option<Reason> {
        let message = || msg!("refused-event_after_today", on = on, today = self.day());
        (on.earliest() > self.day()).then(|| Reason::new("after_today", message()).in_field(field))
    }

    /// What was inferred of all that was read.
    pub fn told(self) -> Vec<Reason> {
        self.told.into_inner()
    }
}
