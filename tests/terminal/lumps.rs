//! Keys as a line brings them: in lumps, together with sizes, torn.

use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::house::House;
use crate::line::{Line, seen, start};

fn desk(house: &House) -> Line {
    let line = start(house, &["--sample"]).drawn();
    line.shows("baris 1 dari 130");
    line
}

#[test]
fn five_thousand_keys_at_once_all_count() {
    let house = House::new();
    let line = desk(&house);
    // Each pair stays where it was; one key lost anywhere between them ends on another row.
    line.type_in(format!("{}jjj", "jk".repeat(2500)));
    line.shows("baris 4 dari 130");
    line.type_in(format!("{}{}", "j".repeat(60), "k".repeat(59)));
    line.shows("baris 5 dari 130");
    line.type_in(format!("G{}", "k".repeat(129)));
    line.shows("baris 1 dari 130");
    line.type_in("j".repeat(5000));
    line.shows("baris 130 dari 130");
}

#[test]
fn a_size_and_keys_that_arrive_together_both_act() {
    let house = House::new();
    let line = desk(&house);
    for n in 1..=10 {
        let (columns, rows, pane) =
            if n % 2 == 1 { (140, 40, "╔═ 1 Kerja sama 130 ═") } else { (80, 24, "║1 Kerja sama 130║ 2") };
        line.resize(columns, rows);
        line.type_in("jj");
        line.shows(&format!("baris {} dari 130", 1 + 2 * n));
        line.shows(pane);
    }
}

#[test]
fn an_arrow_torn_by_the_line_is_one_arrow() {
    let house = House::new();
    let line = desk(&house);
    for (first, rest, row) in [("\x1b", "[A", 2), ("\x1b", "OB", 4), ("\x1b[", "B", 4), ("\x1b", "[1~", 1), ("\x1b", "[4~", 130)] {
        let in_time = || {
            line.type_in("gjj");
            line.shows("baris 3 dari 130");
            line.type_in(first);
            let torn = Instant::now();
            sleep(Duration::from_millis(20));
            line.type_in(rest);
            torn.elapsed() < Duration::from_millis(40)
        };
        // A busy machine may sleep longer than the line was to tear it.
        while !in_time() {
            line.settles();
        }
        line.shows(&format!("baris {row} dari 130"));
    }
}

#[test]
fn an_arrow_torn_for_longer_does_no_harm() {
    let house = House::furnished();
    let before = house.journal();
    let mut line = start(&house, &[]).drawn();
    line.type_in("jj");
    line.shows("baris 3 dari 107");
    for rest in ["[A", "OB", "[H", "[3~", "[[B"] {
        line.type_in("\x1b");
        sleep(Duration::from_millis(120));
        line.type_in(rest);
        line.type_in("\x0c");
        line.shows("baris 3 dari 107");
    }
    line.type_in("j");
    line.shows("baris 4 dari 107");
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.journal(), before);
}

#[test]
fn drawing_again_asks_the_terminal_nothing() {
    let house = House::new();
    let line = desk(&house);
    let before = line.look(seen);
    line.type_in("\x0c");
    line.wait_raw("a frame with all of it", |_, bytes| bytes.windows(4).filter(|w| w == b"\x1b[2J").count() >= 2);
    line.type_in("j");
    line.shows("baris 2 dari 130");
    line.type_in("k");
    line.wait_for("the screen of before", |screen| seen(screen) == before);
    let asked = [&b"\x1b[6n"[..], b"\x1b[c", b"\x1b[?u", b"\x1b[18t", b"\x1b[5n"];
    assert!(asked.iter().all(|question| !line.bytes().windows(question.len()).any(|w| w == *question)));
}

#[test]
fn esc_before_an_arrow_in_one_read_is_both() {
    let house = House::new();
    let line = desk(&house);
    line.type_in("/montana\r");
    line.shows("1 Kerja sama 1 dari 130");
    line.type_in("\x1b\x1b[B");
    line.shows("baris 2 dari 130");
}

#[test]
fn what_the_terminal_says_of_itself_is_no_key() {
    let house = House::furnished();
    let before = house.journal();
    let mut line = start(&house, &[]).drawn();
    line.type_in("r");
    line.shows("REVIU");
    line.settles();
    let card = line.look(seen);
    for said in
        ["\x1b[>0;136;0c", "\x1b[>61;7600;1c", "\x1b[?62;22c", "\x1b]11;rgb:ffff/ffff/ffff\x1b\\", "\x1bP>|XTerm(390)\x1b\\", "\x1b[M111"]
    {
        line.type_in(said);
        for byte in said.bytes() {
            line.type_in([byte]);
        }
    }
    line.settles();
    line.wait_for("the same card", |screen| seen(screen) == card);
    line.type_in("qq\r");
    line.ends_sane(0);
    assert_eq!(house.journal(), before);
}
