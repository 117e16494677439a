//! Working days: Monday to Friday less the holidays known.

use std::collections::BTreeMap;

use crate::model::{Day, Holidays};

/// Holidays by day: those that come with the program, and those that the office added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    holidays: BTreeMap<Day, String>,
}

impl Calendar {
    /// With what the office added.
    pub fn with(added: &Holidays) -> Self {
        let mut calendar = Self::default();
        calendar.holidays.extend(added.days.iter().map(|(day, name)| (*day, name.clone())));
        calendar
    }
}
