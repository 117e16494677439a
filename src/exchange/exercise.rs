//! The exercise records of the sample, from their short way of writing to records, for a day.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ulid::Ulid;

use crate::model::candidate::RecordLine;
use crate::model::day::add_days;
use crate::model::{
    Agreement, Country, Day, Document, Halt, HaltKind, HeldActivity, Id, Json, Kind, Level, Move, Object, PartialDate, Partner,
    RecommendationId, RegionCode, Stage, Step,
};
use crate::msg;

use super::Unreadable;
use super::decode::unreadable;

const WRITTEN: &str = include_str!("../data/sample/exercise.toml");

/// As `exercise.toml` has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    day: Day,
    source: String,
    agreement: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: Id,
    region: RegionCode,
    partner: PartnerEntry,
    kind: Kind,
    #[serde(default)]
    technical: bool,
    instrument: Option<String>,
    signed: Option<PartialDate>,
    until: Option<PartialDate>,
    target: Option<PartialDate>,
    #[serde(default)]
    areas: Vec<String>,
    #[serde(default)]
    objects: Vec<Object>,
    #[serde(default)]
    languages: Vec<String>,
    #[serde(default)]
    serves: Vec<RecommendationId>,
    original: Option<String>,
    copy: Option<String>,
    agenda: Option<String>,
    #[serde(default)]
    steps: Vec<String>,
    #[serde(default)]
    papers: Vec<String>,
    #[serde(default)]
    halts: Vec<String>,
    #[serde(default)]
    activities: Vec<String>,
    /// Where the originals of its papers lie.
    papers_at: Option<String>,
    /// Contents found in a paper, by its kind.
    #[serde(default)]
    contents: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PartnerEntry {
    id: Id,
    name: String,
    native: Option<String>,
    level: Level,
    country: Option<Country>,
}

/// The records, each partner before its agreement, with every day as far from `day` as it is written from its own.
///
/// # Errors
/// None: a test reads it.
pub fn records(day: Day) -> Result<Vec<RecordLine>, Unreadable> {
    let written: Written = toml::from_str(WRITTEN).map_err(|_| unwritten(1))?;
    let moved = Moved { weeks: (day - written.day).num_days().div_euclid(7), years: year(day) - year(written.day) };
    let mut lines = Vec::with_capacity(written.agreement.len() * 2);
    for (at, entry) in (1..).zip(written.agreement) {
        let [partner, agreement] = moved.records(entry, &written.source).ok_or_else(|| unwritten(at))?;
        lines.extend([partner, agreement].map(|(id, value)| RecordLine { line: at, id, json: Json::of(&value) }));
    }
    Ok(lines)
}

fn unwritten(entry: u32) -> Unreadable {
    unreadable(msg!("unreadable-record", line = entry))
}

fn year(day: Day) -> i32 {
    chrono::Datelike::year(&day)
}

/// How far all days are moved.
struct Moved {
    weeks: i64,
    /// What a paper is about moves by years.
    years: i32,
}

type Record = (Id, serde_json::Value);

impl Moved {
    fn records(&self, entry: Entry, source: &str) -> Option<[Record; 2]> {
        let PartnerEntry { id, name, native, level, country } = entry.partner;
        let partner = Partner { uid: uid(id)?, name, native, level: Some(level), country, void: None };
        let named = |kind: &str| entry.contents.get(kind).into_iter().flatten().map(|code| (code.clone(), true)).collect();
        let lies = entry.papers_at;
        let paper = |paper: Document| Document { contents: named(&paper.kind), original: lies.clone(), ..paper };
        let agreement = Agreement {
            partner: Some(id),
            kind: Some(entry.kind),
            technical: entry.technical,
            instrument: entry.instrument,
            signed: entry.signed.map(|date| self.date(date)),
            until: entry.until.map(|date| self.date(date)),
            target: entry.target.map(|date| self.date(date)),
            areas: entry.areas,
            objects: entry.objects,
            languages: entry.languages,
            serves: entry.serves,
            original: entry.original,
            copy: entry.copy,
            agenda: entry.agenda,
            source: Some(source.to_owned()),
            steps: numbered(&entry.steps, |text| self.step(text))?,
            halts: numbered(&entry.halts, |text| self.halt(text))?,
            documents: numbered(&entry.papers, |text| self.paper(text).map(&paper))?,
            activities: numbered(&entry.activities, |text| self.activity(text))?,
            ..Agreement::new(uid(entry.id)?, entry.region)
        };
        Some([(id, value(&partner)?), (entry.id, value(&agreement)?)])
    }

    /// A date known by its month or year alone stays: it cannot be moved by weeks.
    fn date(&self, date: PartialDate) -> PartialDate {
        if date.is_whole() { add_days(date.earliest(), self.weeks * 7).into() } else { date }
    }

    fn on(&self, text: &str) -> Option<PartialDate> {
        text.parse().ok().map(|date| self.date(date))
    }

