//! The office that keeps the register: a region or the ministry, and its day.

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::{Day, RegionCode};

coded! {
    /// Indonesia's three zones; none has summer time.
    Zone { Wib = "WIB", Wita = "WITA", Wit = "WIT" }
}

impl Zone {
    /// Hours east of UTC.
    pub const fn hours(self) -> i32 {
        match self {
            Zone::Wib => 7,
            Zone::Wita => 8,
            Zone::Wit => 9,
        }
    }

    pub fn offset(self) -> chrono::FixedOffset {
        chrono::FixedOffset::east_opt(self.hours() * 3600).unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc))
    }

    /// The day in this zone at an instant.
    pub fn day(self, at: chrono::DateTime<chrono::Utc>) -> Day {
        self.local(at).date()
    }

    /// The day and the time of an instant, as sentences tell it: "09.12 WIB".
    pub fn moment(self, at: chrono::DateTime<chrono::Utc>) -> (Day, String) {
        let local = self.local(at);
        (local.date(), format!("{} {self}", local.format("%H.%M")))
    }

    /// At the very end of the calendar, where no zone is ahead, the instant itself.
    fn local(self, at: chrono::DateTime<chrono::Utc>) -> chrono::NaiveDateTime {
        at.naive_utc().checked_add_offset(self.offset()).unwrap_or(at.naive_utc())
    }

    /// The zone of an IANA name, where it is one of the three.
    pub fn from_iana(name: &str) -> Option<Self> {
        match name {
            "Asia/Jakarta" | "Asia/Pontianak" | "WIB" => Some(Zone::Wib),
            "Asia/Makassar" | "Asia/Ujung_Pandang" | "WITA" => Some(Zone::Wita),
            "Asia/Jayapura" | "WIT" => Some(Zone::Wit),
            _ => None,
        }
    }
}

/// Absent region: the ministry. Absent zone: the system's, when it is one of the three, else WIB.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// Months without an activity after which an agreement is dormant; absent: 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dormant_after: Option<u16>,
    /// Days for which what a review found fine stays away; absent: 7.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_after: Option<u16>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn midnight_comes_first_in_the_east() {
        let at = "2026-11-24T15:30:00Z".parse().expect("an instant");
        let days: Vec<_> = Zone::ALL.iter().map(|z| z.day(at).to_string()).collect();
        assert_eq!(days, ["2026-11-24", "2026-11-24", "2026-11-25"]);
    }
}
