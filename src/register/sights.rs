//! Looking and judging over an image: the index is read at the first question that needs it, and follows
//! each entry from then on.

use std::cell::{OnceCell, RefCell};
use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Deserialize;
use serde_json::Value;

use super::answer::{answer, needs_index, needs_texts, review, tells_entries};
use super::as_of::AsOf;
use super::folded::After;
use super::image::Image;
use super::index::Index;
pub use super::index::{row_bytes, texts_bytes};
use super::procedures::Procedures;
use super::readable::is_readable;
use super::{Ask, Sight};
use crate::model::{Checklist, ChecklistId, Command, Context, Day, Envelope, Id, MinuteId, RegionCode, Revision, Stored, Zone};
use crate::rules::procedure::Procedure;
use crate::rules::{Around, Asked, Facts, Past, standing_act};

/// Blocks of long texts that are read at once: a few milliseconds.
const AT_ONCE: usize = 64;

/// The most records of an entry that are followed one by one.
const FOLLOWED: usize = 4096;

/// The index of an image, once it was needed.
pub struct Sights {
    system: Option<Zone>,
    index: OnceCell<Index>,
    /// The records that do not read as their kind, once somebody looked.
    unreadable: OnceCell<BTreeSet<Id>>,
    /// The block from which on long texts are still to be read; `None` when all are there.
    texts_from: Option<Vec<u8>>,
    /// Somebody began to type a query: what it will look at is read meanwhile, and not before.
    is_searched: bool,
    procedure: RefCell<Procedures>,
    /// The checklist that was asked about last, with the revision of its record: a tick asks for little of it.
    asked: RefCell<Option<(ChecklistId, Revision, Arc<Asked>)>>,
}

impl Sights {
    /// On a computer of this zone.
    pub fn on(system: Option<Zone>) -> Self {
        Self {
            system,
            index: OnceCell::new(),
            unreadable: OnceCell::new(),
            texts_from: Some(Vec::new()),
            is_searched: false,
            procedure: RefCell::new(Procedures::on(system)),
            asked: RefCell::default(),
        }
    }

    /// All answers at the image's revision.
    pub fn look(&mut self, image: &Image, asks: &[Ask], context: &Context) -> Sight {
        let mut none = Index::default();
        if context.past || asks.iter().any(needs_index) {
            self.index.get_or_init(|| image.index());
        }
        self.is_searched |= asks.iter().any(|ask| matches!(ask, Ask::Complete { .. }));
        if asks.iter().any(needs_texts) {
            while self.read_texts(image) {}
        }
        let records = image.records();
        let procedure = self.procedure.get_mut().of(records);
        let index = self.index.get_mut().unwrap_or(&mut none);
        index.set_procedure(procedure);
        let as_of = AsOf { records, day: context.day };
        let answers = asks.iter().map(|ask| {
            let past = context.past && !tells_entries(ask);
            index.set_past(past.then_some(context.day));
            answer(ask, if past { &as_of } else { records }, index, context)
        });
        let answers = answers.collect();
        let unreadable = self.unreadable.get_or_init(|| image.unreadable().into_iter().collect());
        Sight { revision: records.revision(), answers, unreadable: unreadable.iter().copied().collect() }
    }

    /// Reads some of what a search that began will look at; whether there is more.
    pub fn read_on(&mut self, image: &Image) -> bool {
        self.is_searched && self.read_texts(image)
    }

    /// Reads some of the long texts; whether there are more.
    fn read_texts(&mut self, image: &Image) -> bool {
        let (Some(index), Some(from)) = (self.index.get_mut(), self.texts_from.take()) else { return false };
        self.texts_from = image.read_texts(index, &from, AT_ONCE);
        self.texts_from.is_some()
    }

    /// What the judge of this command may ask.
    pub fn facts<'a>(&'a mut self, image: &'a Image, envelope: &Envelope) -> ImageFacts<'a> {
        let left_open = match envelope.command {
            Command::SignMinute { minute } => self.left_open(image, minute, envelope.day),
            _ => 0,
        };
        // Whatever day was looked at, what is judged is all that there is.
        self.index.get_mut().into_iter().for_each(|index| index.set_past(None));
        ImageFacts { image, sights: self, left_open }
    }

    /// How many matters of a review are still to be looked at: only a signature asks, since what the rules say of
    /// every row is brought to its day for it.
    fn left_open(&mut self, image: &Image, minute: MinuteId, day: Day) -> usize {
        self.index.get_or_init(|| image.index());
        while self.read_texts(image) {}
        let records = image.records();
        let procedure = self.procedure.get_mut().of(records);
        let Some(index) = self.index.get_mut() else { return 0 };
        index.set_procedure(procedure);
        index.set_past(None);
        let query = index.decisions().minutes().get(&minute).and_then(|minute| minute.query.clone()).unwrap_or_default();
        review::left(&query, records, index, day).matters.len()
    }

    /// Follows an entry; of one that is very long the index is read again from the store's rows.
    pub fn follow(&mut self, after: &[After]) {
        if after.len() > FOLLOWED {
            return self.forget();
        }
        after.iter().for_each(|record| self.put(record.id, record.value().as_ref()));
    }

