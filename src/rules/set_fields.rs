//! `set` and `new`: fields from what was typed into them, judged one by one.

use crate::model::{Envelope, New, Target, Verdict};

use super::Facts;

pub(super) fn set(_facts: &dyn Facts, _envelope: &Envelope, _target: Target, _fields: &[(String, String)]) -> Verdict {
    todo!()
}

pub(super) fn new(_facts: &dyn Facts, _envelope: &Envelope, _new: New, _fields: &[(String, String)]) -> Verdict {
    todo!()
}
