use proptest::prelude::*;

use super::*;

fn say(text: &str) -> String {
    match named(text, RegionLevel::ALL) {
        Named::Region(code) => code.to_string(),
        Named::NotAutonomous => "not autonomous".to_owned(),
        Named::Ambiguous(codes) => codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        Named::Unknown => "unknown".to_owned(),
    }
}

#[test]
fn regions_are_named_as_offices_write_them() {
    let table = [
        ("32.73", "32.73"),
        ("32", "32"),
        ("Kota Bandung", "32.73"),
        ("KOTA  BANDUNG", "32.73"),
        ("KOTA SEMARANG", "33.74"),
        ("Kota Bdg", "32.73"),
        ("Kab. Bandung", "32.04"),
        ("Kab Bandung", "32.04"),
        ("Kab.Bandung", "32.04"),
        ("Kab. Bdg", "32.04"),
        ("Kabupaten Bandung", "32.04"),
        ("Bandung Barat", "32.17"),
        ("Kodya Bandung", "32.73"),
        ("Kotamadya Bandung", "32.73"),
        ("Pemkot Medan", "12.71"),
        ("Pemko Medan", "12.71"),
        ("Pemko Banda Aceh", "11.71"),
        ("Pemkab Buleleng", "51.08"),
        ("Pemprov Bali", "51"),
        ("Pemprov Jabar", "32"),
        ("Pemda DIY", "34"),
        ("Pemda Kalbar", "61"),
        ("Prov Gorontalo", "75"),
        ("Prov. Jawa Barat", "32"),
        ("Prov Jabar", "32"),
        ("Prop. Jawa Barat", "32"),
        ("Propinsi Jawa Barat", "32"),
        ("Pemerintah Provinsi Jawa Barat", "32"),
        ("Pemerintah Kota Bandung", "32.73"),
        ("Pemerintah Kabupaten Bandung", "32.04"),
        ("Pemerintah Daerah Provinsi Jawa Barat", "32"),
        ("Pemerintah Aceh", "11"),
        ("Gubernur Jawa Barat", "32"),
        ("Bupati Bandung", "32.04"),
        ("Wali Kota Bandung", "32.73"),
        ("Walikota Bandung", "32.73"),
        ("Provinsi D.I. Yogyakarta", "34"),
        ("D.I. Yogyakarta", "34"),
        ("DI Yogyakarta", "34"),
        ("DIY", "34"),
        ("Daerah Istimewa Yogyakarta", "34"),
        ("Pemprov Jogja", "34"),
        ("Kota Jogja", "34.71"),
        ("Kota Yogya", "34.71"),
        ("Kota Yogyakarta", "34.71"),
        ("Daerah Khusus Ibukota Jakarta", "31"),
        ("Daerah Khusus Jakarta", "31"),
        ("DKI Jakarta", "31"),
        ("DKI", "31"),
        ("D.K.I. Jakarta", "31"),
        ("Jakarta", "31"),
        ("Jabar", "32"),
        ("Jateng", "33"),
        ("Jatim", "35"),
        ("Sumbar", "13"),
        ("Sumut", "12"),
        ("Sumsel", "16"),
        ("Kaltim", "64"),
        ("Kaltara", "65"),
        ("Kalsel", "63"),
        ("Kalteng", "62"),
        ("Kalbar", "61"),
        ("Sultra", "74"),
        ("Sulsel", "73"),
        ("Sulut", "71"),
        ("Sulteng", "72"),
        ("Sulbar", "76"),
        ("NTB", "52"),
        ("NTT", "53"),
        ("Babel", "19"),
        ("Bangka Belitung", "19"),
        ("Kepri", "21"),
        ("Malut", "82"),
        ("NAD", "11"),
        ("Pabar", "92"),
        ("PBD", "96"),
        ("Papua Barat Daya (PBD)", "96"),
        ("Papua Barat", "92"),
        ("Solo", "33.72"),
        ("Surabaya", "35.78"),
        ("Sleman", "34.04"),
        ("Makasar", "73.71"),
        ("Ujungpandang", "73.71"),
        ("Ujung Pandang", "73.71"),
        ("Lubuk Linggau", "16.73"),
        ("Lubuklinggau", "16.73"),
        ("Kota Baubau", "74.72"),
        ("Bau-Bau", "74.72"),
        ("Pare-Pare", "73.72"),
        ("Palangka Raya", "62.71"),
        ("Kab. Tolitoli", "72.04"),
        ("Kotabaru", "63.02"),
        ("Kab. Kotawaringin Barat", "62.01"),
        ("Kab. Lima Puluh Kota", "13.07"),
        ("Kota Kotamobagu", "71.74"),
        ("Bandung (Kota)", "32.73"),
        ("Bandung, Kota", "32.73"),
        ("Bandung Kab.", "32.04"),
        ("Kota Bandung, Jawa Barat", "32.73"),
        ("Kota Bandung - Jabar", "32.73"),
        ("Banjar, Jawa Barat", "32.79"),
        ("Kab. Banjar (Kalsel)", "63.03"),
        ("Sorong, Prov. Papua Barat Daya", "96.01 96.71"),
        ("Bandung", "32.04 32.73"),
        ("Bogor", "32.01 32.71"),
        ("Semarang", "33.22 33.74"),
        ("Kupang", "53.01 53.71"),
        ("Jayapura", "91.03 91.71"),
        ("Malang", "35.07 35.73"),
        ("Gorontalo", "75 75.01 75.71"),
        ("Pemda Gorontalo", "75 75.01 75.71"),
        ("Jogja", "34 34.71"),
        ("Yogyakarta", "34 34.71"),
        ("Jambi", "15 15.71"),
        ("Jakarta Selatan", "not autonomous"),
        ("Kota Administrasi Jakarta Selatan", "not autonomous"),
        ("Kota Jakarta Selatan", "not autonomous"),
        ("Kep. Seribu", "unknown"),
        ("31.74", "not autonomous"),
        ("Kab. Surabaya", "unknown"),
        ("Kota Sleman", "unknown"),
        ("Provinsi Bandung", "unknown"),
        ("Kota Bandung, Jawa Timur", "unknown"),
        ("Kab/Kota", "unknown"),
        ("Kabupaten Kota Bandung", "unknown"),
        ("Kota Atlantis", "unknown"),
        ("32.99", "unknown"),
        ("320", "unknown"),
        ("Kota", "unknown"),
        ("-", "unknown"),
        ("", "unknown"),
    ];
    for (text, expected) in table {
        assert_eq!(say(text), expected, "{text}");
    }
}

