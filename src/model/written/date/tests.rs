use proptest::prelude::*;

use super::*;
use crate::model::Zone;

fn by() -> By {
    By::on("2026-11-24".parse().expect("a day"), Zone::Wib)
}

fn read(text: &str) -> Written {
    super::read(text, &by())
}

fn date(text: &str) -> Option<String> {
    match read(text) {
        Written::Date(written) => Some(written.date.to_string()),
        _ => None,
    }
}

fn written(text: &str) -> WrittenDate {
    match read(text) {
        Written::Date(written) => written,
        other => panic!("{text}: {other:?}"),
    }
}

fn unread(text: &str) -> (Why, Vec<String>) {
    match read(text) {
        Written::Unread(Unread { why, perhaps }) => (why, perhaps.iter().map(ToString::to_string).collect()),
        other => panic!("{text}: {other:?}"),
    }
}

#[test]
fn dates_are_read_as_offices_write_them() {
    let table = [
        ("2019-03-12", "2019-03-12"),
        ("2019-03", "2019-03"),
        ("2019", "2019"),
        ("8/3/2021", "2021-03-08"),
        ("5/2/2018", "2018-02-05"),
        ("04/09/2024", "2024-09-04"),
        ("22/08/19", "2019-08-22"),
        ("(5/6/24)", "2024-06-05"),
        ("08-03-21", "2021-03-08"),
        ("08.03.2021", "2021-03-08"),
        ("12-3-19", "2019-03-12"),
        ("12.03.2019", "2019-03-12"),
        ("12. 3. 2019", "2019-03-12"),
        ("28 / 3 / 2022", "2022-03-28"),
        ("2019/03/12", "2019-03-12"),
        ("2019.3.12", "2019-03-12"),
        ("12 Maret 2019", "2019-03-12"),
        ("12 MARET 2019", "2019-03-12"),
        ("12 Mrt 2019", "2019-03-12"),
        ("12 Sept 2019", "2019-09-12"),
        ("12 Sept. 2019", "2019-09-12"),
        ("12-Mar-19", "2019-03-12"),
        ("12-Mar-2019", "2019-03-12"),
        ("12Mar2019", "2019-03-12"),
        ("12 Nopember 2007", "2007-11-12"),
        ("3 Pebruari 2011", "2011-02-03"),
        ("3 Peb 2011", "2011-02-03"),
        ("5 Feberuari 2019", "2019-02-05"),
        ("17 Agt 2010", "2010-08-17"),
        ("17 Ags 2010", "2010-08-17"),
        ("17 Agust. 2010", "2010-08-17"),
        ("10 Jul 2019", "2019-07-10"),
        ("8 Nov 2024", "2024-11-08"),
        ("30 Mar 2017", "2017-03-30"),
        ("31 Agustus 2002", "2002-08-31"),
        ("1 Okt 2020", "2020-10-01"),
        ("1 Des 2020", "2020-12-01"),
        ("1 Mei 2020", "2020-05-01"),
        ("12/III/2019", "2019-03-12"),
        ("12-XII-2019", "2019-12-12"),
        ("March 12, 2019", "2019-03-12"),
        ("12th March 2019", "2019-03-12"),
        ("the 3rd of August 2017", "2017-08-03"),
        ("tgl 12 bulan 3 tahun 2019", "2019-03-12"),
        ("Tanggal: 12 Maret 2019", "2019-03-12"),
        ("tgl. 12 Maret 2019", "2019-03-12"),
        ("Senin, 8 Maret 2021", "2021-03-08"),
        ("Senin (8/3/2021)", "2021-03-08"),
        ("Senin tanggal 8 Maret 2021", "2021-03-08"),
        ("hari Senin, 8 Maret 2021", "2021-03-08"),
        ("11 FEBRUARI 2019 - 10:01:57", "2019-02-11"),
        ("2019-03-12 00:00:00", "2019-03-12"),
        ("2019-03-12T00:00:00Z", "2019-03-12"),
        ("12/03/2019 9:30", "2019-03-12"),
        ("12 Maret 2019 pukul 09.00 WIB", "2019-03-12"),
        ("43536", "2019-03-12"),
        ("43536,0", "2019-03-12"),
        ("43536.75", "2019-03-12"),
        ("20190312", "2019-03-12"),
        ("23032019", "2019-03-23"),
        ("Maret 2019", "2019-03"),
        ("September 1991", "1991-09"),
        ("Sept. 1991", "1991-09"),
        ("03/2019", "2019-03"),
        ("3-2019", "2019-03"),
        ("2019/3", "2019-03"),
        ("Mar-19", "2019-03"),
        ("Mar'19", "2019-03"),
        ("bulan Maret tahun 2019", "2019-03"),
        ("tahun 2005", "2005"),
        ("sejak tahun 1989", "1989"),
        ("2019.", "2019"),
        ("00/00/2019", "2019"),
        ("00/03/2019", "2019-03"),
        ("２０１９", "2019"),
        ("12\u{a0}Maret\u{a0}2019", "2019-03-12"),
    ];
    for (text, expected) in table {
        assert_eq!(date(text).as_deref(), Some(expected), "{text}");
    }
}

