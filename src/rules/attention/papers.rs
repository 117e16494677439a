//! Files of papers that were looked at and are not what they were when they were named.

use crate::model::{Day, Lost};
use crate::rules::Standing;

use super::Rule;
use super::finding::{About, Case, Finding};

pub fn find<'a>(case: &Case<'a>, found: &mut impl FnMut(Finding<'a>)) {
    for paper in case.standing.course.into_iter().flat_map(|course| &course.papers) {
        let looked = paper.looked.iter().filter(|(on, _)| *on <= case.day).max_by_key(|(on, _)| *on);
        let (on, rule) = match looked {
            Some((on, Some(Lost::Missing | Lost::NotReadable))) => (on, Rule::FileMissing),
            Some((on, Some(Lost::Changed))) => (on, Rule::FileChanged),
            Some((_, None)) | None => continue,
        };
        found(Finding { rule, due: None, about: About::Paper(paper, *on) });
    }
}

pub fn each_turning_day(standing: &Standing<'_>, turn: &mut impl FnMut(Day)) {
    let papers = standing.course.into_iter().flat_map(|course| &course.papers);
    papers.flat_map(|paper| &paper.looked).for_each(|(on, _)| turn(*on));
}
