//! Edits of a record in words, for every history: the field's label, what was there, what is there now.

mod parts;

use serde_json::Value;

use crate::model::field::label_at;
use crate::model::{Arg, Edit, Kind, Level, Message, PartialDate, State};
use crate::msg;

use super::procedure::Packs;

/// What nobody reads: a record's hidden mark, and an article's lines, which the checklist itself shows.
const UNTOLD: [&str; 2] = ["uid", "article"];

/// A line for each value that changed; papers and events are named as the newest pack that knows them does.
pub fn told(edit: &Edit, packs: &Packs) -> Vec<Message> {
    match (&edit.was, &edit.is) {
        (Some(_), None) if edit.path.is_empty() => vec![msg!("edit-unmade")],
        // Who said it otherwise stands in the head of the entry.
        _ if edit.path.contains("/answers/outcome/") => Vec::new(),
        (None, Some(is)) => leaves(&edit.path, is, packs).iter().map(|(path, is)| changed(path, None, Some(is), packs)).collect(),
        (Some(was), None) => leaves(&edit.path, was, packs).iter().map(|(path, was)| changed(path, Some(was), None, packs)).collect(),
        (was, is) => vec![changed(&edit.path, was.as_ref(), is.as_ref(), packs)],
    }
}

/// Every value below `value` with its path; maps are walked, lists are values.
fn leaves(path: &str, value: &Value, packs: &Packs) -> Vec<(String, Value)> {
    match value {
        // A numbered part is told as a whole.
        value if parts::told(path, value, packs).is_some() => vec![(path.to_owned(), value.clone())],
        Value::Object(map) => {
            let told = map.iter().filter(|(key, _)| !UNTOLD.contains(&key.as_str()));
            told.flat_map(|(key, value)| leaves(&format!("{path}/{key}"), value, packs)).collect()
        }
        value => vec![(path.to_owned(), value.clone())],
    }
}

fn changed(path: &str, was: Option<&Value>, is: Option<&Value>, packs: &Packs) -> Message {
    let part = |value: Option<&Value>| value.and_then(|value| parts::told(path, value, packs));
    match (part(was), part(is)) {
        (None, Some(is)) => return is,
        (Some(was), is) => return msg!("edit-part_changed", was = was, is = is.unwrap_or_else(|| msg!("edit-none"))),
        (None, None) => {}
    }
    let words = |value: Option<&Value>| value.map_or_else(|| msg!("edit-none").into(), |value| words(path, value, packs));
    match was {
        None => msg!("edit-field", field = label(path), is = words(is)),
        Some(_) => msg!("edit-field_changed", field = label(path), was = words(was), is = words(is)),
    }
}

/// The label of the field at the end of a path; the path itself where it has none.
pub fn label(path: &str) -> Arg {
    let last = path.rsplit('/').next().unwrap_or(path);
    let is_answer = path.starts_with("/answers/");
    let own = match last {
        _ if !is_answer => label_at(path).map(Message::new),
        "state" => Some(msg!("edit-state")),
        "evidence" => Some(msg!("tick-evidence")),
        "document" => Some(msg!("tick-document")),
        "reason" => Some(msg!("tick-reason")),
        "on" => Some(msg!("edit-on")),
        "by" => Some(msg!("edit-by")),
        _ => None,
    };
    own.map_or_else(|| path.trim_start_matches('/').into(), Arg::from)
}

/// Codes, dates and answers in words; other values as they stand.
fn words(path: &str, value: &Value, packs: &Packs) -> Arg {
    match value {
        Value::String(text) if path.ends_with("/state") || path.ends_with("/kind") || path.ends_with("/level") => {
            coded(text).map_or_else(|| parts::paper_named(text, packs), Arg::from)
        }
        Value::String(text) => text.parse::<PartialDate>().map_or_else(|_| text.into(), Arg::from),
        Value::Bool(true) => msg!("edit-yes").into(),
        Value::Bool(false) => msg!("edit-no").into(),
        Value::Array(items) if items.iter().all(Value::is_string) => {
            Arg::List(items.iter().filter_map(Value::as_str).map(Arg::from).collect())
        }
        other => other.to_string().into(),
    }
}