#[test]
fn nothing_is_said_in_many_ways() {
    for text in ["", " ", "-", "–", "n/a", "N/A", "na", "00/00/0000", "0000-00-00", "0", "tidak ada", "belum ada"] {
        assert_eq!(read(text), Written::Nothing, "{text}");
    }
}

#[test]
fn what_is_no_date_says_why_and_what_was_perhaps_meant() {
    let table: &[(&str, Why, &[&str])] = &[
        ("30/2/2026", Why::NoSuchDay, &[]),
        ("2026-02-30", Why::NoSuchDay, &[]),
        ("31 April 2020", Why::NoSuchDay, &[]),
        ("29 Februari 2023", Why::NoSuchDay, &[]),
        ("29 Februari 1900", Why::NoSuchDay, &[]),
        ("3/25/2021", Why::NoSuchDay, &["2021-03-25"]),
        ("2021/25/3", Why::NoSuchDay, &["2021-03-25"]),
        ("13/2019", Why::NoSuchDay, &[]),
        ("0 Maret 1", Why::NoDate, &[]),
        ("8/3", Why::NoYear, &[]),
        ("12 Maret", Why::NoYear, &[]),
        ("Maret 12", Why::NoYear, &[]),
        ("10-12 Juli 2019", Why::NoDate, &["2019-07-10", "2019-07-12"]),
        ("7 s.d. 9 Februari 2019", Why::NoDate, &["2019-02-09"]),
        ("24 Mei dan 2 Juni 1960", Why::NoDate, &["1960-06-02"]),
        ("2019-2024", Why::NoDate, &["2019", "2024"]),
        ("akhir 2020", Why::NoDate, &["2020"]),
        ("Kuartal III 2010", Why::NoDate, &["2010"]),
        ("± 2019 lalu", Why::NoDate, &["2019"]),
        ("12 Marett 2019", Why::NoDate, &["2019-03-12"]),
        ("Jakarta, 8 Maret 2021", Why::NoDate, &["2021-03-08"]),
        ("5 tahun", Why::NoDate, &[]),
        ("20191312", Why::NoSuchDay, &[]),
        ("00000019", Why::NoSuchDay, &[]),
        ("besok", Why::NoDate, &[]),
        ("12:03:2019", Why::NoDate, &[]),
        ("435360", Why::NoDate, &[]),
        ("2019?", Why::NoDate, &["2019"]),
        ("\u{b1}2019", Why::NoDate, &["2019"]),
        ("- 2019", Why::NoDate, &["2019"]),
        ("8/3/2021-", Why::NoDate, &["2021-03-08"]),
        ("8/3/2021)", Why::NoDate, &["2021-03-08"]),
        ("8//3/2021", Why::NoDate, &["2021-03"]),
        ("8/3/2021 10:00 9/3/2021", Why::NoDate, &["2021-03-08"]),
        ("8/3/2021 10:00 kira-kira", Why::NoDate, &["2021-03-08"]),
        ("8/3/2021 99:00", Why::NoDate, &["2021-03-08"]),
        ("Maret 2021 10:00", Why::NoDate, &["2021-03"]),
        ("5 tahun 2019", Why::NoDate, &["2019"]),
        ("2019\u{b2}", Why::NoDate, &["2019"]),
        ("43536.", Why::NoDate, &[]),
    ];
    for (text, why, perhaps) in table {
        assert_eq!(unread(text), (*why, perhaps.iter().map(|&p| p.to_owned()).collect()), "{text}");
    }
}

#[test]
fn what_was_inferred_is_told() {
    let table = [
        ("08-03-21", Some(Inferred::Century)),
        ("Mar-19", Some(Inferred::Century)),
        ("43536", Some(Inferred::DayNumber)),
        ("20190312", Some(Inferred::Unparted)),
        ("00/03/2019", Some(Inferred::UnknownPart)),
        ("2021-03-08T17:00:00.000Z", Some(Inferred::Zone)),
        ("2021-03-08T00:00:00+07:00", None),
        ("2021-03-08T05:00:00Z", Some(Inferred::Time)),
        ("8/3/2021 09:30", Some(Inferred::Time)),
        ("8 Maret 2021 pukul 09.30 WIB", Some(Inferred::Time)),
        ("8/3/2021 0:00", None),
        ("2021-03-08 00:00:00", None),
        ("8/3/2021", None),
        ("2019", None),
    ];
    for (text, inferred) in table {
        assert_eq!(written(text).inferred, inferred, "{text}");
    }
}

