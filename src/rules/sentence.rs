//! The one sentence that explains an agreement: where it stands, since when, until when, by which article,
//! and what is not known. Of an agreement with a way it is the short form of `w`.

use crate::model::region::RegionLevel;
use crate::model::status::Activity;
use crate::model::{
    Actor, Agreement, Arg, Attention, Day, Halt, HaltKind, Id, Mark, Message, PartialDate, Reason, RegionCode, Status, Void,
};
use crate::msg;

use super::acting::halt as halt_of;
use super::article::in_sentence;
use super::attention::{attention, lapses};
use super::outside::is_old;
use super::procedure::{Basis, Procedure, Silence, Unit};
use super::stage_facts::{Time, level};
use super::status::{activity, last_activity, status};
use super::told::{span, when};
use super::why::{About, Clock, Need, Why};
use super::{Standing, turns};

/// How many missing things a sentence names.
const NAMED: usize = 3;

/// The sentence of an agreement of which `why` is known.
pub(super) fn of_why(why: &Why, agreement: &Agreement, standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    let halt = |kind| halt_of(agreement, kind, day);
    let said = match status(standing, procedure, day) {
        Status::Rejected => halt(HaltKind::Rejected).map(|halt| halted(halt, procedure, msg!("nothing"))),
        Status::Withdrawn => halt(HaltKind::Withdrawn).map(|halt| halted(halt, procedure, msg!("nothing"))),
        Status::Ended => halt(HaltKind::Ended).map(|halt| halted(halt, procedure, msg!("nothing"))),
        Status::Suspended => halt(HaltKind::Suspended).map(|halt| halted(halt, procedure, stage(why))),
        Status::Exploring | Status::InProcess => process(why),
        Status::InForce | Status::Notice | Status::Dormant | Status::Expired => None,
    };
    let id = Id::Agreement(why.agreement);
    match said {
        Some(said) => msg!("sentence-way", id = id, example = example(standing.region), said = said),
        None => sentence(why.agreement, standing, procedure, day),
    }
}

/// The sentence of a voided agreement: it stands nowhere any more.
pub(super) fn of_void(number: u32, region: RegionCode, void: &Void) -> Message {
    let said = msg!("sentence-void", on = void.on, by = &void.by, reason = void.reason.trim_end_matches('.'));
    msg!("sentence-way", id = Id::Agreement(number), example = example(region), said = said)
}

/// The mark of a made-up record, behind its number.
fn example(region: RegionCode) -> Message {
    if region.is_example() { msg!("sentence-example") } else { msg!("nothing") }
}

fn halted(halt: &Halt, procedure: &Procedure, stage: Message) -> Message {
    let reason = ground(halt, procedure);
    match halt.kind {
        HaltKind::Rejected => msg!("sentence-rejected", on = halt.on, reason = reason),
        HaltKind::Withdrawn => msg!("sentence-withdrawn", on = halt.on, reason = reason),
        HaltKind::Ended => msg!("sentence-ended", on = halt.on, reason = reason),
        HaltKind::Suspended => msg!("sentence-suspended", on = halt.on, reason = reason, stage = stage),
    }
}

/// The reason in the words of the pack where it is a ground's code; a full stop at its end is not said twice.
fn ground(halt: &Halt, procedure: &Procedure) -> Arg {
    let ranked = procedure.packs.on(halt.on.latest());
    let words = ranked.and_then(|ranked| ranked.pack.term.grounds.get(&halt.reason));
    words.map_or_else(|| halt.reason.trim_end_matches('.').into(), |words| Arg::Words { id: words.id.clone(), en: words.en.clone() })
}

fn stage(why: &Why) -> Message {
    why.stage.map_or_else(|| msg!("nothing"), |stage| msg!("sentence-at", stage = stage.message()))
}

/// Whom it waits for, its clock, what is missing, what comes next; `None` where no stage was recorded.
fn process(why: &Why) -> Option<Message> {
    let (stage, entered) = (why.stage?, why.since?);
    let Some(turn) = &why.turn else {
        let said = match why.pack {
            Some(_) => msg!("sentence-in_stage", stage = stage.message(), since = entered),
            None => msg!("sentence-not_judged", stage = stage.message(), since = entered),
        };
        return Some(said);
    };
    let clock = why.clock.as_ref().filter(|clock| clock.stopped.is_none());
    Some(msg!(
        "sentence-waits",
        actor = turn.who.clone(),
        since = turn.since.unwrap_or(entered),
        clock = clock.filter(|clock| clock.silence != Silence::Lapses).map_or_else(|| msg!("nothing"), counted),
        silence = clock.map_or_else(|| msg!("nothing"), silence),
        lacking = lacking(why),
        next =
            why.next.filter(|_| bar(why).is_none()).map_or_else(|| msg!("nothing"), |next| msg!("sentence-next", stage = next.message()))
    ))
}

