//! Countries by code or name: in both languages, short, and as the press writes them.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::Country;
use crate::model::country::countries;

use super::squeezed;
use super::token::tokens;

/// What a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    Country(Country),
    /// Most likely this one, though the text fits another too: "Korea".
    Likely(Country),
    /// None; those that it was perhaps to name.
    Unknown(Vec<Country>),
}

/// Which letters are codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codes {
    /// `AS` is American Samoa, as ISO 3166-1 has it.
    Strict,
    /// `AS` is Amerika Serikat, as everybody writes it.
    AsWritten,
}

/// Other names, squeezed.
const FORMS: &[(&str, &[&str])] = &[
    ("AE", &["uea", "uae", "emirat", "emiratarab", "persatuanemiratarab"]),
    ("AU", &["aus"]),
    ("BA", &["bosnia", "bosniaherzegovina"]),
    ("BN", &["bruneidarussalam"]),
    ("BR", &["brazilia"]),
    ("CD", &["republikdemokratikkongo", "rdkongo"]),
    ("CH", &["switserland", "swis"]),
    ("CL", &["chili"]),
    (
        "CN",
        &[
            "rrt",
            "rrc",
            "prc",
            "chn",
            "cina",
            "tiongkokrrt",
            "republikrakyattiongkok",
            "republikrakyatchina",
            "republikrakyatcina",
            "peoplesrepublicofchina",
        ],
    ),
    ("CZ", &["ceska", "czechrepublic"]),
    ("DE", &["rfj", "republikfederaljerman", "federalrepublicofgermany", "deu"]),
    ("EC", &["equador", "ekwador"]),
    ("EG", &["mesirarab", "republikarabmesir"]),
    ("FR", &["perancis", "fra"]),
    ("GB", &["inggris", "uk", "england", "britania", "britaniaraya", "greatbritain", "gbr"]),
    ("HK", &["hongkong"]),
    ("HU", &["hongaria"]),
    ("JP", &["jpn", "nippon"]),
    ("KH", &["kambodja"]),
    ("KP", &["korut", "rrdk", "dprk", "republikrakyatdemokratikkorea", "republikdemokratikrakyatkorea"]),
    ("KR", &["korsel", "kor", "rok", "republikkorea", "repkorea", "republicofkorea", "korearepublik", "koreaselatanrepublikkorea"]),
    ("LB", &["libanon"]),
    ("MM", &["myanmar", "burma", "birma"]),
    ("MO", &["makau", "macau", "macao"]),
    ("MX", &["mexico"]),
    ("MY", &["mys", "malaisia"]),
    ("NL", &["holland", "negeribelanda", "thenetherlands", "nld"]),
    ("NZ", &["newzeland"]),
    ("PG", &["png", "papuanewguinea"]),
    ("PH", &["philipina", "philippina", "phl"]),
    ("PS", &["palestina", "palestine"]),
    ("RU", &["federasirusia", "russianfederation"]),
    ("SA", &["saudi", "saudiarabia", "ksa"]),
    ("SG", &["sgp"]),
    ("SR", &["surinam"]),
    ("SY", &["siria"]),
    ("TH", &["tha", "muangthai"]),
    ("TL", &["rdtl", "timorlorosae", "easttimor", "republikdemokratiktimorleste"]),
    ("TR", &["turkey", "turkiye"]),
    ("TW", &["twn", "republiktiongkok", "republikcina", "republicofchina", "chinesetaipei"]),
    ("UA", &["ukrania"]),
    ("US", &["usa", "amerikaserikatas", "unitedstatesofamerica", "amrikserikat"]),
    ("VA", &["vatican", "tahtasuci"]),
    ("VN", &["vietnamsrv", "vnm"]),
    ("ZA", &["afsel", "rsa"]),
];

/// Short words that fit more than one country, and the one that they mostly mean.
const LIKELY: &[(&str, &str)] = &[("korea", "KR"), ("amerika", "US"), ("america", "US"), ("kongo", "CD")];

/// Words before a country's name that say what it is.
const TITLES: &[&str] = &["negara", "republik", "republic", "rep", "kerajaan", "kingdom", "federasi", "persatuan", "of", "the"];

/// Bytes beyond which no name is looked for.
const LONGEST: usize = 120;

/// Organisations of many countries, which stand where a country is asked for, squeezed.
const ORGANISATIONS: &[&str] = &[
    "internasional",
    "international",
    "multilateral",
    "lembagainternasional",
    "organisasiinternasional",
    "global",
    "regional",
    "pbb",
    "un",
    "unitednations",
    "perserikatanbangsabangsa",
    "unicef",
    "undp",
    "unesco",
    "unhabitat",
    "unwomen",
    "unfpa",
    "unhcr",
    "unep",
    "unido",
    "fao",
    "who",
    "ilo",
    "iom",
    "wfp",
    "asean",
    "sekretariatasean",
    "unieropa",
    "europeanunion",
    "eu",
    "ue",
    "oki",
    "oic",
    "apec",
    "g20",
    "bankdunia",
    "worldbank",
    "adb",
    "asiandevelopmentbank",
    "aiib",
    "isdb",
    "iclei",
    "uclg",
    "uclgaspac",
    "bimpeaga",
    "imtgt",
];

