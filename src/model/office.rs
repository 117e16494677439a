//! The office that keeps the register: a region or the ministry, and its day.

use std::sync::LazyLock;

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

    /// The zone in which a region lies: its province's (Keputusan Presiden 41/1987, not compared with its text; of
    /// provinces founded since that of the province they were part of, `reading`). `None` for made-up regions.
    pub fn of_region(region: RegionCode) -> Option<Self> {
        static PROVINCES: LazyLock<Vec<(RegionCode, Zone)>> = LazyLock::new(|| {
            let read = |line: &str| line.split_once(',').and_then(|(code, zone)| Some((code.parse().ok()?, Zone::from_code(zone)?)));
            include_str!("../data/zones.csv").lines().filter(|line| !line.starts_with('#')).skip(1).filter_map(read).collect()
        });
        PROVINCES.iter().find(|(province, _)| *province == region.province()).map(|(_, zone)| *zone)
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

coded! {
    /// From what the zone of an office is known.
    ZoneFrom("zone_from") {
        /// The office set it.
        Set = "set",
        /// Its region lies in it.
        Region = "region",
        /// The ministry's seat lies in it.
        Ministry = "ministry",
        /// Nobody said whose register it is: the computer's.
        System = "system",
        /// Nor is the computer's one of the three.
        Default = "default",
    }
}

/// Whose register it is, and what they set. Neither a region nor the ministry: nobody said so yet, and it is kept as
/// the ministry's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<RegionCode>,
    /// The ministry said that it is its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub ministry: bool,
    /// Only where the office chose one ([`Office::zone`]).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<Zone>,
    /// Months without an activity after which an agreement is dormant; absent: 12.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dormant_after: Option<u16>,
    /// Days for which what a review found fine stays away; absent: 7.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_after: Option<u16>,
    /// Months without a move after which a stage is told to stand still; absent: 6.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stalled_after: Option<u16>,
}

impl Office {
    /// Whether somebody said whose register it is.
    pub const fn is_named(&self) -> bool {
        self.region.is_some() || self.ministry
    }

    /// The zone of its days, on a computer whose own zone is `system`, where that is one of the three.
    pub fn zone(&self, system: Option<Zone>) -> Zone {
        self.zone_from(system).0
    }

    /// The same, and from what it is known.
    pub fn zone_from(&self, system: Option<Zone>) -> (Zone, ZoneFrom) {
        let set = self.zone.map(|zone| (zone, ZoneFrom::Set));
        let of_region = || self.region.and_then(Zone::of_region).map(|zone| (zone, ZoneFrom::Region));
        let of_ministry = || self.ministry.then_some((Zone::Wib, ZoneFrom::Ministry));
        let of_system = || system.map(|zone| (zone, ZoneFrom::System));
        set.or_else(of_region).or_else(of_ministry).or_else(of_system).unwrap_or((Zone::Wib, ZoneFrom::Default))
    }
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

    #[test]
    fn every_province_lies_in_one_zone() {
        let provinces = crate::model::region::regions().iter().filter(|region| region.code.is_province());
        let zones: Vec<Zone> = provinces.map(|region| Zone::of_region(region.code).expect(&region.name)).collect();
        let count = |zone| zones.iter().filter(|of| **of == zone).count();
        assert_eq!([Zone::Wib, Zone::Wita, Zone::Wit].map(count), [18, 12, 8]);
        let table = [("61", "WIB"), ("62.71", "WIB"), ("63", "WITA"), ("64.72", "WITA"), ("65", "WITA"), ("51.71", "WITA"), ("53", "WITA")];
        let east = [("81.71", "WIT"), ("82", "WIT"), ("91.71", "WIT"), ("92", "WIT"), ("96", "WIT")];
        for (code, zone) in table.into_iter().chain(east).chain([("11", "WIB"), ("32.73", "WIB")]) {
            assert_eq!(code.parse().ok().and_then(Zone::of_region).map(Zone::code), Some(zone), "{code}");
        }
        assert_eq!(["00", "00.71", "99"].map(|code| code.parse().ok().and_then(Zone::of_region)), [None; 3]);
    }

    #[test]
    fn a_zone_that_was_set_beats_the_regions_and_that_the_computers() {
        let office = |text: &str| serde_json::from_str::<Office>(text).expect(text);
        let table = [
            (r#"{"region":"91.71","zone":"WIB"}"#, Some(Zone::Wita), (Zone::Wib, ZoneFrom::Set)),
            (r#"{"region":"91.71"}"#, Some(Zone::Wita), (Zone::Wit, ZoneFrom::Region)),
            (r#"{"region":"51"}"#, None, (Zone::Wita, ZoneFrom::Region)),
            (r#"{"ministry":true}"#, Some(Zone::Wita), (Zone::Wib, ZoneFrom::Ministry)),
            (r#"{"ministry":true,"zone":"WIT"}"#, None, (Zone::Wit, ZoneFrom::Set)),
            (r#"{"region":"00.71"}"#, Some(Zone::Wita), (Zone::Wita, ZoneFrom::System)),
            ("{}", Some(Zone::Wita), (Zone::Wita, ZoneFrom::System)),
            ("{}", None, (Zone::Wib, ZoneFrom::Default)),
        ];
        for (text, system, expected) in table {
            assert_eq!(office(text).zone_from(system), expected, "{text} {system:?}");
        }
    }

    #[test]
    fn the_year_ends_by_the_midnight_of_the_office() {
        let table = [
            ("2026-12-31T14:59:59Z", ["2026-12-31", "2026-12-31", "2026-12-31"]),
            ("2026-12-31T15:00:00Z", ["2026-12-31", "2026-12-31", "2027-01-01"]),
            ("2026-12-31T16:30:00Z", ["2026-12-31", "2027-01-01", "2027-01-01"]),
            ("2026-12-31T17:00:00Z", ["2027-01-01", "2027-01-01", "2027-01-01"]),
        ];
        for (at, days) in table {
            for (region, day) in ["33.74", "51.71", "91.71"].into_iter().zip(days) {
                let office = Office { region: region.parse().ok(), ..Office::default() };
                let found = office.zone(Some(Zone::Wib)).day(at.parse().expect("an instant"));
                assert_eq!(found.to_string(), day, "{region} at {at}");
            }
        }
    }

    #[test]
    fn the_day_of_jayapura_begins_while_jakarta_still_has_the_old_one() {
        let office = Office { region: "91.71".parse().ok(), ..Office::default() };
        let half_past_eleven_in_jakarta = "2026-11-24T16:30:00Z".parse().expect("an instant");
        assert_eq!(office.zone(Some(Zone::Wib)).day(half_past_eleven_in_jakarta).to_string(), "2026-11-25");
        assert_eq!(Zone::Wib.day(half_past_eleven_in_jakarta).to_string(), "2026-11-24");
    }
}
