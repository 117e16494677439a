//! Windows of every size: nothing ends the program, and what was there is there again.

use std::io::Sink;

use ratatui::Terminal;

use super::places::{WAYS, go, sample};
use super::{Bench, bench};
use crate::screen::extent::{LEAST, MOST};
use crate::screen::terminal::{Abilities, Frames};
use crate::screen::{Input, Key, view};

/// A terminal that is made larger and smaller, as the screen has it.
struct Window(Terminal<Frames<Sink>>);

impl Window {
    fn new() -> Self {
        let abilities = Abilities { alternate: false, synchronized: false, bracketed_paste: false };
        Self(Terminal::new(Frames::new(std::io::sink(), abilities, (80, 24))).expect("a terminal"))
    }

    /// Draws what the model shows in a window of this size, whatever size the model was told of.
    fn draw(&mut self, bench: &Bench, (columns, rows): (u16, u16)) {
        self.0.backend_mut().resize((columns, rows));
        self.0.draw(|frame| view(&bench.model, frame)).expect("a frame");
    }

    /// Tells the model, and draws.
    fn resize(&mut self, bench: &mut Bench, size: (u16, u16)) {
        bench.resize(size.0, size.1);
        self.draw(bench, size);
    }
}

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u16) -> u16 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(end)) as u16
    }
}

/// Widths and heights from which on something is laid out otherwise.
const WIDTHS: &[u16] = &[60, 70, 78, 100, 110];
const HEIGHTS: &[u16] = &[15, 24];
/// Keys that move, or turn the language, and do nothing else wherever they are pressed.
const MOVES: &[Key] = &[Key::Down, Key::F2, Key::PageDown, Key::Right, Key::End, Key::Up, Key::Left, Key::Home, Key::PageUp];
/// Sizes by chance in all places together; with `KERMA_FIGURES=1` in each of them.
const SEEDED: usize = 2_000;

#[test]
fn every_place_is_drawn_in_windows_too_small_for_it() {
    let mut bench = sample(80, 24);
    let mut window = Window::new();
    for (.., way) in WAYS {
        go(&mut bench, way);
        for size in (0..=40).flat_map(|columns| (0..=20).map(move |rows| (columns, rows))) {
            window.draw(&bench, size);
        }
        window.resize(&mut bench, (0, 0));
        for key in MOVES {
            bench.key(*key);
        }
        window.resize(&mut bench, (40, 20));
    }
}

#[test]
fn every_place_is_drawn_where_its_layout_changes_and_one_beside_it() {
    let mut bench = sample(80, 24);
    let mut window = Window::new();
    let around = |all: &'static [u16]| all.iter().flat_map(|n| [n - 1, *n, n + 1]);
    let mut moves = MOVES.iter().cycle();
    for (.., way) in WAYS {
        go(&mut bench, way);
        let widths = around(WIDTHS).flat_map(|columns| HEIGHTS.iter().map(move |rows| (columns, *rows)));
        let heights = around(HEIGHTS).flat_map(|rows| WIDTHS.iter().map(move |columns| (*columns, rows)));
        for size in widths.chain(heights) {
            window.resize(&mut bench, size);
            bench.key(*moves.next().expect("they never end"));
        }
    }
}

#[test]
fn every_place_is_drawn_in_windows_that_shrink_and_grow() {
    let mut bench = sample(80, 24);
    let mut window = Window::new();
    let mut chance = Chance(13);
    let each = if std::env::var_os("KERMA_FIGURES").is_some() { SEEDED } else { SEEDED.div_ceil(WAYS.len()) };
    for (.., way) in WAYS {
        go(&mut bench, way);
        for n in 0..each {
            let (most_columns, most_rows) = if n % 4 == 0 { (300, 100) } else { (130, 30) };
            window.resize(&mut bench, (chance.below(most_columns + 1), chance.below(most_rows + 1)));
            bench.key(MOVES[usize::from(chance.below(MOVES.len() as u16))]);
        }
        window.resize(&mut bench, (300, 100));
    }
}

#[test]
fn the_chosen_row_is_chosen_and_in_sight_after_a_window_too_small() {
    let mut bench = sample(80, 24);
    let chosen = |bench: &Bench| bench.screen().lines().find(|line| line.contains('▌')).map(str::to_owned);
    for (place, what, way) in WAYS {
        go(&mut bench, way);
        let before = chosen(&bench);
        for size in [(120, 10), (20, 40), (0, 0), (59, 14)] {
            bench.resize(size.0, size.1);
        }
        bench.resize(80, 24);
        assert_eq!(chosen(&bench), before, "{place} {what}\n{}", bench.screen());
    }
}

#[test]
fn a_wide_and_low_window_says_that_it_is_too_small() {
    for (columns, rows, way) in [(120, 10, "⏎"), (160, 11, "4"), (118, 12, "/a"), (200, 10, ""), (110, 14, ""), (59, 40, "")] {
        let mut bench = Bench::sample(columns, rows);
        bench.press(way);
        assert!(bench.shows("Jendela terlalu kecil"), "{columns}x{rows}\n{}", bench.screen());
    }
}

#[test]
fn a_window_larger_than_any_is_drawn_as_far_as_the_largest() {
    let mut bench = bench::Bench::empty(80, 24);
    bench.input(Input::Resize(u16::MAX, u16::MAX));
    Window::new().draw(&bench, (u16::MAX, u16::MAX));
    assert_eq!((bench.model.columns, bench.model.rows), MOST);
    assert!(LEAST < MOST);
}
