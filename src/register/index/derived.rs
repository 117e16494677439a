//! What the rules say of every row. They are asked of a row once, and again where it changed or where what they
//! said does not hold on the day that is asked for; lists and queries look here.

use std::collections::HashSet;

use crate::model::status::{Activity, Kept};
use crate::model::{Attention, Day, PartialDate, Status};
use crate::register::Counts;
use crate::rules::Standing;
use crate::rules::attention::{Case, Marks};
use crate::rules::outside::{Before, begun, kept};
use crate::rules::position::{Position, position};
use crate::rules::procedure::Procedure;
use crate::rules::span::Span;
use crate::rules::status::activity;
use crate::rules::turns;

use super::Tables;
use super::agreements::Row;
use super::alike::Alike;
use super::partners::Slot;
use crate::register::threads::in_shares;

/// So many rows are worth a thread.
const ROWS_A_THREAD: usize = 4096;

/// By the row's place.
#[derive(Debug, Default)]
pub struct Derived {
    rows: Vec<Said>,
    /// The day for which all of it holds; `None` since something changed.
    day: Option<Day>,
    /// What looked alike when the rows were asked.
    alike: Alike,
    /// Partners that changed since: what is said of their agreements may not hold any more.
    partners: HashSet<Slot>,
}

/// What the rules say of one row on the days of a span.
#[derive(Clone, Copy, Debug)]
struct Said {
    span: Span,
    position: Position,
    status: Status,
    activity: Activity,
    /// Whether it went by the procedure.
    kept: Option<bool>,
    /// Why it needs somebody, and the day by which that orders.
    attention: Marks,
}

/// It is kept for every row.
const _: () = assert!(size_of::<Said>() <= 40);

impl Said {
    const NOTHING: Self = Self {
        span: Span::NONE,
        position: Position::NONE,
        status: Status::Exploring,
        activity: Activity::Unknown,
        kept: None,
        attention: Marks { bits: 0, due: None, is_partly_dated: false },
    };

    fn of(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Self {
        let case = Case::of(standing, procedure, day);
        let attention = Marks::of(&case);
        Self {
            span: Span::around(&case, attention),
            position: position(standing, procedure, day),
            status: case.status,
            activity: activity(standing, procedure, day),
            kept: kept(standing, procedure, day),
            attention,
        }
    }
}

impl Derived {
    /// Asks the rules about the rows of which it is not known what they say on `day`.
    pub fn turn_to(&mut self, tables: &Tables, procedure: &Procedure, day: Day) {
        if self.day == Some(day) {
            return;
        }
        self.follow_alike(tables);
        let rows = &tables.agreements.rows;
        let unknown = self.unknown(tables, day);
        let said = in_shares(unknown.len(), ROWS_A_THREAD, |share| {
            unknown[share].iter().map(|&slot| Said::of(&tables.standing(&rows[slot]), procedure, day)).collect()
        });
        self.rows.resize(rows.len(), Said::NOTHING);
        unknown.into_iter().zip(said).for_each(|(slot, said)| self.rows[slot] = said);
        self.partners.clear();
        self.day = Some(day);
    }

    /// Forgets the rows that look like another one than before.
    fn follow_alike(&mut self, tables: &Tables) {
        let alike = tables.alike();
        if self.alike == *alike {
            return;
        }
        let known: Vec<u32> = self.alike.keys().chain(alike.keys()).copied().collect();
        let other = known.into_iter().filter(|number| self.alike.get(number) != alike.get(number));
        let slots: Vec<u32> = other.filter_map(|number| tables.agreements.slot_of(number)).collect();
        slots.into_iter().for_each(|slot| self.forget(slot));
        self.alike = alike.clone();
    }

    /// The places of the rows of which it is not known what the rules say on `day`.
    pub fn unknown(&self, tables: &Tables, day: Day) -> Vec<usize> {
        let has_changed = |slot| self.partners.contains(&slot);
        let is_known = |slot: usize, row: &Row| {
            self.said(slot).span.holds(day) && (self.partners.is_empty() || !row.partner().is_some_and(has_changed))
        };
        let rows = tables.agreements.rows.iter().enumerate();
        rows.filter(|(slot, row)| !is_known(*slot, row)).map(|(slot, _)| slot).collect()
    }

    /// Whether no day was ever turned to: while an index is read, nothing that was found could go stale.
    pub const fn is_unasked(&self) -> bool {
        self.day.is_none() && self.rows.is_empty()
    }

    /// Others may look alike, or be there at all, on the same day: it is to be turned to again.
    pub const fn turn_over(&mut self) {
        self.day = None;
    }

    /// A row changed, or what it is judged with.
    pub fn forget(&mut self, slot: u32) {
        self.day = None;
        if let Some(said) = self.rows.get_mut(slot as usize) {
            said.span = Span::NONE;
        }
    }