    /// Follows one record.
    pub fn put(&mut self, id: Id, value: Option<&Value>) {
        self.procedure.get_mut().put(id);
        if let Some(unreadable) = self.unreadable.get_mut() {
            match value {
                Some(value) if !is_readable(id, value) => unreadable.insert(id),
                _ => unreadable.remove(&id),
            };
        }
        if let Some(index) = self.index.get_mut() {
            index.put(id, value);
        }
    }

    /// Reads it again at the next need: the image is another one.
    pub fn forget(&mut self) {
        *self = Self::on(self.system);
    }
}

/// The facts of an image.
pub struct ImageFacts<'a> {
    image: &'a Image,
    sights: &'a Sights,
    /// Where a review is signed: matters of it still to be looked at.
    pub(super) left_open: usize,
}

impl ImageFacts<'_> {
    pub(super) const fn image(&self) -> &Image {
        self.image
    }

    pub(super) fn index(&self) -> &Index {
        self.sights.index.get_or_init(|| self.image.index())
    }

    /// The first number behind the highest given that nobody has.
    fn next(&self, id: fn(u32) -> Id, highest: u32) -> u32 {
        (highest + 1..).find(|&number| self.image.records().last_change(id(number)).is_none()).unwrap_or(u32::MAX)
    }

    /// What the newest of the author's entries gives that gives something.
    fn newest(&self, author: &str, found: impl Fn(&super::HistoryHead) -> Option<Revision>) -> Option<Revision> {
        let records = self.image.records();
        let mut head = records.newest_by(author, None)?;
        loop {
            if let Some(revision) = found(&head) {
                return Some(revision);
            }
            head = records.newest_by(author, Some(head.revision.checked_sub(1)?))?;
        }
    }
}

impl Around for ImageFacts<'_> {
    fn record(&self, id: Id) -> Option<Stored> {
        self.image.records().record(id)
    }

    fn agreements_between(&self, region: RegionCode, partner: u32) -> Vec<u32> {
        self.index().agreements_between(region, partner)
    }

    fn agreements_of(&self, region: RegionCode) -> Vec<u32> {
        self.index().agreements_of(region)
    }

    fn agreements_with(&self, partner: u32) -> Vec<u32> {
        self.index().agreements_with(partner)
    }

    fn followers(&self, agreement: u32) -> Vec<u32> {
        self.index().followers(agreement)
    }
}

impl Facts for ImageFacts<'_> {
    fn next_agreement(&self) -> u32 {
        self.next(Id::Agreement, self.image.records().highest().0)
    }

    fn next_partner(&self) -> u32 {
        self.next(Id::Partner, self.image.records().highest().1)
    }

    fn partners_named(&self, folded: &str) -> Vec<u32> {
        self.index().partners_named(folded)
    }

    fn each_partner_name(&self, each: &mut dyn FnMut(u32, &str)) {
        self.index().each_partner_name(each);
    }

    fn regions_with_agreements(&self) -> Vec<RegionCode> {
        self.index().regions_with_agreements()
    }

    fn checklists(&self) -> Vec<ChecklistId> {
        self.index().checklists()
    }

    fn asked(&self, list: ChecklistId) -> Option<Arc<Asked>> {
        let (id, records) = (Id::Checklist(list), self.image.records());
        let revision = records.last_change(id)?;
        let mut held = self.sights.asked.borrow_mut();
        if let Some((_, _, asked)) = held.as_ref().filter(|(known, at, _)| (*known, *at) == (list, revision)) {
            return Some(Arc::clone(asked));
        }
        let asked = Arc::new(Asked::of(&Checklist::deserialize(records.record(id)?.value).ok()?)?);
        *held = Some((list, revision, Arc::clone(&asked)));
        Some(asked)
    }

    fn served(&self, list: ChecklistId) -> Vec<(u16, u32)> {
        self.index().served(list)
    }

    fn is_referenced(&self, id: Id) -> bool {
        match id {
            Id::Partner(number) => self.index().is_partner_referenced(number),
            Id::Checklist(list) => self.index().is_checklist_answered(list) || self.index().decisions().is_about(id),
            Id::Pack(_) => self.index().is_pack_referenced(id),
            Id::Agreement(_) | Id::Minute(_) => self.index().decisions().is_about(id),
            Id::Office | Id::Holidays | Id::FollowUp(_) | Id::Decided(_) => false,
        }
    }

    fn newest_act(&self, author: &str) -> Option<Revision> {
        let records = self.image.records();
        self.newest(author, |head| standing_act(head, |revision| records.head(revision)).map(|act| act.revision))
    }

    fn newest_undo(&self, author: &str) -> Option<Revision> {
        self.newest(author, |head| (head.verb == "undo" && head.undone_by.is_none()).then_some(head.revision))
    }

    fn next_pack(&self) -> u32 {
        let records = self.image.records();
        (2..).find(|&number| records.last_change(Id::Pack(number)).is_none()).unwrap_or(u32::MAX)
    }

    fn procedure(&self) -> Arc<Procedure> {
        self.sights.procedure.borrow_mut().of(self.image.records())
    }

    fn past(&self, revision: Revision) -> Option<Past> {
        self.image.records().past(revision)
    }
}
