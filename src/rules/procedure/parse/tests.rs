use std::collections::BTreeSet;

use proptest::prelude::*;

use super::keys::{BASIS, Form, PACK, Shape};
use crate::rules::procedure::{Pack, PackFault};

const EMBEDDED: &str = include_str!("../../../data/procedure.toml");

/// As small as a sound pack can be: lines are counted in the tests.
const SOUND: &str = r#"version = "2027.1"
from = "2027-01-01"
source = { id = "uji", en = "trial" }
events = { received = { id = "diterima", en = "received" } }

[papers.plan]
name = { id = "rencana", en = "plan" }
article = "Pasal 15"
contents = [{ code = "title", id = "judul", en = "title" }]

[[route]]
kinds = ["twin", "other_regional", "institution", "continuation", "continuation_nonprofit"]

[[route.stage]]
code = "plan"
name = { id = "rencana", en = "plan" }
mark = "law"
article = "Pasal 15"
paper = [{ kind = "plan", mark = "law", article = "Pasal 15" }]

[[route.stage]]
code = "dprd"
name = { id = "DPRD", en = "DPRD" }
mark = "practice"
office = "Bandung"
turn = [{ actor = "dprd", until = ["clock.dprd"], what = { id = "menilai", en = "judges" }, mark = "reading" }]
paper = [{ kind = "plan", again = true, unless = ["event.received"], mark = "reading" }]
event = [{ code = "received", mark = "reading" }]

[[route.stage.clock]]
code = "dprd"
starts = "received"
length = 45
unit = "working"
silence = "deemed_approved"
means = { id = "dianggap disetujui", en = "deemed approved" }
mark = "reading"

[term]
years = 5
mark = "reading"
grounds = { agreed = { id = "sepakat", en = "agreed" } }
extension = { months = 6, mark = "reading" }
ended = { mark = "reading" }
open = { mark = "reading", confirmed = "2027-03-01" }

[[yearly]]
kind = "plan"
actor = "head"
year_before = false
mark = "reading"
due = { month = 1, day = 7, mark = "reading" }
"#;

