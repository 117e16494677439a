//! Edits of a record in words: the field's label, what was there, what is there now.

mod parts;

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
        // A numbered part is told as a whole.
        value if parts::told(path, value, Language::Id).is_some() => vec![(path.to_owned(), value.clone())],
        Value::Object(map) => {
            let told = map.iter().filter(|(key, _)| !UNTOLD.contains(&key.as_str()));
            told.flat_map(|(key, value)| leaves(&format!("{path}/{key}"), value)).collect()
        }
        value => vec![(path.to_owned(), value.clone())],
    }
}

fn told(path: &str, was: Option<&Value>, is: Option<&Value>, language: Language) -> Shown {
    let part = |value: Option<&Value>| value.and_then(|value| parts::told(path, value, language));
    match (part(was), part(is)) {
        (None, Some(is)) => return shown(&format!("    {is}")),
        (Some(was), Some(is)) => return shown(&format!("    {was} → {is}")),
        (Some(was), None) => return shown(&format!("    {was} → –")),
        (None, None) => {}
    }
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
            coded(text).unwrap_or_else(|| say(&msg!("paper-name", name = parts::paper_named(text)), language).to_string())
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

    #[test]
    fn what_moves_an_agreement_is_told_in_words() {
        let table = [
            ("/steps/5", json!({"stage": "dprd", "entered": "2026-10-05", "move": "advance"}), "tahap persetujuan DPRD, 5 Okt 2026"),
            (
                "/steps/6",
                json!({"stage": "verification", "entered": "2026-11-24", "move": "pass", "reason": "perintah Menteri"}),
                "≠ syarat dilampaui ke tahap verifikasi, 24 Nov 2026: perintah Menteri",
            ),
            (
                "/steps/7",
                json!({"stage": "plan", "entered": "2026-11", "move": "return", "reason": "isi kurang"}),
                "kembali ke tahap penyusunan rencana, Nov 2026: isi kurang",
            ),
            ("/steps/5/events/dprd_received", json!("2026-10-05"), "diterima Sekretariat DPRD 5 Okt 2026"),
            ("/halts/1", json!({"kind": "suspended", "on": "2026-11-01", "reason": "pilkada"}), "ditangguhkan 1 Nov 2026: pilkada"),
            ("/halts/1/lifted", json!("2026-11-20"), "dilanjutkan 20 Nov 2026"),
            (
                "/documents/2",
                json!({"kind": "plan", "number": "180/1", "date": "2026-10-02", "original": "Biro KSLN"}),
                "dokumen Rencana Kerja Sama no. 180/1, 2 Okt 2026, asli di Biro KSLN",
            ),
            ("/documents/2/number", json!("180/2"), "Nomor: 180/2"),
            ("/documents/2/kind", json!("study"), "Jenis dokumen: kajian"),
            (
                "/activities/1",
                json!({"on": "2026-08", "what": "kunjungan", "evidence": "laporan"}),
                "kegiatan Agu 2026: kunjungan (laporan)",
            ),
            ("/follows", json!({"agreement": "KS-0010", "as": "extension"}), "perpanjangan dari KS-0010"),
            ("/void", json!({"on": "2026-11-24", "by": "budi", "reason": "rangkap"}), "dibatalkan: rangkap"),
        ];
        for (path, value, words) in table {
            assert_eq!(said(&Edit { path: path.into(), was: None, is: Some(value.clone()) }), [words], "{path}");
        }
        let whole = json!({"kind": "twin", "steps": {"1": {"stage": "dprd", "entered": "2026-10-05", "move": "advance"}}});
        let new = said(&Edit { path: String::new(), was: None, is: Some(whole) });
        assert_eq!(new, ["Jenis: KSDPL kembar", "tahap persetujuan DPRD, 5 Okt 2026"]);
        let broken = json!({"stage": "sesuatu"});
        assert_eq!(said(&Edit { path: "/steps/1".into(), was: None, is: Some(broken) }), ["steps/1/stage: sesuatu"]);
    }
}
