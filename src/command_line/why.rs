//! `kerma why ID`: why an agreement cannot go on, and what would let it.

use clap::ArgMatches;
use serde::Serialize;

use super::acts::agreement;
use super::pieces::text_cell;
use super::session::{Session, asked};
use super::show::not_found;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::{Language, say};
use crate::model::{Day, Id, Message, PartialDate, Revision};
use crate::msg;
use crate::register::{Answer, Ask};
use crate::rules::procedure::{Basis, Silence, Unit};
use crate::rules::stage_facts::Time;
use crate::rules::why::{Clock, Need, Turn, Why};
use crate::screen::basis::full;
use crate::text::{Shown, shown};

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let (revision, told) = told(agreement(given)?, session)?;
    Ok(Outcome::of(revision, told))
}

/// The same in words.
///
/// # Errors
/// `not_found`; what keeps the register from answering.
pub fn plain(number: u32, session: &mut Session, reader: Reader) -> Result<Vec<Shown>, Failure> {
    told(number, session).map(|(_, told)| told.lines(reader))
}

fn told(number: u32, session: &mut Session) -> Result<(Revision, Told), Failure> {
    let (revision, why) = asked!(session, Ask::Why(number) => Answer::Why);
    let why = *why.ok_or_else(|| not_found(&Id::Agreement(number).to_string()))?;
    Ok((revision, Told::of(why, session.print.language)))
}

#[derive(Serialize)]
struct Told {
    id: Id,
    stage: Option<&'static str>,
    since: Option<PartialDate>,
    pack: Option<PackTold>,
    turn: Option<TurnTold>,
    clock: Option<ClockTold>,
    needs: Vec<NeedTold>,
    may_advance: bool,
    next: Option<&'static str>,
    /// Where `return` leads unless another stage is named.
    back: Option<&'static str>,
    /// What comes after this stage.
    after: Vec<LineTold>,
    /// Term, back-planning, what can be read two ways, what is not known.
    told: Vec<LineTold>,
    sentence: String,
    #[serde(skip)]
    why: Why,
}

#[derive(Serialize)]
struct PackTold {
    id: Id,
    version: String,
}

#[derive(Serialize)]
struct TurnTold {
    actor: &'static str,
    since: Option<PartialDate>,
    until: Option<Day>,
    certain: bool,
}

#[derive(Serialize)]
struct ClockTold {
    starts: String,
    on: PartialDate,
    spent: u32,
    limit: u16,
    unit: &'static str,
    until: Day,
    silence: &'static str,
    holidays_known: bool,
    /// Whether its last day is; else it may be later than `earliest`.
    certain: bool,
    earliest: Day,
}

#[derive(Serialize)]
struct NeedTold {
    code: String,
    met: Option<bool>,
    article: Option<String>,
    mark: &'static str,
    sentence: String,
}

#[derive(Serialize)]
struct LineTold {
    article: Option<String>,
    mark: Option<&'static str>,
    sentence: String,
}

impl Told {
    fn of(why: Why, language: Language) -> Self {
        let line = |told: &crate::rules::why::Told| LineTold {
            article: told.basis.as_ref().and_then(|basis| basis.article.clone()),
            mark: told.basis.as_ref().map(|basis| basis.mark.code()),
            sentence: say(&told.message, language).to_string(),
        };
        let need = |need: &Need| NeedTold {
            code: need.code.clone(),
            met: need.met,
            article: need.basis.article.clone(),
            mark: need.basis.mark.code(),
            sentence: say(&need.sentence, language).to_string(),
        };
        Self {
            id: Id::Agreement(why.agreement),
            stage: why.stage.map(|stage| stage.code()),
            since: why.since,
            pack: why.pack.clone().map(|(id, version)| PackTold { id, version }),
            turn: why.turn.as_ref().map(TurnTold::from),
            clock: why.clock.as_ref().map(ClockTold::from),
            needs: why.needs.iter().map(need).collect(),
            may_advance: why.may_advance,
            next: why.next.map(|stage| stage.code()),
            back: why.back.map(|stage| stage.code()),
            after: why.after.iter().map(line).collect(),
            told: why.told.iter().map(line).collect(),
            sentence: say(&why.sentence, language).to_string(),
            why,
        }
    }
}

impl From<&Turn> for TurnTold {
    fn from(turn: &Turn) -> Self {
        Self { actor: turn.actor.code(), since: turn.since, until: turn.until, certain: turn.is_certain }
    }
}