/// What a code of a state, a kind or a level is called.
fn coded(code: &str) -> Option<Message> {
    let state = State::from_code(code).map(State::message);
    state.or_else(|| Kind::from_code(code).map(Kind::message)).or_else(|| Level::from_code(code).map(Level::message))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::language::{Language, say};
    use crate::model::PackRecord;

    fn said(edit: &Edit) -> Vec<String> {
        told(edit, &Packs::default()).iter().map(|line| say(line, Language::Id).to_string()).collect()
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
    fn what_is_taken_back_is_told_part_by_part() {
        let step = json!({"1": {"stage": "dprd", "entered": "2026-10-05", "move": "advance"}});
        let gone = |path: &str, was| said(&Edit { path: path.into(), was: Some(was), is: None });
        assert_eq!(gone("/steps", step), ["tahap persetujuan DPRD, 5 Okt 2026 → –"]);
        assert_eq!(gone("/documents/1", json!({"kind": "study", "number": "1"})), ["dokumen kajian no. 1 → –"]);
        assert_eq!(gone("", json!({"note": "a"})), ["pencatatan diurungkan"]);
    }

    #[test]
    fn an_adopted_pack_names_its_papers_and_events() {
        let text = include_str!("../data/procedure.toml")
            .replace("from = \"2020-05-22\"", "from = \"2026-01-01\"")
            .replace("id = \"kajian\"", "id = \"telaahan\"");
        let record = PackRecord { uid: "01".into(), version: "2026.1".into(), from: "2026-01-01".parse().expect("a day"), text };
        let packs = Packs::with([(2, record)]);
        let edit = Edit { path: "/documents/1".into(), was: None, is: Some(json!({"kind": "study"})) };
        let told = |packs: &Packs| told(&edit, packs).iter().map(|line| say(line, Language::Id).to_string()).collect::<Vec<_>>();
        assert_eq!((told(&packs), told(&Packs::default())), (vec!["dokumen telaahan".to_owned()], vec!["dokumen kajian".to_owned()]));
    }

    #[test]
    fn what_moves_an_agreement_is_told_in_words() {
        let table = [
            ("/steps/5", json!({"stage": "dprd", "entered": "2026-10-05", "move": "advance"}), "tahap persetujuan DPRD, 5 Okt 2026"),
            (
                "/documents/2/answers",
                json!({"outcome": {"value": "draft", "on": "2026-11-24", "by": "sari"}}),
                "isi pertimbangan Menteri: meminta penyusunan rancangan naskah (sari, 24 Nov 2026)",
            ),
            (
                "/steps/6",
                json!({"stage": "verification", "entered": "2026-11-24", "move": "pass", "reason": "perintah Menteri"}),
                "≠ syarat dikesampingkan ke tahap verifikasi, 24 Nov 2026: perintah Menteri",
            ),
            (
                "/steps/7",
                json!({"stage": "plan", "entered": "2026-11", "move": "return", "reason": "isi kurang"}),
                "kembali ke tahap penyusunan rencana, Nov 2026: isi kurang",
            ),
            ("/steps/5/events/dprd_received", json!("2026-10-05"), "diterima Sekretariat DPRD 5 Okt 2026"),
            (
                "/steps/5/answers/holidays_unknown",
                json!({"value": "over", "reason": "surat 12", "on": "2027-05-20", "by": "budi"}),
                "batas waktu: sudah lewat, tanpa jawaban (surat 12; budi, 20 Mei 2027)",
            ),
            (
                "/steps/6",
                json!({"stage": "dprd", "entered": "2026-10-05", "move": "advance", "answers": {"lain": {"value": "ya", "on": "2026-10-05", "by": "sari"}}}),
                "tahap persetujuan DPRD, 5 Okt 2026, lain: ya (sari, 5 Okt 2026)",
            ),
            ("/planned", json!({"stage": "dprd", "on": "2027-01-10"}), "rencana memasuki tahap persetujuan DPRD 10 Jan 2027"),
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
