//! A long review through a real terminal: what was acknowledged survives a hang-up and a kill.

use rustix::process::Signal;

use crate::house::House;
use crate::line::{Line, start};

/// Matters of the review.
const MATTERS: usize = 200;

/// A register with so many agreements of which nobody recorded when they were signed.
fn many() -> House {
    let house = House::new();
    let row = |n: usize| format!("32.73,Mitra {n:03},JP,sister city\n");
    let table: String = (0..MATTERS).map(row).collect();
    let path = house.path("banyak.csv");
    std::fs::write(&path, format!("region_code,partner,country,kind\n{table}")).expect("written");
    house.fine(&["import", path.to_str().expect("a path")]);
    house
}

fn decided(house: &House) -> usize {
    let status = house.fine(&["review", "--status"]);
    let count = |name: &str| usize::try_from(status[name].as_u64().expect("a count")).expect("a count");
    let decided = count("decided");
    assert_eq!(count("open"), MATTERS - decided);
    decided
}

/// The card that is shown says how many were decided.
fn at(line: &Line, decided: usize) {
    line.shows(&format!("butir {} dari {MATTERS}", decided + 1));
    line.shows(&format!("√ {decided} diputuskan"));
}

/// Begins, or goes on: one key.
fn reviewing(house: &House, decided: usize) -> Line {
    let line = start(house, &[]).drawn();
    line.type_in("r");
    at(&line, decided);
    line
}

#[test]
fn two_hundred_matters_with_a_hang_up_and_a_kill_lose_no_decision() {
    let house = many();
    let mut line = reviewing(&house, 0);
    line.type_in("1".repeat(60));
    at(&line, 60);
    // What is half typed is a draft, and what was typed ahead of the end may be decided, never the other way.
    line.type_in("2surati mit");
    line.shows("surati mit");
    line.hang_up();
    line.ends();
    assert_eq!(decided(&house), 60);

    let mut line = start(&house, &[]).drawn();
    line.shows("keputusan reviu KS-0061");
    line.type_in("1");
    line.shows("surati mit");
    line.type_in("ra\rbagian ks\rbesok\r");
    at(&line, 61);
    line.type_in("1".repeat(60));
    line.shows("√ 90 diputuskan");
    line.signal(Signal::KILL);
    assert!(!line.ends().success());
    let seen = seen(&line.text());
    let kept = decided(&house);
    assert!(kept >= seen && seen >= 90, "{seen} were shown as decided, {kept} are");

    let mut line = reviewing(&house, kept);
    // What comes at once stays short of what would be a paste.
    let mut so_far = kept;
    while so_far < MATTERS {
        let next = (so_far + 60).min(MATTERS);
        line.type_in("1".repeat(next - so_far));
        if next < MATTERS {
            at(&line, next);
        }
        so_far = next;
    }
    line.shows("Semua butir sudah diputuskan.");
    line.type_in("\r");
    line.shows("Berita acara reviu BA-2026-001");
    line.type_in("\x1bq\r");
    line.ends_sane(0);
    let minute = house.fine(&["minute", "show", "BA-2026-001"]);
    assert_eq!(minute["signed"]["decided"], MATTERS);
    assert_eq!(minute["signed"]["open"], 0);
    assert_eq!(minute["decided"].as_array().map(Vec::len), Some(MATTERS));
}

/// How many the last frame said were decided.
fn seen(screen: &str) -> usize {
    let behind = screen.split("√ ").nth(1).expect(screen);
    behind.split(' ').next().and_then(|n| n.parse().ok()).expect(screen)
}