    /// "stage day event=day …"
    fn step(&self, text: &str) -> Option<Step> {
        let mut words = text.split(' ');
        let (stage, entered) = (Stage::from_code(words.next()?)?, self.on(words.next()?)?);
        let event = |word: &str| word.split_once('=').and_then(|(code, on)| Some((code.to_owned(), self.on(on)?)));
        let events = words.map(event).collect::<Option<_>>()?;
        Some(Step {
            stage,
            entered,
            how: Move::Advance,
            pack: Some(Id::Pack(1)),
            events,
            note: None,
            reason: None,
            answers: BTreeMap::new(),
        })
    }

    /// "kind day number year": the year where it is about one.
    fn paper(&self, text: &str) -> Option<Document> {
        let mut words = text.split(' ');
        let (kind, date, number) = (words.next()?.to_owned(), self.on(words.next()?)?, words.next()?.to_owned());
        let about = words.next().map(|year| year.parse::<i32>().ok()).map(|year| u16::try_from(year? + self.years).ok());
        let year = match about {
            None => None,
            Some(year) => Some(year?),
        };
        Some(Document { kind, date: Some(date), number: Some(number), year, ..Document::default() })
    }

    /// "kind day reason"
    fn halt(&self, text: &str) -> Option<Halt> {
        let mut words = text.splitn(3, ' ');
        let (kind, on, reason) = (HaltKind::from_code(words.next()?)?, self.on(words.next()?)?, words.next()?.to_owned());
        Some(Halt { kind, on, reason, lifted: None, lifted_because: None })
    }

    /// "day kind: what"
    fn activity(&self, text: &str) -> Option<HeldActivity> {
        let (on, rest) = text.split_once(' ')?;
        let (kind, what) = rest.split_once(": ")?;
        let (on, what, kind) = (self.on(on)?, what.to_owned(), Some(kind.to_owned()));
        Some(HeldActivity { on, what, kind, people: None, value: None, outcome: None, evidence: None, void: None })
    }
}

/// Parts by their number, from 1; `None` where one cannot be read.
fn numbered<T>(texts: &[String], read: impl Fn(&str) -> Option<T>) -> Option<BTreeMap<u16, T>> {
    (1..).zip(texts).map(|(number, text)| Some((number, read(text)?))).collect()
}

/// The same in each register: an exercise record goes into no other.
fn uid(id: Id) -> Option<String> {
    match id {
        Id::Agreement(number) => Some(Ulid::from_parts(1, number.into()).to_string()),
        Id::Partner(number) => Some(Ulid::from_parts(2, number.into()).to_string()),
        _ => None,
    }
}

fn value(record: &impl Serialize) -> Option<serde_json::Value> {
    serde_json::to_value(record).ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn agreements(day: &str) -> Vec<(Id, Agreement)> {
        let lines = records(day.parse().expect("a day")).expect("the exercise records");
        let agreement = |line: RecordLine| Some((line.id, serde_json::from_str(line.json.text()).ok()?));
        lines.into_iter().filter(|line| matches!(line.id, Id::Agreement(_))).filter_map(agreement).collect()
    }

    #[test]
    fn they_stand_between_made_up_regions_and_say_so() {
        let all = agreements("2026-11-24");
        assert_eq!(all.first().map(|(id, _)| *id), Some(Id::Agreement(108)));
        for (id, agreement) in &all {
            assert!(agreement.region.is_example() && agreement.region.region().is_some(), "{id}");
            assert_eq!(agreement.source.as_deref(), Some("contoh, bukan data nyata"), "{id}");
        }
        let partners: BTreeSet<_> = all.iter().filter_map(|(_, agreement)| agreement.partner).collect();
        assert_eq!(partners.len(), all.len());
    }

    #[test]
    fn every_stage_is_there() {
        let all = agreements("2026-11-24");
        let last: BTreeSet<Stage> = all.iter().filter_map(|(_, a)| a.steps.values().next_back()).map(|step| step.stage).collect();
        assert_eq!(last.len(), Stage::ALL.len());
        for (id, agreement) in &all {
            let days: Vec<_> = agreement.steps.values().map(|step| step.entered).collect();
            assert!(days.is_sorted(), "{id}");
        }
    }

    #[test]
    fn days_move_by_whole_weeks_and_years_of_papers_by_years() {
        let (then, now) = (agreements("2026-11-24"), agreements("2027-12-05"));
        let received = |all: &[(Id, Agreement)]| all[0].1.steps[&5].events["dprd_received"].earliest();
        assert_eq!((received(&now) - received(&then)).num_days(), 53 * 7);
        let about = |all: &[(Id, Agreement)]| all.last().and_then(|(_, a)| a.documents[&5].year);
        assert_eq!((about(&then), about(&now)), (Some(2025), Some(2026)));
        assert_eq!(received(&agreements("2026-11-30")), received(&then));
        assert_eq!((received(&then) - received(&agreements("2026-11-23"))).num_days(), 7);
    }
}
