//! Ids for people: `KS-0142`, `MT-0031`, `DP-2021-03`, `DP-2021-03/4/36`, `BA-2026-001`. Never reused.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{PartialDate, RegionCode};

/// The number of a journal entry, from 1.
pub type Revision = u64;

/// What names a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Id {
    /// The one record of the office itself, written `office`.
    Office,
    Agreement(u32),
    Partner(u32),
    Checklist(ChecklistId),
    FollowUp(FollowUpId),
    /// An adopted rule pack: `PK-0002`. The embedded one is `PK-0001` and no record.
    Pack(u32),
    /// The one record of holidays that the office added, written `holidays`.
    Holidays,
    /// A review and the minute that it becomes: `BA-2026-001`.
    Minute(MinuteId),
    /// What was decided of one matter in a review: `BA-2026-001/KS-0010`.
    Decided(DecidedId),
}

/// The year in which a review was begun, and which of that year's it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct MinuteId {
    pub year: u16,
    /// From 1.
    pub serial: u16,
}

/// One matter in one review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DecidedId {
    pub minute: MinuteId,
    pub matter: Matter,
}

/// What can need somebody, and is reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Matter {
    Agreement(u32),
    /// One region's answer to one recommendation, given or not.
    FollowUp(FollowUpId),
}

/// A meeting's year and month as far as known, then which of those it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ChecklistId {
    /// 0 without a date.
    pub year: u16,
    /// 0 where the month is unknown.
    pub month: u8,
    /// 1 for the first of this month, which is not written.
    pub serial: u8,
}

/// The answer of one region to one recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FollowUpId {
    pub list: ChecklistId,
    pub number: u16,
    pub region: RegionCode,
}

impl ChecklistId {
    /// The first id of a meeting held on `date`.
    pub fn of(date: Option<PartialDate>) -> Self {
        Self { year: date.map_or(0, PartialDate::year), month: date.and_then(PartialDate::month).unwrap_or(0), serial: 1 }
    }

    pub const fn next(self) -> Option<Self> {
        match self.serial.checked_add(1) {
            Some(serial) => Some(Self { serial, ..self }),
            None => None,
        }
    }
}

impl FollowUpId {
    pub const fn new(list: ChecklistId, number: u16, region: RegionCode) -> Self {
        Self { list, number, region }
    }
}

impl MinuteId {
    /// The first of a year.
    pub const fn first(year: u16) -> Self {
        Self { year, serial: 1 }
    }

    pub const fn next(self) -> Option<Self> {
        match self.serial.checked_add(1) {
            Some(serial) => Some(Self { serial, ..self }),
            None => None,
        }
    }

    fn key(self) -> [u8; 4] {
        let ([a, b], [c, d]) = (self.year.to_be_bytes(), self.serial.to_be_bytes());
        [a, b, c, d]
    }

    fn from_key(key: &[u8]) -> Option<Self> {
        let &[a, b, c, d] = key else { return None };
        Some(Self { year: u16::from_be_bytes([a, b]), serial: u16::from_be_bytes([c, d]) })
    }
}

impl From<Matter> for Id {
    fn from(matter: Matter) -> Self {
        match matter {
            Matter::Agreement(number) => Id::Agreement(number),
            Matter::FollowUp(id) => Id::FollowUp(id),
        }
    }
}

impl TryFrom<Id> for Matter {
    type Error = NoId;

    fn try_from(id: Id) -> Result<Self, NoId> {
        match id {
            Id::Agreement(number) => Ok(Matter::Agreement(number)),
            Id::FollowUp(id) => Ok(Matter::FollowUp(id)),
            _ => Err(NoId),
        }
    }
}

