//! docs/procedure.md, done as it says.

use serde_json::{Value, json};

use crate::house::House;

const GUIDE: &str = include_str!("../../docs/procedure.md");

/// The lines of the guide's blocks of this sort, without what indents them.
fn blocks(sort: &str) -> Vec<&'static str> {
    let mut lines = Vec::new();
    let mut inside = false;
    for line in GUIDE.lines().map(str::trim_start) {
        match line.strip_prefix("```") {
            Some(opened) => inside = opened == sort,
            None if inside => lines.push(line),
            None => {}
        }
    }
    lines
}

/// A twin agreement at the plan, with everything that the next two stages look at.
fn at_the_plan(number: u32) -> Value {
    let paper = |kind: &str| json!({"kind": kind, "date": "2026-03-01"});
    let record = json!({
        "uid": format!("u{number}"), "region": "32.73", "partner": "MT-0001", "kind": "twin", "objects": ["culture"],
        "steps": {"1": {"stage": "plan", "entered": "2026-04-01", "move": "advance", "pack": "PK-0001"}},
        "documents": {"1": paper("letter_of_intent"), "2": paper("study")},
    });
    json!({"id": format!("KS-{number:04}"), "type": "agreement", "record": record})
}

#[test]
fn a_legal_bureau_shortens_the_dprd_s_days_by_the_guide_and_only_new_steps_are_judged_so() {
    let house = House::new();
    let partner = json!({"id": "MT-0001", "type": "partner", "record": {"uid": "p", "name": "Suwon", "level": "city", "country": "KR"}});
    import(&house, &[partner, at_the_plan(1), at_the_plan(2)]);

    // Before: a step by the embedded pack.
    let to_the_dprd = |id: &str, on: &str| {
        let (event, paper) = (format!("dprd_received={on}"), format!("plan=1@{on}"));
        house.fine(&["advance", id, "--on", on, "--event", &event, "--document", &paper, "--today", on]);
    };
    to_the_dprd("KS-0001", "2026-10-05");

    let shell = |line: &str| {
        let program = std::path::Path::new(env!("CARGO_BIN_EXE_kerma")).parent().expect("a folder").display().to_string();
        let mut shell = std::process::Command::new("/bin/sh");
        shell.env_clear().env("HOME", house.dir.path()).env("PATH", program).env("KERMA_REGISTER", house.register());
        let ran = shell.current_dir(house.dir.path()).args(["-c", line]).output().expect("a shell");
        assert!(ran.status.success(), "{line}: {}", String::from_utf8_lossy(&ran.stderr));
    };
    let lines = blocks("sh");
    assert!(lines.len() > 4, "{lines:?}");
    for line in lines {
        shell(line);
        if line.contains("--toml") {
            correct(&house.dir.path().join("aturan.toml"));
        }
    }

    to_the_dprd("KS-0002", "2027-02-01");
    for (id, pack, limit) in [("KS-0001", "PK-0001", 45), ("KS-0002", "PK-0002", 30)] {
        let why = house.fine(&["why", id, "--today", "2027-02-10"]);
        assert_eq!((&why["pack"]["id"], &why["clock"]["limit"]), (&json!(pack), &json!(limit)), "{id}");
    }
}

/// Does what the guide's comparison shows.
fn correct(path: &std::path::Path) {
    let mut text = std::fs::read_to_string(path).expect("the file");
    let changes = blocks("diff");
    assert!(changes.len() >= 6 && changes.len().is_multiple_of(2), "{changes:?}");
    for pair in changes.chunks(2) {
        let (is, instead) = (pair[0].strip_prefix('-').expect("a line that goes"), pair[1].strip_prefix('+').expect("a line that comes"));
        assert_eq!(text.matches(is).count(), 1, "{is} stands once");
        text = text.replace(is, instead);
    }
    std::fs::write(path, text).expect("written");
}

fn import(house: &House, records: &[Value]) {
    let path = house.dir.path().join("awal.jsonl");
    let lines: Vec<String> = records.iter().map(Value::to_string).collect();
    std::fs::write(&path, format!("{{\"format\":1}}\n{}\n", lines.join("\n"))).expect("a file");
    house.fine(&["import", &path.to_string_lossy()]);
}