impl From<&Clock> for ClockTold {
    fn from(clock: &Clock) -> Self {
        Self {
            starts: clock.starts.clone(),
            on: clock.on,
            spent: clock.spent,
            limit: clock.limit,
            unit: clock.unit.code(),
            until: clock.until,
            silence: clock.silence.code(),
            holidays_known: clock.holidays_known(),
            certain: clock.is_certain,
            earliest: clock.earliest,
        }
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let language = reader.language;
        let why = &self.why;
        let stage = why.stage_named.clone().map(|stage| based(msg!("why-stage", stage = stage), None, language));
        let turn = why.turn.as_ref().map(|turn| {
            let said = msg!("why-turn", actor = turn.who.clone(), what = turn.what.clone());
            based(said, Some(&turn.basis), language)
        });
        let clock = why.clock.as_ref().map(|clock| based(limit(clock), Some(&clock.basis), language));
        let needs = why.needs.iter().map(|need| {
            let said = match need.met {
                Some(true) => msg!("why-need_met", need = need.sentence.clone()),
                Some(false) => msg!("why-need_unmet", need = need.sentence.clone()),
                None => msg!("why-need_unknown", need = need.sentence.clone()),
            };
            based(said, Some(&need.basis), language)
        });
        let after = why.after.iter().map(|told| based(msg!("why-after", line = told.message.clone()), told.basis.as_ref(), language));
        let told = why.told.iter().map(|told| based(told.message.clone(), told.basis.as_ref(), language));
        let head = std::iter::once(text_cell(&self.sentence));
        head.chain(stage).chain(turn).chain(clock).chain(needs).chain(after).chain(told).collect()
    }
}

/// Until when, how much of it is gone, and what silence will mean; of a clock that stopped only that it did.
fn limit(clock: &Clock) -> Message {
    let (until, spent, limit, unit) = (clock.until, clock.spent, clock.limit, clock.unit.message());
    match (clock.stopped, clock.unsure()) {
        (None, Some(why)) if clock.is_over() => msg!("why-clock_said", until = clock.earliest, why = why, means = clock.means.clone()),
        (None, Some(why)) if clock.time == Time::Unsure => msg!("why-clock_unsure", until = clock.earliest, why = why),
        (None, Some(why)) => msg!("why-clock_uncertain", until = clock.earliest, why = why, means = means(clock)),
        (Some(on), Some(why)) => msg!("why-clock_stopped_uncertain", until = clock.earliest, why = why, on = on),
        (Some(on), None) => msg!("why-clock_stopped", until = until, on = on, spent = spent, limit = limit, unit = unit),
        (None, None) if clock.is_over() => msg!("why-clock_over", until = until, means = clock.means.clone()),
        (None, None) if let Some(by) = clock.renew_by => msg!("why-clock_renewal", until = until, by = by, counted = counted(clock)),
        (None, None) if clock.spent == 0 => msg!("why-clock_first", until = until, means = means(clock)),
        (None, None) => msg!("why-clock", until = until, counted = counted(clock), means = means(clock)),
    }
}

fn counted(clock: &Clock) -> Message {
    match clock.unit {
        Unit::Working => msg!("still-count-working", spent = clock.spent, of = clock.limit),
        Unit::Calendar => msg!("still-count-calendar", spent = clock.spent, of = clock.limit),
        Unit::Months => msg!("still-count-months", spent = clock.spent, of = clock.limit),
    }
}

/// What follows where nobody acts in time.
fn means(clock: &Clock) -> Message {
    let means = clock.means.clone();
    match clock.silence {
        Silence::DeemedApproved => msg!("why-unanswered", means = means),
        Silence::GoDirect => msg!("why-not_forwarded", means = means),
        Silence::Lapses | Silence::NothingSaid => msg!("why-after_limit", means = means),
    }
}

/// A line with where it is from: a reading is never told as law.
fn based(message: Message, basis: Option<&Basis>, language: Language) -> Shown {
    let said = say(&message, language);
    let Some(basis) = basis else { return said };
    let basis = say(&full(basis), language);
    // Where a sentence is from belongs into it.
    match said.to_string().strip_suffix('.') {
        Some(sentence) => shown(&format!("{sentence} ({basis}).")),
        None => shown(&format!("{said} ({basis})")),
    }
}
