//! Why an agreement cannot go on: whose turn it is and until when, what its stage needs and what is there,
//! what silence will mean, what comes next, and where a rule can be read two ways.

use serde::de::DeserializeOwned;

use crate::model::{Actor, Agreement, Day, HaltKind, Id, Message, PartialDate, Partner, Stage};
use crate::msg;

use super::clock::{spent, years_unknown};
use super::duties::{Duty, duties};
use super::gate::{Case, words};
use super::procedure::{Basis, Procedure, Silence, Unit};
use super::stage_facts::{Running, StageFacts, Time, Turning};
use super::standing::before;
use super::status::is_in_force;
use super::turns::end;
use super::{Around, Course, Standing, after, orders, sentence, told};

/// Everything that `w` shows; its short form is the sentence under the panes.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    pub agreement: u32,
    /// `None` where no stage was ever recorded.
    pub stage: Option<Stage>,
    /// As the law counts it and names it: "e", "persetujuan DPRD".
    pub stage_named: Option<Message>,
    pub since: Option<PartialDate>,
    /// The pack that judges this stage; `None` for a stage entered before the first pack's day, which is not
    /// judged.
    pub pack: Option<(Id, String)>,
    pub turn: Option<Turn>,
    /// The clock that runs now, or ran out last.
    pub clock: Option<Clock>,
    /// In the order of the pack: papers, events, conditions.
    pub needs: Vec<Need>,
    /// Everything needed is there, and nothing halts it.
    pub may_advance: bool,
    /// The first of the route where none was recorded.
    pub next: Option<Stage>,
    /// The stage that it goes back to unless another one is named.
    pub back: Option<Stage>,
    /// What comes after this stage, each with its basis.
    pub after: Vec<Told>,
    /// Term, notice window, extension, back-planning, what can be read two ways, what is not known.
    pub told: Vec<Told>,
    pub sentence: Message,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    pub actor: Actor,
    /// By the office: "Wali Kota Semarang".
    pub who: Message,
    pub since: Option<PartialDate>,
    pub until: Option<Day>,
    /// Whether that day is certain; true where there is none.
    pub is_certain: bool,
    /// What is to be done.
    pub what: Message,
    /// Round somebody who was silent.
    pub bypass: bool,
    pub basis: Basis,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Clock {
    pub code: String,
    /// The event that started it.
    pub starts: String,
    pub on: PartialDate,
    /// Days (or months begun) gone by on the day asked for; the first day after the event is 1.
    pub spent: u32,
    pub limit: u16,
    pub unit: Unit,
    /// Its last day.
    pub until: Day,
    /// The last day on which its renewal is asked for.
    pub renew_by: Option<Day>,
    pub silence: Silence,
    pub means: Message,
    /// The same as early as it may be.
    pub earliest: Day,
    pub is_certain: bool,
    /// Years that it touches and whose holidays are not known.
    pub years_unknown: Vec<u16>,
    pub time: Time,
    /// It stopped in time, and on which day.
    pub stopped: Option<PartialDate>,
    pub basis: Basis,
}

impl Clock {
    /// Whether it ran out unanswered.
    pub fn is_over(&self) -> bool {
        self.time == Time::Over
    }

    /// Whether it may have run out: now, or by the day on which it stopped.
    pub fn may_be_over(&self) -> bool {
        match self.stopped {
            Some(on) => !self.is_certain && on.latest() > self.earliest,
            None => self.time == Time::Unsure,
        }
    }

    /// Whether the holidays of every year it touches are known.
    pub fn holidays_known(&self) -> bool {
        self.years_unknown.is_empty()
    }

    /// Why its last day is not certain; `None` where it is, and of a paper's validity, whose end is told with ±.
    pub fn unsure(&self) -> Option<Message> {
        let told_by_end = self.silence == Silence::Lapses && self.holidays_known();
        (!self.is_certain && !told_by_end).then(|| told::why_unsure(&self.years_unknown, self.holidays_known()))
    }
}

/// What a need is about: Enter on it fills it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// A paper of this kind.
    Document(String),
    /// An event of this code.
    Event(String),
    /// An event of this code that bars the way on.
    Bar(String),
    /// Facts out of order; by the name of the one that comes too early.
    Order(String),
    /// A named check, and the field of the agreement that decides it, where one does.
    Check(&'static str, Option<&'static str>),
}