/// The head of a region by the title of the office: "Wali Kota Semarang", "Bupati Bantul", "Gubernur Jawa Tengah".
fn head_named(region: RegionCode) -> Message {
    let name = region.bare_name();
    match level(region) {
        RegionLevel::Province => msg!("named-governor", region = name),
        RegionLevel::Regency => msg!("named-regent", region = name),
        RegionLevel::City => msg!("named-mayor", region = name),
    }
}

/// The title alone: "wali kota".
pub(super) fn head_titled(region: RegionCode) -> Message {
    match level(region) {
        RegionLevel::Province => msg!("title-governor"),
        RegionLevel::Regency => msg!("title-regent"),
        RegionLevel::City => msg!("title-mayor"),
    }
}

/// An actor by name: "DPRD Kota Contoh".
pub fn actor_named(actor: Actor, region: RegionCode) -> Message {
    let named = region.short_name();
    match actor {
        Actor::Dprd => msg!("named-dprd", region = named),
        Actor::Head => head_named(region),
        Actor::Region => msg!("named-region", region = named),
        Actor::Governor => head_named(region.province()),
        Actor::Minister | Actor::ForeignMinister | Actor::Partner => actor.message(),
    }
}

/// ": hari kerja ke-36 dari 45, sampai 7 Des 2026".
fn counted(clock: &Clock) -> Message {
    let until = end(clock);
    if let Some(why) = clock.unsure().filter(|_| !clock.is_over()) {
        return unsure(clock, why);
    }
    if is_over(clock) {
        return msg!("nothing");
    }
    match clock.unit {
        Unit::Working if clock.spent > 0 => msg!("clock-working", spent = clock.spent, limit = clock.limit, until = until),
        Unit::Calendar if clock.spent > 0 => msg!("clock-calendar", spent = clock.spent, limit = clock.limit, until = until),
        _ => msg!("clock-until", until = until),
    }
}

/// ": hari kerja ke-36 dari 45, paling cepat ± 19 Mei 2027; hari libur 2027 belum dicatat".
fn unsure(clock: &Clock, why: Message) -> Message {
    let until = clock.earliest;
    match (clock.time, clock.unit) {
        (Time::Unsure, _) => msg!("clock-unsure", until = until, why = why),
        (_, Unit::Working) if clock.spent > 0 => {
            msg!("clock-working_uncertain", spent = clock.spent, limit = clock.limit, until = until, why = why)
        }
        _ => msg!("clock-until_uncertain", until = until, why = why),
    }
}

/// What the end of the clock means, by its basis: of a paper that lapses its validity.
fn silence(clock: &Clock) -> Message {
    let basis = basis_words(&clock.basis);
    let means = if clock.silence == Silence::GoDirect { clock.means.clone() } else { clock.silence.message() };
    match clock.silence {
        Silence::NothingSaid => msg!("nothing"),
        Silence::Lapses if let (Some(due), false) = (clock.renew_by, is_over(clock)) => {
            msg!("sentence-renewal", until = end(clock), due = due, basis = basis)
        }
        Silence::Lapses if clock.renew_by.is_some() => msg!("sentence-licence_over", until = end(clock), basis = basis),
        Silence::Lapses if is_over(clock) => msg!("sentence-lapsed", until = end(clock), basis = basis),
        Silence::Lapses => msg!("sentence-lapses", until = end(clock), basis = basis),
        // Nothing follows before somebody says that its time has passed.
        _ if clock.time == Time::Unsure => msg!("nothing"),
        _ if is_over(clock) && !clock.is_certain => msg!("sentence-silent_said", means = means, basis = basis),
        Silence::GoDirect if is_over(clock) => msg!("sentence-not_forwarded", until = end(clock), means = means, basis = basis),
        Silence::GoDirect => msg!("sentence-unless_forwarded", means = means, basis = basis),
        Silence::DeemedApproved if is_over(clock) => msg!("sentence-silent", until = end(clock), means = means, basis = basis),
        Silence::DeemedApproved => msg!("sentence-silence", means = means, basis = basis),
    }
}

