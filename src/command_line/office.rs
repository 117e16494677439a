//! `kerma office show` and `set`: whose register this is, and by which clock its days go.

use clap::ArgMatches;
use serde::Serialize;

use super::pieces::{RegionTold, WrittenTold, result};
use super::session::{Session, asked};
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use super::words;
use crate::language::{say, word};
use crate::model::written::number::whole;
use crate::model::{Command, Zone, ZoneFrom};
use crate::msg;
use crate::register::{Answer, Ask};
use crate::rules::procedure::{DORMANT_AFTER, REVIEW_AFTER, STALLED_AFTER};
use crate::text::{Shown, shown};

pub fn show(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let (revision, office) = asked!(session, Ask::Office => Answer::Office);
    let (zone, zone_from) = office.zone_from(session.settings.system_zone);
    let told = Told {
        named: office.is_named(),
        ministry: office.region.is_none(),
        region: office.region.map(RegionTold::from),
        zone,
        zone_set: zone_from == ZoneFrom::Set,
        zone_from,
        dormant_after: office.dormant_after.unwrap_or(DORMANT_AFTER),
        review_after: office.review_after.unwrap_or(REVIEW_AFTER),
        stalled_after: office.stalled_after.unwrap_or(STALLED_AFTER),
    };
    Ok(Outcome::of(revision, told))
}

pub fn set(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let text = |name: &str| given.get_one::<String>(name).map(String::as_str);
    let region = text("region").map(words::office).transpose()?;
    let zone = text("zone").and_then(|code| Zone::from_code(&code.to_uppercase()));
    let dormant_after = text("dormant-after").map(months).transpose()?;
    let review_after = text("review-after").map(days).transpose()?;
    let stalled_after = text("stalled-after").map(months).transpose()?;
    let after = [dormant_after, review_after, stalled_after];
    if region.is_none() && zone.is_none() && after.iter().all(Option::is_none) {
        return Err(Failure::usage(msg!("usage-office_nothing")));
    }
    let changed = session.change(Command::SetOffice { region, zone, dormant_after, review_after, stalled_after })?;
    Ok(Outcome::of(changed.revision, WrittenTold::from(&changed)).saying(result(&changed).into_iter().collect()).failing(changed.failure))
}

/// A whole number of months, at least one.
fn months(text: &str) -> Result<u16, Failure> {
    number(text).ok_or_else(|| Failure::usage(msg!("usage-months", value = text)))
}

/// A whole number of days, at least one.
fn days(text: &str) -> Result<u16, Failure> {
    number(text).ok_or_else(|| Failure::usage(msg!("usage-days", value = text)))
}

fn number(text: &str) -> Option<u16> {
    whole(text, &['.']).and_then(|number| u16::try_from(number).ok()).filter(|&number| number > 0)
}

#[derive(Serialize)]
struct Told {
    /// Whether somebody said whose register it is; else it is kept as the ministry's.
    named: bool,
    ministry: bool,
    /// Null for the ministry.
    region: Option<RegionTold>,
    /// The zone that days are counted in.
    zone: Zone,
    /// Whether the office chose it.
    zone_set: bool,
    /// From what it is known.
    zone_from: ZoneFrom,
    /// Months without an activity after which an agreement is dormant.
    dormant_after: u16,
    /// Days for which what a review found fine stays away.
    review_after: u16,
    /// Months without a move after which a stage is told to stand still.
    stalled_after: u16,
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let office = match &self.region {
            Some(region) => shown(&format!("{} {}", region.code, region.name)),
            None if self.named => word("told-ministry", reader.language),
            None => word("office-unnamed", reader.language),
        };
        let zone = msg!("office-zone", zone = self.zone.code(), from = self.zone_from.message());
        let dormant = msg!("office-dormant_after", months = self.dormant_after);
        let review = msg!("office-review_after", days = self.review_after);
        let stalled = msg!("office-stalled_after", months = self.stalled_after);
        std::iter::once(office).chain([zone, dormant, review, stalled].iter().map(|line| say(line, reader.language))).collect()
    }
}