/// One thing that a stage needs to be left.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// `document.dprd_approval`, `event.copy_sent`, `check.relations`.
    pub code: String,
    pub about: About,
    /// `None` where nobody recorded it, and the gate is not kept shut by that.
    pub met: Option<bool>,
    /// What it is: "persetujuan DPRD".
    pub name: Message,
    /// How it stands: "belum ada", "7 dari 7 isi", "diterima 5 Okt 2026".
    pub state: Message,
    /// Both in one sentence.
    pub sentence: Message,
    /// What is missing where it is not met: a paper or an event by its name, a condition in a clause of its own.
    pub lacks: Message,
    pub basis: Basis,
}

impl Need {
    pub fn is_met(&self) -> bool {
        self.met == Some(true)
    }

    /// Without it the stage is not left.
    pub fn is_lacking(&self) -> bool {
        self.met == Some(false)
    }

    /// Whether a clause says what is wrong, where others name what is missing.
    pub const fn is_condition(&self) -> bool {
        matches!(self.about, About::Check(..))
    }
}

/// A line with its basis.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub message: Message,
    pub basis: Option<Basis>,
}

/// Why agreement `number` cannot go on, on `day`; `None` where there is none.
pub fn why(around: &dyn Around, procedure: &Procedure, number: u32, day: Day) -> Option<Why> {
    let agreement = read::<Agreement>(around, Id::Agreement(number))?;
    let partner = agreement.partner.and_then(|id| read::<Partner>(around, id));
    Some(Asked { number, agreement: &agreement, partner: partner.as_ref(), around, procedure, day }.answer())
}

fn read<T: DeserializeOwned>(around: &dyn Around, id: Id) -> Option<T> {
    around.record(id).and_then(|stored| T::deserialize(stored.value).ok())
}

/// An agreement that is asked about, stored or only wanted.
pub(super) struct Asked<'a> {
    pub number: u32,
    pub agreement: &'a Agreement,
    pub partner: Option<&'a Partner>,
    pub around: &'a dyn Around,
    pub procedure: &'a Procedure,
    pub day: Day,
}

impl Asked<'_> {
    /// Everything there is to say.
    pub fn answer(&self) -> Why {
        let (agreement, day) = (self.agreement, self.day);
        let course = Course::of(agreement);
        let succeeded = !self.around.followers(self.number).is_empty();
        let before = before(self.around, agreement);
        let standing = Standing { succeeded, before, ..Standing::of(agreement, self.partner, course.as_ref()) };
        let step = course.as_ref().and_then(|course| course.step(day));
        let mut why = Why {
            agreement: self.number,
            stage: step.map(|step| step.stage),
            stage_named: step.map(|step| step.stage.message()),
            since: step.map(|step| step.entered),
            pack: None,
            turn: None,
            clock: None,
            needs: Vec::new(),
            may_advance: false,
            next: None,
            back: None,
            after: Vec::new(),
            told: Vec::new(),
            sentence: msg!("nothing"),
        };
        if let Some(void) = &agreement.void {
            why.sentence = sentence::of_void(self.number, agreement.region, void);
            return why;
        }
        match StageFacts::of(&standing, self.procedure, day) {
            Some(facts) => self.judge(&mut why, &facts),
            None if step.is_some_and(|step| step.pack.is_none()) => why.told.extend(told::not_judged(self.procedure)),
            None => {}
        }
        if step.is_none() && !is_in_force(&standing, day) && end(&standing, day).is_none_or(|end| end.latest() >= day) {
            why.next = self.first_stage();
            let halted = |kind| course.as_ref().is_some_and(|course| course.is_halted(kind, day));
            why.may_advance = why.next.is_some() && !HaltKind::ALL.iter().any(|&kind| halted(kind));
        }
        if !course.as_ref().is_some_and(|course| course.is_over(day)) {
            why.told.extend(told::of_term(agreement, &standing, self.procedure, day));
            why.told.extend(told::of_language(agreement, self.partner));
            why.told.extend(told::of_fit(agreement, self.partner, self.procedure, day));
            why.told.extend(told::of_letter(&standing, self.procedure));
            let in_needs = |broken: &orders::Broken<'_>| why.needs.iter().any(|need| orders::is_of(need, broken));
            let broken = orders::broken(&standing, self.procedure, day);
            let told: Vec<Told> = broken.iter().filter(|broken| !in_needs(broken)).map(orders::told).collect();
            why.told.extend(told);
            why.told.extend(orders::ahead::told(&standing, self.procedure, day));
            why.told.extend(agreement.planned.as_ref().map(told::planned));
        }
        why.sentence = sentence::of_why(&why, agreement, &standing, self.procedure, day);
        why
    }

    /// Where the route begins that no stage was recorded of yet; `None` where its kind is not known.
    fn first_stage(&self) -> Option<Stage> {
        let ranked = self.procedure.packs.on(self.day)?;
        ranked.pack.route(self.agreement.kind?)?.stages.first().map(|stage| stage.code)
    }

    /// What the stage needs to be left on the day; nothing where no rule pack judges it.
    pub fn needs(&self) -> Vec<Need> {
        let course = Course::of(self.agreement);
        let standing = Standing::of(self.agreement, self.partner, course.as_ref());
        let facts = StageFacts::of(&standing, self.procedure, self.day);
        facts
            .map(|facts| {
                let case = Case { agreement: self.agreement, partner: self.partner, around: self.around, facts: &facts };
                case.needs().into_iter().chain(orders::needs(&facts, self.procedure)).collect()
            })
            .unwrap_or_default()
    }

    /// The same with what is owed each year; nothing of what is over.
    pub fn needs_and_duties(&self) -> Vec<(Need, Option<Duty>)> {
        let course = Course::of(self.agreement);
        let standing = Standing::of(self.agreement, self.partner, course.as_ref());
        let Some(facts) = StageFacts::of(&standing, self.procedure, self.day).filter(|facts| !facts.course.is_over(self.day)) else {
            return Vec::new();
        };
        let case = Case { agreement: self.agreement, partner: self.partner, around: self.around, facts: &facts };
        let yearly = case.yearly(self.procedure);
        let duties = if yearly.is_empty() { Vec::new() } else { duties(self.agreement, self.procedure, self.day) };
        let yearly = yearly.into_iter().zip(duties.into_iter().map(Some));
        case.needs().into_iter().map(|need| (need, None)).chain(yearly).collect()
    }

    fn judge(&self, why: &mut Why, facts: &StageFacts<'_>) {
        let case = Case { agreement: self.agreement, partner: self.partner, around: self.around, facts };
        why.stage_named = Some(after::stage_named(facts.rule));
        why.pack = Some((facts.ranked.id, facts.ranked.pack.version.clone()));
        if facts.course.is_over(facts.day) {
            return;
        }
        why.turn = facts.turn().map(|turning| turn_of(facts, turning));
        why.clock = facts.clock().map(|clock| clock_of(facts, clock));
        why.needs = case.needs();
        why.needs.extend(orders::needs(facts, self.procedure));
        why.next = facts.next().first().copied();
        why.back = facts.back();
        why.may_advance = why.next.is_some() && !why.needs.iter().any(Need::is_lacking) && !is_halted(facts);
        why.after = after::after(facts);
        why.told.extend(told::of_stage(&case, why.clock.as_ref()));
        why.needs.extend(case.yearly(self.procedure));
    }
}