/// Whether `text` names an organisation of many countries and no country.
pub fn is_organisation(text: &str) -> bool {
    text.len() <= LONGEST && ORGANISATIONS.contains(&squeezed(text).as_str())
}

/// The country that `text` names.
pub fn named(text: &str, codes: Codes) -> Named {
    let text = text.trim();
    if codes == Codes::AsWritten && text.len() <= 6 && squeezed(text) == "as" {
        return code("US").map_or(Named::Unknown(Vec::new()), Named::Country);
    }
    if let Ok(country) = text.parse() {
        return Named::Country(country);
    }
    if text.len() > LONGEST {
        return Named::Unknown(Vec::new());
    }
    whole(text).or_else(|| with_brackets(text)).unwrap_or_else(|| Named::Unknown(perhaps(text)))
}

/// Other names of a country, in small letters without blanks: `rrt`, `tiongkokrrt`.
pub fn forms(country: Country) -> &'static [&'static str] {
    FORMS.iter().find(|(of, _)| *of == country.code()).map_or(&[], |(_, forms)| forms)
}

/// The country that `text` names otherwise than by its names: `Korsel`, `RRT`, `AS`.
pub fn by_form(text: &str) -> Option<Country> {
    let form = squeezed(text);
    let of = if form == "as" { Some("US") } else { FORMS.iter().find(|(_, forms)| forms.contains(&form.as_str())).map(|(of, _)| *of) };
    of.and_then(code)
}

/// All of the text is one name.
fn whole(text: &str) -> Option<Named> {
    let words: Vec<String> = tokens(text).list.into_iter().map(|token| token.text).collect();
    let all = words.concat();
    if let Some(&country) = names().get(all.as_str()) {
        return Some(Named::Country(country));
    }
    if let Some((_, meant)) = LIKELY.iter().find(|(form, _)| *form == all) {
        return code(meant).map(Named::Likely);
    }
    let from = words.iter().position(|word| !TITLES.contains(&word.as_str())).unwrap_or(words.len());
    names().get(words[from..].concat().as_str()).map(|&country| Named::Country(country))
}

/// "Papua Nugini (PNG)": both name the same one.
fn with_brackets(text: &str) -> Option<Named> {
    let (name, rest) = text.split_once('(')?;
    let inside = rest.trim_end().strip_suffix(')')?;
    let (name, inside) = (whole(name)?, inside.trim().parse().map(Named::Country).ok().or_else(|| whole(inside))?);
    (name == inside).then_some(name)
}

/// Countries that stand among other words, or whose name is one slip away; at most three.
fn perhaps(text: &str) -> Vec<Country> {
    let words: Vec<String> = tokens(text).list.into_iter().take(12).map(|token| token.text).collect();
    let runs = (0..words.len()).flat_map(|from| (from + 1..=words.len().min(from + 4)).map(move |to| (from, to)));
    let mut found: Vec<Country> = runs
        .filter_map(|(from, to)| Some(words[from..to].concat()).filter(|run| run.len() > 3))
        .filter_map(|run| names().get(run.as_str()).copied())
        .collect();
    let all = words.concat();
    if found.is_empty() && (5..=30).contains(&all.len()) {
        let near = |(name, _): &(&String, &Country)| name.len() > 4 && strsim::damerau_levenshtein(name, &all) == 1;
        found.extend(names().iter().filter(near).map(|(_, &country)| country));
        found.sort_unstable();
    }
    found.dedup();
    found.truncate(3);
    found
}

fn code(text: &str) -> Option<Country> {
    text.parse().ok()
}