/// Of a paper that lapses also a day known in part: its end is told with ±.
fn is_over(clock: &Clock) -> bool {
    clock.is_over() || (clock.silence == Silence::Lapses && clock.spent > u32::from(clock.limit))
}

/// Its last day; ± where the event is known in part.
fn end(clock: &Clock) -> Message {
    if clock.on.is_whole() { msg!("clock-day", day = clock.until) } else { msg!("clock-about", day = clock.until) }
}

/// Where a rule is from, in a sentence: "Pasal 17 ayat (2) Permendagri 25/2020", "tafsiran Pasal 33 …", "praktik Bandung".
pub fn basis_words(basis: &Basis) -> Message {
    basis_words_of(basis, basis.article.as_deref().map(in_sentence))
}

/// The same in a column: "Pasal 17 (2) Permendagri 25/2020".
pub fn basis_in_column(basis: &Basis) -> Message {
    basis_words_of(basis, basis.article.as_deref().map(Arg::from))
}

/// What a refusal rests on, in a sentence; a reading is told as one.
pub fn reason_basis(reason: &Reason) -> Option<Message> {
    let article = reason.article.as_deref()?;
    let read = || msg!("basis-reading_of", article = in_sentence(article));
    Some(if reason.mark == Some(Mark::Reading) { read() } else { msg!("basis-law", article = in_sentence(article)) })
}

fn basis_words_of(basis: &Basis, article: Option<Arg>) -> Message {
    match (basis.mark, article) {
        (Mark::Law, article) => msg!("basis-law", article = article.unwrap_or_else(|| "".into())),
        (Mark::Reading, None) => msg!("basis-reading"),
        (Mark::Reading, Some(article)) => msg!("basis-reading_of", article = article),
        (Mark::Practice, _) => msg!("basis-practice", office = basis.office.clone().unwrap_or_default()),
    }
}

/// What is missing, then which conditions do not hold; the first few of both.
fn lacking(why: &Why) -> Message {
    if let Some(bar) = bar(why) {
        return msg!("sentence-barred", event = bar.name.clone(), state = bar.state.clone());
    }
    let unmet: Vec<&Need> = why.needs.iter().filter(|need| need.is_lacking()).collect();
    if unmet.is_empty() {
        return if why.next.is_some() { complete(why) } else { msg!("nothing") };
    }
    let (broken, missing): (Vec<&Need>, Vec<&Need>) = unmet.iter().partition(|need| need.is_condition());
    let more = match unmet.len().saturating_sub(NAMED) {
        0 => msg!("nothing"),
        more => msg!("sentence-more", more = more),
    };
    let missing = listed(missing.into_iter().take(NAMED));
    let broken = listed(broken.into_iter().take(NAMED - missing.as_ref().map_or(0, |(count, _)| *count)));
    match (missing, broken) {
        (Some((_, missing)), Some((_, broken))) => msg!("sentence-lacking_both", missing = missing, broken = broken, more = more),
        (Some((_, missing)), None) => msg!("sentence-lacking", missing = missing, more = more),
        (None, Some((_, broken))) => msg!("sentence-broken", broken = broken, more = more),
        (None, None) => msg!("nothing"),
    }
}

/// What these lack, one after the other, and how many they are; `None` of none.
fn listed<'n>(needs: impl Iterator<Item = &'n Need>) -> Option<(usize, Message)> {
    needs.fold(None, |before: Option<(usize, Message)>, need| {
        Some(match before {
            Some((count, before)) => (count + 1, msg!("sentence-listed", before = before, last = need.lacks.clone())),
            None => (1, need.lacks.clone()),
        })
    })
}

/// What happened and bars the way on.
fn bar(why: &Why) -> Option<&Need> {
    why.needs.iter().find(|need| need.is_lacking() && matches!(need.about, About::Bar(_)))
}

/// Nothing of what is looked at is missing: how much that is, and how much of it nobody recorded.
pub fn complete(why: &Why) -> Message {
    let count = |met| why.needs.iter().filter(|need| need.met == met).count();
    match (count(Some(true)), count(None)) {
        (0, 0) => msg!("sentence-complete-nothing"),
        (met, 0) => msg!("sentence-complete", met = met),
        (met, unknown) => msg!("sentence-complete-unknown", met = met, unknown = unknown),
    }
}

