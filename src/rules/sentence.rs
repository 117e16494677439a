//! The one sentence that explains an agreement.

use crate::model::{Day, Message};

use super::Standing;

/// Where agreement `number` stands on `day`, and what that means.
pub fn sentence(_number: u32, _standing: &Standing, _day: Day) -> Message {
    Message::new("sentence")
}
