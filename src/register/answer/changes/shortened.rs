//! Long texts told by the part that changed: of two long notes their beginnings say nothing.

use serde_json::Value;

use crate::model::Edit;

/// Characters that a text is told whole with, and that are told of each side of a longer one.
const WHOLE: usize = 60;
const SIDE: usize = 120;
/// Characters told around the part that changed.
const AROUND: usize = 16;

/// The edit as it is told: two texts from a little before their first difference to a little behind their last.
pub fn shortened(edit: &Edit) -> Edit {
    let (Some(Value::String(was)), Some(Value::String(is))) = (&edit.was, &edit.is) else { return edit.clone() };
    let (was, is): (Vec<char>, Vec<char>) = (was.chars().collect(), is.chars().collect());
    if was.len().max(is.len()) <= WHOLE {
        return edit.clone();
    }
    let same = was.iter().zip(&is).take_while(|(a, b)| a == b).count();
    let rest = (&was[same..], &is[same..]);
    let behind = rest.0.iter().rev().zip(rest.1.iter().rev()).take_while(|(a, b)| a == b).count();
    let part = |text: &[char]| Some(Value::String(part(text, same.saturating_sub(AROUND), behind.saturating_sub(AROUND))));
    Edit { path: edit.path.clone(), was: part(&was), is: part(&is) }
}

/// `text` without so many characters before and behind, and not too long.
fn part(text: &[char], before: usize, behind: usize) -> String {
    let end = text.len().saturating_sub(behind).max(before).min(before.saturating_add(SIDE));
    let middle = text.get(before..end.min(text.len())).unwrap_or_default();
    let begun = if before > 0 { "…" } else { "" };
    let cut = if end < text.len() { "…" } else { "" };
    [begun, &middle.iter().collect::<String>(), cut].concat()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn told(was: &str, is: &str) -> (String, String) {
        let edit = shortened(&Edit { path: "/note".into(), was: Some(json!(was)), is: Some(json!(is)) });
        let text = |value: Option<Value>| value.and_then(|value| value.as_str().map(str::to_owned)).expect("a text");
        (text(edit.was), text(edit.is))
    }

    #[test]
    fn a_long_text_is_told_from_a_little_before_its_change() {
        let long = "x".repeat(500);
        assert_eq!(told("a", "b"), ("a".into(), "b".into()));
        let x16 = "x".repeat(16);
        assert_eq!(told(&format!("{long}a{long}"), &format!("{long}é{long}")), (format!("…{x16}a{x16}…"), format!("…{x16}é{x16}…")));
        assert_eq!(told(&long, ""), (format!("{}…", "x".repeat(120)), String::new()));
        assert_eq!(told(&long, &format!("{long}y")), (format!("…{x16}"), format!("…{x16}y")));
        let numbers = Edit { path: "/fee".into(), was: Some(json!(1)), is: Some(json!(2)) };
        assert_eq!(shortened(&numbers), numbers);
    }

    proptest! {
        #[test]
        fn two_texts_that_differ_are_told_apart_and_short(was in "[ab ]{0,200}", is in "[ab ]{0,200}") {
            prop_assume!(was != is);
            let (was, is) = told(&was, &is);
            prop_assert!(was.chars().count() <= SIDE + 2 && is.chars().count() <= SIDE + 2);
            prop_assert_ne!(was, is);
        }
    }
}
