//! A home of its own for each test, and the program's plain runs in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A home with nothing in it, and a register that is not there yet.
pub struct House {
    pub dir: TempDir,
}

impl House {
    pub fn new() -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(dir.path().join("tmp")).expect("a folder");
        Self { dir }
    }

    /// A register with the sample's table and its checklist, brought in by whoever runs the test.
    pub fn furnished() -> Self {
        let house = Self::new();
        house.fine(&["import", &sample("agreements.csv")]);
        house.fine(&["checklist", "import", &sample("rakor-2021-03-08.txt")]);
        house
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn register(&self) -> PathBuf {
        self.path("data").join("kerma")
    }

    /// What the screen leaves in the system's folder for what is temporary.
    pub fn temporary(&self) -> usize {
        std::fs::read_dir(self.path("tmp")).expect("the folder").count()
    }

    /// The program's whole environment but for TERM.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("HOME", self.dir.path().to_owned()),
            ("XDG_DATA_HOME", self.path("data")),
            ("XDG_STATE_HOME", self.path("state")),
            ("TMPDIR", self.path("tmp")),
            ("KERMA_TODAY", "2026-11-24".into()),
        ]
    }

    pub fn run(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kerma"));
        command.env_clear().envs(self.environment()).args(args).stdin(Stdio::null());
        command.output().expect("the program")
    }

    /// The object of a run that ends with `code`.
    pub fn json(&self, code: i32, args: &[&str]) -> Value {
        let output = self.run(&[args, &["--json"]].concat());
        let out = String::from_utf8(output.stdout).expect("UTF-8");
        assert_eq!(output.status.code(), Some(code), "{args:?}: {out}");
        serde_json::from_str(&out).expect("an object")
    }

    pub fn fine(&self, args: &[&str]) -> Value {
        self.json(0, args)
    }

    /// How many regions have done a recommendation, by its number.
    pub fn done(&self, number: usize) -> u64 {
        let list = self.fine(&["checklist", "show", "DP-2021-03"]);
        list["recommendations"][number - 1]["states"]["done"].as_u64().expect("a count")
    }

    /// The journal's bytes.
    pub fn journal(&self) -> Vec<u8> {
        std::fs::read(self.register().join("journal").join("000001.jsonl")).unwrap_or_default()
    }

    /// The half-written follow-up on the disk.
    pub fn draft(&self) -> Option<Value> {
        let states = std::fs::read_dir(self.path("state").join("kerma")).ok()?;
        let drafts = states.flatten().map(|state| state.path().join("drafts.json"));
        let kept: Value = drafts.filter_map(|path| serde_json::from_slice(&std::fs::read(path).ok()?).ok()).next()?;
        kept.as_array()?.last()?.get("follow_up").cloned()
    }
}

pub fn sample(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/data/sample").join(name).to_string_lossy().into_owned()
}
