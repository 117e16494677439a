//! Every gate is refused once for each thing that is missing, and opens with all of them.

use serde_json::{Value, json};

use super::on;
use super::routes::{ALL, CITY, CONTINUATION, NONPROFIT};

/// The reason with which an act is refused that lacks what the need asks for.
fn refused_with(code: &str) -> &str {
    match code.split_once('.').expect("a sort") {
        ("document", _) => "missing_document",
        ("event", _) => "missing_event",
        (_, name) => name,
    }
}

#[test]
fn every_gate_is_refused_once_for_each_thing_that_is_missing() {
    for walk in ALL {
        let house = walk.begun();
        for stage in walk.stages {
            let at = format!("{} {}", walk.name, stage.stage);
            assert_eq!(house.fine(&on(stage.on, &["why", "KS-0001"]))["stage"], stage.stage, "{at}");
            for thing in stage.needed {
                let refused = house.json(3, &[&["--dry-run"], &stage.line(Some(thing.code))[..]].concat());
                let reasons = refused["error"]["reasons"].as_array().expect("reasons");
                let found: Vec<_> = reasons.iter().map(|reason| (&reason["code"], &reason["article"])).collect();
                assert_eq!(found, [(&json!(refused_with(thing.code)), &json!(thing.article))], "{at} without {}", thing.code);
            }
            let dry = house.fine(&[&["--dry-run"], &stage.line(None)[..]].concat());
            assert_eq!(dry["written"], false, "{at}");
            house.fine(&stage.line(None));
        }
        let why = house.fine(&["why", "KS-0001"]);
        assert_eq!((&why["stage"], &why["next"]), (&json!(walk.last), &Value::Null), "{}", walk.name);
        assert_eq!(house.fine(&["list", "prosedur:ya"])["total"], 1, "{}", walk.name);
    }
}

/// What breaks a condition of a gate, by `set`; the words of the refusal's article.
type Broken = (&'static str, &'static [&'static str], &'static str);

const OF_THE_LETTER: &[Broken] = &[
    ("relations", &["MT-0001", "country=TW"], "Pasal 5 (1) a"),
    ("same_level", &["MT-0001", "level=province"], "Pasal 6 (2), (3)"),
    ("no_office", &["KS-0001", "office_abroad=ya"], "Pasal 5 (1) c"),
    ("affair", &["KS-0001", "conditions=affair=tidak"], "Pasal 5 (1) b"),
    ("non_interference", &["KS-0001", "conditions=non_interference=tidak"], "Pasal 5 (1) d"),
    ("policy_fit", &["KS-0001", "conditions=policy_fit=tidak"], "Pasal 5 (1) e"),
    ("transferable", &["KS-0001", "objects=science", "conditions=transferable=tidak"], "Pasal 5 (2)"),
    ("complementary", &["KS-0001", "conditions=complementary=tidak"], "Pasal 5 (3) b"),
    ("peoples", &["KS-0001", "conditions=peoples=tidak"], "Pasal 5 (3) c"),
];
const OF_THE_TEXT: &[Broken] =
    &[("languages", &["KS-0001", "languages=ja; en"], "Pasal 31 (2)"), ("languages", &["KS-0001", "languages=id"], "Pasal 31 (2)")];

#[test]
fn every_gate_is_refused_for_each_condition_that_does_not_hold() {
    let table = [
        (&CITY, "letter_of_intent", OF_THE_LETTER),
        (&CITY, "plan", &[("object", &["KS-0001", "objects="], "Pasal 4, 15 (3)")]),
        (&CITY, "dprd", &OF_THE_LETTER[..2]),
        (&CITY, "verification", &OF_THE_LETTER[..3]),
        (&CITY, "drafting", OF_THE_TEXT),
        (&CITY, "signature", OF_THE_TEXT),
        (&CONTINUATION, "offer", &OF_THE_LETTER[2..6]),
        (&NONPROFIT, "licence", &OF_THE_LETTER[2..6]),
    ];
    for (walk, stage, broken) in table {
        let (house, leaving) = walk.at(stage);
        for (name, fields, article) in broken {
            let at = format!("{} {stage}: {name}", walk.name);
            house.fine(&on(leaving.on, &[&["set"], *fields].concat()));
            let refused = house.json(3, &[&["--dry-run"], &leaving.line(None)[..]].concat());
            let reasons = refused["error"]["reasons"].as_array().expect("reasons");
            let said = reasons.iter().filter(|reason| reason["code"] == "condition_broken" || reason["code"] == "equal_level");
            let articles: Vec<&str> = said.filter_map(|reason| reason["article"].as_str()).collect();
            assert!(articles.iter().any(|found| found.starts_with(article)), "{at}: {refused}");
            house.fine(&on(leaving.on, &["undo", "--yes"]));
        }
        house.fine(&[&["--dry-run"], &leaving.line(None)[..]].concat());
    }
}
