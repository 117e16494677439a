//! A register of any size, always the same: each record is made of its number alone.

use std::collections::BTreeMap;
use std::path::Path;

use kerma::journal::Folder;
use kerma::model::checklist::Addressed;
use kerma::model::country::countries;
use kerma::model::region::regions;
use kerma::model::{
    Agreement, Answer, Change, Checklist, ChecklistId, Country, Day, Document, Edit, FollowUp, FollowUpId, Id, Kind, Level, Move,
    PartialDate, Partner, Recommendation, RegionCode, Stage, State, Step,
};
use serde::Serialize;
use serde_json::{Value, json};
use ulid::Ulid;

use super::journal::Writer;
use super::words::{AREAS, INSTRUMENTS, OPENINGS, SOURCES, SYLLABLES, WORDS};

/// The day of all figures.
pub const TODAY: &str = "2026-11-24";

pub const RECOMMENDATIONS: u16 = 8;
/// Of so many agreements one has a way.
pub const WAY_EVERY: u32 = 10;
/// Records that one entry of an import changes.
const IMPORTED: usize = 1000;
/// Meetings with a checklist each.
const MEETINGS: [u16; 3] = [2021, 2023, 2025];

/// Marsaglia's xorshift, begun at a number's own place.
struct Chance(u64);

impl Chance {
    fn of(number: u32, subject: u64) -> Self {
        let seed = (u64::from(number) << 8 | subject).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self((seed ^ seed >> 29) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() >> 16) as usize % most
    }

    fn of_each<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// Whether something holds that holds so many times of a hundred.
    fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }
}

/// A register of so many agreements.
pub struct Generated {
    pub agreements: u32,
    words: Vec<&'static str>,
    regions: Vec<RegionCode>,
    countries: Vec<Country>,
}

impl Generated {
    pub fn new(agreements: u32) -> Self {
        Self {
            agreements,
            words: WORDS.split_whitespace().collect(),
            regions: regions().iter().filter(|region| region.autonomous).map(|region| region.code).collect(),
            countries: countries().iter().map(|names| names.country).collect(),
        }
    }

    pub fn partners(&self) -> u32 {
        (self.agreements / 2).max(1)
    }

    /// The length of an agreement's JSON, over the first thousand.
    pub fn average(&self) -> usize {
        let some = self.agreements.clamp(1, 1000);
        (1..=some).map(|number| value(&self.agreement(number)).to_string().len()).sum::<usize>() / some as usize
    }

    /// Brought in by imports of a thousand records, with three meetings' checklists and their follow-ups.
    pub fn write_register(&self, dir: &Path) {
        let mut writer = Writer::new(dir);
        let mut changes = vec![first(Id::Office, json!({}))];
        let partners = (1..=self.partners()).map(|number| first(Id::Partner(number), value(&self.partner(number))));
        let agreements = (1..=self.agreements).map(|number| first(Id::Agreement(number), value(&self.agreement(number))));
        for change in partners.chain(agreements) {
            changes.push(change);
            if changes.len() == IMPORTED {
                writer.entry("budi", "import", today(), &std::mem::take(&mut changes));
            }
        }
        writer.entry("budi", "import", today(), &changes);
        for year in MEETINGS {
            let list = ChecklistId { year, month: 3, serial: 1 };
            writer.entry("budi", "checklist_import", today(), &[first(Id::Checklist(list), value(&self.checklist(year)))]);
            for number in 1..=RECOMMENDATIONS {
                writer.entry("sari", "checklist_set", today(), &self.answers(list, number));
            }
        }
        writer.finish();
    }