/// Code, line and column of a fault.
type Found = (&'static str, usize, usize);

fn places(text: &str) -> Vec<Found> {
    Pack::parse(text).err().unwrap_or_default().iter().map(|fault| (fault.code, fault.line, fault.column)).collect()
}

/// As the program came with it before there was a `format`; adopted packs of then look like this.
const FIRST_FORMAT: &str = include_str!("../../../../tests/packs/format-1.toml");

#[test]
fn a_pack_of_the_first_format_is_read_and_one_of_a_later_program_is_not() {
    assert_eq!(Pack::parse(FIRST_FORMAT).map(|pack| (pack.format, pack.version)), Ok((1, "2020.1".to_owned())));
    assert_eq!(Pack::parse(EMBEDDED).map(|pack| pack.format), Ok(2));
    let codes = |format: &str| {
        let text = EMBEDDED.replace("format = 2", format);
        Pack::parse(&text).map(|_| ()).map_err(|faults| faults.iter().map(|fault| fault.code).collect::<Vec<_>>())
    };
    for format in ["format = 3", "format = 0"] {
        assert_eq!(codes(format), Err(vec!["bad_number"]), "{format}");
    }
}

#[test]
fn the_embedded_pack_and_the_small_one_are_sound() {
    assert_eq!(Pack::parse(EMBEDDED).err(), None);
    assert_eq!(Pack::parse(SOUND).err(), None);
}

#[test]
fn each_fault_is_found_where_it_stands() {
    // What is written instead of what, and the faults that follow from it.
    let table: &[(&str, &str, &[Found])] = &[
        ("version = \"2027.1\"\n", "", &[("missing_key", 1, 1)]),
        ("version = \"2027.1\"", "version = \" \"", &[("wrong_type", 1, 11)]),
        ("version = \"2027.1\"", "version = 2027.1", &[("wrong_type", 1, 11)]),
        ("version = \"2027.1\"", "version = ", &[("unreadable", 1, 11)]),
        ("\"2027-01-01\"", "\"2027-02-29\"", &[("bad_date", 2, 8)]),
        ("\"2027-01-01\"", "\"2027-1-1\"", &[("bad_date", 2, 8)]),
        ("\"2027-01-01\"", "\"0027-01-01\"", &[("bad_date", 2, 8)]),
        ("\"2027-01-01\"", "2027-01-01", &[("wrong_type", 2, 8)]),
        ("id = \"uji\", en = \"trial\"", "id = \"ü\", de = \"x\"", &[("missing_key", 3, 10), ("unknown_key", 3, 22)]),
        ("events = { received", "events = { ant-re = { id = \"a\", en = \"b\" }, received", &[("bad_code", 4, 12)]),
        ("[papers.plan]", "[papers.letter]\nname = { id = \"surat\", en = \"letter\" }\n[papers.plan]", &[("paper_unmade", 6, 9)]),
        ("article = \"Pasal 15\"\ncontents", "contents", &[("article_missing", 6, 9)]),
        ("en = \"title\" }]", "en = \"title\" }, { code = \"title\", id = \"judul\", en = \"title\" }]", &[("duplicate", 9, 70)]),
        ("kinds = [\"twin\", ", "kinds = [", &[("no_stages", 1, 1)]),
        ("kinds = [\"twin\", ", "kinds = [\"twin\", \"twins\", ", &[("unknown_value", 12, 18)]),
        ("kinds = [\"twin\", ", "kinds = [\"twin\", \"twin\", ", &[("kind_twice", 12, 18)]),
        ("[[route]]\nkinds", "[[route]]\nkinds = [\"twin\"]\n[[route]]\nkinds", &[("no_stages", 11, 1), ("kind_twice", 14, 10)]),
        ("[[route]]\nkinds", "[[route]]\nkinds = []\n[[route]]\nkinds", &[("no_stages", 11, 1), ("no_kinds", 11, 1)]),
        ("code = \"plan\"", "code = \"planning\"", &[("unknown_stage", 15, 8)]),
        ("code = \"plan\"\n", "", &[("missing_key", 14, 1)]),
        ("code = \"plan\"", "code = \"plan\"\nnext = [\"signature\"]", &[("unknown_stage", 16, 9), ("unreachable_stage", 23, 8)]),
        ("code = \"plan\"", "code = \"plan\"\nnext = [\"plan\"]", &[("unreachable_stage", 23, 8)]),
        ("code = \"dprd\"\nname", "code = \"plan\"\nname", &[("duplicate", 22, 8)]),
        ("mark = \"law\"\narticle = \"Pasal 15\"\npaper", "mark = \"law\"\npaper", &[("article_missing", 17, 8)]),
        (
            "mark = \"law\"\narticle = \"Pasal 15\"\npaper",
            "mark = \"law\"\narticle = \"\"\npaper",
            &[("article_missing", 17, 8), ("wrong_type", 18, 11)],
        ),
        ("mark = \"law\"\narticle = \"Pasal 15\"\npaper", "mark = \"laws\"\npaper", &[("unknown_value", 17, 8)]),
        ("office = \"Bandung\"\n", "", &[("office_missing", 24, 8)]),
        ("paper = [{ kind = \"plan\", mark", "paper = [{ kind = \"plans\", mark", &[("unknown_paper", 19, 19), ("paper_unmade", 27, 19)]),
        ("paper = [{ kind = \"plan\", mark", "papers = [{ kind = \"plan\", mark", &[("unknown_key", 19, 1), ("paper_unmade", 27, 19)]),
        ("again = true", "again = \"ya\"", &[("wrong_type", 27, 35)]),
        ("actor = \"dprd\"", "actor = \"DPRD\"", &[("unknown_value", 26, 19)]),
        ("[\"clock.dprd\"]", "[\"clock.dprds\"]", &[("unknown_clock", 26, 36)]),
        ("[\"clock.dprd\"]", "[\"dprd\"]", &[("unknown_fact", 26, 36)]),
        ("[\"clock.dprd\"]", "\"clock.dprd\"", &[("wrong_type", 26, 35)]),
        ("[\"clock.dprd\"]", "[\"document.letter\"]", &[("unknown_paper", 26, 36)]),
        ("[\"event.received\"]", "[\"event.sent\"]", &[("unknown_event", 27, 51)]),
        (
            "event = [{ code = \"received\"",
            "event = [{ code = \"sent\"",
            &[("unknown_event", 27, 51), ("unknown_event", 28, 19), ("unknown_event", 32, 10)],
        ),
        ("event = [{ code = \"received\"", "event = [{ code = \"received\", dated_by = \"letter\"", &[("unknown_paper", 28, 42)]),
        ("length = 45", "length = 0", &[("bad_number", 33, 10)]),
        ("length = 45", "length = -45", &[("bad_number", 33, 10)]),
        ("length = 45", "length = \"45\"", &[("wrong_type", 33, 10)]),
        ("length = 45", "lenght = 45", &[("missing_key", 30, 1), ("unknown_key", 33, 1)]),
        ("unit = \"working\"", "unit = \"weeks\"", &[("unknown_value", 34, 8)]),
        ("years = 5", "years = 0", &[("bad_number", 40, 9)]),
        ("months = 6", "months = 999", &[("bad_number", 43, 24)]),
        ("\"2027-03-01\"", "\"besok\"", &[("bad_date", 45, 40)]),
        ("[[yearly]]\nkind = \"plan\"", "[[yearly]]\nkind = \"report\"", &[("unknown_paper", 48, 8)]),
        ("day = 7", "day = 32", &[("bad_number", 52, 26)]),
        ("month = 1, day = 7", "month = 2, day = 29", &[("bad_date", 52, 7)]),
        ("[term]", "[tern]", &[("missing_key", 1, 1), ("unknown_key", 39, 2)]),
    ];
    for (is, instead, expected) in table {
        assert_eq!(SOUND.matches(is).count(), 1, "{is} stands once");
        assert_eq!(places(&SOUND.replace(is, instead)), *expected, "{instead}");
    }
}

#[test]
fn everything_wrong_is_told_at_once_in_the_order_of_the_file() {
    let text = SOUND.replace("\"2027-01-01\"", "\"?\"").replace("length = 45", "length = 0").replace("years = 5", "years = 0");
    assert_eq!(places(&text), [("bad_date", 2, 8), ("bad_number", 33, 10), ("bad_number", 40, 9)]);
    // Of a broken file only what breaks it is told.
    let text = SOUND.replace("length = 45", "length =").replace("years = 5", "years = ").replace("\"plan\"", "\"plans\"");
    assert_eq!(places(&text), [("unreadable", 33, 9), ("unreadable", 40, 9)]);
    assert_eq!(Pack::parse("").err().map(|faults| faults.len()), Some(7 + 5));
}

/// Every key of a form and of the forms in it.
fn keys(form: &'static Form, found: &mut BTreeSet<&'static str>) {
    for key in form.keys {
        found.insert(key.name);
        match &key.shape {
            Shape::Table(inner) | Shape::Tables(inner) | Shape::Named(inner) => keys(inner, found),
            _ => {}
        }
    }
}

#[test]
fn the_guide_names_every_key_and_every_fault() {
    let guide = include_str!("../../../../docs/procedure.md");
    let mut names = BTreeSet::new();
    keys(&PACK, &mut names);
    keys(&BASIS, &mut names);
    for key in &names {
        let table = [format!("`[{key}"), format!("`[[{key}"), format!(".{key}]"), format!("`{key}")];
        assert!(table.iter().any(|form| guide.contains(form.as_str())) || ["id", "en"].contains(key), "{key}");
    }
    let sources = [include_str!("mod.rs"), include_str!("form.rs"), include_str!("sense.rs"), include_str!("keys.rs")].concat();
    // In two parts: the whole would be read as the name of a message.
    let before_message = sources.split(concat!("\", msg", "!(")).filter_map(|piece| piece.rsplit('"').next());
    let codes: BTreeSet<&str> = before_message.filter(|code| code.chars().all(|c| c.is_ascii_lowercase() || c == '_')).collect();
    assert!(codes.len() > 15, "{codes:?}");
    for code in codes.iter().chain(&["unknown_value", "unknown_stage"]).filter(|code| !code.is_empty()) {
        assert!(guide.contains(&format!("`{code}`")), "{code}");
    }
}

fn is_told(fault: &PackFault, text: &str) -> bool {
    let line = text.split('\n').nth(fault.line - 1);
    line.is_some_and(|line| fault.column <= line.chars().count() + 1)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_changed_file_is_read_or_told_in_its_own_lines(at in 0..EMBEDDED.len(), cut in 0usize..40, put in "\\PC{0,12}|[\\[\\]{}\"=.#\n]{0,6}") {
        let boundary = |at: usize| (0..=at.min(EMBEDDED.len())).rev().find(|at| EMBEDDED.is_char_boundary(*at)).unwrap_or(0);
        let (start, end) = (boundary(at), boundary(at + cut));
        let text = format!("{}{put}{}", &EMBEDDED[..start], &EMBEDDED[end..]);
        if let Err(faults) = Pack::parse(&text) {
            prop_assert!(!faults.is_empty() && faults.iter().all(|fault| is_told(fault, &text)), "{faults:?}");
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC*|[a-z\\[\\]{}\"=.,\n ]{0,200}") {
        let faults = Pack::parse(&text).err().unwrap_or_default();
        prop_assert!(faults.iter().all(|fault| is_told(fault, &text)), "{faults:?}");
    }
}
