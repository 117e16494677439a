//! Which facts of an agreement follow which: the order of events, as `data/procedure.toml` has it.

use serde::{Deserialize, Serialize};

use crate::model::region::RegionLevel;
use crate::model::{Kind, Stage};

use super::{Basis, Words};

/// One fact comes before another. Facts are `document.KIND` (its date), `event.CODE`, `clock.CODE` (the day after its
/// last one), `stage.CODE` (entered), `field.signed` and `activity.held`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OrderRule {
    pub earlier: String,
    pub later: String,
    /// Only for agreements of these kinds; empty: for all.
    #[serde(default)]
    pub kinds: Vec<Kind>,
    /// Only for regions of these levels; empty: for all.
    #[serde(default)]
    pub levels: Vec<RegionLevel>,
    /// Only of events and clocks of this stage.
    #[serde(default)]
    pub stage: Option<Stage>,
    /// Not where one of these is there: `document.dprd_approval`.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Told and never refused.
    #[serde(default)]
    pub told: bool,
    /// Why, in words.
    pub what: Words,
    #[serde(flatten)]
    pub basis: Basis,
}
