//! Others beside an open screen.

use crate::house::House;
use crate::line::{Line, start};

const SET: [&str; 8] = ["checklist", "set", "DP-2021-03", "4", "36", "done", "--evidence", "Peta"];

fn open(house: &House) -> Line {
    let line = start(house, &[]).drawn();
    line.shows("baris 1 dari 107");
    line
}

#[test]
fn others_read_and_are_told_who_holds_it() {
    let house = House::furnished();
    let mut line = open(&house);
    line.type_in("/bali\rt74pameran sudah lewat\r");
    line.shows("Bali, rekomendasi 7");
    assert_eq!(house.fine(&["list"])["total"], 107);
    assert_eq!(house.fine(&["checklist", "show", "DP-2021-03"])["recommendations"][6]["states"]["cannot"], 1);
    let before = house.journal();
    let refused = house.json(5, &SET);
    assert_eq!(refused["error"]["code"], "held");
    assert_eq!(refused["error"]["holder"]["pid"], line.pid());
    assert!(refused["error"]["holder"]["user"].as_str().is_some_and(|user| !user.is_empty()));
    assert!(refused["error"]["sentence"].as_str().is_some_and(|said| said.contains(&line.pid().to_string())));
    assert_eq!(house.journal(), before);
    line.type_in("q\r");
    line.ends_sane(0);
    assert_eq!(house.fine(&SET)["written"], true);
}

#[test]
fn a_second_screen_reads_names_the_holder_and_changes_nothing() {
    let house = House::furnished();
    let holder = open(&house);
    let before = house.journal();
    let mut second = start(&house, &[]).drawn();
    second.shows("BACA");
    second.shows(&format!("(proses {})", holder.pid()));
    for key in ["t", "u", "\x12"] {
        second.type_in(key);
        second.shows("Register sedang dipakai");
        second.type_in("j");
        second.hides("Register sedang dipakai");
    }
    second.type_in("q\r");
    second.ends_sane(0);
    assert_eq!(house.journal(), before);
    holder.type_in("j");
    holder.shows("baris 2 dari 107");
}

#[test]
fn read_only_shows_so_and_refuses() {
    let house = House::furnished();
    let line = start(&house, &["--read-only"]).drawn();
    line.shows("BACA");
    line.type_in("t");
    line.shows("hanya untuk dibaca");
}

#[test]
fn a_second_screen_goes_on_as_the_owner_once_the_first_has_gone() {
    let ways: [fn(&mut Line); 2] = [|line| line.type_in("q\r"), |line| line.signal(rustix::process::Signal::KILL)];
    for end in ways {
        let house = House::furnished();
        let mut holder = open(&house);
        let mut second = start(&house, &[]).drawn();
        second.shows(&format!("(proses {})", holder.pid()));
        end(&mut holder);
        holder.ends();
        assert_eq!(house.fine(&SET)["written"], true);
        // One key is enough: it is not refused in the name of somebody who is not there.
        second.type_in("/bali\rt74pameran sudah lewat\r");
        second.shows("Bali, rekomendasi 7");
        second.hides("BACA");
        assert_eq!((house.done(4), house.json(5, &SET)["error"]["holder"]["pid"].as_u64()), (1, Some(second.pid().into())));
        second.type_in("q\r");
        second.ends_sane(0);
    }
}
