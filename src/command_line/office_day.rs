//! The office's day and zone: the only clock of the command line.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::settings::{Environment, Settings};
use crate::model::{Day, Office, Zone};
use crate::rules::moment::{self, Meant};
use crate::rules::procedure::Calendar;

/// The zone of days before a register was opened: nobody knows yet whose it is.
pub fn zone(environment: Environment<'_>) -> Zone {
    Office::default().zone(system_zone(environment))
}

/// What `--today` says: a date, or a word that reckons from the day of the office, whose zone is known once the register
/// was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Today(String);

impl Today {
    /// Read, with what is told of it; `None` where it names no day.
    pub fn read(text: &str, now: Day) -> Option<Meant<Self>> {
        let Meant { told, .. } = moment::day(text, &Calendar::default(), now).ok()?;
        Some(Meant { value: Self(text.to_owned()), told })
    }

    /// The day that it names, where it is `now` by the office's clock.
    pub fn day(&self, now: Day) -> Day {
        moment::day(&self.0, &Calendar::default(), now).map_or(now, |meant| meant.value)
    }
}

/// The day that this run is about: `--today`, else now in `zone`.
pub fn day(settings: &Settings, zone: Zone) -> Day {
    said(settings.today.as_ref(), zone, now())
}

/// The same of what was said and of a clock.
pub fn said(today: Option<&Today>, zone: Zone, now: DateTime<Utc>) -> Day {
    let now = zone.day(now);
    today.map_or(now, |today| today.day(now))
}

pub fn now() -> DateTime<Utc> {
    Utc::now()
}

/// The computer's zone, where it is one of the three: `TZ` where it is set, else what the system's files say.
pub fn system_zone(environment: Environment<'_>) -> Option<Zone> {
    if let Some(tz) = environment("TZ").filter(|tz| !tz.is_empty()) {
        return named(&tz.to_string_lossy());
    }
    let written = std::fs::read_to_string("/etc/timezone").ok().and_then(|text| named(&text));
    written.or_else(|| std::fs::read_link("/etc/localtime").ok().and_then(|link| linked(&link)))
}

fn named(text: &str) -> Option<Zone> {
    Zone::from_iana(text.trim().trim_start_matches(':'))
}

fn linked(link: &Path) -> Option<Zone> {
    link.to_str()?.split_once("zoneinfo/").and_then(|(_, name)| named(name))
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;

    #[test]
    fn the_variable_names_the_computers_zone() {
        let makassar = |name: &str| (name == "TZ").then(|| OsString::from(":Asia/Makassar"));
        assert_eq!((system_zone(&makassar), zone(&makassar)), (Some(Zone::Wita), Zone::Wita));
        let utc = |name: &str| (name == "TZ").then(|| OsString::from("UTC"));
        assert_eq!((system_zone(&utc), zone(&utc)), (None, Zone::Wib));
    }

    /// Half past ten in the evening in Jakarta is half past twelve in Jayapura.
    #[test]
    fn a_word_for_a_day_reckons_from_the_day_of_the_office() {
        let now: DateTime<Utc> = "2026-11-24T15:30:00Z".parse().expect("an instant");
        let table = [
            (Some("hari ini"), "2026-11-24", "2026-11-25"),
            (Some("besok"), "2026-11-25", "2026-11-26"),
            (Some("kemarin"), "2026-11-23", "2026-11-24"),
            (Some("+3h"), "2026-11-27", "2026-11-28"),
            (Some("2026-12-01"), "2026-12-01", "2026-12-01"),
            (None, "2026-11-24", "2026-11-25"),
        ];
        for (text, jakarta, jayapura) in table {
            let today = text.map(|text| Today::read(text, Zone::Wib.day(now)).expect(text).value);
            let days = [Zone::Wib, Zone::Wit].map(|zone| said(today.as_ref(), zone, now).to_string());
            assert_eq!(days, [jakarta, jayapura], "{text:?}");
        }
    }

    #[test]
    fn a_link_into_the_zones_names_one() {
        assert_eq!(linked(Path::new("/usr/share/zoneinfo/Asia/Jayapura")), Some(Zone::Wit));
        assert_eq!(linked(Path::new("../usr/share/zoneinfo/Europe/Berlin")), None);
        assert_eq!(named("Asia/Pontianak\n"), Some(Zone::Wib));
    }
}