/// The sentence of what was signed or is explored, from its dated facts alone: the short form of `w` of an
/// agreement of which no way is recorded.
pub fn sentence(number: u32, standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    msg!(
        "sentence",
        id = msg!("sentence-number", id = Id::Agreement(number), example = example(standing.region)),
        state = state(standing, procedure, day),
        concern = concern(standing, procedure, day),
        unknown = unknown(standing, procedure, day)
    )
}

fn state(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    let status = status(standing, procedure, day);
    if let (Status::Dormant, Some(last)) = (status, last_activity(standing, day)) {
        return msg!("sentence-dormant", state = in_force(standing, procedure, day), span = span(last.latest(), day));
    }
    match (status, standing.signed, standing.until) {
        (Status::Expired, _, Some(until)) => msg!("sentence-expired", when = when(until)),
        (Status::Notice, ..) => {
            let from = turns::notice_day(standing, procedure, day).unwrap_or_else(|| day.into());
            msg!("sentence-notice", state = in_force(standing, procedure, day), from = from.message())
        }
        (Status::InForce | Status::Dormant, ..) => msg!("sentence-ends", state = in_force(standing, procedure, day)),
        (_, Some(signed), _) if standing.letter_of_intent => msg!("sentence-letter_of_intent", signed = signed),
        (_, Some(signed), _) => msg!("sentence-signed-later", signed = signed),
        (_, None, Some(until)) if is_staged(standing) => msg!("sentence-unsigned-until", until = until),
        (_, None, Some(until)) => msg!("sentence-unstaged-until", until = until),
        _ if is_staged(standing) => msg!("sentence-unsigned"),
        _ => msg!("sentence-unstaged"),
    }
}

/// Since when it holds and until when, without a full stop.
fn in_force(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    let signed = standing.signed.filter(|_| !standing.letter_of_intent);
    if let Some(turn) = turns::turn(standing, day).filter(|turn| turn.nth > 0) {
        return renewed(standing, turn, day);
    }
    match (signed, standing.until) {
        (Some(signed), Some(until)) => msg!("sentence-in_force-until", signed = signed, until = until),
        // What needs somebody comes before what may be done.
        (Some(signed), None) if is_pressing(standing, procedure, day) => msg!("sentence-in_force-since", signed = signed),
        (Some(signed), None) if is_old(signed, procedure) => msg!("sentence-in_force-open", signed = signed),
        (Some(signed), None) => msg!("sentence-in_force-endless", signed = signed),
        (None, until) => carried_out(standing, day, until),
    }
}

/// Past its first end, and renewed tacitly.
fn renewed(standing: &Standing<'_>, turn: turns::Turn, day: Day) -> Message {
    let signed = standing.signed.filter(|_| !standing.letter_of_intent);
    let since = signed.map_or_else(|| carried_out(standing, day, None), |signed| msg!("sentence-in_force-since", signed = signed));
    match turn.end {
        Some(end) => msg!("sentence-renewed", since = since, end = end, nth = turn.nth),
        None => msg!("sentence-renewed-unknown", since = since),
    }
}

