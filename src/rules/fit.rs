//! What fits what: a partner the kind of its agreement, a text's languages the partner's country.

use crate::model::{Country, Day, Kind, Level};

use super::procedure::{PartnerRule, Procedure};

/// The rule of the day's pack that a partner of this level does not fit.
pub fn route_unfit(kind: Kind, level: Level, procedure: &Procedure, day: Day) -> Option<&PartnerRule> {
    let ranked = procedure.packs.on(day).or(procedure.packs.all().first())?;
    let mut rules = ranked.pack.partners.iter().filter(|rule| rule.kinds.contains(&kind));
    rules.find(|rule| !rule.levels.contains(&level))
}

/// Whether a partner is at home: cooperation with it is none with abroad.
pub fn is_at_home(country: Country) -> bool {
    country.code() == "ID"
}

/// A language beside Indonesian, where none of them is English or the partner's national one (Pasal 31 (2) UU 24/2009,
/// `law`); nothing of a country whose languages are not listed.
pub fn third_language(languages: &[String], country: Country) -> Option<&str> {
    let national = country.languages();
    let fits = |language: &String| language == "en" || national.contains(&language.as_str());
    let mut foreign = languages.iter().filter(|language| *language != "id");
    (!national.is_empty() && !foreign.clone().any(fits)).then(|| foreign.next().map(String::as_str)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_of_partners_and_kinds() {
        use Kind::{Continuation, ContinuationNonprofit, Institution as Other, OtherRegional, Twin};
        use Level::{City, Institution, InternationalOrganisation as Organisation, Province};
        let procedure = Procedure::default();
        let article = |kind, level| {
            let rule = route_unfit(kind, level, &procedure, "2026-11-24".parse().expect("a day"));
            rule.and_then(|rule| rule.basis.article.as_deref()).unwrap_or("").replace(" Permendagri 25/2020", "")
        };
        let table = [
            (OtherRegional, City, ""),
            (OtherRegional, Province, ""),
            (OtherRegional, Institution, "Pasal 6 (4)"),
            (OtherRegional, Organisation, "Pasal 6 (4)"),
            (Other, Institution, ""),
            (Other, Organisation, ""),
            (Other, City, "Pasal 7"),
            (Continuation, Institution, ""),
            (Continuation, Organisation, ""),
            (Continuation, Province, "Pasal 28"),
            (ContinuationNonprofit, Institution, ""),
            (ContinuationNonprofit, Organisation, "Pasal 28, 30 (1)"),
            (ContinuationNonprofit, City, "Pasal 28, 30 (1)"),
            // Of twins their levels say it.
            (Twin, Institution, ""),
        ];
        for (kind, level, expected) in table {
            assert_eq!(article(kind, level), expected, "{kind} {level}");
        }
    }

    #[test]
    fn the_table_of_languages() {
        let third = |languages: &str, country: &str| {
            let languages: Vec<String> = languages.split_whitespace().map(str::to_owned).collect();
            third_language(&languages, country.parse().expect("a country")).map(str::to_owned)
        };
        let table = [
            ("id ja", "JP", None),
            ("id en", "JP", None),
            ("id ja zh", "JP", None),
            ("id zh", "JP", Some("zh")),
            ("zh", "JP", Some("zh")),
            ("id nl", "SR", None),
            ("id fr", "SR", Some("fr")),
            ("id fr", "CH", None),
            // What is missing altogether is told elsewhere.
            ("id", "JP", None),
            ("", "JP", None),
            ("id fr", "AQ", None),
        ];
        for (languages, country, expected) in table {
            assert_eq!(third(languages, country), expected.map(str::to_owned), "{languages} {country}");
        }
    }
}
