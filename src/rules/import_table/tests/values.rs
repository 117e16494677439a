//! What offices write in their tables, as it becomes agreements, and what is told of it.

use super::*;

/// A register with agreements of Yogyakarta, Bandung and Jawa Barat.
fn register() -> FakeFacts {
    let mut facts = FakeFacts::default();
    let text = "region_code|region|partner|partner_level|country|kind|instrument|signed|until|areas|note\n\
                34||Kyōto|provinsi|JP|kembar|MoU|1985-07-16|||\n\
                34.71||Gangbuk-gu|kota|KR|kembar|MoU|2004|||\n\
                32.73||Suwon|kota|KR|kembar|MoU|1997-08-25|||\n\
                32||Khartoum|provinsi|SD|kembar|LoI||||";
    import(&mut facts, text).expect("a register");
    facts
}

/// Code, row and field of each warning, with its suggestions.
fn told(report: &ImportReport) -> Vec<String> {
    let field = |f: &crate::model::command::Fault| f.field.unwrap_or_default().to_owned();
    report.warnings.iter().map(|f| format!("{} {} {} {}", f.row, field(f), f.code, f.suggestions.join(" ")).trim_end().to_owned()).collect()
}

fn told_faults(text: &str) -> Vec<String> {
    let (report, _) = import(&mut register(), text).expect_err("a refusal");
    let field = |f: &crate::model::command::Fault| f.field.unwrap_or_default();
    report.faults.iter().map(|f| format!("{} {} {} {}", f.row, field(f), f.code, f.suggestions.join("; ")).trim_end().to_owned()).collect()
}

fn newest(facts: &FakeFacts) -> (Agreement, Partner) {
    let agreement: Agreement = facts.get(Id::Agreement(facts.next_agreement() - 1)).expect("an agreement");
    let partner = facts.get(agreement.partner.expect("a partner")).expect("a partner");
    (agreement, partner)
}

#[test]
fn a_table_of_an_office_is_read_as_it_was_meant() {
    let mut facts = register();
    let text = "No.|Daerah|Mitra|Negara|Bentuk Kerja Sama|Naskah|Tgl. MoU|Jangka Waktu|Bidang|Ket.\n\
                1|Pemkot Medan|Penang|Malaysia|Sister City|Nota Kesepahaman|12 Mrt 2019|5 (lima) tahun|Pendidikan, Budaya|-";
    let report = import(&mut facts, text).expect("an import");
    let (agreement, partner) = newest(&facts);
    assert_eq!((agreement.region.to_string(), partner.name.as_str(), partner.country), ("12.71".into(), "Penang", "MY".parse().ok()));
    assert_eq!((agreement.kind, agreement.instrument.as_deref()), (Some(crate::model::Kind::Twin), Some("Nota Kesepahaman")));
    assert_eq!((agreement.signed, agreement.until), ("2019-03-12".parse().ok(), "2024-03-12".parse().ok()));
    assert_eq!((agreement.areas, agreement.note), (vec!["Pendidikan".to_owned(), "Budaya".to_owned()], None));
    assert_eq!(told(&report), ["0  unknown_column", "1 until inferred_date"]);
}

#[test]
fn as_is_american_samoa_in_the_programs_own_table_alone() {
    let own = crate::model::field::FIELDS.iter().map(|f| f.header).collect::<Vec<_>>().join("|");
    let mut facts = FakeFacts::default();
    import(&mut facts, &format!("{own}\n51|Bali|Pago Pago|||AS||||||||")).expect("an import");
    assert_eq!(newest(&facts).1.country, "AS".parse().ok());
    import(&mut facts, "region|partner|country\nBali|Seattle|AS").expect("an import");
    assert_eq!(newest(&facts).1.country, "US".parse().ok());
}

#[test]
fn region_and_partner_in_one_cell_are_split_where_both_are_known() {
    let table = [
        // An agreement between them tells the province from the kota.
        ("Daerah|Mitra\nJogja - Kyoto|", "34", "MT-0001"),
        ("Daerah|Mitra\nJogja – Gangbuk-gu|", "34.71", "MT-0002"),
        ("Kerja Sama\nJabar-Khartoum", "32", "MT-0004"),
        ("Daerah\nKota Bandung dengan Suwon", "32.73", "MT-0003"),
        ("Mitra\nSuwon - Kota Bandung", "32.73", "MT-0003"),
    ];
    for (text, region, partner) in table {
        let mut facts = register();
        let report = import(&mut facts, text).expect(text);
        let split = report.warnings.iter().find(|w| w.code == "split_cell").expect(text);
        assert_eq!(split.suggestions, [partner], "{text}");
        let (agreement, _) = newest(&facts);
        assert_eq!(
            (agreement.region.to_string(), agreement.partner.map(|id| id.to_string())),
            (region.into(), Some(partner.into())),
            "{text}"
        );
    }
}