    /// A partner changed.
    pub fn forget_partner(&mut self, slot: Slot) {
        self.day = None;
        self.partners.insert(slot);
    }

    fn said(&self, slot: usize) -> &Said {
        self.rows.get(slot).unwrap_or(&Said::NOTHING)
    }

    pub fn status(&self, slot: usize) -> Status {
        self.said(slot).status
    }

    /// One bit by the status' place.
    pub fn status_bit(&self, slot: usize) -> u16 {
        1 << self.said(slot).status as u16
    }

    /// A bit for each place in `Attention::ALL`.
    pub fn attention_bits(&self, slot: usize) -> u32 {
        self.said(slot).attention.bits
    }

    /// The day by which its reasons order: most days past due first, then what is due next; `None` where no reason
    /// has a day.
    pub fn attention_due(&self, slot: usize) -> Option<Day> {
        self.said(slot).attention.due.zip(self.day).map(|(due, day)| due.falls(day))
    }

    pub fn needs(&self, slot: usize, reason: Attention) -> bool {
        self.attention_bits(slot) >> reason as u32 & 1 == 1
    }

    pub fn position(&self, slot: usize) -> &Position {
        &self.said(slot).position
    }

    /// One bit by the stage's place; none without a stage.
    pub fn stage_bit(&self, slot: usize) -> u16 {
        self.position(slot).stage.map_or(0, |stage| 1 << stage as u16)
    }

    /// One bit by the actor's place; none where it is nobody's turn.
    pub fn turn_bit(&self, slot: usize) -> u16 {
        self.position(slot).turn.map_or(0, |turn| 1 << turn as u16)
    }

    /// One bit by the activity's place.
    pub fn activity_bit(&self, slot: usize) -> u16 {
        1 << self.said(slot).activity as u16
    }

    /// The stage's limit, else the end.
    pub fn due(&self, tables: &Tables, slot: usize, row: &Row) -> Option<PartialDate> {
        let end = || match self.day.filter(|_| row.automatic()) {
            Some(day) => turns::end(&tables.own_standing(row), day),
            None => tables.until(row),
        };
        self.position(slot).due.map(PartialDate::from).or_else(end)
    }

    /// Whether it went by the procedure; `None` where nobody recorded its stages.
    pub fn kept(&self, slot: usize) -> Option<Kept> {
        self.said(slot).kept.map(Kept::from)
    }

    /// Over the rows that are shown.
    pub fn counts(&self, rows: &[Row], is_shown: impl Fn(usize) -> bool) -> Counts {
        let mut counts = Counts::default();
        let shown = |(slot, (_, row)): &(usize, (&Said, &Row))| row.is_present() && is_shown(*slot);
        for (_, (said, _)) in self.rows.iter().zip(rows).enumerate().filter(shown) {
            counts.all += 1;
            counts.attention += usize::from(said.attention.bits != 0);
            match said.status {
                Status::InForce | Status::Notice => counts.in_force += 1,
                Status::InProcess => counts.in_process += 1,
                Status::Exploring => counts.exploring += 1,
                Status::Expired => counts.expired += 1,
                _ => {}
            }
        }
        counts
    }
}

impl Tables {
    pub fn standing(&self, row: &Row) -> Standing<'_> {
        Standing { alike: self.alike().get(&row.number).copied(), ..self.own_standing(row) }
    }

    /// Without what others look like.
    pub fn own_standing(&self, row: &Row) -> Standing<'_> {
        Standing { succeeded: self.is_succeeded(row.number), before: self.before(row), ..self.standing_alone(row) }
    }

    /// What it follows, as that is recorded.
    pub fn before(&self, row: &Row) -> Option<Before> {
        let course = self.agreements.course(row)?;
        let followed = self.agreements.find(course.follows?)?;
        Some(Before::of(&self.whole(followed), course.succession?, begun(&self.whole(row))))
    }

    /// The same, whatever follows it.
    fn standing_alone(&self, row: &Row) -> Standing<'_> {
        let (signed, until, course) = (self.signed(row), self.until(row), self.course(row));
        Standing { signed, until, course, ..self.whole(row) }
    }

    /// The same as it is recorded, whatever day is asked for.
    pub fn whole(&self, row: &Row) -> Standing<'_> {
        let partner = self.partner_of(row);
        Standing {
            region: row.region(),
            signed: row.signed(),
            until: row.until(),
            in_force: row.in_force(),
            letter_of_intent: row.letter_of_intent(),
            kind: row.kind(),
            technical: row.technical(),
            notice: row.notice(),
            automatic: row.automatic(),
            turn_months: row.turn_months(),
            has_partner: row.partner().is_some(),
            partner_level: partner.and_then(|partner| partner.level),
            country: partner.and_then(|partner| partner.country),
            before: None,
            succeeded: false,
            alike: None,
            course: self.agreements.course(row),
        }
    }
}
