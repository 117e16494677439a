//! One JSON object a run: `format`, `revision`, `day` first, then the verb's own keys, then `error`.

use std::io;

use serde::Serialize;
use serde_json::ser::{CompactFormatter, Formatter};

use super::trouble::ErrorTold;
use crate::model::{Day, Revision};
use crate::text::shown::in_json;

/// What every object begins with; null where it is not known.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Head {
    format: u32,
    pub revision: Option<Revision>,
    pub day: Option<Day>,
}

impl Head {
    pub const fn new(revision: Option<Revision>, day: Option<Day>) -> Self {
        Self { format: 1, revision, day }
    }
}

#[derive(Serialize)]
struct Object<'a, B> {
    #[serde(flatten)]
    head: Head,
    #[serde(flatten)]
    body: &'a B,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<ErrorTold<'a>>,
}

/// The whole object in one line.
pub fn object<B: Serialize>(head: Head, body: &B, error: Option<ErrorTold<'_>>) -> serde_json::Result<String> {
    let mut out = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut out, Visible);
    Object { head, body, error }.serialize(&mut serializer)?;
    // serde_json writes UTF-8 alone.
    Ok(String::from_utf8_lossy(&out).into_owned())
}

/// Writes as `\uXXXX` what a terminal would obey or a reader not see; serde_json does so for C0 alone.
struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        CompactFormatter.write_string_fragment(writer, &in_json(fragment))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::text::shown::hostile;

    fn head() -> Head {
        Head::new(Some(57), Day::from_ymd_opt(2026, 11, 24))
    }

    #[test]
    fn every_object_begins_with_format_revision_day() {
        let text = object(head(), &json!({"a": 1}), None).expect("JSON");
        assert_eq!(text, r#"{"format":1,"revision":57,"day":"2026-11-24","a":1}"#);
    }

    #[test]
    fn beyond_the_basic_plane_a_pair_of_surrogates_is_written() {
        let text = object(head(), &json!({"a": "x\u{e0041}\u{1b}\u{202e}\u{7f}高"}), None).expect("JSON");
        assert!(text.ends_with(r#""a":"x\udb40\udc41\u001b\u202e\u007f高"}"#), "{text}");
    }

    proptest! {
        #[test]
        fn any_text_comes_back_and_nothing_hostile_stands_raw(text in any::<String>(), key in any::<String>()) {
            let body = json!({"wrap": {key.clone(): text.clone()}});
            let written = object(head(), &body, None).expect("JSON");
            prop_assert_eq!(hostile(&written).next(), None);
            let read: Value = serde_json::from_str(&written).expect("JSON again");
            prop_assert_eq!(&read["wrap"][&key], &Value::String(text));
        }
    }
}