#[test]
fn two_names_in_one_cell_that_are_not_both_known_are_told() {
    let table = [
        ("Daerah|Mitra\nJabar - Timbuktu|", "1 partner missing"),
        ("Daerah|Mitra\nJogja - Khartoum|", "1 region ambiguous_region Daerah Istimewa Yogyakarta; Kota Yogyakarta"),
        ("Daerah|Mitra\nAtlantis - Kyoto|", "1 region unknown_region"),
        ("Kerja Sama\nKyoto", "1 pair missing"),
        ("Daerah|Kerja Sama\nBali|Bali - Kyoto", "1 pair missing"),
    ];
    for (text, expected) in table {
        assert_eq!(told_faults(text).first().map(String::as_str), Some(expected), "{text}");
    }
    assert_eq!(told_faults("Daerah|Mitra\nAtlantis - Kyoto|"), ["1 region unknown_region", "1 partner missing"]);
    let report = import(&mut register(), "Daerah|Mitra|Kerja Sama\nBali|Hainan|x").expect("an import");
    assert_eq!(told(&report), ["0  unknown_column"]);
}

#[test]
fn a_name_that_several_share_is_asked_for() {
    let table = [
        ("Daerah|Mitra\nBandung|Suwon", "1 region ambiguous_region Kabupaten Bandung; Kota Bandung"),
        ("Daerah|Mitra\nJogja|Kyoto", "1 region ambiguous_region Daerah Istimewa Yogyakarta; Kota Yogyakarta"),
        ("Daerah|Mitra\nGorontalo|X", "1 region ambiguous_region Provinsi Gorontalo; Kabupaten Gorontalo; Kota Gorontalo"),
        ("Daerah|Mitra\nKab. Surabaya|X", "1 region unknown_region Kota Surabaya"),
        ("Daerah|Mitra\nSurabya|X", "1 region unknown_region Kota Surabaya"),
        ("Daerah|Mitra\n3273|X", "1 region unknown_region 32.73"),
        ("Daerah|Mitra\nKota Jakarta Selatan|X", "1 region unknown_region"),
        ("Provinsi|Kab/Kota|Mitra\nJawa Tengah|Kota Bandung|X", "1 province differs"),
        ("region_code|region|partner\n32.73|Bogor|X", "1 region_name differs"),
    ];
    for (text, expected) in table {
        assert_eq!(told_faults(text), [expected], "{text}");
    }
    let mut facts = register();
    for (text, region) in [
        ("Provinsi|Kab/Kota|Mitra\nKalsel|Banjar|X", "63.03"),
        ("Provinsi|Kab/Kota|Mitra\nJawa Barat||X", "32"),
        ("Provinsi|Mitra\nGorontalo|X", "75"),
        ("region_code|region|partner\n32.73|Bandung|X", "32.73"),
    ] {
        import(&mut facts, text).expect(text);
        assert_eq!(newest(&facts).0.region.to_string(), region, "{text}");
    }
}

#[test]
fn dates_are_told_where_they_do_not_say_one_day() {
    let fault = |date: &str| told_faults(&format!("Daerah|Mitra|Tgl TTD\nBali|X|{date}")).join(", ");
    assert_eq!(fault("Rabu (7/10/2019)"), "1 signed bad_date 2019-07-10; 2019-10-07");
    assert_eq!(fault("Kamis, 8 Maret 2021"), "1 signed bad_date 2021-03-08");
    assert_eq!(fault("31/4/2020"), "1 signed bad_date");
    assert_eq!(fault("10-12 Juli 2019"), "1 signed bad_date 2019-07-10; 2019-07-12");
    let until = |signed: &str, until: &str| told_faults(&format!("Daerah|Mitra|Tgl TTD|Jangka Waktu\nBali|X|{signed}|{until}")).join(", ");
    assert_eq!(until("2019", "5 tahun"), "1 until bad_date 2024");
    assert_eq!(until("", "5 tahun"), "1 until bad_date");
    assert_eq!(until("2019-03-12", "11/3/2019"), "1 until impossible_order");
    let report = import(&mut register(), "Daerah|Mitra|Masa Berlaku\nBali|X|tidak terbatas").expect("an import");
    assert_eq!(told(&report), ["1 until inferred_date"]);
    let mut facts = register();
    let report =
        import(&mut facts, "Daerah|Mitra|Tgl TTD|Berlaku s.d.\nBali|X|08-03-21|43536000\nBali|Y|43536|-").map_err(|(r, _)| r.faults);
    assert!(report.is_err_and(|faults| faults.iter().map(|f| (f.row, f.field)).eq([(1, Some("until"))])));
    let report = import(&mut facts, "Daerah|Mitra|Tgl TTD|Berlaku s.d.\nBali|X|08-03-21|-\nBali|Y|43536|n/a").expect("an import");
    assert_eq!(told(&report), ["1 signed inferred_date", "2 signed inferred_date"]);
}

#[test]
fn kinds_that_the_law_does_not_name_are_asked_for() {
    assert_eq!(told_faults("Daerah|Mitra|Jenis\nBali|X|Friendship City"), ["1 kind unknown_kind kembar; ksdpl-lainnya"]);
    assert_eq!(told_faults("Daerah|Mitra|Jenis\nBali|X|Aktif"), ["1 kind unknown_kind"]);
}

