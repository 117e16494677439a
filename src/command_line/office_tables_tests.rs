//! Tables as offices keep them, whole, against what becomes of each.

use crate::exchange::read_table;
use crate::model::command::{ImportReport, Report};
use crate::model::{Agreement, Command, Id, Office, Partner};
use crate::rules::fake_facts::FakeFacts;

/// A table read as a file is, brought into a new register of this region.
fn brought(office: &str, text: &str) -> (Result<ImportReport, ImportReport>, FakeFacts) {
    let mut facts = FakeFacts::default();
    if let Ok(region) = office.parse() {
        facts.hold(Id::Office, &Office { region: Some(region), ..Office::default() });
    }
    let read = read_table(text.as_bytes()).expect("a table");
    let told = |report: Report| if let Report::Import(report) = report { report } else { ImportReport::default() };
    let done = facts.submit("budi", "2026-11-24", Command::Import { table: read.table, update: false });
    let mut report = done.map(|decision| told(decision.report)).map_err(|refusal| told(refusal.report));
    match &mut report {
        Ok(report) | Err(report) => report.warnings.splice(0..0, read.notes),
    };
    (report, facts)
}

/// Each agreement in one line: region, partner, country, kind, instrument, number, days, areas.
fn held(facts: &FakeFacts) -> Vec<String> {
    let line = |number| {
        let agreement = facts.get::<Agreement>(Id::Agreement(number))?;
        let partner = agreement.partner.and_then(|id| facts.get::<Partner>(id));
        let text = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
        Some(format!(
            "{} {} {} {} {} {} {} {}{}",
            agreement.region,
            text(partner.as_ref().map(|p| p.name.clone())),
            text(partner.and_then(|p| p.country).map(|c| c.to_string())),
            text(agreement.instrument.clone()),
            text(agreement.instrument_number.clone()),
            text(agreement.signed.map(|d| d.to_string())),
            text(agreement.until.map(|d| d.to_string())),
            if agreement.automatic == Some(true) { "otomatis " } else { "" },
            agreement.areas.join(";"),
        ))
    };
    (1..=20).map_while(line).map(|line| line.trim_end().to_owned()).collect()
}

