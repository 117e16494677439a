//! How the last word of a query can go on: field names, then values.

use crate::model::country::countries;
use crate::model::field::kind_words;
use crate::model::region::regions;
use crate::model::status::{Activity, Kept};
use crate::model::{Actor, Kind, Stage, Status};
use crate::text::fold;

use super::fields::{self, Reading, Subject};
use super::words::{self, ACTIVITIES, ACTORS, KEPT, STAGES, STATUSES, Words};

/// The most ways that are told.
const MOST: usize = 20;

/// The whole text with its last word completed, best first. Where all ways share more than is typed, that
/// comes first, as in a shell.
pub fn complete(text: &str) -> Vec<String> {
    let start = text.rfind(char::is_whitespace).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let (before, word) = text.split_at(start);
    let (minus, word) = word.strip_prefix('-').map_or(("", word), |word| ("-", word));
    let ways = ways(word);
    let shared = shared_beginning(&ways).filter(|shared| shared.len() > word.len());
    let others = ways.iter().map(String::as_str).filter(|&way| Some(way) != shared);
    shared.into_iter().chain(others).take(MOST).map(|way| format!("{before}{minus}{way}")).collect()
}

fn ways(word: &str) -> Vec<String> {
    match word.split_once(':') {
        None => field_names(&fold(word)).map(|name| format!("{name}:")).collect(),
        Some((name, value)) => {
            let value = fold(value).replace(' ', "_");
            let values = fields::by_name(Subject::Agreements, name).map(values).unwrap_or_default();
            let mut ways: Vec<String> = Vec::new();
            for known in values.into_iter().filter(|known| known.starts_with(&value)) {
                let way = format!("{name}:{known}");
                if !ways.contains(&way) {
                    ways.push(way);
                }
            }
            ways
        }
    }
}

/// Names that begin so, in the order of the fields, Indonesian first.
fn field_names(beginning: &str) -> impl Iterator<Item = &'static str> {
    let names = fields::fields(Subject::Agreements).iter().flat_map(|(code, _)| fields::names(code));
    names.copied().filter(move |name| name.starts_with(beginning))
}

/// The values of a field as they are typed, without blanks: Indonesian ones first.
fn values(reading: Reading) -> Vec<String> {
    let typed = |name: &str| fold(name).replace(' ', "_");
    match reading {
        Reading::Region => regions().iter().filter(|region| region.autonomous).map(|region| typed(&region.name)).collect(),
        Reading::Country => {
            let (id, en) = (countries().iter().map(|c| typed(c.id)), countries().iter().map(|c| typed(c.en)));
            id.chain(en).collect()
        }
        Reading::Kind => {
            let kinds = Kind::ALL.iter().map(|&kind| kind_words(Some(kind), false));
            kinds.chain([kind_words(None, true)]).chain(Kind::ALL.iter().map(|kind| kind.code().to_owned())).collect()
        }
        Reading::Status => member_words(STATUSES, Status::code),
        Reading::Stage => member_words(STAGES, Stage::code),
        Reading::Activity => member_words(ACTIVITIES, Activity::code),
        Reading::Procedure => member_words(KEPT, Kept::code),
        Reading::Turn => member_words(ACTORS, Actor::code),
        Reading::Number | Reading::Partner | Reading::Level | Reading::Recommendation | Reading::Date(_) | Reading::Text(_) => Vec::new(),
    }
}

fn member_words<T: Copy>(table: &[Words<T>], code: fn(T) -> &'static str) -> Vec<String> {
    table.iter().flat_map(|entry| words::all(entry, code)).map(|word| word.replace(' ', "_")).collect()
}

/// What all begin with.
fn shared_beginning(ways: &[String]) -> Option<&str> {
    let (first, rest) = ways.split_first()?;
    let shared = rest.iter().fold(first.len(), |length, way| {
        let same = first.char_indices().zip(way.chars()).take_while(|((_, a), b)| a == b).last();
        length.min(same.map_or(0, |((at, c), _)| at + c.len_utf8()))
    });
    first.get(..shared)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(text: &str) -> String {
        complete(text).first().cloned().unwrap_or_default()
    }

    #[test]
    fn fields_then_values_complete() {
        let table = [
            ("sta", "status:"),
            ("stag", "stage:"),
            ("kochi neg", "kochi negara:"),
            ("-mit", "-mitra:"),
            ("cou", "country:"),
            ("status:bera", "status:berakhir"),
            ("status:exp", "status:exploring"),
            ("status:expi", "status:expired"),
            ("negara:jep", "negara:jepang"),
            ("negara:jap", "negara:japan"),
            ("daerah:kota_bandar", "daerah:kota_bandar_lampung"),
            ("daerah:kota_bandung", "daerah:kota_bandung"),
            ("jenis:ks", "jenis:ksd"),
            ("jenis:ksd", "jenis:ksdpl-lainnya"),
            ("jenis:te", "jenis:teknik"),
            ("tahap:dp", "tahap:dprd"),
            ("xyz", ""),
            ("warna:m", ""),
        ];
        for (text, expected) in table {
            assert_eq!(first(text), expected, "{text}");
        }
    }
}
