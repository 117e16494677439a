use proptest::prelude::*;

use super::*;
use crate::language::{Language, say};
use crate::model::{Coverage, RegionCode};
use crate::text::width::width;

fn report(numbers: u16, regions: Vec<(RegionCode, Vec<State>)>) -> Coverage {
    Coverage {
        id: "DP-2021-03".parse().expect("a list"),
        title: "Rakor, \"evaluasi\"\u{1b}[2J".into(),
        half: "2026-2".parse().expect("a half"),
        on: "2026-11-24".parse().expect("a day"),
        recommendations: (1..=numbers).map(|n| (n, format!("=Rekomendasi {n}"))).collect(),
        addressed: 43,
        regions,
    }
}

fn small() -> Coverage {
    use State::{Cannot, Done, NotBegun, UnderWay};
    report(3, vec![(RegionCode::new(36, 0), vec![Done, NotBegun, Cannot]), (RegionCode::new(35, 78), vec![UnderWay, NotBegun, NotBegun])])
}

#[test]
fn it_is_told_in_the_boards_words_with_counts_and_shares() {
    let text = text(&small(), &|message| say(message, Language::Id));
    for line in [
        "  4  tidak dapat ditindaklanjuti dengan alasan yang sah",
        "Semester  semester II 2026, keadaan per 24 Nov 2026",
        "Daerah    2 dari 43",
        "1     =Rekomendasi 1             1  50,0%   1  50,0%   0   0,0%   0   0,0%    2",
        "      Jumlah                     1  16,7%   1  16,7%   3  50,0%   1  16,7%    6",
        "35.78 Kota Surabaya              0   0,0%   1  33,3%   2  66,7%   0   0,0%    3",
        "36    Banten                     1   3   4",
    ] {
        assert!(text.lines().any(|l| l == line), "{line}\n{text}");
    }
}

#[test]
fn the_table_guards_what_a_spreadsheet_would_obey() {
    let csv = String::from_utf8(csv(&small(), &|message| say(message, Language::Id))).expect("UTF-8");
    assert_eq!(csv.lines().count(), 1 + 3 + 2 + 1);
    assert!(csv.contains("DP-2021-03,2026-2,2026-11-24,Rekomendasi,1,'=Rekomendasi 1,1,1,0,0,2,\"50,0%\""), "{csv}");
    assert!(csv.lines().next().is_some_and(|head| head.ends_with("% tidak dapat ditindaklanjuti dengan alasan yang sah")), "{csv}");
}

proptest! {
    #[test]
    fn no_line_is_wider_than_a_page_and_every_sum_is_what_it_sums(
        numbers in 0u16..40,
        seed in proptest::collection::vec(proptest::sample::select(State::ALL), 0..40),
    ) {
        let seed = if seed.is_empty() { vec![State::NotBegun] } else { seed };
        let states = |n: u8| seed.iter().copied().cycle().skip(n.into()).take(numbers.into()).collect();
        let regions = [(11, 0), (35, 78), (36, 1)].map(|(province, local)| (RegionCode::new(province, local), states(local))).into();
        let report = report(numbers, regions);
        for language in [Language::Id, Language::En] {
            let text = text(&report, &|message| say(message, language));
            prop_assert!(text.lines().all(|line| width(line) <= 80), "{text}");
            let raw = text.contains('\u{1b}');
            prop_assert!(!raw, "a control character");
        }
        prop_assert!(report.by_region().all(|(_, tally)| tally.all() == usize::from(numbers)));
        prop_assert!(report.by_recommendation().all(|(_, _, tally)| tally.all() == 3));
        let all = report.by_recommendation().fold(Tally::default(), |all, (_, _, tally)| all.and(tally));
        prop_assert_eq!(all, report.total());
    }
}
