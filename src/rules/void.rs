//! `void`: hidden with a reason, undone like anything else.

use crate::model::{Envelope, Target, Verdict};

use super::Facts;

pub(super) fn judge(_facts: &dyn Facts, _envelope: &Envelope, _target: Target, _reason: &str) -> Verdict {
    todo!()
}
