//! The gate: text from outside is shown, never obeyed. Each family of hostile characters goes through every
//! field of a table, an article, a form and a line; what reaches the terminal, the page and the JSON is told
//! from what the program itself draws.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::house::House;
use crate::line::{Line, start};
use crate::sequences::text_of;

/// One of each family: C0, ESC with what it may begin, DEL, C1, bidirectional, zero-width, tag.
const FAMILIES: [&str; 16] = [
    "\u{7}",
    "\u{8}",
    "\u{b}",
    "\u{1b}[2J",
    "\u{1b}]0;x\u{7}",
    "\u{1b}c",
    "\u{7f}",
    "\u{85}",
    "\u{9b}31m",
    "\u{9d}0;x\u{9c}",
    "\u{202e}",
    "\u{2066}",
    "\u{200b}",
    "\u{feff}",
    "\u{ad}",
    "\u{e0041}",
];

/// Format controls of scripts, music and annotation, and a letter with more marks than one can read.
fn newer() -> String {
    format!("\u{13430}\u{1d173}\u{fff9}x{}", "\u{301}".repeat(40))
}

/// Whether a terminal would obey it or a reader not see it, told apart from what the program believes.
fn hostile(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{13430}'..='\u{1343f}' | '\u{1d173}'..='\u{1d17a}')
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// What of `text` should not have come out: hostile characters, and marks beyond those that a letter carries.
fn found(text: &str) -> Vec<char> {
    let mut marks = 0;
    let stacked = |c: &char| {
        marks = if matches!(c, '\u{300}'..='\u{36f}') { marks + 1 } else { 0 };
        marks > 32
    };
    let mut found: Vec<char> = text.chars().filter(stacked).collect();
    found.extend(text.chars().filter(|&c| !matches!(c, '\r' | '\n') && hostile(c)));
    found
}

/// A table of three rows whose fields all carry `bad`; the region's code alone must be one.
fn table(bad: &str) -> String {
    let mut table = String::from(
        "region_code,region,partner,partner_native,partner_level,country,kind,instrument,signed,until,areas,note,source,verified\n",
    );
    for n in 1..=3 {
        let row = format!(
            "32.73,Kota Bandung,Mitra{bad}{n},\"N{bad}高{n}\",kota,DE,kembar,\"Mo{bad}U\",199{n}-06-02,,\"a{bad}b;c{bad}\",\"ca{bad}tatan\",\"sum{bad}ber\",no\n"
        );
        table.push_str(&row);
    }
    table
}

fn article(bad: &str) -> String {
    format!(
        "Rapat{bad} Koordinasi Kerja Sama\n\nRapat di Hotel {bad}Novotel Jakarta, Senin, 8/3/2021.\n\nTerdapat 2 rekomendasi:\n\n\
         1. Pelaksanaan {bad}kerja sama diarahkan sebagai pemicu{bad} inovasi;\n\n2. Meningkatkan {bad}ekonomi daerah.\n"
    )
}

/// A register that took in `bad` wherever a person may bring in text.
fn furnished(bad: &str) -> House {
    let house = House::new();
    for (name, content, verb) in [("t.csv", table(bad), &["import"][..]), ("a.txt", article(bad), &["checklist", "import"])] {
        std::fs::write(house.path(name), content).expect("written");
        let path = house.path(name).to_string_lossy().into_owned();
        house.fine(&[verb, &[path.as_str()]].concat());
    }
    house.fine(&[
        "checklist",
        "set",
        "DP-2021-03",
        "1",
        "32.73",
        "done",
        "--evidence",
        &format!("bu{bad}kti"),
        "--document",
        &format!("d{bad}1"),
    ]);
    house
}

/// Every place of the screen that shows stored or typed text.
fn walk(line: &Line, bad: &str) {
    line.shows("1 dari 3");
    let at_rest = |keys: &str| {
        line.type_in(keys);
        line.settles();
    };
    for keys in [
        "\r", "2", "3", "v", "\r", "\x1b", "\x1b", "\x1b", "2", "\r", "\x1b", "3", "\r", "\r", "v", "\x1b", "\x1b", "\x1b", "1", "v",
        "\x1b",
    ] {
        at_rest(keys);
    }
    // Typed and pasted, in a search, a path, a form.
    let pasted = format!("\x1b[200~{bad}\x1b[201~");
    for (place, back) in [(":impor\r", "\x1b"), ("/", "\x1b"), ("t11", "\x1b"), (":", "\x1b")] {
        at_rest(place);
        at_rest(&pasted);
        at_rest(if place.starts_with(":impor") { "\r" } else { "a" });
        at_rest(back);
        at_rest("\x1b");
    }
}

/// Nothing hostile among the letters, and of sequences only the program's own.
#[track_caller]
fn is_clean(line: &Line) {
    let text = text_of(&line.bytes()).unwrap_or_else(|foreign| panic!("not a sequence of ours: {foreign:?}"));
    let bad = found(&text);
    assert!(bad.is_empty(), "{bad:?}");
}

/// What stands to the left of the pane of activities, whose lines would stand between those of a text that is wrapped.
fn left_of_activities(screen: &str) -> String {
    let begins = |line: &str| line.find("── 3 ").map(|at| line[..at].chars().count());
    let at = screen.lines().find_map(begins).unwrap_or(usize::MAX);
    screen.lines().map(|line| line.chars().take(at).collect::<String>() + "\n").collect()
}

#[test]
fn no_hostile_character_of_a_record_reaches_the_terminal() {
    // A break within one line is a blank there.
    let old = r"\x07\x08\x1b[2J\x1b]0;x\x07\x1bc\x7f\x9b31m\x9d0;x\x9c\u{202e}\u{2066}\u{200b}\u{feff}\xad\u{e0041}";
    let new = r"\u{13430}\u{1d173}\u{fff9}x";
    for (all, escapes, (columns, rows)) in
        [(FAMILIES.concat(), old, (80, 24)), (FAMILIES.concat(), old, (140, 40)), (newer(), new, (80, 24))]
    {
        let house = furnished(&all);
        let line = start(&house, &[]).size(columns, rows).drawn();
        walk(&line, &all);
        is_clean(&line);
        // Not dropped without a word either: it stands there as escapes.
        line.type_in("\r");
        line.wait_for("escapes", |screen| left_of_activities(&screen.contents()).split_whitespace().collect::<String>().contains(escapes));
    }
}

#[test]
fn faults_of_a_hostile_file_are_told_clean() {
    let bad = FAMILIES.concat().replace(['\u{b}', '\u{85}'], "");
    let house = House::new();
    let name = format!("x{bad}y.csv");
    let faulty = format!("region_code,region,partner,signed{bad},kind\n99.99,Kota {bad},M{bad},3{bad},kem{bad}bar\n");
    std::fs::write(house.path(&name), faulty).expect("written");
    let line = start(&house, &[]).drawn();
    line.type_in("2");
    line.shows("Register ini milik siapa?");
    line.type_in("\x1b");
    line.hides("Register ini milik siapa?");
    line.shows("Berkas");
    line.type_in(format!("\x1b[200~{}\x1b[201~\r", house.path(&name).display()));
    // A column that nobody knows is asked for first; it is left out.
    line.shows("lewati kolom ini");
    line.type_in("1");
    line.shows("Kota ");
    for keys in ["j", "j", "\r", "\x1b"] {
        line.type_in(keys);
        line.settles();
    }
    is_clean(&line);
}

/// What the verbs print about a register, plain and as JSON.
fn printed_clean(house: &House, bad: &str) {
    let lines: [&[&str]; 10] = [
        &["list"],
        &["list", bad],
        &["show", "KS-0001"],
        &["show", "MT-0001"],
        &["show", "DP-2021-03/1/32.73"],
        &["history", "KS-0001"],
        &["history", "DP-2021-03/1/32.73"],
        &["partners"],
        &["checklist", "list"],
        &["checklist", "show", "DP-2021-03"],
    ];
    for line in lines {
        for json in [&[][..], &["--json"]] {
            let output = house.run(&[line, json].concat());
            let raw = [output.stdout, output.stderr].concat();
            let raw = String::from_utf8(raw).expect("UTF-8");
            let found = found(&raw);
            assert!(found.is_empty(), "{line:?} {json:?}: {found:?} in {raw:?}");
        }
    }
}

#[test]
fn no_hostile_character_of_a_record_is_printed() {
    for all in [FAMILIES.concat(), newer()] {
        printed_clean(&furnished(&all), &all);
    }
}

#[test]
fn any_mixture_of_hostile_characters_stays_inside() {
    let family = prop_oneof![
        (0u32..0x20).prop_filter("ends of line and the table's own signs", |c| !matches!(c, 0 | 9 | 10 | 13)),
        0x7fu32..=0x9f,
        0x200b..=0x200fu32,
        0x2028..=0x202eu32,
        0x2060..=0x206fu32,
        0xfe00..=0xfe0fu32,
        0xe0000..=0xe007fu32,
        Just(0x1b),
        Just(0x61c),
        Just(0x41),
    ];
    let mixture =
        prop::collection::vec(family.prop_filter_map("a character", char::from_u32), 1..12).prop_map(|v| v.into_iter().collect::<String>());
    let mut runner = TestRunner::new(Config { cases: 6, failure_persistence: None, ..Config::default() });
    let result = runner.run(&mixture, |bad| {
        let house = furnished(&bad);
        let line = start(&house, &[]).drawn();
        walk(&line, &bad);
        is_clean(&line);
        drop(line);
        printed_clean(&house, &bad);
        Ok(())
    });
    result.expect("nothing hostile outside");
}