#[test]
fn countries_are_told_where_they_were_inferred() {
    let mut facts = register();
    let text =
        "Daerah|Mitra|Negara\nBali|Busan|Korea\nBali|Prefektur Chiba, Jepang|\nBali|Perth (Australia)|Australia\nBali|Izmir, Turki|Jepang";
    let report = import(&mut facts, text).expect("an import");
    assert_eq!(told(&report), ["1 country inferred_country", "2 partner inferred_country", "3 partner inferred_country"]);
    let partners: Vec<_> = (5..=8)
        .filter_map(|n| facts.get::<Partner>(Id::Partner(n)))
        .map(|p| format!("{} {}", p.name, p.country.map(|c| c.to_string()).unwrap_or_default()))
        .collect();
    assert_eq!(partners, ["Busan KR", "Prefektur Chiba JP", "Perth AU", "Izmir, Turki JP"]);
}

#[test]
fn near_names_are_offered_and_stay_apart() {
    let mut facts = register();
    let text =
        "Daerah|Mitra|Negara\nBali|Khartum|Sudan\nBali|GangBuk Gu|Korsel\nBali|Istanbul|Turki\nBanten|Istambul|Turki\nBali|Kyoto-fu|Jepang";
    let report = import(&mut facts, text).expect("an import");
    assert_eq!(told(&report), ["1 partner near_partner MT-0004", "2 partner near_partner MT-0002", "4 partner near_partner Istanbul"]);
    assert_eq!(report.partners_created, 5);
    // What was offered imports, by name or by number.
    let again = import(&mut facts, "Daerah|Mitra\nBanten|MT-0004\nBanten|mt-2").expect("an import");
    assert_eq!((again.partners_created, newest(&facts).1.name.as_str()), (0, "Gangbuk-gu"));
    assert_eq!(told_faults("Daerah|Mitra\nBali|MT-0099"), ["1 partner unknown_partner"]);
    assert_eq!(told_faults("Daerah|Mitra|Negara\nBali|MT-0004|Jepang"), ["1 country differs"]);
}

#[test]
fn a_partner_is_found_by_what_the_row_says() {
    let mut facts = register();
    let table = [
        ("the level is not said", "Bali|Suwon|KR|", 0, vec![]),
        ("nor the country", "Banten|Suwon||", 0, vec!["1 partner inferred_partner MT-0003"]),
        ("another level is another", "Bali|Suwon|KR|provinsi", 1, vec!["1 partner near_partner MT-0003"]),
        ("doubled blanks", "Aceh|Gangbuk-gu  |KR|kota", 0, vec![]),
        ("two of one name", "Aceh|Suwon|KR|", 0, vec!["1 partner inferred_partner MT-0003"]),
    ];
    for (what, row, created, warnings) in table {
        let report = import(&mut facts, &format!("region|partner|country|partner_level\n{row}")).expect(what);
        assert_eq!((report.partners_created, told(&report)), (created, warnings.iter().map(|w| (*w).to_owned()).collect()), "{what}");
    }
}

#[test]
fn two_rows_with_one_new_partner_make_one() {
    let mut facts = register();
    let report = import(&mut facts, "Daerah|Mitra|Negara\nBali|Penang|MY\nBanten|PENANG|Malaysia\nAceh|Penang|").expect("an import");
    assert_eq!(report.partners_created, 1);
}

/// A name that a table breaks is one name, and later rows mean the same.
#[test]
fn names_that_a_table_breaks_are_on_one_line() {
    let mut facts = FakeFacts::default();
    let mut broken =
        table("region_code|partner|country|instrument|areas|note|source\n32.73|F|US|I|A|N|S\n32.71|Fort Worth|US|MoU|budaya|x|y");
    let cells = ["32.73", "Fort\nWorth", "US", "Nota\r\nKesepahaman", "budaya\tdan seni", "satu\ndua", "laman\n2021"];
    broken.rows[0].cells = cells.iter().collect();
    let submit = |facts: &mut FakeFacts, table: &Table| {
        let decision = facts.submit("budi", "2026-11-24", Command::Import { table: table.clone(), update: false }).expect("an import");
        if let Report::Import(report) = decision.report { report } else { ImportReport::default() }
    };
    let report = submit(&mut facts, &broken);
    assert_eq!((report.created, report.partners_created), (2, 1));
    let agreement: Agreement = facts.get(Id::Agreement(1)).expect("an agreement");
    let found = (agreement.instrument.as_deref(), agreement.areas.as_slice(), agreement.note.as_deref(), agreement.source.as_deref());
    assert_eq!(found, (Some("Nota Kesepahaman"), &["budaya dan seni".to_owned()][..], Some("satu\ndua"), Some("laman 2021")));
    assert_eq!(facts.get::<Partner>(Id::Partner(1)).map(|partner| partner.name).as_deref(), Some("Fort Worth"));
    assert_eq!(submit(&mut facts, &broken).unchanged, 2);
}
