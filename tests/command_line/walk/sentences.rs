//! What each stage says, in both languages.

use super::on;
use super::routes::ALL;

#[test]
fn each_stage_says_in_both_languages_where_it_stands() {
    for walk in ALL {
        let house = walk.begun();
        let mut said = String::new();
        let mut say = |stage: &str, day: &str| {
            for language in ["id", "en"] {
                let ran = house.run(&on(day, &["why", "KS-0001", "--language", language]));
                assert_eq!(ran.code, Some(0), "{}", ran.err);
                said += &format!("== {stage}, {day}, {language}\n{}\n", ran.out);
            }
        };
        let mut entered = walk.begins;
        for stage in walk.stages {
            say(stage.stage, entered);
            house.fine(&stage.line(None));
            entered = stage.on;
        }
        say(walk.last, entered);
        insta::assert_snapshot!(walk.name, said);
    }
}