    /// Five entries for each agreement: it comes, then four fields change, one after the other.
    pub fn write_five_entries_each(&self, dir: &Path) -> Folder {
        let mut writer = Writer::new(dir);
        for number in 1..=self.agreements {
            let partner = (number <= self.partners()).then(|| first(Id::Partner(number), value(&self.partner(number))));
            let agreement = first(Id::Agreement(number), value(&self.agreement(number)));
            let changes: Vec<Change> = partner.into_iter().chain([agreement]).collect();
            writer.entry("budi", "import", today(), &changes);
        }
        for field in 0..4 {
            for number in 1..=self.agreements {
                let prev = u64::from(number) + u64::from(self.agreements) * field;
                let change = Change { record: Id::Agreement(number), prev: Some(prev), edits: vec![self.edit(number, field)] };
                writer.entry("sari", "set", today(), &[change]);
            }
        }
        writer.finish()
    }

    fn edit(&self, number: u32, field: u64) -> Edit {
        let before = value(&self.agreement(number));
        let (key, is) = match field {
            0 => ("until", json!("2031-12-31")),
            1 => ("instrument", json!("Nota Kesepahaman Bersama")),
            2 => ("verified", json!(number.is_multiple_of(2))),
            _ => ("note", json!(self.note(&mut Chance::of(number, 3)))),
        };
        Edit { path: format!("/{key}"), was: before.get(key).cloned(), is: Some(is) }
    }

    /// Every so manyth is on its way to the DPRD, the others came as tables have them.
    pub fn agreement(&self, number: u32) -> Agreement {
        let agreement = self.of_table(number);
        if !number.is_multiple_of(WAY_EVERY) {
            return agreement;
        }
        let date = |text: &str| text.parse().expect("a date");
        let step = |stage, on: &str| Step {
            stage,
            entered: date(on),
            how: Move::Advance,
            pack: Some(Id::Pack(1)),
            events: BTreeMap::new(),
            note: None,
            reason: None,
            answers: BTreeMap::new(),
        };
        let mut last = step(Stage::Dprd, "2026-10-05");
        last.events = BTreeMap::from([("dprd_received".to_owned(), date("2026-10-05"))]);
        let steps = [step(Stage::Exploration, "2026-01-21"), step(Stage::Plan, "2026-04-01"), last];
        let paper = |(kind, on): (&str, &str)| Document { kind: kind.to_owned(), date: Some(date(on)), ..Document::default() };
        let papers = [("study", "2026-02-20"), ("letter_of_intent", "2026-04-01"), ("plan", "2026-10-02")].map(paper);
        Agreement {
            kind: Some(Kind::Twin),
            signed: None,
            until: None,
            steps: (1..).zip(steps).collect(),
            documents: (1..).zip(papers).collect(),
            ..agreement
        }
    }

    fn of_table(&self, number: u32) -> Agreement {
        let mut chance = Chance::of(number, 1);
        let signed = chance.percent(85).then(|| self.date(&mut chance, 1990, 36));
        let region = chance.of_each(&self.regions);
        Agreement {
            partner: chance.percent(97).then(|| Id::Partner(chance.below(self.partners() as usize) as u32 + 1)),
            kind: chance.percent(95).then(|| chance.of_each(Kind::ALL)),
            technical: chance.percent(8),
            instrument: chance.percent(90).then(|| chance.of_each(&INSTRUMENTS).to_owned()),
            signed,
            until: chance.percent(60).then(|| self.date(&mut chance, 2010, 25)),
            areas: (0..2 + chance.below(4)).map(|_| chance.of_each(&AREAS).to_owned()).collect(),
            note: Some(self.note(&mut chance)),
            source: Some(format!("{}, {} {}", chance.of_each(&SOURCES), chance.below(900) + 100, 2000 + chance.below(26))),
            verified: Some(chance.percent(70)),
            ..Agreement::new(Ulid::from_parts(number.into(), 1).to_string(), region)
        }
    }

    /// A date of one of so many years, sometimes known by its year or month alone.
    fn date(&self, chance: &mut Chance, from: u16, years: usize) -> PartialDate {
        let year = from + chance.below(years) as u16;
        let month = (!chance.percent(10)).then(|| chance.below(12) as u8 + 1);
        let day = month.filter(|_| !chance.percent(10)).map(|_| chance.below(28) as u8 + 1);
        PartialDate::new(year, month, day).expect("a date of the calendar")
    }