/// A table, the register's region, and the agreements that it holds.
const TABLES: &[(&str, &str, &[&str])] = &[
    (
        "DAFTAR KERJA SAMA SISTER CITY;;;\nNo;Mitra;Negara;Tanggal Penandatanganan\n1;Contoh-si;Korea Selatan;25 Agustus 1997\n\
         2;Contoh-shi;Jepang;19 Desember 2014\n",
        "32.73",
        &["32.73 Contoh-si KR - - 1997-08-25 -", "32.73 Contoh-shi JP - - 2014-12-19 -"],
    ),
    (
        "DAFTAR KERJA SAMA SISTER CITY KOTA BANDUNG;;;\nNo;Mitra;Negara;Tanggal Penandatanganan\n1;Contoh-si;Korea Selatan;25 Agustus 1997\n",
        "32",
        &["32.73 Contoh-si KR - - 1997-08-25 -"],
    ),
    (
        "Daerah;Tahun;Mitra;Negara;Tanggal Penandatanganan\nKota Bandung;2019;Contoh-si;Korea Selatan;12 Maret 2019\n\
         Kota Bogor;2020;Kota Contoh;Filipina;3 Mei 2020\n",
        "",
        &["32.73 Contoh-si KR - - 2019-03-12 -", "32.71 Kota Contoh PH - - 2020-05-03 -"],
    ),
    (
        "Daerah;Mitra;Mitra Kerja Sama;Negara;Mulai\nKota Bandung;Universitas;Universitas Contoh Seoul;Korea Selatan;12 Maret 2019\n\
         Kota Bandung;Pemda;Kota Contoh Cebu;Filipina;3 Mei 2020\n",
        "",
        &["32.73 Universitas Contoh Seoul KR - - 2019-03-12 -", "32.73 Kota Contoh Cebu PH - - 2020-05-03 -"],
    ),
    (
        "Daerah;Mitra;Negara;Jenis Kerja Sama;Tanggal MoU\nKota Bandung;Contoh-si;Korea Selatan;MoU;25 Agustus 1997\n\
         Kota Bandung;Contoh-shi;Jepang;LoI;19 Desember 2014\nKota Bogor;Contoh City;Amerika Serikat;Perjanjian Kerja Sama;12 Maret 2003\n",
        "",
        &[
            "32.73 Contoh-si KR MoU - 1997-08-25 -",
            "32.73 Contoh-shi JP LoI - 2014-12-19 -",
            "32.71 Contoh City US Perjanjian Kerja Sama - 2003-03-12 -",
        ],
    ),
    (
        "Daerah;Mitra;Negara;Nomor Perjanjian;Tanggal Penandatanganan;Berlaku s.d.\n\
         Kota Bandung;Contoh-si;Korea Selatan;119/12-KS/2019;12 Maret 2019;12 Maret 2024\n\
         Kota Bandung;Contoh-si;Korea Selatan;119/13-KS/2019;12 Maret 2019;12 Maret 2024\n",
        "",
        &["32.73 Contoh-si KR - 119/12-KS/2019 2019-03-12 2024-03-12", "32.73 Contoh-si KR - 119/13-KS/2019 2019-03-12 2024-03-12"],
    ),
    (
        "Daerah;Mitra;Negara;Jenis Dokumen;Nomor Dokumen;Tanggal Penandatanganan;Bidang\n\
         Kota Bandung;Contoh-si;Korea Selatan;PKS;119/12-KS/2019;12 Maret 2019;pendidikan\n\
         Kota Bandung;Contoh-si;Korea Selatan;PKS;119/13-KS/2019;12 Maret 2019;pariwisata\n",
        "",
        &["32.73 Contoh-si KR PKS 119/12-KS/2019 2019-03-12 - pendidikan", "32.73 Contoh-si KR PKS 119/13-KS/2019 2019-03-12 - pariwisata"],
    ),
    (
        "Daerah;Mitra;Negara;Tanggal Penandatanganan;Berlaku s.d.\nKota Bandung;Contoh-si;Korea Selatan;08/25/1997;08/25/2027\n\
         Kota Bandung;Contoh-shi;Jepang;12/09/2014;12/08/2019\nKota Bogor;Contoh City;Amerika Serikat;03/12/2003;03/11/2008\n\
         Kota Semarang;Contoh;Australia;01/13/1993;\n",
        "",
        &[
            "32.73 Contoh-si KR - - 1997-08-25 2027-08-25",
            "32.73 Contoh-shi JP - - 2014-12-09 2019-12-08",
            "32.71 Contoh City US - - 2003-03-12 2008-03-11",
            "33.74 Contoh AU - - 1993-01-13 -",
        ],
    ),
    (
        "Daerah;Nama Instansi Mitra;Negara Mitra;Judul Kerja Sama;Nomor Perjanjian;Tanggal Penandatanganan MoU;Tanggal Selesai\n\
         Kota Bandung;Contoh-si;Korea Selatan;Kerja sama budaya;119/12-KS/2019;12 Maret 2019;11 Maret 2024\n",
        "",
        &["32.73 Contoh-si KR - 119/12-KS/2019 2019-03-12 2024-03-11"],
    ),
    (
        "Daerah;Mitra;Negara;Tanggal MoU;Status Kerja Sama\nKota Bandung;Contoh-si;Korea Selatan;25 Agustus 1997;Aktif\n\
         Kota Bandung;Kota Contoh;Filipina;2 Mei 2005;Tidak aktif\n",
        "",
        &["32.73 Contoh-si KR - - 1997-08-25 -", "32.73 Kota Contoh PH - - 2005-05-02 -"],
    ),
    (
        "Daerah;Mitra;Negara;Tanggal MoU;Masa Berlaku\nKota Bandung;Contoh-si;Korea Selatan;12 Maret 2019;5\n\
         Kota Bandung;Contoh-shi;Jepang;12 Maret 2019;5 tahun (otomatis diperpanjang)\n\
         Kota Bogor;Contoh City;Amerika Serikat;12 Maret 2019;Tidak ditentukan\nKota Medan;Contoh;Jepang;12 Maret 2019;sampai diakhiri salah satu pihak\n",
        "",
        &[
            "32.73 Contoh-si KR - - 2019-03-12 2024-03-12",
            "32.73 Contoh-shi JP - - 2019-03-12 2024-03-12 otomatis",
            "32.71 Contoh City US - - 2019-03-12 -",
            "12.71 Contoh JP - - 2019-03-12 -",
        ],
    ),
    (
        "Daerah;Mitra;Negara;Tanggal MoU\nKota Bandung;Contoh-si;Korea Selatan;25/08/97\nKota Semarang;Contoh;Australia;15-Jan-93\n",
        "",
        &["32.73 Contoh-si KR - - 1997-08-25 -", "33.74 Contoh AU - - 1993-01-15 -"],
    ),
    (
        "id,daerah,mitra,negara,tanggal_mulai\na1b2c3d4,Kota Bandung,Contoh-si,Korea Selatan,2019-03-12\n\
         42,Kota Bogor,Contoh City,Amerika Serikat,2020-05-03\n",
        "",
        &["32.73 Contoh-si KR - - 2019-03-12 -", "32.71 Contoh City US - - 2020-05-03 -"],
    ),
    (
        "No;Mitra;Negara;Tanggal MoU\nA. KOTA BANDUNG;;;\n1;Contoh-si;Korea Selatan;25 Agustus 1997\n2;Kota Contoh;Filipina;2 Mei 2005\n\
         B. KOTA SEMARANG;;;\n1;Contoh;Australia;15 Januari 1993\n",
        "",
        &["32.73 Contoh-si KR - - 1997-08-25 -", "32.73 Kota Contoh PH - - 2005-05-02 -", "33.74 Contoh AU - - 1993-01-15 -"],
    ),
    (
        "Daerah;Mitra;Negara;Tanggal MoU\nProv. Bali;UNICEF;PBB;12 Maret 2019\nProv. Bali;Contoh Foundation;Internasional;12 Maret 2019\n\
         Prov. Bali;Uni Contoh;Uni Eropa;12 Maret 2019\n",
        "",
        &["51 UNICEF - - - 2019-03-12 -", "51 Contoh Foundation - - - 2019-03-12 -", "51 Uni Contoh - - - 2019-03-12 -"],
    ),
    (
        "Provinsi;Mitra;Negara;Tanggal MoU\nBali;Contoh A;Jepang;2019\n;Contoh B;Jepang;2020\n;Contoh C;Jepang;2021\n",
        "",
        &["51 Contoh A JP - - 2019 -", "51 Contoh B JP - - 2020 -", "51 Contoh C JP - - 2021 -"],
    ),
    (
        "Daerah;Mitra;Negara;Bidang\nKota Bandung;Contoh-si;Korea Selatan;pendidikan, kebudayaan, dan pariwisata\n\
         Kota Bogor;Contoh;Jepang;\"Meningkatkan hubungan antarwarga kedua kota, termasuk pertukaran pelajar\"\n",
        "",
        &[
            "32.73 Contoh-si KR - - - - pendidikan;kebudayaan;pariwisata",
            "32.71 Contoh JP - - - - Meningkatkan hubungan antarwarga kedua kota, termasuk pertukaran pelajar",
        ],
    ),
];

