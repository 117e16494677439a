//! The one judge: a dry run, a form's live check, why, and submit all ask it.

use crate::model::{Envelope, Verdict};

use super::Facts;

/// Judges `envelope` by what `facts` hold. Pure: the same facts give the same verdict.
pub fn judge(_facts: &dyn Facts, _envelope: &Envelope) -> Verdict {
    Ok(Default::default())
}
