//! Which regions may conclude agreements and answer recommendations: the autonomous ones alone.

use crate::model::{Reason, RegionCode};
use crate::msg;

/// Jakarta's administrative kota and kabupaten conclude no agreements .
pub(super) fn autonomous(code: RegionCode) -> Result<(), Reason> {
    match code.region() {
        Some(region) if region.autonomous => Ok(()),
        Some(region) => Err(Reason::new("unknown_region", msg!("refused-not_autonomous", region = &region.name))),
        None => Err(Reason::new("unknown_region", msg!("refused-unknown_region", text = code.to_string()))),
    }
    .map_err(|reason| reason.in_field("region"))
}
