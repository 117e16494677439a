//! Figures, their budgets, and the line that tells both.

use std::time::Duration;

/// What is measured against a budget.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Row {
    Start,
    Narrowing,
    Matters,
    KeyToFrame,
    StepNarrow,
    StepWide,
    Memory,
    AtRest,
    Folding,
    Attention,
    Rehearsal,
    Commit,
}

/// What a row is called, its unit, and its budgets up to 10,000 agreements, up to 100,000, and beyond.
const BUDGETS: [(Row, &str, &str, [f64; 3]); 12] = [
    (Row::Start, "start to first full frame", "ms", [30.0, 80.0, 400.0]),
    (Row::Narrowing, "narrowing, the slowest keystroke", "ms", [2.0, 8.0, 40.0]),
    (Row::Matters, "what needs somebody, a screen", "ms", [5.0, 50.0, 500.0]),
    (Row::KeyToFrame, "key to frame, CPU", "ms", [0.5, 0.5, 1.0]),
    (Row::StepNarrow, "one step down, 80x24", "bytes", [260.0, 260.0, 260.0]),
    (Row::StepWide, "one step down, 140x40", "bytes", [420.0, 420.0, 420.0]),
    (Row::Memory, "memory at the desk", "MiB", [25.0, 80.0, 600.0]),
    (Row::AtRest, "at rest for 3 s, CPU", "ms", [0.0, 0.0, 0.0]),
    (Row::Folding, "folding five entries a record", "s", [0.3, 3.0, 30.0]),
    (Row::Attention, "attention of every agreement", "ms", [5.0, 50.0, 500.0]),
    (Row::Rehearsal, "a draft of the law rehearsed", "s", [0.3, 3.0, 30.0]),
    (Row::Commit, "a commit against append + fdatasync", "times", [1.3, 1.3, 1.3]),
];

/// The figures of one size, told as they come.
pub struct Table {
    column: usize,
}

impl Table {
    pub fn of(size: u32) -> Self {
        Self { column: [10_000, 100_000].iter().filter(|&&most| size > most).count() }
    }

    /// A figure that has a budget.
    pub fn tell(&mut self, row: Row, figure: f64, detail: &str) {
        let Some((_, name, unit, budgets)) = BUDGETS.iter().find(|(known, ..)| *known == row) else { return };
        let budget = budgets[self.column];
        // A budget of nothing is met by what rounds to nothing.
        let met = if figure <= budget.max(0.05) { "met" } else { "MISSED" };
        println!("  {name:<38} {figure:>9.2} {unit:<6} budget {budget:>6} {unit:<6} {met:<7} {detail}");
    }

    /// A figure that only stands beside the others.
    pub fn tell_beside(&mut self, name: &str, figure: f64, unit: &str) {
        println!("  {name:<38} {figure:>9.2} {unit}");
    }
}

/// The middle one; of an even number the lower.
pub fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len().saturating_sub(1) / 2).copied().unwrap_or(f64::NAN)
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The processor's name, its cores, the memory.
pub fn machine() -> String {
    let value = |file: &str, key: &str| {
        let text = std::fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(key)).and_then(|line| line.split_once(':'));
        line.map_or_else(String::new, |(_, value)| value.trim().to_owned())
    };
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    format!("{}, {cores} cores, {} of memory", value("/proc/cpuinfo", "model name"), value("/proc/meminfo", "MemTotal"))
}
