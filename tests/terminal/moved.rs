//! The register moved, or another put into its place, under an open screen.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use crate::house::House;
use crate::line::start;

#[test]
fn what_is_typed_is_told_kept_and_written_nowhere() {
    let swaps: [fn(&Path, &Path); 2] = [
        |own, other| fs::rename(own, own.with_file_name("away")).and_then(|()| fs::rename(other, own)).expect("moved"),
        |own, other| fs::rename(own, own.with_file_name("away")).and_then(|()| symlink(other, own)).expect("linked"),
    ];
    for swap in swaps {
        let (house, other) = (House::furnished(), House::furnished());
        let mut line = start(&house, &[]).drawn();
        line.shows("baris 1 dari 107");
        let before = [house.journal(), other.journal()];
        let aside = house.register().with_file_name("other");
        fs::rename(other.register(), &aside).expect("moved");
        swap(&house.register(), &aside);
        line.type_in("/bali\rt74pameran sudah lewat\r");
        line.shows("diganti sejak dibuka");
        line.shows("pameran sudah lewat");
        let away = fs::read(house.register().with_file_name("away").join("journal/000001.jsonl")).expect("there");
        assert_eq!([away, house.journal()], before);
        line.type_in("\x1b\x1b\x1bq\r");
        line.ends_sane(0);
        assert_eq!(house.draft().expect("a draft")["text"], "pameran sudah lewat");
    }
}
