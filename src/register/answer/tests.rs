//! Queries and windows over the public sample.

#![allow(clippy::unwrap_used)]

use super::*;
use crate::model::Status;
use crate::register::sample_records::{Memory, today};
use crate::register::{Anchor, Column, DeskAnswer, DeskAsk, Link, Sort, Window};

fn ask(query: &str) -> DeskAsk {
    let window = Window { anchor: Anchor::First, offset: 0, above: 500, below: 500 };
    let sort = |column| Sort { column, reversed: false };
    DeskAsk {
        agreements_query: query.to_owned(),
        agreements_sort: sort(Column::Attention),
        agreements: Window { anchor: Anchor::NameHit, ..window.clone() },
        link: None,
        partners_query: String::new(),
        partners_sort: sort(Column::Partner),
        partners: window,
        partners_follow: true,
        checklist: 0,
    }
}

fn desk_of(ask: DeskAsk, memory: &Memory, index: &mut Index) -> DeskAnswer {
    match answer(&Ask::Desk(Box::new(ask)), memory, index, &Context::on(today())) {
        Answer::Desk(desk) => *desk,
        other => panic!("{other:?}"),
    }
}

/// Agreements of the sample that a query finds, with the chosen one's number.
fn found(query: &str) -> (Vec<u32>, Option<u32>) {
    let memory = Memory::sample();
    let desk = desk_of(ask(query), &memory, &mut memory.index());
    let page = desk.agreements;
    let mut numbers: Vec<u32> = page.rows.iter().map(|row| row.number).collect();
    let chosen = page.chosen.map(|at| numbers[at]);
    numbers.sort_unstable();
    (numbers, chosen)
}

#[test]
fn counts_of_the_sample_are_those_of_the_rules() {
    let memory = Memory::sample();
    let desk = desk_of(ask(""), &memory, &mut memory.index());
    let counts = desk.counts;
    assert_eq!((counts.all, counts.expired, counts.in_force, counts.exploring, counts.attention), (107, 11, 69, 27, 37));
    assert_eq!((desk.agreements.total, desk.agreements.all), (107, 107));
}

#[test]
fn queries_find_as_many_as_promised() {
    let table = [
        ("", 107),
        ("   ", 107),
        ("negara:jp", 16),
        ("country:japan", 16),
        ("negara:jepang", 16),
        ("status:berlaku", 68),
        ("status:in_force", 68),
        ("status:notice", 1),
        ("status:expired", 11),
        ("status:penjajakan", 27),
        ("-status:berlaku", 39),
        ("kochi", 1),
        ("KOCHI", 1),
        ("da nang", 1),
        ("hawaii", 1),
        ("hawaiʻi", 1),
        ("高知", 1),
        ("nomor:KS-0009", 1),
        ("id:9", 1),
        ("nomor:9", 1),
        ("ks-0009", 1),
        ("daerah:32.73", 6),
        ("jenis:kembar jenis:teknik", 0),
        ("jenis:\"ksdpl-lainnya teknik\"", 1),
        ("mitra:suwon", 1),
        ("daerah:32.73 -mitra:suwon", 5),
        ("-mitra:suwon daerah:32.73", 5),
        ("daerah:kota_bandung", 6),
        ("daerah:\"kota bandung\"", 6),
        ("daerah:\"jawa barat\"", 8),
        ("ttd:1997", 4),
        ("ttd=1997", 4),
        ("ttd<1960-06-02", 0),
        ("ttd<=1960-06-02", 1),
        ("ttd<1961", 1),
        ("berakhir<6bl", 1),
        ("berakhir<14bl", 2),
        ("berakhir>=2026", 2),
        ("berakhir<2027-01-01", 11),
        ("naskah:loi", 7),
        ("sumber:jpnn.com", 4),
        ("catatan:imacs", 3),
        ("bidang:sampah", 2),
        ("imacs", 3),
        ("jpnn.com", 0),
        ("tahap:dprd", 0),
        ("giliran:gubernur", 0),
        ("kegiatan:unknown", 107),
        ("kegiatan:tidur", 0),
        ("kegiatan:mati-suri", 0),
        ("-", 107),
        ("kochi -", 1),
        ("kochi ", 1),
        ("\"kota kupang\" darwin", 1),
        ("sister", 88),
        ("tanpa hubungan", 1),
    ];
    let differing: Vec<_> = table.iter().map(|&(query, count)| (query, count, found(query).0.len())).filter(|(_, a, b)| a != b).collect();
    assert!(differing.is_empty(), "query, promised, found: {differing:?}");
}

