//! Everything a register holds as JSON Lines: a head, then each record as it is stored. The form is written down in
//! docs/export-format.md.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::candidate::RecordLine;
use crate::model::{Day, Id, Json, Message, Revision};
use crate::msg;
use crate::text::shown::in_json;

use super::Unreadable;
use super::decode::{decode, unreadable};

/// The form written here; older ones are read too, newer ones refused.
const FORMAT: u32 = 1;

/// The first line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    format: u32,
    /// The register's revision that the records are of.
    pub revision: Revision,
    /// The office's day on which they were written.
    pub day: Day,
}

impl Head {
    pub const fn new(revision: Revision, day: Day) -> Self {
        Self { format: FORMAT, revision, day }
    }
}

/// A line for each of `records`, which come as JSON. Hostile characters are written as `\uXXXX`.
pub fn write_records<'r>(head: Head, records: impl Iterator<Item = (Id, &'r str)>) -> Vec<u8> {
    // Plain numbers and a day: nothing can fail.
    let mut text = serde_json::to_string(&head).unwrap_or_default();
    text.push('\n');
    for (id, json) in records {
        let _ = write!(text, "{{\"id\":\"{id}\",\"type\":\"{}\",\"record\":", id.type_code());
        text.push_str(&in_json(json));
        text.push_str("}\n");
    }
    text.into_bytes()
}

/// Whether these bytes are such a file, in whatever form.
pub fn is_records(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let first = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    bytes.starts_with(b"{") && serde_json::from_slice::<Value>(first).is_ok_and(|head| head.get("format").is_some_and(Value::is_u64))
}

/// Reads what [`write_records`] wrote.
///
/// # Errors
/// [`Unreadable`] for a newer form, or naming the first line that is none.
pub fn read_records(bytes: &[u8]) -> Result<Vec<RecordLine>, Unreadable> {
    let decoded = decode(bytes)?;
    let mut lines = (1..).zip(decoded.text.lines()).filter(|(_, line)| !line.trim().is_empty());
    let head = lines.next().and_then(|(_, line)| serde_json::from_str::<Value>(line).ok()).and_then(|head| head["format"].as_u64());
    match head {
        Some(format) if format > u64::from(FORMAT) => return Err(unreadable(msg!("unreadable-newer", format = format))),
        Some(_) => {}
        None => return Err(unreadable(not_a_record(1))),
    }
    lines.map(|(line, text)| record(line, text).ok_or_else(|| unreadable(not_a_record(line)))).collect()
}

/// A line as it stands in the file.
#[derive(Deserialize)]
struct Line {
    id: Id,
    #[serde(rename = "type")]
    kind: String,
    record: Value,
}

fn record(line: u32, text: &str) -> Option<RecordLine> {
    let Line { id, kind, record } = serde_json::from_str(text).ok()?;
    (kind == id.type_code() && record.is_object()).then_some(RecordLine { line, id, json: Json::of(&record) })
}

fn not_a_record(line: u32) -> Message {
    msg!("unreadable-record", line = line)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::text::shown::hostile;

    fn head() -> Head {
        Head::new(57, "2026-11-24".parse().expect("a day"))
    }

    #[test]
    fn the_form_is_as_it_is_written_down() {
        let json = json!({"name": "Suwon\u{202e}"}).to_string();
        let text = String::from_utf8(write_records(head(), [(Id::Partner(31), json.as_str())].into_iter())).expect("text");
        let lines =
            [r#"{"format":1,"revision":57,"day":"2026-11-24"}"#, r#"{"id":"MT-0031","type":"partner","record":{"name":"Suwon\u202e"}}"#];
        assert_eq!(text.lines().collect::<Vec<_>>(), lines);
        assert!(is_records(text.as_bytes()) && !is_records(b"a,b\n") && !is_records(b"{\"a\":1}\n") && !is_records(b""));
    }

    #[test]
    fn what_is_no_record_is_named_by_its_line() {
        let good = r#"{"id":"MT-0031","type":"partner","record":{}}"#;
        let table = [
            (r#"{"format":2}"#.to_owned(), "unreadable-newer"),
            ("[]".to_owned(), "unreadable-record"),
            (format!("{{\"format\":1}}\n{good}\n\nx"), "unreadable-record"),
            (format!("{{\"format\":1}}\n{}", good.replace("partner", "agreement")), "unreadable-record"),
            (format!("{{\"format\":1}}\n{}", good.replace("{}", "3")), "unreadable-record"),
            (format!("{{\"format\":1}}\n{}", good.replace("MT", "XX")), "unreadable-record"),
        ];
        for (text, expected) in table {
            assert_eq!(read_records(text.as_bytes()).map_err(|e| e.0.message.name), Err(expected), "{text}");
        }
        let lines: Vec<u32> =
            read_records(format!("{{\"format\":1}}\r\n\r\n{good}\r\n").as_bytes()).expect("records").iter().map(|r| r.line).collect();
        assert_eq!(lines, [3]);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(name in any::<String>(), key in any::<String>()) {
            let value = json!({"name": name, key: [1, 2]});
            let bytes = write_records(head(), [(Id::Agreement(1), value.to_string().as_str())].into_iter());
            prop_assert!(hostile(&String::from_utf8_lossy(&bytes)).all(|c| c == '\n'));
            let read = read_records(&bytes).expect("our own file");
            prop_assert_eq!(read, vec![RecordLine { line: 2, id: Id::Agreement(1), json: Json::of(&value) }]);
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = (is_records(&bytes), read_records(&bytes));
        }
    }
}