/// All names and other names, squeezed.
fn names() -> &'static HashMap<String, Country> {
    static NAMES: LazyLock<HashMap<String, Country>> = LazyLock::new(|| {
        let listed = countries().iter().flat_map(|c| [(squeezed(c.id), c.country), (squeezed(c.en), c.country)]);
        let formed = FORMS.iter().filter_map(|(country, forms)| Some((code(country)?, forms)));
        listed.chain(formed.flat_map(|(country, forms)| forms.iter().map(move |form| ((*form).to_owned(), country)))).collect()
    });
    &NAMES
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn say(text: &str) -> String {
        match named(text, Codes::AsWritten) {
            Named::Country(country) => country.to_string(),
            Named::Likely(country) => format!("{country}?"),
            Named::Unknown(perhaps) => {
                format!("- {}", perhaps.iter().map(Country::code).collect::<Vec<_>>().join(" ")).trim_end().to_owned()
            }
        }
    }

    #[test]
    fn countries_are_named_as_offices_write_them() {
        let table = [
            ("JP", "JP"),
            ("jp", "JP"),
            ("Jepang", "JP"),
            ("JEPANG", "JP"),
            ("Japan", "JP"),
            ("RRT", "CN"),
            ("R.R.T.", "CN"),
            ("RRC", "CN"),
            ("Cina", "CN"),
            ("China", "CN"),
            ("Tiongkok", "CN"),
            ("Tiongkok (RRT)", "CN"),
            ("Republik Rakyat Tiongkok", "CN"),
            ("Republik Rakyat China", "CN"),
            ("Korsel", "KR"),
            ("Korea Selatan", "KR"),
            ("Korea (Selatan)", "KR"),
            ("Republik Korea", "KR"),
            ("Rep. Korea", "KR"),
            ("ROK", "KR"),
            ("South Korea", "KR"),
            ("Korea", "KR?"),
            ("Korut", "KP"),
            ("Korea Utara", "KP"),
            ("AS", "US"),
            ("A.S.", "US"),
            ("US", "US"),
            ("USA", "US"),
            ("U.S.A.", "US"),
            ("Amerika Serikat", "US"),
            ("Amerika", "US?"),
            ("Inggris", "GB"),
            ("UK", "GB"),
            ("Jerman", "DE"),
            ("Republik Federal Jerman", "DE"),
            ("Belanda", "NL"),
            ("Kerajaan Belanda", "NL"),
            ("Perancis", "FR"),
            ("Prancis", "FR"),
            ("PNG", "PG"),
            ("Papua Nugini", "PG"),
            ("Papua New Guinea", "PG"),
            ("Papua Nugini (PNG)", "PG"),
            ("RDTL", "TL"),
            ("Timor Leste", "TL"),
            ("Timor-Leste", "TL"),
            ("Afsel", "ZA"),
            ("Afrika Selatan", "ZA"),
            ("Maroko", "MA"),
            ("Kerajaan Maroko", "MA"),
            ("Libanon", "LB"),
            ("Lebanon", "LB"),
            ("Republik Libanon", "LB"),
            ("Malaysia", "MY"),
            ("Sudan", "SD"),
            ("Suriname", "SR"),
            ("Azerbaijan", "AZ"),
            ("Uzbekistan", "UZ"),
            ("Filipina", "PH"),
            ("Turki", "TR"),
            ("Türkiye", "TR"),
            ("Meksiko", "MX"),
            ("Ekuador", "EC"),
            ("Bulgaria", "BG"),
            ("Brasil", "BR"),
            ("Rusia", "RU"),
            ("Federasi Rusia", "RU"),
            ("Mesir", "EG"),
            ("Saudi", "SA"),
            ("Arab Saudi", "SA"),
            ("UEA", "AE"),
            ("Emirat", "AE"),
            ("Uni Emirat Arab", "AE"),
            ("Selandia Baru", "NZ"),
            ("NZ", "NZ"),
            ("Swiss", "CH"),
            ("Vietnam", "VN"),
            ("Viet Nam", "VN"),
            ("Republik Dominika", "DO"),
            ("Dominika", "DM"),
            ("Republik Tiongkok", "TW"),
        ];
        for (text, expected) in table {
            assert_eq!(say(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_country_says_which_was_perhaps_meant() {
        let table = [
            ("Tiongkok Timur", "- CN"),
            ("Prefektur Chiba, Jepang", "- JP"),
            ("Provinsi Western Cape, Afrika Selatan", "- ZA"),
            ("Northern Territory (NT) of Australia", "- AU"),
            ("Jepang (Korea Selatan)", "- JP KR"),
            ("Jepng", "- JP"),
            ("Malaysa", "- MY"),
            ("ZZ", "-"),
            ("Atlantis", "-"),
            ("Negara Bagian", "-"),
            ("Kerajaan", "-"),
            ("", "-"),
        ];
        for (text, expected) in table {
            assert_eq!(say(text), expected, "{text}");
        }
    }

    #[test]
    fn as_is_a_code_only_where_codes_are_written() {
        assert_eq!(named("AS", Codes::Strict), Named::Country("AS".parse().expect("a country")));
        assert_eq!(named("as", Codes::AsWritten), Named::Country("US".parse().expect("a country")));
    }

    #[test]
    fn every_country_is_found_by_both_names_and_no_form_is_said_of_two() {
        for names in countries() {
            for name in [names.id, names.en, &names.id.to_uppercase()] {
                assert_eq!(named(name, Codes::AsWritten), Named::Country(names.country), "{name}");
            }
        }
        let forms: Vec<&str> = FORMS.iter().flat_map(|(_, forms)| forms.iter().copied()).collect();
        assert!(forms.iter().all(|form| squeezed(form) == *form && forms.iter().filter(|other| *other == form).count() == 1));
        assert!(FORMS.iter().map(|(c, _)| c).chain(LIKELY.iter().map(|(_, c)| c)).all(|c| code(c).is_some()));
    }

    proptest! {
        #[test]
        fn no_text_panics(text in "\\PC{0,40}") {
            let _ = (say(&text), named(&text, Codes::Strict));
        }
    }
}
