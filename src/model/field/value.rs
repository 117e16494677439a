//! What stands in a field, whatever its shape: between the text that somebody typed and the record.

use std::fmt;

use crate::model::agreement::YES;
use crate::model::field::{kind_words, level_word};
use crate::model::question::Answered;
use crate::model::{Country, FileRef, Id, Kind, Level, Money, Object, PartialDate, RecommendationId, RegionCode};

/// The value of a field that is filled.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(String),
    Date(PartialDate),
    Region(RegionCode),
    Partner(Id),
    Country(Country),
    Level(Level),
    /// With whether its words also said that it is technical.
    Kind(Kind, bool),
    YesNo(bool),
    /// Yes or no, with its reason.
    Answered(Answered),
    Number(u32),
    Money(Money),
    Words(Vec<String>),
    Objects(Vec<Object>),
    Recommendations(Vec<RecommendationId>),
    File(FileRef),
}

macro_rules! taken {
    ($($name:ident($variant:ident) -> $held:ty;)+) => {
        impl Value {
            $(pub fn $name(self) -> Option<$held> {
                if let Value::$variant(held) = self { Some(held) } else { None }
            })+
        }
    };
}
taken! {
    text(Text) -> String;
    date(Date) -> PartialDate;
    region(Region) -> RegionCode;
    partner(Partner) -> Id;
    country(Country) -> Country;
    level(Level) -> Level;
    yes(YesNo) -> bool;
    answered(Answered) -> Answered;
    number(Number) -> u32;
    money(Money) -> Money;
    words(Words) -> Vec<String>;
    objects(Objects) -> Vec<Object>;
    recommendations(Recommendations) -> Vec<RecommendationId>;
    file(File) -> FileRef;
}

impl fmt::Display for Value {
    /// As it is typed: what is read from it again is the same value.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Text(text) => f.write_str(text),
            Value::Date(date) => write!(f, "{date}"),
            Value::Region(code) => write!(f, "{code}"),
            Value::Partner(id) => write!(f, "{id}"),
            Value::Country(country) => f.write_str(country.code()),
            Value::Level(level) => f.write_str(level_word(*level)),
            Value::Kind(kind, technical) => f.write_str(&kind_words(Some(*kind), *technical)),
            Value::YesNo(yes) => f.write_str(if *yes { "ya" } else { "tidak" }),
            Value::Answered(answer) => {
                f.write_str(if answer.value == YES { "ya" } else { "tidak" })?;
                answer.reason.iter().try_for_each(|reason| write!(f, ": {reason}"))
            }
            Value::Number(number) => write!(f, "{number}"),
            Value::Money(money) => write!(f, "{money}"),
            Value::Words(words) => f.write_str(&words.join("; ")),
            Value::Objects(objects) => f.write_str(&objects.iter().map(|o| o.code()).collect::<Vec<_>>().join("; ")),
            Value::Recommendations(ids) => f.write_str(&ids.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")),
            Value::File(file) => f.write_str(&file.path),
        }
    }
}