#[test]
fn every_name_of_the_list_names_its_region() {
    for region in regions().iter().filter(|region| region.autonomous) {
        // "Jambi" alone is the province's name and the kota's.
        let text = if region.level == Province { format!("Provinsi {}", region.name) } else { region.name.clone() };
        let expected = Named::Region(region.code);
        for text in [&text, &text.to_uppercase(), &text.replace("Kabupaten ", "Kab. "), &text.replace(['-', ' '], "  ")] {
            assert_eq!(named(text, RegionLevel::ALL), expected, "{text}");
        }
    }
}

#[test]
fn other_names_are_squeezed_and_of_the_list() {
    for (alias, codes) in ALIASES {
        assert_eq!(squeezed(alias), *alias);
        assert!(codes.iter().all(|code| code.parse().ok().and_then(RegionCode::region).is_some()), "{alias}");
    }
}

#[test]
fn a_column_that_says_what_it_holds_decides() {
    let among = |text: &str, header: &str| match named(text, levels_of_header(header)) {
        Named::Region(code) => code.to_string(),
        Named::Ambiguous(codes) => codes.len().to_string(),
        other => format!("{other:?}"),
    };
    assert_eq!(among("Gorontalo", "Provinsi"), "75");
    assert_eq!(among("Gorontalo", "Kab./Kota"), "2");
    assert_eq!(among("Jambi", "Kabupaten / Kota"), "15.71");
    assert_eq!(among("Jogja", "Daerah"), "2");
    assert_eq!(among("Kota Bandung", "Provinsi"), "32.73");
}

#[test]
fn slips_are_guessed_and_inventions_are_not() {
    let guess = |text: &str| near(text).first().map(|region| region.name.as_str());
    assert_eq!(guess("Surabya"), Some("Kota Surabaya"));
    assert_eq!(guess("Kota Bandunk"), Some("Kota Bandung"));
    assert_eq!(guess("Kab. Bandunk"), Some("Kabupaten Bandung"));
    assert_eq!((guess("Kota Atlantis"), guess(""), guess("Kota")), (None, None, None));
    assert_eq!(namesakes("Kabupaten Surabaya").iter().map(ToString::to_string).collect::<Vec<_>>(), ["35.78"]);
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC{0,40}", words in prop::collection::vec(prop::sample::select(vec!["kota", "Kab.", "Jogja", "-", "Jawa", "Barat", ",", "DKI"]), 0..6)) {
        let words = words.join(" ");
        let _ = (say(&text), say(&words), near(&text), namesakes(&words));
    }
}
