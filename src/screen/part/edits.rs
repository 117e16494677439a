//! Edits of a record in words: the field's label, what was there, what is there now.

use serde_json::Value;

use crate::language::{Language, date_words, say, word};
use crate::model::field::label_at;
use crate::model::{Edit, Kind, Level, PartialDate, State};
use crate::msg;
use crate::text::{Shown, shown};

/// What nobody reads: a record's hidden mark, and an article's lines, which the checklist itself shows.
const UNTOLD: [&str; 2] = ["uid", "article"];

/// One line a value that changed.
pub fn lines(edit: &Edit, language: Language) -> Vec<Shown> {
    match (&edit.was, &edit.is) {
        (Some(_), None) if edit.path.is_empty() => vec![say(&msg!("history-gone"), language)],
        (None, Some(is)) => leaves(&edit.path, is).into_iter().map(|(path, value)| told(&path, None, Some(&value), language)).collect(),
        (was, is) => vec![told(&edit.path, was.as_ref(), is.as_ref(), language)],
    }
}

/// Every value below `value` with its path; maps are walked, lists are values.
fn leaves(path: &str, value: &Value) -> Vec<(String, Value)> {
    match value {
        Value::Object(map) => {
            let told = map.iter().filter(|(key, _)| !UNTOLD.contains(&key.as_str()));
            told.flat_map(|(key, value)| leaves(&format!("{path}/{key}"), value)).collect()
        }
        value => vec![(path.to_owned(), value.clone())],
    }
}

fn told(path: &str, was: Option<&Value>, is: Option<&Value>, language: Language) -> Shown {
    let label = label(path, language);
    let text = |value: Option<&Value>| value.map_or_else(|| "–".to_owned(), |v| words(path, v, language));
    match was {
        None => shown(&format!("    {label}: {}", text(is))),
        Some(_) => shown(&format!("    {label}: {} → {}", text(was), text(is))),
    }
}

/// The label of the field at the end of a path; the path itself where it has none.
fn label(path: &str, language: Language) -> String {
    let last = path.rsplit('/').next().unwrap_or(path);
    let is_answer = path.starts_with("/answers/");
    let own = match last {
        _ if !is_answer => label_at(path).map(|label| word(label, language)),
        "state" => Some(word("edit-state", language)),
        "evidence" => Some(word("tick-evidence", language)),
        "document" => Some(word("tick-document", language)),
        "reason" => Some(word("tick-reason", language)),
        "on" => Some(word("edit-on", language)),
        "by" => Some(word("edit-by", language)),
        _ => None,
    };
    own.map_or_else(|| path.trim_start_matches('/').to_owned(), |label| label.to_string())
}

/// Codes, dates and answers in words; other values as they stand.
fn words(path: &str, value: &Value, language: Language) -> String {
    let coded = |code: &str| {
        let state = State::from_code(code).map(State::message);
        let named = state.or_else(|| Kind::from_code(code).map(Kind::message)).or_else(|| Level::from_code(code).map(Level::message));
        named.map(|m| say(&m, language).to_string())
    };
    match value {
        Value::String(text) if path.ends_with("/state") || path.ends_with("/kind") || path.ends_with("/level") => {
            coded(text).unwrap_or_else(|| text.clone())
        }
        Value::String(text) => match text.parse::<PartialDate>() {
            Ok(date) => date_words(date, language),
            Err(_) => text.clone(),
        },
        Value::Bool(true) => word("edit-yes", language).to_string(),
        Value::Bool(false) => word("edit-no", language).to_string(),
        Value::Array(items) if items.iter().all(Value::is_string) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn said(edit: &Edit) -> Vec<String> {
        lines(edit, Language::Id).iter().map(|l| l.as_str().trim().to_owned()).collect()
    }

    #[test]
    fn a_new_answer_is_told_field_by_field() {
        let is = json!({"answers": {"1": {"by": "budi", "evidence": "kajian", "on": "2026-11-24", "state": "done"}}, "uid": "01"});
        let edit = Edit { path: String::new(), was: None, is: Some(is) };
        assert_eq!(said(&edit), ["Oleh: budi", "Bukti: kajian", "Pada: 24 Nov 2026", "Keadaan: sesuai rekomendasi"]);
    }

    #[test]
    fn a_value_set_and_a_value_gone() {
        let edit = |was, is| Edit { path: "/note".into(), was, is };
        assert_eq!(said(&edit(Some(json!("a")), Some(json!("b\u{1b}")))), ["Catatan: a → b\\x1b"]);
        assert_eq!(said(&edit(Some(json!("a")), None)), ["Catatan: a → –"]);
        assert_eq!(said(&Edit { path: "/later/x".into(), was: None, is: Some(json!(3)) }), ["later/x: 3"]);
    }
}
