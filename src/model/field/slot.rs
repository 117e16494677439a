//! A field as forms and `set` have it: what is told of it, and where its value stands in a record.

use super::{Shape, Value};

/// How much a form asks for a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Without it there is no record.
    Needed,
    /// Asked for, and may be passed over.
    Asked,
    /// Stands above what is asked for.
    Optional,
}

/// What is told of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    /// English, and the key at which the record holds it.
    pub code: &'static str,
    /// Its label in the language files.
    pub label: &'static str,
    pub shape: Shape,
    pub asks: Asks,
}

/// A field of a record of type `R`.
pub struct Slot<R: 'static> {
    pub about: About,
    /// `None` where it is empty.
    pub get: fn(&R) -> Option<Value>,
    /// `None` empties it; what the record cannot be without is then left as it is.
    pub put: fn(&mut R, Option<Value>),
}

/// How a field is read and put.
pub(super) type Place<R> = (fn(&R) -> Option<Value>, fn(&mut R, Option<Value>));

pub(super) const fn place<R>(get: fn(&R) -> Option<Value>, put: fn(&mut R, Option<Value>)) -> Place<R> {
    (get, put)
}

/// The place of an optional field that holds its value as it is.
macro_rules! held {
    ($field:ident: $variant:ident $taken:ident) => {
        $crate::model::field::slot::place(
            |record| record.$field.clone().map($crate::model::field::Value::$variant),
            |record, value| record.$field = value.and_then($crate::model::field::Value::$taken),
        )
    };
}
pub(super) use held;

/// A table of slots: code, label, shape and how much it is asked for, then its place.
macro_rules! slots {
    ($record:ty: $($code:literal, label: $label:literal, $shape:ident $asks:ident, $place:expr;)+) => {
        &[$({
            let about = $crate::model::field::About {
                code: $code,
                label: $label,
                shape: $crate::model::field::Shape::$shape,
                asks: $crate::model::field::Asks::$asks,
            };
            let (get, put): $crate::model::field::slot::Place<$record> = $place;
            $crate::model::field::Slot { about, get, put }
        }),+]
    };
}
pub(super) use slots;

/// A text that is needed: empty is none.
pub(super) fn filled(text: &str) -> Option<Value> {
    Some(Value::Text(text.to_owned())).filter(|_| !text.is_empty())
}

/// Several words; none is none.
pub(super) fn words(words: &[String]) -> Option<Value> {
    Some(Value::Words(words.to_vec())).filter(|_| !words.is_empty())
}