impl Id {
    /// The code of its type in JSON.
    pub const fn type_code(self) -> &'static str {
        match self {
            Id::Office => "office",
            Id::Agreement(_) => "agreement",
            Id::Partner(_) => "partner",
            Id::Checklist(_) => "checklist",
            Id::FollowUp(_) => "follow_up",
            Id::Pack(_) => "pack",
            Id::Holidays => "holidays",
            Id::Minute(_) => "minute",
            Id::Decided(_) => "decided",
        }
    }

    /// The first bytes of keys, one a type, in their order.
    pub const LETTERS: &[u8] = b"acdfhkmop";

    /// Bytes that order ids by type, then number: the key of a record in a store.
    pub fn key(self) -> Vec<u8> {
        let list = |l: ChecklistId| {
            let [a, b] = l.year.to_be_bytes();
            [a, b, l.month, l.serial]
        };
        match self {
            Id::Office => vec![b'o'],
            Id::Agreement(n) => [&[b'a'][..], &n.to_be_bytes()].concat(),
            Id::Partner(n) => [&[b'p'][..], &n.to_be_bytes()].concat(),
            Id::Checklist(l) => [&[b'c'][..], &list(l)].concat(),
            Id::Pack(n) => [&[b'k'][..], &n.to_be_bytes()].concat(),
            Id::Holidays => vec![b'h'],
            Id::FollowUp(f) => [&[b'f'][..], &list(f.list), &f.number.to_be_bytes(), &f.region.packed().to_be_bytes()].concat(),
            Id::Minute(m) => [&[b'm'][..], &m.key()].concat(),
            Id::Decided(d) => [&[b'd'][..], &d.minute.key(), &Id::from(d.matter).key()].concat(),
        }
    }

    /// The id of a store's key.
    pub fn from_key(key: &[u8]) -> Option<Id> {
        let number = |b: &[u8]| b.try_into().ok().map(u32::from_be_bytes);
        let list = |b: &[u8]| match *b {
            [a, b, month, serial] => Some(ChecklistId { year: u16::from_be_bytes([a, b]), month, serial }),
            _ => None,
        };
        match key.split_first()? {
            (b'o', []) => Some(Id::Office),
            (b'a', rest) => number(rest).map(Id::Agreement),
            (b'p', rest) => number(rest).map(Id::Partner),
            (b'k', rest) => number(rest).map(Id::Pack),
            (b'h', []) => Some(Id::Holidays),
            (b'c', rest) => list(rest).map(Id::Checklist),
            (b'm', rest) => MinuteId::from_key(rest).map(Id::Minute),
            (b'd', rest) => {
                let (minute, matter) = rest.split_at_checked(4)?;
                let matter = Matter::try_from(Id::from_key(matter)?).ok()?;
                Some(Id::Decided(DecidedId { minute: MinuteId::from_key(minute)?, matter }))
            }
            (b'f', &[a, b, c, d, n0, n1, r0, r1]) => Some(Id::FollowUp(FollowUpId {
                list: list(&[a, b, c, d])?,
                number: u16::from_be_bytes([n0, n1]),
                region: RegionCode::unpacked(u16::from_be_bytes([r0, r1])),
            })),
            _ => None,
        }
    }
}

impl fmt::Display for ChecklistId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DP-{:04}", self.year)?;
        // "DP-2021-2" would be February: the second list of a year alone carries the unknown month.
        if self.month != 0 || (self.serial > 1 && self.year != 0) {
            write!(f, "-{:02}", self.month)?;
        }
        if self.serial > 1 { write!(f, "-{}", self.serial) } else { Ok(()) }
    }
}

impl fmt::Display for FollowUpId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}/{}", self.list, self.number, self.region)
    }
}

impl fmt::Display for MinuteId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BA-{:04}-{:03}", self.year, self.serial)
    }
}

impl fmt::Display for DecidedId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.minute, self.matter)
    }
}

impl fmt::Display for Matter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Id::from(*self).fmt(f)
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Id::Office => f.pad("office"),
            Id::Agreement(n) => f.pad(&format!("KS-{n:04}")),
            Id::Partner(n) => f.pad(&format!("MT-{n:04}")),
            Id::Checklist(l) => f.pad(&l.to_string()),
            Id::FollowUp(id) => f.pad(&id.to_string()),
            Id::Pack(n) => f.pad(&format!("PK-{n:04}")),
            Id::Holidays => f.pad("holidays"),
            Id::Minute(id) => f.pad(&id.to_string()),
            Id::Decided(id) => f.pad(&id.to_string()),
        }
    }
}

/// What was written is no id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an id of the form KS-0142, MT-0031, DP-2021-03, DP-2021-03/4/36 or BA-2026-001")]
pub struct NoId;

impl FromStr for ChecklistId {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        let mut parts = text.split('-');
        if !parts.next().is_some_and(|p| p.eq_ignore_ascii_case("DP")) {
            return Err(NoId);
        }
        let year: u16 = digits(parts.next(), 4, 4)?;
        let (second, third) = (parts.next(), parts.next());
        if parts.next().is_some() {
            return Err(NoId);
        }
        let (month, serial) = match (second, third) {
            (None, _) => (0, 1),
            (Some(m), None) if m.len() == 2 => (digits(Some(m), 2, 2)?, 1),
            (Some(s), None) if year == 0 => (0, digits(Some(s), 1, 3)?),
            (Some(m), Some(s)) => (digits(Some(m), 2, 2)?, digits(Some(s), 1, 3)?),
            _ => return Err(NoId),
        };
        let id = Self { year, month, serial };
        // One way of writing each: what does not come back the same is none.
        if month <= 12 && serial >= 1 && id.to_string().eq_ignore_ascii_case(text) { Ok(id) } else { Err(NoId) }
    }
}

