//! The sample as it needs somebody on one day: counted by hand from its table, and named one by one for the exercise
//! records, of which each shows something.

use std::collections::BTreeMap;

use super::*;
use crate::exchange::sample;
use crate::model::{Agreement, Id};
use crate::rules::fake_facts::FakeFacts;
use crate::rules::{Around, Course, Others};

const DAY: &str = "2026-11-24";

/// The reasons of each agreement, by number.
fn reasons_of_all() -> BTreeMap<u32, Vec<&'static str>> {
    let day = DAY.parse().expect(DAY);
    let mut facts = FakeFacts::default();
    for command in sample::commands(day).expect("the sample") {
        facts.submit(sample::AUTHOR, DAY, command).expect("the sample");
    }
    let all = (1..).map_while(|number| Some((number, facts.get::<Agreement>(Id::Agreement(number))?)));
    let reasons = |(number, agreement): (u32, Agreement)| {
        let partner = agreement.partner.and_then(|id| facts.get(id));
        let course = Course::of(&agreement);
        let others = Others { succeeded: !facts.followers(number).is_empty(), alike: alike(&facts, number, &agreement), before: None };
        let standing = Standing::of(&agreement, partner.as_ref(), course.as_ref()).among(others);
        (number, causes(&standing, &Procedure::default(), day).iter().map(|cause| cause.code.code()).collect())
    };
    all.map(reasons).collect()
}

#[test]
fn the_public_rows_need_somebody_as_their_table_says() {
    let public: Vec<Vec<&str>> = reasons_of_all().into_iter().filter(|(number, _)| *number < 108).map(|(_, reasons)| reasons).collect();
    let mut counts = BTreeMap::new();
    public.iter().flatten().for_each(|reason| *counts.entry(*reason).or_insert(0) += 1);
    // Of every reason those rows of the table that hold it; none looks like another.
    // Of the letters of intent those from before 22 May 2020 are not held against Pasal 13 (3).
    // None is accused of another level: the cities that are provinces' partners are for the office to judge.
    let by_hand =
        [("ending", 1), ("expired", 11), ("extension_letter", 1), ("loi_lapsed", 3), ("no_date", 26), ("no_relations", 1), ("notice", 1)];
    assert_eq!(counts, by_hand.into());
    assert_eq!((public.len(), public.iter().filter(|reasons| !reasons.is_empty()).count()), (107, 37));
}

/// Regency and city are one level (KS-0083, KS-0089), and whether a city is on the level of a province (the rows of
/// Jakarta) is for the office to say.
#[test]
fn no_public_row_is_accused_of_another_level() {
    let accused = reasons_of_all().into_iter().filter(|(number, reasons)| *number < 108 && reasons.contains(&"unequal_level"));
    assert_eq!(accused.map(|(number, _)| number).collect::<Vec<_>>(), [0; 0]);
}

#[test]
fn each_exercise_record_shows_what_it_is_meant_to() {
    let needing: Vec<(u32, Vec<&str>)> =
        reasons_of_all().into_iter().filter(|(number, reasons)| *number >= 108 && !reasons.is_empty()).collect();
    let expected: &[(u32, &[&str])] = &[
        (108, &["stage_near"]),
        (111, &["report_missing", "dormant", "plan_due"]),
        (115, &["loi_lapsed", "stage_near"]),
        (116, &["loi_lapsed"]),
        (117, &["loi_lapsed"]),
        (118, &["loi_lapsed"]),
        (119, &["expired"]),
        (127, &["extension_letter", "ending", "notice"]),
    ];
    assert_eq!(needing, expected.iter().map(|(number, reasons)| (*number, reasons.to_vec())).collect::<Vec<_>>());
}
