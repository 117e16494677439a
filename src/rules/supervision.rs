//! Guidance and supervision of what is carried out, at least twice a year: by the Minister nationally, by the governor over
//! the regencies and cities of the province (Pasal 39 Permendagri 25/2020). That each half of a year has its own is a
//! `reading`; of agreements whose way is not recorded nobody knows here what was looked at.

use crate::model::{Actor, Day, HalfYear, RegionCode};

use super::Standing;
use super::duties::began;
use super::procedure::{Procedure, Supervision};

/// Who of those whose register this is supervises a region; `None` where it supervises nobody there.
pub fn supervisor(region: RegionCode, procedure: &Procedure) -> Option<Actor> {
    match procedure.office {
        None => procedure.ministry.then_some(Actor::Minister),
        Some(office) => (office.is_province() && office != region && office == region.province()).then_some(Actor::Governor),
    }
}

/// A half of a year in which an agreement was in force from its first day on, and nobody recorded any supervision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unsupervised {
    pub half: HalfYear,
    /// Its last day.
    pub due: Day,
}

/// Those since the last one that was supervised, up to that of `day`; none from before the first pack held.
pub fn unsupervised<'a>(standing: &'a Standing<'_>, procedure: &'a Procedure, day: Day) -> impl Iterator<Item = Unsupervised> + use<'a> {
    let rule = rule(standing, procedure, day).zip(began(standing, day));
    let from = procedure.packs.all().first().map_or(Day::MAX, |first| first.pack.from);
    let halves = rule.into_iter().flat_map(move |(rule, began)| {
        let back = std::iter::successors(Some(HalfYear::of(day)), |half| Some(half.before()));
        let held = back.take_while(|half| began.latest() <= half.first() && from <= half.first()).enumerate();
        // Of the halves before the one before, those since the last that was supervised.
        let mut halves: Vec<HalfYear> = Vec::new();
        for (back, half) in held {
            match is_supervised(standing, rule, half, day) {
                false => halves.push(half),
                true if back > 0 => break,
                true => {}
            }
        }
        halves.into_iter().rev()
    });
    halves.map(|half| Unsupervised { half, due: half.last() })
}

/// The rule by which this register owes supervision.
pub fn rule<'a>(standing: &Standing<'_>, procedure: &'a Procedure, day: Day) -> Option<&'a Supervision> {
    let has_way = standing.course.is_some_and(|course| !course.steps.is_empty());
    supervisor(standing.region, procedure).filter(|_| has_way)?;
    procedure.packs.on(day)?.pack.supervision.as_ref()
}

/// Whether a paper of it is dated in this half of a year; of a date known in part any day counts.
fn is_supervised(standing: &Standing<'_>, rule: &Supervision, half: HalfYear, day: Day) -> bool {
    let papers = standing.course.into_iter().flat_map(|course| &course.papers).filter(|paper| *paper.kind == *rule.kind);
    let mut dates = papers.filter_map(|paper| paper.date).filter(|date| date.earliest() <= day);
    dates.any(|date| date.earliest() <= half.last() && date.latest() >= half.first())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minister_supervises_all_and_a_governor_the_regencies_and_cities_of_the_province() {
        let (east_java, surabaya, banten) = (RegionCode::new(35, 0), RegionCode::new(35, 78), RegionCode::new(36, 0));
        let table = [
            (None, surabaya, Some(Actor::Minister)),
            (None, banten, Some(Actor::Minister)),
            (Some(east_java), surabaya, Some(Actor::Governor)),
            (Some(east_java), east_java, None),
            (Some(banten), surabaya, None),
            (Some(surabaya), surabaya, None),
        ];
        for (office, region, expected) in table {
            let procedure = Procedure { office, ministry: office.is_none(), ..Procedure::default() };
            assert_eq!(supervisor(region, &procedure), expected, "{office:?} {region}");
        }
        // Nobody said whose register it is.
        assert_eq!(supervisor(surabaya, &Procedure::default()), None);
    }
}
