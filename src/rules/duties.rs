//! Yearly duties of an agreement in force: plans and reports, each with the day it is due.

use chrono::Datelike;

use crate::model::{Actor, Agreement, Day, Document, HaltKind, PartialDate, Stage};

use super::paper_year::year_of;
use super::procedure::{Basis, Procedure, Words, YearlyRule};
use super::stage_facts::level;
use super::turns::end;
use super::{Course, Standing, supervision};

/// One plan or report of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Duty {
    /// The paper's kind: `report`.
    pub kind: String,
    pub name: Words,
    /// The year that it is about.
    pub about: u16,
    /// Its last day; `None` where none is set.
    pub due: Option<Day>,
    /// To whom it goes, where the law says so.
    pub to: Option<Actor>,
    /// The number of the paper within the agreement, where it is there.
    pub paper: Option<u16>,
    /// The number of a paper whose year nobody recorded, dated so that it may be this one.
    pub perhaps: Option<u16>,
    /// Of its day where it has one, else of the duty.
    pub basis: Basis,
}

/// A duty of one year, as the dated facts alone tell it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Owed<'a> {
    pub rule: &'a YearlyRule,
    /// The year that it is about.
    pub about: u16,
    /// Its last day; `None` where none is set.
    pub due: Option<Day>,
    /// Whether the paper is there.
    pub is_there: bool,
}

/// The duties of an agreement that holds on `day`: those that came due since the last one that is there, the newest
/// that came due, and the one that comes due next. Of what is over its own reports alone are owed still, since they keep
/// the region's next plan from approval (Pasal 38 Permendagri 25/2020). What is about a year in which it did not hold is
/// none of its duties, nor is what somebody else forwards: the governor's duty is one in the governor's own register.
pub fn owed<'a>(standing: &'a Standing<'a>, procedure: &'a Procedure, day: Day) -> impl Iterator<Item = Owed<'a>> {
    let held = held(standing, day).zip(procedure.packs.on(day)).zip(procedure.packs.all().first());
    held.into_iter().flat_map(move |((held, ranked), first)| {
        let still = move |rule: &&YearlyRule| held.last.is_none() || (rule.year_before && rule.actor == Actor::Head);
        let rules = ranked.pack.yearly.iter().filter(|rule| is_owed(rule, standing, procedure)).filter(still);
        rules.flat_map(move |rule| {
            let is_of = move |about: u16| (held.first..=held.last.unwrap_or(i32::MAX)).contains(&i32::from(about));
            let there: Vec<u16> = papers_of(standing, rule, day).collect();
            let years = years(rule, there.iter().copied().max(), first.pack.from, day);
            let owed = move |(about, due)| Owed { rule, about, due, is_there: there.contains(&about) };
            years.into_iter().filter(move |(about, _)| is_of(*about)).map(owed)
        })
    })
}

/// The years in which an agreement was carried out.
#[derive(Clone, Copy)]
struct Held {
    first: i32,
    /// `None` where it holds still.
    last: Option<i32>,
}

fn held(standing: &Standing<'_>, day: Day) -> Option<Held> {
    if let Some(began) = began(standing, day) {
        return Some(Held { first: began.latest().year(), last: None });
    }
    let over =
        standing.course.is_some_and(|course| [HaltKind::Rejected, HaltKind::Withdrawn].iter().any(|&kind| course.is_halted(kind, day)));
    let began = begun_by(standing, day).filter(|_| !over)?;
    let ended = standing.course.and_then(|course| course.over_since(day));
    let end = end(standing, day).map(PartialDate::latest).into_iter().chain(ended).min()?;
    // What follows it reports of the year in which it began.
    let last = if standing.succeeded { end.year() - 1 } else { end.year() };
    Some(Held { first: began.latest().year(), last: Some(last) })
}

/// The same of a record, with the names and numbers of the papers.
pub fn duties(agreement: &Agreement, procedure: &Procedure, day: Day) -> Vec<Duty> {
    let course = Course::of(agreement);
    let standing = Standing::of(agreement, None, course.as_ref());
    let papers = procedure.packs.on(day).map(|ranked| &ranked.pack.papers);
    let duty = |owed: Owed<'_>| {
        let Owed { rule, about, due, .. } = owed;
        let name = papers.and_then(|papers| papers.get(&rule.kind)).map_or_else(|| Words::same(&rule.kind), |paper| paper.name.clone());
        let found = |is: fn(&Document, &YearlyRule, u16, Day) -> bool| {
            agreement.documents.iter().find(|(_, paper)| is(paper, rule, about, day)).map(|(number, _)| *number)
        };
        let (paper, perhaps) = (found(is), found(may_be));
        let basis = rule.due.as_ref().map_or(&rule.basis, |due| &due.basis).clone();
        Duty { kind: rule.kind.clone(), name, about, due, to: rule.to, paper, perhaps, basis }
    };
    owed(&standing, procedure, day).map(duty).collect()
}

