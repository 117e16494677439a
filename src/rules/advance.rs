//! `advance`, `pass` and `return`: from stage to stage of the route.

use crate::model::act::{Advance, Return};
use crate::model::{Envelope, Verdict};

use super::Facts;

pub(super) fn judge(_facts: &dyn Facts, _envelope: &Envelope, _wanted: &Advance) -> Verdict {
    todo!()
}

pub(super) fn go_back(_facts: &dyn Facts, _envelope: &Envelope, _wanted: &Return) -> Verdict {
    todo!()
}
