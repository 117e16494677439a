//! Which facts of an agreement follow which: the order of events, as `data/procedure.toml` has it.

use serde::{Deserialize, Serialize};

use crate::model::region::RegionLevel;
use crate::model::{Kind, Stage};

use super::{Basis, Words};

/// One fact comes before another. Facts are `document.KIND` (its date), `event.CODE`, `clock.CODE` (the day after its
/// last one), `stage.CODE` (entered), `field.signed`, `field.in_force` and `activity.held`. `stage.each` is before a
/// signing each stage that comes before the one of signing, and before another `stage.each` the stage in front of it.
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
    /// The first has to be there at all, or one of `unless`, and not only to come first.
    #[serde(default)]
    pub needed: bool,
    /// They exclude each other, whichever comes first: one of both between the same steps back.
    #[serde(default)]
    pub excludes: bool,
    /// The earlier one is a ground of being in force: what broke it did not go by the procedure.
    #[serde(default)]
    pub gates: bool,
    /// Told and never refused.
    #[serde(default)]
    pub told: bool,
    /// Why, in words.
    pub what: Words,
    #[serde(flatten)]
    pub basis: Basis,
}

/// Each stage of an agreement's way, as an order names it.
pub const EACH_STAGE: &str = "stage.each";