/// Owed by those who carry the agreement out, for its kind and its region's level; what the governor owes, where the
/// register is the province's.
fn is_owed(rule: &YearlyRule, standing: &Standing<'_>, procedure: &Procedure) -> bool {
    let levels = rule.levels.is_empty() || rule.levels.contains(&level(standing.region));
    let kinds = rule.kinds.is_empty() || standing.kind.is_some_and(|kind| rule.kinds.contains(&kind));
    let actor = match rule.actor {
        Actor::Head | Actor::Region | Actor::Partner => true,
        Actor::Governor => supervision::supervisor(standing.region, procedure) == Some(Actor::Governor),
        Actor::Dprd | Actor::Minister | Actor::ForeignMinister => false,
    };
    levels && kinds && actor
}

/// From when on it holds: signed by more than a letter of intent, or at implementation.
pub(super) fn began(standing: &Standing<'_>, day: Day) -> Option<PartialDate> {
    if standing.course.is_some_and(|course| course.is_over(day)) {
        return None;
    }
    begun_by(standing, day).filter(|_| end(standing, day).is_none_or(|end| end.latest() >= day))
}

fn begun_by(standing: &Standing<'_>, day: Day) -> Option<PartialDate> {
    let signed = standing.signed.filter(|_| !standing.letter_of_intent);
    let mut steps = standing.course.into_iter().flat_map(|course| &course.steps);
    let began = signed.or_else(|| steps.find(|step| step.stage == Stage::Implementation).map(|step| step.entered))?;
    (began.earliest() <= day).then_some(began)
}

/// The years of the papers of this kind that are there; one that is dated ahead is not there yet.
fn papers_of<'a>(standing: &Standing<'a>, rule: &'a YearlyRule, day: Day) -> impl Iterator<Item = u16> + use<'a> {
    let papers = standing.course.into_iter().flat_map(|course| &course.papers);
    let papers = papers.filter(move |paper| *paper.kind == *rule.kind && paper.date.is_none_or(|date| date.earliest() <= day));
    papers.filter_map(|paper| year_of(rule, paper.date, paper.year))
}

/// The years of what came due since `sent` was, of what came due last and of what comes due next, none of them due
/// before the first pack held; of a duty without a day that of this year.
fn years(rule: &YearlyRule, sent: Option<u16>, first: Day, day: Day) -> Vec<(u16, Option<Day>)> {
    let about = |year: i32| u16::try_from(year - i32::from(rule.year_before)).ok();
    let Some(until) = &rule.due else { return about(day.year()).map(|about| (about, None)).into_iter().collect() };
    let due = |year: i32| Day::from_ymd_opt(year, until.month.into(), until.day.into());
    let all = || (first.year()..=day.year() + 1).filter_map(due).filter(|due| *due >= first);
    let last = all().rfind(|due| *due < day);
    let is_open = |on: Day| Some(on) == last || about(on.year()) > sent;
    let past = all().filter(|due| *due < day).filter(|due| is_open(*due));
    let next = all().find(|due| *due >= day);
    past.chain(next).filter_map(|due| Some((about(due.year())?, Some(due)))).collect()
}

fn is(paper: &Document, rule: &YearlyRule, about: u16, day: Day) -> bool {
    is_there(paper, rule, day) && year_of(rule, paper.date, paper.year) == Some(about)
}

/// Its year is not recorded and its date does not say it, and it may be the one.
fn may_be(paper: &Document, rule: &YearlyRule, about: u16, day: Day) -> bool {
    let year = paper.date.map(|date| date.year() - u16::from(rule.year_before));
    // A plan that is dated in December may be one of the year after.
    let is_near = year.is_some_and(|year| year == about || !rule.year_before && year + 1 == about);
    is_there(paper, rule, day) && year_of(rule, paper.date, paper.year).is_none() && is_near
}

