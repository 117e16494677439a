//! A file that does not come: nothing blocks, and Esc gives the keys back.

use std::collections::VecDeque;

use super::bench::Bench;
use crate::msg;
use crate::screen::effect::Found;
use crate::screen::update::{gives_up, waits};
use crate::screen::{Input, Key};

/// The import with a path typed, of which the disk says nothing.
fn hanging() -> Bench {
    let mut bench = Bench::empty(80, 24);
    bench.holds_files = true;
    bench.press(":impor⏎").content("/mnt/lambat.csv");
    bench.key(Key::Enter);
    bench
}

fn typed(keys: &[Key]) -> VecDeque<Input> {
    keys.iter().map(|key| Input::Key(*key)).collect()
}

#[test]
fn keys_wait_for_a_file_and_esc_gives_it_up_once_it_lasts() {
    let mut bench = hanging();
    let keys = typed(&[Key::Enter, Key::Esc, Key::Char('x')]);
    assert!(keys.iter().all(|key| waits(&bench.model, key)));
    // What comes soon is not told, and an Esc is a key like others.
    assert_eq!(gives_up(&bench.model, &keys), None);
    bench.input(Input::Lasting(None));
    assert!(bench.shows("Menunggu /mnt/lambat.csv. Esc: berhenti menunggu."));
    bench.input(Input::Lasting(Some(41)));
    assert!(bench.shows("Membaca /mnt/lambat.csv: 41%. Esc: berhenti menunggu."));
    assert_eq!(gives_up(&bench.model, &typed(&[Key::Enter, Key::Char('x')])), None);
    for way_out in [Key::Esc, Key::Ctrl('c')] {
        assert_eq!(gives_up(&bench.model, &typed(&[Key::Enter, way_out, Key::Char('x')])), Some(2));
    }
    bench.input(Input::GivenUp);
    assert!(bench.shows("/mnt/lambat.csv tidak ditunggu lagi."));
    assert!(!waits(&bench.model, &Input::Key(Key::Char('x'))));
    // The path can be typed on, and another file asked for.
    bench.holds_files = false;
    bench.content("x").key(Key::Enter);
    assert!(bench.shows("/mnt/lambat.csvx tidak ada."));
}

#[test]
fn what_comes_after_it_was_given_up_is_not_shown() {
    let mut bench = hanging();
    let request = bench.model.requests;
    bench.input(Input::GivenUp);
    let before = bench.screen();
    bench.input(Input::File { request, found: Found::Read(Err(msg!("file-missing", file = "lambat"))) });
    assert_eq!(bench.screen(), before);
}

#[test]
fn what_lasted_says_no_more_that_it_lasts_once_it_came() {
    let mut bench = hanging();
    let request = bench.model.requests;
    bench.input(Input::Lasting(Some(99)));
    let found = crate::exchange::read_any(b"Daerah,Mitra\nBandung,Suwon\n", &bench.names).map_err(crate::exchange::Unreadable::message);
    bench.input(Input::File { request, found: Found::Read(found) });
    assert!(!bench.shows("99%"), "{}", bench.screen());
    assert!(bench.model.pending.is_none() && !bench.shows("Menunggu"), "{}", bench.screen());
}