/// Whether anything stops it on the day.
fn is_halted(facts: &StageFacts<'_>) -> bool {
    HaltKind::ALL.iter().any(|&kind| facts.course.is_halted(kind, facts.day))
}

fn turn_of(facts: &StageFacts<'_>, turning: Turning<'_>) -> Turn {
    let Turning { rule, since, ends } = turning;
    let (until, is_certain) = (ends.map(|clock| clock.until), ends.is_none_or(|clock| clock.is_certain()));
    let who = sentence::actor_named(rule.actor, facts.standing.region);
    Turn { actor: rule.actor, who, since, until, is_certain, what: words(&rule.what), bypass: rule.bypass, basis: rule.basis.clone() }
}

fn clock_of(facts: &StageFacts<'_>, running: Running<'_>) -> Clock {
    let Running { rule, on, until, earliest, due, stopped, .. } = running;
    let stopped_on = stopped.map(|fact| fact.on.unwrap_or_else(|| until.into()));
    let counted = stopped_on.map_or(facts.day, |on| on.latest().min(facts.day));
    Clock {
        code: rule.code.clone(),
        starts: rule.starts.clone(),
        on,
        spent: spent(facts.calendar, on, counted, rule.unit),
        limit: rule.length,
        unit: rule.unit,
        until,
        renew_by: rule.renewal.map(|_| due),
        earliest,
        is_certain: running.is_certain(),
        years_unknown: if running.holidays_known { Vec::new() } else { years_unknown(facts.calendar, on.earliest(), until) },
        time: running.time(facts.day),
        silence: rule.silence,
        means: match rule.silence {
            Silence::GoDirect => msg!("means-go_direct", head = sentence::head_titled(facts.standing.region)),
            _ => words(&rule.means),
        },
        stopped: stopped_on,
        basis: rule.basis.clone(),
    }
}

#[cfg(test)]
mod tests;