impl FromStr for FollowUpId {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        let mut parts = text.split('/');
        let list = parts.next().ok_or(NoId)?.parse()?;
        let number = digits(parts.next(), 1, 5)?;
        let region = parts.next().ok_or(NoId)?.parse().map_err(|_| NoId)?;
        if parts.next().is_some() || number == 0 { Err(NoId) } else { Ok(Self { list, number, region }) }
    }
}

impl FromStr for MinuteId {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        let mut parts = text.split('-');
        if !parts.next().is_some_and(|p| p.eq_ignore_ascii_case("BA")) {
            return Err(NoId);
        }
        let id = Self { year: digits(parts.next(), 4, 4)?, serial: digits(parts.next(), 3, 5)? };
        // One way of writing each: what does not come back the same is none.
        if parts.next().is_none() && id.serial > 0 && id.to_string().eq_ignore_ascii_case(text) { Ok(id) } else { Err(NoId) }
    }
}

impl FromStr for DecidedId {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        let (minute, matter) = text.split_once('/').ok_or(NoId)?;
        Ok(Self { minute: minute.parse()?, matter: matter.parse()? })
    }
}

impl FromStr for Matter {
    type Err = NoId;

    fn from_str(text: &str) -> Result<Self, NoId> {
        text.parse::<Id>()?.try_into()
    }
}

impl FromStr for Id {
    type Err = NoId;

    /// Upper or lower case, with or without leading zeros (`ks-9`).
    fn from_str(text: &str) -> Result<Self, NoId> {
        match text {
            "office" => return Ok(Id::Office),
            "holidays" => return Ok(Id::Holidays),
            _ => {}
        }
        let numbered = |of: fn(u32) -> Id| match digits(text.get(3..), 1, 9)? {
            0 => Err(NoId),
            n => Ok(of(n)),
        };
        match text.get(..3).map(str::to_ascii_uppercase).as_deref() {
            Some("KS-") => numbered(Id::Agreement),
            Some("MT-") => numbered(Id::Partner),
            Some("PK-") => numbered(Id::Pack),
            Some("DP-") if text.contains('/') => text.parse().map(Id::FollowUp),
            Some("DP-") => text.parse().map(Id::Checklist),
            Some("BA-") if text.contains('/') => text.parse().map(Id::Decided),
            Some("BA-") => text.parse().map(Id::Minute),
            _ => Err(NoId),
        }
    }
}

fn digits<N: FromStr>(text: Option<&str>, least: usize, most: usize) -> Result<N, NoId> {
    text.filter(|t| (least..=most).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_digit())).and_then(|t| t.parse().ok()).ok_or(NoId)
}

macro_rules! serde_as_text {
    ($($name:ty),+) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                std::borrow::Cow::<str>::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )+};
}
pub(super) use serde_as_text;

serde_as_text!(Id, ChecklistId, FollowUpId, MinuteId, DecidedId, Matter);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_comes_back() {
        for text in [
            "KS-0142",
            "KS-12345",
            "MT-0031",
            "DP-2021-03",
            "DP-2021",
            "DP-0000",
            "DP-0000-2",
            "DP-2021-03-2",
            "DP-2021-00-2",
            "DP-2021-03/4/36",
            "DP-2021-03-2/12/32.73",
            "office",
            "PK-0002",
            "holidays",
            "BA-2026-001",
            "BA-2026-1000",
            "BA-2026-001/KS-0010",
            "BA-2026-001/DP-2021-03-2/12/32.73",
        ] {
            let id: Id = text.parse().expect(text);
            assert_eq!(id.to_string(), text);
            assert_eq!(Id::from_key(&id.key()), Some(id), "{text}");
            assert!(Id::LETTERS.contains(&id.key()[0]), "{text}");
        }
        assert_eq!("ks-9".parse(), Ok(Id::Agreement(9)));
        for bad in [
            "",
            "KS-",
            "KS-0",
            "KS-a",
            "XX-1",
            "DP-21",
            "DP-2021-3",
            "DP-2021-13",
            "DP-2021-03-0",
            "DP-2021-03-1",
            "DP-2021-03/0/36",
            "DP-2021-03/4",
            "DP-2021-03/4/36/1",
            "KS-９",
            "BA-2026",
            "BA-2026-01",
            "BA-2026-000",
            "BA-2026-0001",
            "BA-2026-001/MT-0001",
            "BA-2026-001/BA-2026-001/KS-0010",
        ] {
            assert!(bad.parse::<Id>().is_err(), "{bad}");
        }
    }

    #[test]
    fn keys_order_numbers_as_numbers() {
        assert!(Id::Agreement(9_999).key() < Id::Agreement(10_000).key());
    }
}
