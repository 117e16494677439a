//! The office's day and zone: the only clock of the command line.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::settings::{Environment, Settings};
use crate::model::{Day, Office, Zone};

/// The zone of days before a register was opened: nobody knows yet whose it is.
pub fn zone(environment: Environment<'_>) -> Zone {
    Office::default().zone(system_zone(environment))
}

/// The day that this run is about: `--today`, else now in `zone`.
pub fn day(settings: &Settings, zone: Zone) -> Day {
    settings.today.unwrap_or_else(|| zone.day(now()))
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

    #[test]
    fn a_link_into_the_zones_names_one() {
        assert_eq!(linked(Path::new("/usr/share/zoneinfo/Asia/Jayapura")), Some(Zone::Wit));
        assert_eq!(linked(Path::new("../usr/share/zoneinfo/Europe/Berlin")), None);
        assert_eq!(named("Asia/Pontianak\n"), Some(Zone::Wib));
    }
}