#[test]
fn a_time_with_a_zone_is_a_day_of_the_office() {
    let table = [
        ("2021-03-08T17:00:00.000Z", Zone::Wib, "2021-03-09"),
        ("2021-03-08T16:59:59Z", Zone::Wib, "2021-03-08"),
        ("2021-03-08T16:59:59Z", Zone::Wita, "2021-03-09"),
        ("2020-12-31T20:00-05:00", Zone::Wib, "2021-01-01"),
        ("9/3/2021 00:30 WIT", Zone::Wib, "2021-03-08"),
        ("Senin, 8 Maret 2021 pukul 23.30 WIB", Zone::Wit, "2021-03-09"),
        ("3/8/2021 5:00:00 PM", Zone::Wib, "2021-08-03"),
    ];
    for (text, zone, expected) in table {
        let Written::Date(found) = super::read(text, &By { zone, ..by() }) else { panic!("{text}") };
        assert_eq!((found.date.to_string().as_str(), found.weekday_differs()), (expected, false), "{text}");
    }
}

#[test]
fn days_are_counted_as_the_file_counts_them() {
    let from = |counted| match super::read("42801", &By { counted, ..by() }) {
        Written::Date(found) => found.date.to_string(),
        other => panic!("{other:?}"),
    };
    assert_eq!((from(Counted::From1900), from(Counted::From1904)), ("2017-03-07".into(), "2021-03-08".into()));
}

#[test]
fn digits_that_can_be_read_two_ways_have_another_day() {
    let other = |text: &str| written(text).turned.map(|d| d.to_string());
    assert_eq!(other("8/3/2021").as_deref(), Some("2021-08-03"));
    for text in ["13/3/2021", "3/3/2021", "8 Maret 2021", "03/2021", "2021"] {
        assert_eq!(other(text), None, "{text}");
    }
}

#[test]
fn a_weekday_is_held_against_the_day() {
    let table = [
        ("Senin, 8/3/2021", false, None),
        ("Kamis, 8/3/2021", true, None),
        ("Rabu (7/10/2019)", true, Some("2019-07-10")),
        ("Jumat malam (7/10/17)", true, None),
        ("Jum'at, 5 Juni 2020", false, None),
        ("Ahad, 7 Maret 2021", false, None),
        ("Sabtu, Maret 2021", false, None),
    ];
    for (text, differs, meant) in table {
        let found = written(text);
        assert_eq!((found.weekday_differs(), found.meant_by_weekday().map(|d| d.to_string()).as_deref()), (differs, meant), "{text}");
    }
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC{0,40}", digits in "[0-9/. :TMar-]{0,24}") {
        let _ = (read(&text), read(&digits));
    }

    /// One strange letter, and it is no date any more: nothing is read by leaving something out.
    #[test]
    fn a_strange_letter_is_not_passed_over(
        number in 0i64..60_000, form in 0usize..5, at in 0usize..24, strange in "[^-0-9A-Za-z /.,:()'`\\\\\\s]",
    ) {
        let day = add_days(Day::from_ymd_opt(1920, 1, 1).expect("a day"), number);
        let (y, m, d) = (day.year(), day.month(), day.day());
        let forms = [format!("{y}-{m:02}-{d:02}"), format!("{d}/{m}/{y}"), format!("{d} Maret {y}"), format!("{d}/{m}/{y} 09:30"), format!("{y}")];
        let mut text = forms[form].clone();
        let folded = crate::text::fold(&strange);
        let is_known = |c: char| c.is_alphanumeric() || c.is_whitespace() || "-/.,:()".contains(c);
        prop_assume!(!folded.is_empty() && !folded.chars().any(is_known));
        text.insert_str(at.min(text.len()), &strange);
        let is_dash = matches!(strange.as_str(), "\u{2010}" | "\u{2011}" | "\u{2013}" | "\u{2014}" | "\u{2212}");
        prop_assert!(is_dash || !matches!(read(&text), Written::Date(_)), "{}", text);
    }

    /// However a day is written, it is that day.
    #[test]
    fn every_day_comes_back_in_each_form(number in 0i64..100_000) {
        let day = add_days(Day::from_ymd_opt(1920, 1, 1).expect("a day"), number);
        let names = ["Januari", "Peb", "Mrt", "Apr", "Mei", "Juni", "Jul", "Agt", "Sept", "Okt", "Nop", "Des"];
        let (y, m, d) = (day.year(), day.month(), day.day());
        let name = names[day.month0() as usize];
        for text in [format!("{y}-{m:02}-{d:02}"), format!("{d}/{m}/{y}"), format!("{d:02}.{m:02}.{y}"), format!("{d} {name} {y}"), format!("{y}/{m}/{d}")] {
            prop_assert_eq!(date(&text), Some(PartialDate::from(day).to_string()), "{}", text);
        }
    }
}
