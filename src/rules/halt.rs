//! `reject`, `suspend`, `resume`, `withdraw` and `end`: what stops an agreement, with its reason.

use crate::model::act::{HaltAct, Resume};
use crate::model::{Envelope, Verdict};

use super::Facts;

pub(super) fn halt(_facts: &dyn Facts, _envelope: &Envelope, _wanted: &HaltAct) -> Verdict {
    todo!()
}

pub(super) fn resume(_facts: &dyn Facts, _envelope: &Envelope, _wanted: &Resume) -> Verdict {
    todo!()
}