#[test]
fn status_words_find_what_the_rules_say() {
    let memory = Memory::sample();
    let desk = desk_of(ask("status:berlaku"), &memory, &mut memory.index());
    assert!(desk.agreements.rows.iter().all(|row| row.status == Status::InForce));
}

#[test]
fn a_region_code_holds_by_segments() {
    let province = found("daerah:32").0;
    assert!(province.len() > found("daerah:32.73").0.len());
    assert_eq!(found("daerah:32.").0, province);
    assert_eq!(found("daerah:32.7").0, province);
    assert!(found("daerah:320").0.is_empty());
    assert_eq!(found("daerah:3").0.len(), 107);
}

#[test]
fn the_cursor_goes_to_the_first_row_whose_names_match() {
    // Bali stands in a note before the rows of Bali, and Papua in that of another region.
    assert_eq!(found("koc").1, Some(9));
    let memory = Memory::sample();
    for (query, region) in [("bali", "51"), ("bant", "36"), ("papua", "91")] {
        let desk = desk_of(ask(query), &memory, &mut memory.index());
        let chosen = &desk.agreements.rows[desk.agreements.chosen.unwrap()];
        let named = |row: &crate::register::AgreementRow| row.region.short_name().to_lowercase().contains(query);
        assert!(named(chosen) || chosen.country.is_some_and(|c| c.names().id.to_lowercase().contains(query)), "{query} {region}");
    }
}

#[test]
fn what_cannot_be_understood_is_searched_and_told() {
    let memory = Memory::sample();
    let mut index = memory.index();
    let mut notes = |query: &str| {
        let page = desk_of(ask(query), &memory, &mut index).agreements;
        (page.total, page.notes.unparsed, page.notes.unknown_value)
    };
    let text = |t: &str| Some(t.to_owned());
    assert_eq!(notes("negara:"), (107, text("negara:"), None));
    assert_eq!(notes("kochi negara:"), (1, text("negara:"), None));
    assert_eq!(notes("berakhir<"), (107, text("berakhir<"), None));
    assert_eq!(notes("berakhir<20"), (107, text("berakhir<20"), None));
    assert_eq!(notes("berakhir<abc"), (0, text("berakhir<abc"), None));
    assert_eq!(notes("warna:merah"), (0, text("warna:merah"), None));
    assert_eq!(notes("kochi warna:merah negara:jp"), (0, text("warna:merah negara:jp"), None));
    assert_eq!(notes("\"kota bandung"), (6, text("\"kota bandung"), None));
    assert_eq!(notes("daerah:\"kota bandung"), (6, text("daerah:\"kota bandung"), None));
    assert_eq!(notes("negara:zq"), (0, None, Some(("negara".to_owned(), "zq".to_owned()))));
    assert_eq!(notes("-negara:Atlantis"), (0, None, Some(("negara".to_owned(), "Atlantis".to_owned()))));
    assert_eq!(notes("kochi"), (1, None, None));
}

#[test]
fn the_first_order_is_attention_then_due_then_number() {
    let memory = Memory::sample();
    let rows = desk_of(ask(""), &memory, &mut memory.index()).agreements.rows;
    assert_eq!(rows[0].until.unwrap().to_string(), "2012");
    let needing = rows.iter().take_while(|row| !row.attention.is_empty()).count();
    assert_eq!(needing, 37);
    let overdue = |row: &crate::register::AgreementRow| {
        let ended = row.until.map(crate::model::PartialDate::latest);
        let lapsed = row
            .attention
            .contains(&crate::model::Attention::LoiLapsed)
            .then(|| row.signed.map(|signed| crate::rules::attention::lapses(signed, None).latest()));
        ended.or(lapsed.flatten())
    };
    let past: Vec<_> = rows[..needing].iter().map(|row| (overdue(row).is_none(), overdue(row), row.number)).collect();
    assert!(past.is_sorted(), "{past:?}");
    let rest: Vec<_> = rows[needing..].iter().map(|row| (row.due.is_none(), row.due, row.number)).collect();
    assert!(rest.is_sorted() && rows[needing..].iter().all(|row| row.attention.is_empty()));
}