#[test]
fn tables_of_offices_go_in_as_they_stand() {
    for (text, office, expected) in TABLES {
        let (report, facts) = brought(office, text);
        assert!(report.is_ok(), "{text}\n{report:#?}");
        assert_eq!(held(&facts), *expected, "{text}\n{report:#?}");
    }
}

#[test]
fn several_agreements_in_one_row_are_one_sentence() {
    let text = "Daerah;Mitra;Negara;Tanggal Penandatanganan;Naskah\n\
                Kota Bandung;\"Contoh-si\nContoh-shi\";\"Korea Selatan\nJepang\";\"25 Agustus 1997\n19 Desember 2014\";\"MoU\nLoI\"\n\
                Kota Semarang;\"1. Contoh A\n2. Contoh B\";Australia;4 Mei 1993;MoU\n";
    let report = brought("", text).0.expect_err("a refusal");
    let told: Vec<_> = report.faults.iter().map(|fault| (fault.row, fault.code)).collect();
    assert_eq!((told, report.warnings), (vec![(1, "several_in_row"), (2, "several_in_row")], vec![]));
}

#[test]
fn where_a_column_has_days_in_both_orders_none_is_turned_silently() {
    let text = "Daerah;Mitra;Tanggal MoU\nKota Bandung;A;25/08/1997\nKota Bandung;B;08/25/1998\nKota Bandung;C;03/04/1999\nKota Bandung;D;05/05/2000\n";
    let report = brought("", text).0.expect_err("a refusal");
    let told: Vec<_> = report.faults.iter().map(|fault| (fault.row, fault.code, fault.suggestions.clone())).collect();
    assert_eq!(told, [(3, "bad_date", vec!["1999-04-03".to_owned(), "1999-03-04".to_owned()])]);
}