    /// Some sentences of together about 620 letters.
    fn note(&self, chance: &mut Chance) -> String {
        let length = 460 + chance.below(300);
        let mut note = String::new();
        while note.len() < length {
            note.push_str(chance.of_each(&OPENINGS));
            for _ in 0..6 + chance.below(8) {
                note.push(' ');
                note.push_str(chance.of_each(&self.words));
            }
            note.push_str(&format!(" (nota dinas {}/{}). ", chance.below(9000) + 100, 1995 + chance.below(31)));
        }
        note.trim_end().to_owned()
    }

    fn partner(&self, number: u32) -> Partner {
        let mut chance = Chance::of(number, 2);
        let (mut name, mut native) = (String::new(), String::new());
        for _ in 0..2 + chance.below(3) {
            let (syllable, letter) = chance.of_each(&SYLLABLES);
            name.push_str(syllable);
            native.push(letter);
        }
        let level = chance.of_each(Level::ALL);
        Partner {
            uid: Ulid::from_parts(number.into(), 2).to_string(),
            name: name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect(),
            native: chance.percent(80).then_some(native),
            level: Some(level),
            country: (level != Level::InternationalOrganisation).then(|| chance.of_each(&self.countries)),
            void: None,
        }
    }

    fn checklist(&self, year: u16) -> Checklist {
        let mut chance = Chance::of(year.into(), 4);
        let recommendations = (1..=RECOMMENDATIONS).map(|number| {
            let title = format!("Rekomendasi {number}: {}", chance.of_each(&AREAS));
            (number, Recommendation { title, text: self.note(&mut chance), title_ours: true, lines: None, void: None })
        });
        Checklist {
            uid: Ulid::from_parts(year.into(), 3).to_string(),
            title: format!("Rapat koordinasi kerja sama luar negeri {year}"),
            date: PartialDate::new(year, Some(3), Some(8)),
            until: None,
            due: None,
            place: Some("Jakarta".to_owned()),
            theme: None,
            held_by: None,
            attended: Some(300),
            institutions: Vec::new(),
            recommendations: recommendations.collect(),
            addressed: self.regions.iter().map(|&region| (region, Addressed::Import)).collect(),
            article: Vec::new(),
            source: None,
            void: None,
        }
    }

    /// A third of the regions answered.
    fn answers(&self, list: ChecklistId, number: u16) -> Vec<Change> {
        let answer = |&region: &RegionCode| {
            let mut chance = Chance::of(u32::from(region.packed()) << 8 | u32::from(number), u64::from(list.year));
            let state = chance.of_each(&[State::Done, State::UnderWay, State::Cannot]);
            let words = chance.percent(33).then(|| self.note(&mut chance))?;
            let on = "2026-05-04".parse().expect("a day");
            let answer = Answer { state, on, by: "sari".to_owned(), evidence: Some(words.clone()), document: None, reason: Some(words) };
            let uid = Ulid::from_parts(chance.next() >> 20, 5).to_string();
            let follow_up = FollowUp { uid, answers: [(1, answer)].into() };
            Some(first(Id::FollowUp(FollowUpId::new(list, number, region)), value(&follow_up)))
        };
        self.regions.iter().filter_map(answer).collect()
    }

    /// Where officers tick: the newest meeting's list.
    pub fn newest_checklist() -> ChecklistId {
        ChecklistId { year: MEETINGS[MEETINGS.len() - 1], month: 3, serial: 1 }
    }

    pub fn regions(&self) -> &[RegionCode] {
        &self.regions
    }
}

pub fn today() -> Day {
    TODAY.parse().expect("a day")
}

fn first(record: Id, is: Value) -> Change {
    Change { record, prev: None, edits: vec![Edit { path: String::new(), was: None, is: Some(is) }] }
}

fn value(record: &impl Serialize) -> Value {
    serde_json::to_value(record).expect("a record")
}
