//! A home of its own for each test, and runs of the real program in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A home with nothing in it, and a register that is not there yet.
pub struct House {
    pub dir: TempDir,
}

/// What a run left.
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl House {
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().expect("a folder") }
    }

    /// A register with the sample's table and its checklist.
    pub fn furnished() -> Self {
        let house = Self::new();
        house.fine(&["import", &sample("agreements.csv")]);
        house.fine(&["checklist", "import", &sample("rakor-2021-03-08.txt")]);
        house
    }

    /// What lies in the home.
    pub fn things(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.dir.path()).expect("the home").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    pub fn register(&self) -> PathBuf {
        self.dir.path().join("register")
    }

    /// The journal's bytes.
    pub fn journal(&self) -> Vec<u8> {
        std::fs::read(self.register().join("journal/000001.jsonl")).unwrap_or_default()
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kerma"));
        command.env_clear().env("HOME", self.dir.path()).env("TMPDIR", self.dir.path()).env("KERMA_TODAY", "2026-11-24");
        command.env("KERMA_REGISTER", self.register()).args(args).stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &[&str]) -> Ran {
        Ran::of(self.command(args).output().expect("the program"))
    }

    /// The object of a run that ends with `code`.
    pub fn json(&self, code: i32, args: &[&str]) -> Value {
        let ran = self.run(&[&["--json"], args].concat());
        assert_eq!(ran.code, Some(code), "{args:?}: {}{}", ran.out, ran.err);
        ran.json()
    }

    pub fn fine(&self, args: &[&str]) -> Value {
        self.json(0, args)
    }

    /// The code of a failure, which stands in the object as in the exit.
    pub fn refused(&self, code: i32, args: &[&str]) -> String {
        let object = self.json(code, args);
        assert_eq!(object["error"]["exit"], code, "{args:?}");
        object["error"]["code"].as_str().expect("a code").to_owned()
    }
}

impl Ran {
    pub fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Self { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    pub fn json(&self) -> Value {
        assert!(self.out.starts_with(r#"{"format":1,"revision":"#), "{}", self.out);
        assert_eq!(self.out.lines().count(), 1, "{}", self.out);
        serde_json::from_str(&self.out).expect("one object")
    }
}

pub fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/data/sample").join(name).to_string_lossy().into_owned()
}

pub fn keys(value: &Value) -> Vec<&str> {
    value.as_object().map(|map| map.keys().map(String::as_str).collect()).unwrap_or_default()
}

#[track_caller]
pub fn has_keys(value: &Value, names: &str) {
    let there = keys(value);
    let missing: Vec<_> = names.split(' ').filter(|name| !there.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?} missing in {value}");
}

/// A tick without its evidence.
pub const SET: [&str; 6] = ["checklist", "set", "DP-2021-03", "4", "Banten", "sesuai"];
