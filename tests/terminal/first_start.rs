//! The first start: three choices by number, the throw-away sample, and nothing left behind.

use crate::house::House;
use crate::line::start;

const LIST: &str = "1 Buka sampel";
/// The first row of the sample.
const ROW: &str = "Kota Singkawang";

#[test]
fn the_sample_is_visited_by_its_number_and_leaves_nothing() {
    let house = House::new();
    let mut line = start(&house, &[]).drawn();
    for choice in [LIST, "2 Impor berkas", "3 Mulai kosong"] {
        line.shows(choice);
    }
    assert!(line.look(|screen| screen.alternate_screen() && screen.bracketed_paste()));
    line.type_in("1");
    line.shows(ROW);
    assert_eq!(house.temporary(), 1);
    line.type_in("q");
    line.shows(LIST);
    assert_eq!(house.temporary(), 0);
    line.type_in("q");
    line.ends_sane(0);
    assert!(!house.register().exists());
}

#[test]
fn what_is_typed_ahead_counts_from_one_register_to_the_next() {
    let house = House::new();
    // Before it has taken the terminal, too.
    let mut line = start(&house, &[]).run();
    line.type_in("1/koc\r");
    line.chooses("Kōchi");
    line.type_in("qq");
    line.ends_sane(0);
}

#[test]
fn starting_empty_opens_a_desk_that_says_what_to_do_next() {
    let house = House::new();
    let mut line = start(&house, &[]).drawn();
    line.shows(LIST);
    line.type_in("3");
    line.shows("Register ini milik siapa?");
    line.type_in("\x1b");
    line.hides("Register ini milik siapa?");
    line.shows("impor");
    line.hides(LIST);
    line.type_in("q\r");
    line.ends_sane(0);
}