/// What comes round in each year presses nobody.
fn is_pressing(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> bool {
    let yearly = [Attention::PlanDue, Attention::SupervisionDue];
    let presses = || attention(standing, procedure, day).iter().any(|reason| !yearly.contains(reason));
    activity(standing, procedure, day) == Activity::Dormant || presses()
}

/// At implementation without a signature, as routes M and N have it.
fn carried_out(standing: &Standing<'_>, day: Day, until: Option<PartialDate>) -> Message {
    let entered = standing.course.and_then(|course| course.step(day)).map(|step| step.entered);
    let since = entered.unwrap_or_else(|| day.into());
    match until {
        Some(until) => msg!("sentence-carried_out-until", since = since, until = until),
        None => msg!("sentence-carried_out", since = since),
    }
}

/// The first reason that needs somebody and that the state has not said already.
fn concern(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    if standing.succeeded {
        return msg!("sentence-succeeded");
    }
    for reason in attention(standing, procedure, day) {
        match (reason, standing.signed, standing.until) {
            (Attention::NoRelations, ..) => return msg!("sentence-no_relations"),
            (Attention::Ending, _, Some(until)) if until.is_whole() => {
                return msg!("sentence-ending", days = (until.earliest() - day).num_days());
            }
            (Attention::Ending, _, Some(until)) => return msg!("sentence-ending-partial", until = until),
            (Attention::LoiLapsed, Some(signed), _) => {
                return msg!("sentence-loi_lapsed", lapsed = lapses(signed, standing.until).message());
            }
            (Attention::NoPartner, ..) => return msg!("sentence-no_partner"),
            (Attention::NoKind, ..) => return msg!("sentence-no_kind"),
            (Attention::Expired, ..) => return msg!("sentence-expired-next"),
            (Attention::NoDate, _, None) => return msg!("sentence-no_date"),
            _ => {}
        }
    }
    msg!("nothing")
}

fn is_staged(standing: &Standing<'_>) -> bool {
    standing.course.is_some_and(|course| !course.steps.is_empty())
}

/// Of what is neither signed nor over the state says that no stage is recorded.
fn is_unstaged_told(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> bool {
    let status = status(standing, procedure, day);
    standing.signed.is_none() && !matches!(status, Status::Expired | Status::Notice | Status::InForce | Status::Dormant)
}

/// What nobody recorded: unknown is not dormant.
fn unknown(standing: &Standing<'_>, procedure: &Procedure, day: Day) -> Message {
    let unknown = activity(standing, procedure, day) == Activity::Unknown;
    // The state has said it already of what is not signed either.
    let staged = is_staged(standing) || is_unstaged_told(standing, procedure, day);
    match (unknown, staged) {
        (true, false) => msg!("sentence-unknown"),
        (true, true) => msg!("sentence-unknown-activity"),
        (false, false) => msg!("sentence-unknown-stage"),
        (false, true) => msg!("nothing"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Language, say};
    use crate::model::Kind;

    fn spoken(standing: Standing<'_>, language: Language) -> String {
        let day = "2026-11-24".parse().expect("a day");
        say(&sentence(26, &Standing { has_partner: true, kind: Some(Kind::Twin), ..standing }, &Procedure::default(), day), language)
            .to_string()
    }

    /// What a refusal rests on is told in full, and a reading as one.
    #[test]
    fn the_basis_of_a_refusal_is_written_out() {
        let table = [
            (Some(Mark::Law), Some("Pasal 19 (3), (4) Permendagri 25/2020"), Some("Pasal 19 ayat (3) dan ayat (4) Permendagri 25/2020")),
            (Some(Mark::Reading), Some("Pasal 19 (3) Permendagri 25/2020"), Some("tafsiran Pasal 19 ayat (3) Permendagri 25/2020")),
            (None, Some("Pasal 32 Permendagri 25/2020"), Some("Pasal 32 Permendagri 25/2020")),
            (Some(Mark::Practice), None, None),
        ];
        for (mark, article, expected) in table {
            let reason = Reason { mark, article: article.map(str::to_owned), ..Reason::new("x", msg!("nothing")) };
            let told = reason_basis(&reason).map(|basis| say(&basis, Language::Id).to_string());
            assert_eq!(told.as_deref(), expected);
        }
    }

    #[test]
    fn each_state_has_its_sentence_in_both_languages() {
        let date = |t: &str| t.parse().ok();
        let cases = [
            Standing { signed: date("2017"), ..Standing::default() },
            Standing { signed: date("2023-01-31"), until: date("2028"), ..Standing::default() },
            Standing { signed: date("2022-10-19"), until: date("2027"), ..Standing::default() },
            Standing { signed: date("2022-10-19"), until: date("2027-01-10"), ..Standing::default() },
            Standing { signed: date("2018-03"), until: date("2023-03"), ..Standing::default() },
            Standing { until: date("2025"), ..Standing::default() },
            Standing { signed: date("2018-05-06"), letter_of_intent: true, ..Standing::default() },
            Standing { signed: date("2021-05-06"), letter_of_intent: true, ..Standing::default() },
            Standing { signed: date("2026-05-06"), letter_of_intent: true, ..Standing::default() },
            Standing { signed: date("2010"), country: "TW".parse().ok(), ..Standing::default() },
            Standing { signed: date("2027-02-01"), ..Standing::default() },
            Standing { until: date("2030"), ..Standing::default() },
            Standing::default(),
        ];
        let all: Vec<String> = cases.iter().flat_map(|&c| [spoken(c, Language::Id), spoken(c, Language::En)]).collect();
        insta::assert_snapshot!(all.join("\n"));
    }
}
