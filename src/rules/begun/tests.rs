use serde_json::json;

use super::*;
use crate::model::RegionCode;

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

#[test]
fn an_agreement_had_begun_once_any_dated_fact_of_it_was_there() {
    let table = [
        (json!({}), true, "nothing is dated"),
        (json!({ "signed": "2012-02-28" }), true, "the day before"),
        (json!({ "signed": "2012-02-29" }), true, "the day itself"),
        (json!({ "signed": "2012-03-01" }), false, "the day after"),
        (json!({ "signed": "2012" }), true, "any day of the year"),
        (json!({ "signed": "2012-03" }), false, "no day of that month"),
        (json!({ "until": "2017" }), true, "an end to come is no beginning"),
        (json!({ "signed": "2014", "until": "2019" }), false, "signed and ended later"),
        (json!({ "signed": "2014", "until": "2011" }), true, "over before it was signed, whatever that means"),
        (json!({ "signed": "2014", "activities": { "1": { "on": "2011-05-01", "what": "-" } } }), true, "something was done"),
        (json!({ "signed": "2014", "activities": { "1": { "on": "2013-05-01", "what": "-" } } }), false, "done later"),
        (json!({ "steps": { "1": { "stage": "plan", "entered": "2012-03-01", "move": "advance" } } }), false, "a step later"),
        (
            json!({ "steps": { "1": { "stage": "plan", "entered": "2012-03-01", "move": "advance", "events": { "copy_sent": "2012-02-01" } } } }),
            true,
            "what happened in it came before",
        ),
        (json!({ "documents": { "1": { "kind": "study" } } }), true, "a paper without a day"),
        (json!({ "documents": { "1": { "kind": "study", "date": "2012-04" } } }), false, "a paper of later"),
        (json!({ "target": "2014", "follows": { "agreement": "KS-0001", "as": "renewal" } }), true, "a plan is no fact"),
    ];
    for (fields, expected, why) in table {
        let mut record = serde_json::to_value(Agreement::new("01".into(), RegionCode::new(36, 0))).expect("a record");
        let fields = fields.as_object().expect("fields");
        record.as_object_mut().expect("a map").extend(fields.clone());
        let agreement: Agreement = serde_json::from_value(record.clone()).expect(why);
        let course = Course::of(&agreement);
        let standing = Standing::of(&agreement, None, course.as_ref());
        assert_eq!(has_begun(&standing, day("2012-02-29")), expected, "{why}");
        assert_eq!(record_by(Id::Agreement(1), record, day("2012-02-29")).is_some(), expected, "{why}");
    }
}

#[test]
fn what_came_later_is_taken_from_a_record_and_nothing_else() {
    let record = json!({
        "uid": "", "region": "36", "signed": "2019-05-01", "until": "2024", "in_force": "2019-06", "note": "2030", "kept": { "on": "2030" },
        "steps": { "1": { "stage": "plan", "entered": "2018-01-01", "move": "advance", "events": { "copy_sent": "2018-01-02", "dprd_received": "2019-01-01" } },
            "2": { "stage": "dprd", "entered": "2019-01-01", "move": "advance" } },
        "halts": { "1": { "kind": "suspended", "on": "2018-02-01", "reason": "-", "lifted": "2019-01-01", "lifted_because": "-" } },
        "documents": { "1": { "kind": "study" }, "2": { "kind": "plan", "date": "2018-06" }, "3": { "kind": "dprd_approval", "date": "2019-02-01" } },
        "activities": { "1": { "on": "2018-12-31", "what": "-" }, "2": { "on": "2019", "what": "-" } },
    });
    let expected = json!({
        "uid": "", "region": "36", "note": "2030", "kept": { "on": "2030" },
        "steps": { "1": { "stage": "plan", "entered": "2018-01-01", "move": "advance", "events": { "copy_sent": "2018-01-02" } } },
        "halts": { "1": { "kind": "suspended", "on": "2018-02-01", "reason": "-" } },
        "documents": { "1": { "kind": "study" }, "2": { "kind": "plan", "date": "2018-06" } },
        "activities": { "1": { "on": "2018-12-31", "what": "-" } },
    });
    assert_eq!(record_by(Id::Agreement(1), record.clone(), day("2018-12-31")), Some(expected));
    assert_eq!(record_by(Id::Agreement(1), record.clone(), day("2026-11-24")), Some(record), "by then all of it was there");
}