fn is_there(paper: &Document, rule: &YearlyRule, day: Day) -> bool {
    paper.void.is_none() && paper.kind == rule.kind && paper.date.is_none_or(|date| date.earliest() <= day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Halt, HaltKind, Kind, RegionCode};

    /// The duties of an agreement of Kota Surabaya, as "kind year due".
    fn told(signed: &str, until: &str, region: RegionCode, papers: &[(&str, u16)], day: &str) -> Vec<String> {
        let mut agreement = Agreement::new("01".into(), region);
        agreement.kind = Some(Kind::Twin);
        (agreement.signed, agreement.until) = (signed.parse().ok(), until.parse().ok());
        let paper = |(kind, year): &(&str, u16)| Document { kind: (*kind).into(), year: Some(*year), ..Document::default() };
        agreement.documents = (1..).zip(papers.iter().map(paper)).collect();
        let owed = duties(&agreement, &Procedure::default(), day.parse().expect("a day"));
        let due = |duty: &Duty| duty.due.map_or_else(|| "-".to_owned(), |due| due.to_string());
        owed.iter()
            .map(|duty| format!("{} {} {}{}", duty.kind, duty.about, due(duty), if duty.paper.is_some() { " there" } else { "" }))
            .collect()
    }

    #[test]
    fn a_city_reports_in_the_first_week_and_a_province_in_the_second() {
        let (city, province) = (RegionCode::new(35, 78), RegionCode::new(36, 0));
        let city = told("2019-04-17", "", city, &[("report", 2025)], "2026-11-24");
        assert_eq!(city, ["activity_plan 2026 -", "report 2025 2026-01-07 there", "report 2026 2027-01-07"]);
        let province = told("2019-04-17", "", province, &[], "2026-11-24");
        assert_eq!(
            province,
            [
                "activity_plan 2026 -",
                "report 2020 2021-01-14",
                "report 2021 2022-01-14",
                "report 2022 2023-01-14",
                "report 2023 2024-01-14",
                "report 2024 2025-01-14",
                "report 2025 2026-01-14",
                "report 2026 2027-01-14"
            ]
        );
    }

    #[test]
    fn a_paper_whose_year_nobody_can_say_may_be_the_one_and_never_is() {
        let table = [
            ("activity_plan", "2026-03-30", None, Some(1), None),
            ("activity_plan", "2026-03-30", Some(2026), Some(1), None),
            ("activity_plan", "2026-03-30", Some(2025), None, None),
            ("activity_plan", "2025-12-30", None, None, Some(1)),
            ("activity_plan", "2026", None, None, Some(1)),
            ("activity_plan", "2026-12-30", None, None, None),
            ("work_plan", "2026-03-30", None, None, None),
        ];
        for (kind, date, year, paper, perhaps) in table {
            let mut agreement = Agreement::new("01".into(), RegionCode::new(35, 78));
            (agreement.kind, agreement.signed) = (Some(Kind::Twin), "2019-04-17".parse().ok());
            agreement.documents = [(1, Document { kind: kind.into(), date: date.parse().ok(), year, ..Document::default() })].into();
            let owed = duties(&agreement, &Procedure::default(), "2026-11-24".parse().expect("a day"));
            let plan = owed.iter().find(|duty| duty.kind == "activity_plan").expect("the plan of 2026");
            assert_eq!((plan.paper, plan.perhaps), (paper, perhaps), "{kind} {date} {year:?}");
        }
    }

    #[test]
    fn what_is_over_owes_its_reports_alone() {
        let on = "2026-11-24".parse().expect("a day");
        let owed = |kind: HaltKind, since: &str, lifted: Option<&str>| {
            let mut agreement = Agreement::new("01".into(), RegionCode::new(35, 78));
            agreement.kind = Some(Kind::Twin);
            agreement.signed = "2022-08-01".parse().ok();
            let day = |text: &str| text.parse().expect("a day");
            agreement.halts =
                [(1, Halt { kind, on: day(since), reason: "-".into(), lifted: lifted.map(day), lifted_because: None })].into();
            duties(&agreement, &Procedure::default(), on).len()
        };
        assert_eq!(owed(HaltKind::Ended, "2026-03-02", None), 5, "its reports of 2022 to 2026, and no plan");
        assert_eq!(owed(HaltKind::Rejected, "2026-03-02", None), 0);
        assert_eq!(owed(HaltKind::Ended, "2026-11-25", None), 6, "ends tomorrow");
        assert_eq!(owed(HaltKind::Ended, "2026-03-02", Some("2026-04-01")), 6, "and holds again");
        assert_eq!(owed(HaltKind::Suspended, "2026-03-02", None), 6);
    }

    #[test]
    fn nothing_is_owed_for_a_time_in_which_it_did_not_hold() {
        let city = RegionCode::new(35, 78);
        assert_eq!(told("2026-04-17", "", city, &[], "2026-11-24"), ["activity_plan 2026 -", "report 2026 2027-01-07"]);
        assert!(told("", "", city, &[], "2026-11-24").is_empty());
        assert!(told("2027-04-17", "", city, &[], "2026-11-24").is_empty());
        // The year in which it ended is reported as well: what bars the next plan does not end with it.
        assert_eq!(told("2015", "2020", city, &[], "2026-11-24"), ["report 2020 2021-01-07"]);
        assert!(told("2015", "2019", city, &[], "2026-11-24").is_empty(), "before the regulation");
        assert!(told("2015", "", city, &[], "2019-11-24").is_empty(), "before the first pack");
    }
}