#[test]
fn every_column_orders_both_ways_with_the_unknown_last() {
    let memory = Memory::sample();
    let mut index = memory.index();
    for column in [Column::Signed, Column::Until, Column::Country, Column::Partner, Column::Kind, Column::Region, Column::Number] {
        for reversed in [false, true] {
            let rows = desk_of(DeskAsk { agreements_sort: Sort { column, reversed }, ..ask("") }, &memory, &mut index).agreements.rows;
            let key = |row: &crate::register::AgreementRow| match column {
                Column::Signed => row.signed.map(|d| d.to_string()),
                Column::Until => row.until.map(|d| d.to_string()),
                Column::Country => row.country.map(|c| c.to_string()),
                Column::Partner => row.partner.as_ref().map(|(_, name, _)| crate::text::fold(name)),
                Column::Kind => row.kind.map(|k| (k as u8).to_string()),
                Column::Region => Some(crate::text::fold(&row.region.short_name())),
                _ => Some(format!("{:05}", row.number)),
            };
            let keys: Vec<Option<String>> = rows.iter().map(key).collect();
            let known = keys.iter().take_while(|key| key.is_some()).count();
            assert!(keys[known..].iter().all(Option::is_none), "{column:?} {reversed}");
            let ordered = if reversed { keys[..known].is_sorted_by(|a, b| a >= b) } else { keys[..known].is_sorted() };
            // A whole date and its year alone compare otherwise as text than as dates.
            assert!(ordered || matches!(column, Column::Signed | Column::Until), "{column:?} {reversed}");
        }
    }
}

#[test]
fn the_chosen_row_stays_where_it_is_through_sort_and_change() {
    let mut memory = Memory::sample();
    let mut index = memory.index();
    let around = |memory: &Memory, index: &mut Index, column, place| {
        let window = Window { anchor: Anchor::Record { number: 9, place }, offset: 0, above: 3, below: 3 };
        let sort = Sort { column, reversed: false };
        let page = desk_of(DeskAsk { agreements: window, agreements_sort: sort, ..ask("") }, memory, index).agreements;
        let chosen = page.chosen.unwrap();
        (page.rows[chosen].number, page.first + chosen, page.rows.len())
    };
    assert_eq!(around(&memory, &mut index, Column::Number, 0), (9, 8, 7));
    let (number, ..) = around(&memory, &mut index, Column::Partner, 0);
    assert_eq!(number, 9);
    memory.enter("budi", "set", vec![(Id::Agreement(9), None)]);
    index.put(Id::Agreement(9), None);
    assert_eq!(around(&memory, &mut index, Column::Number, 8), (10, 8, 7));
    assert_eq!(around(&memory, &mut index, Column::Number, 999).1, 105);
}

#[test]
fn panes_are_linked() {
    let memory = Memory::sample();
    let mut index = memory.index();
    let desk = desk_of(ask("koc"), &memory, &mut index);
    assert_eq!((desk.partners.total, desk.partners.rows[0].name.as_str()), (1, "Kōchi"));
    let japan = desk_of(ask("negara:jp"), &memory, &mut index);
    assert_eq!(japan.partners.total, 14);
    assert_eq!(japan.agreements.total, 16);
    let jica = japan.partners.rows.iter().find(|row| row.name == "JICA").unwrap();
    assert_eq!(jica.agreements, 3);
    let linked = desk_of(DeskAsk { link: Some(Link::Partner(jica.number)), ..ask("") }, &memory, &mut index);
    assert_eq!(linked.agreements.total, 3);
    let chosen = &linked.agreements.rows[linked.agreements.chosen.unwrap()];
    assert_eq!(linked.partners.rows[linked.partners.chosen.unwrap()].number, chosen.partner.as_ref().unwrap().0);
    let banten = DeskAsk { link: Some(Link::Region("36".parse().unwrap())), ..ask("") };
    assert_eq!(desk_of(banten, &memory, &mut index).agreements.total, 2);
    let partners = DeskAsk { partners_query: "jepang".to_owned(), partners_follow: false, ..ask("") };
    assert_eq!(desk_of(partners, &memory, &mut index).partners.total, 14);
    for (query, count) in [("tingkat:lembaga", 5), ("level:city mitra:ko", 1), ("lembaga", 5), ("MT-0001", 1), ("daerah:32", 0)] {
        let partners = DeskAsk { partners_query: query.to_owned(), partners_follow: false, ..ask("") };
        assert_eq!(desk_of(partners, &memory, &mut index).partners.total, count, "{query}");
    }
}