#[test]
fn a_later_meeting_and_answers_of_later_had_not_begun() {
    let list = |date: &str| json!({ "uid": "", "title": "Rakor", "date": date, "recommendations": {}, "addressed": {} });
    let id = Id::Checklist("DP-2021-03".parse().expect("an id"));
    let shown = |date: &str| record_by(id, list(date), day("2021-03-07")).is_some();
    assert_eq!(["2021-03-07", "2021-03-08", "2021-03", "2021-04"].map(shown), [true, false, true, false]);
    let id: Id = "DP-2021-03/4/36".parse().expect("an id");
    let answer = |on: &str| json!({ "state": "done", "on": on, "by": "budi" });
    let answers = json!({ "uid": "", "answers": { "1": answer("2021-03-09"), "2": answer("2021-03-20") } });
    let left = |on: &str| record_by(id, answers.clone(), day(on)).and_then(|record| Some(record["answers"].as_object()?.len()));
    assert_eq!(["2021-03-08", "2021-03-09", "2021-03-20"].map(left), [None, Some(1), Some(2)]);
}

#[test]
fn what_does_not_read_as_its_type_and_what_has_no_days_of_its_own_stays() {
    let odd = json!({ "signed": "2030", "region": 5 });
    assert_eq!(record_by(Id::Partner(1), odd.clone(), day("2021-03-08")), Some(odd.clone()));
    assert!(record_by(Id::Agreement(1), odd, day("2021-03-08")).is_some());
}

/// What the index takes from a way is what is taken from its record.
#[test]
fn a_way_by_a_day_is_the_way_of_the_record_by_that_day() {
    let record = json!({
        "uid": "", "region": "36", "signed": "2019-05-01", "until": "2024", "target": "2020",
        "steps": { "1": { "stage": "plan", "entered": "2018-01-01", "move": "advance", "events": { "copy_sent": "2018-01-02", "dprd_received": "2019-01-01" } },
            "2": { "stage": "dprd", "entered": "2019", "move": "advance" } },
        "halts": { "1": { "kind": "suspended", "on": "2018-02-01", "reason": "-", "lifted": "2019-01-01", "lifted_because": "-" } },
        "documents": { "1": { "kind": "study", "file": { "path": "a", "sha256": "0", "looked": { "1": { "on": "2018-03-01", "lost": "missing" }, "2": { "on": "2019-04-01" } } } },
            "2": { "kind": "plan", "date": "2018-06" } },
        "activities": { "1": { "on": "2018-12-31", "what": "-" } },
    });
    let read = |record: &Value| serde_json::from_value::<Agreement>(record.clone()).expect("an agreement");
    let whole = read(&record);
    let course = Course::of(&whole).expect("a way");
    let standing = Standing::of(&whole, None, Some(&course));
    for on in ["2018-01-01", "2018-01-02", "2018-03-01", "2018-06-01", "2018-12-31", "2019-01-01", "2019-03-31", "2019-05-01", "2026-11-24"]
    {
        let day = day(on);
        let left = record_by(Id::Agreement(1), record.clone(), day).expect("it had begun");
        let by = read(&left);
        assert_eq!(course_by(&course, day), Course::of(&by), "{on}");
        assert_eq!(signed_by(whole.signed, whole.until, day), (by.signed, by.until), "{on}");
        assert_eq!(has_later(&standing, day), left != record, "{on}");
    }
    let later = Course { activities: Box::new(["2020".parse().expect("a date")]), ..Course::default() };
    assert_eq!(course_by(&later, day("2019-12-31")), None, "nothing of it was there");
}

#[test]
fn a_review_and_what_was_decided_in_it_were_not_there_before() {
    let (minute, decided): (Id, Id) = ("BA-2026-001".parse().expect("an id"), "BA-2026-001/KS-0001".parse().expect("an id"));
    let review = json!({ "uid": "", "author": "budi", "begun": "2026-11-20", "signed": { "on": "2026-11-24", "head": "00" } });
    let shown = |on: &str| record_by(minute, review.clone(), day(on)).map(|minute| minute.get("signed").is_some());
    assert_eq!(["2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24"].map(shown), [None, Some(false), Some(false), Some(true)]);
    let verdict = json!({ "outcome": "fine", "on": "2026-11-21" });
    assert_eq!(["2026-11-20", "2026-11-21"].map(|on| record_by(decided, verdict.clone(), day(on)).is_some()), [false, true]);
}
