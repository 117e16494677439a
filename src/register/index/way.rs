//! An agreement's way as bytes of its row: a start reads it of every row.

use crate::model::question::Timed;
use crate::model::{Considered, HaltKind, Id, Lost, Move, PartialDate, Stage, Succession};
use crate::rules::Course;
use crate::rules::course::{CourseAnswer, CourseHalt, CoursePaper, CourseStep};

use super::bytes::{date, maybe_member, member, put_date, take};

/// Nothing for an agreement of which nothing was recorded.
pub fn write(out: &mut Vec<u8>, course: Option<&Course>) {
    let Some(course) = course else { return out.push(0) };
    out.push(1);
    count(out, course.steps.len());
    for step in &course.steps {
        let pack = if let Some(Id::Pack(number)) = step.pack { number } else { 0 };
        out.extend([step.stage as u8, step.how as u8]);
        put_date(out, Some(step.entered));
        out.extend(pack.to_le_bytes());
        count(out, step.events.len());
        for (code, on) in &step.events {
            code_of(out, code);
            put_date(out, Some(*on));
        }
        count(out, step.answers.len());
        for answer in &step.answers {
            code_of(out, &answer.code);
            code_of(out, &answer.value);
            put_date(out, Some(PartialDate::from(answer.on)));
            put_date(out, answer.about.map(|about| about.started));
            put_date(out, answer.about.map(|about| about.earliest.into()));
        }
    }
    count(out, course.halts.len());
    for halt in &course.halts {
        out.push(halt.kind as u8);
        put_date(out, Some(halt.on));
        put_date(out, halt.lifted);
    }
    count(out, course.papers.len());
    for paper in &course.papers {
        code_of(out, &paper.kind);
        put_date(out, paper.date);
        out.extend(paper.year.unwrap_or(0).to_le_bytes());
        put_date(out, paper.until);
        out.push(paper.outcome.map_or(0, |outcome| outcome as u8 + 1));
        count(out, paper.looked.len());
        for (on, lost) in &paper.looked {
            put_date(out, Some(PartialDate::from(*on)));
            out.push(lost.map_or(0, |lost| lost as u8 + 1));
        }
    }
    count(out, course.activities.len());
    course.activities.iter().for_each(|on| put_date(out, Some(*on)));
    out.extend(course.follows.unwrap_or(0).to_le_bytes());
    out.push(course.succession.map_or(0, |succession| succession as u8 + 1));
    put_date(out, course.target);
    out.push(course.equal_level.map_or(0, |equal| u8::from(equal) + 1));
    count(out, course.languages.len());
    course.languages.iter().for_each(|language| code_of(out, language));
}

/// There are at most as many parts as their numbers count.
fn count(out: &mut Vec<u8>, length: usize) {
    out.extend(u16::try_from(length).unwrap_or(u16::MAX).to_le_bytes());
}

fn code_of(out: &mut Vec<u8>, code: &str) {
    count(out, code.len());
    out.extend(code.as_bytes());
}

/// Reads back what [`write()`] wrote; `None` for bytes that are none.
#[allow(clippy::option_option, reason = "no way is a way of its own, and bytes that are none are not")]
pub fn read(rest: &mut &[u8]) -> Option<Option<Course>> {
    match take(rest)? {
        [0] => Some(None),
        [1] => Some(Some(course(rest)?)),
        _ => None,
    }
}

fn course(rest: &mut &[u8]) -> Option<Course> {
    let steps = each(rest, |rest| {
        let [stage, how] = take(rest)?;
        let entered = date(rest)??;
        let pack = Some(u32::from_le_bytes(take(rest)?)).filter(|&number| number > 0).map(Id::Pack);
        let events = each(rest, |rest| Some((code(rest)?, date(rest)??)))?;
        let answers = each(rest, |rest| {
            let (code, value, on) = (code(rest)?, code(rest)?, date(rest)??.earliest());
            let about = date(rest)?.zip(date(rest)?);
            let about = about.map(|(started, earliest)| Timed { started, earliest: earliest.earliest() });
            Some(CourseAnswer { code, value, on, about })
        })?;
        Some(CourseStep { stage: member(Stage::ALL, stage)?, entered, how: member(Move::ALL, how)?, pack, events, answers })
    })?;
    let halts = each(rest, |rest| {
        let [kind] = take(rest)?;
        Some(CourseHalt { kind: member(HaltKind::ALL, kind)?, on: date(rest)??, lifted: date(rest)? })
    })?;
    let papers = each(rest, |rest| {
        let (kind, on) = (code(rest)?, date(rest)?);
        let year = Some(u16::from_le_bytes(take(rest)?)).filter(|&year| year > 0);
        let until = date(rest)?;
        let [outcome] = take(rest)?;
        let outcome = maybe_member(Considered::ALL, outcome)?;
        let looked = each(rest, |rest| {
            let on = date(rest)??.earliest();
            let [lost] = take(rest)?;
            Some((on, maybe_member(Lost::ALL, lost)?))
        })?;
        Some(CoursePaper { kind, date: on, year, until, outcome, looked })
    })?;
    let activities: Box<[PartialDate]> = each(rest, |rest| date(rest)?)?;
    let follows = Some(u32::from_le_bytes(take(rest)?)).filter(|&number| number > 0);
    let [succession] = take(rest)?;
    let succession = maybe_member(Succession::ALL, succession)?;
    let target = date(rest)?;
    let equal_level = match take(rest)? {
        [0] => None,
        [1] => Some(false),
        [2] => Some(true),
        _ => return None,
    };
    let languages = each(rest, code)?;
    Some(Course { steps, halts, papers, activities, follows, succession, target, equal_level, languages })
}

fn each<T>(rest: &mut &[u8], part: impl Fn(&mut &[u8]) -> Option<T>) -> Option<Box<[T]>> {
    let length = u16::from_le_bytes(take(rest)?);
    (0..length).map(|_| part(rest)).collect()
}

fn code(rest: &mut &[u8]) -> Option<Box<str>> {
    let length = u16::from_le_bytes(take(rest)?);
    let (head, tail) = rest.split_at_checked(length.into())?;
    *rest = tail;
    std::str::from_utf8(head).ok().map(Box::from)
}
