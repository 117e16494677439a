//! Edits of stored JSON: the difference between two values, applied, turned round.
//!
//! A path is a JSON pointer (RFC 6901) through maps only; lists are values as a whole. The empty path is
//! the record itself. A missing `was` or `is` means absent; null is never stored.

use serde::{Deserialize, Serialize, Serializer};
use serde_json::{Map, Value};

use super::{Id, Json, Revision};

/// A stored record and the entry that last changed it.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    pub revision: Revision,
    pub value: Value,
}

/// What one entry does to one record.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change<E = Vec<Edit>> {
    pub record: Id,
    /// The entry that changed this record before; absent for its first. The register fills it in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prev: Option<Revision>,
    pub edits: E,
}

/// Edits as a decision holds them until they are written, and an undo as they were read: of a long import they are
/// in memory all at once.
#[derive(Clone, Debug, PartialEq)]
pub enum Packed {
    /// The one edit that makes the whole record.
    Made(Json),
    /// The one edit that takes the whole record away.
    Unmade(Json),
    Each(Vec<Edit>),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    pub path: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Value>,
}

/// An edit that finds something else than it was made from.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path} holds something else than this change was made from")]
pub struct Conflict {
    pub path: String,
}

impl Edit {
    /// Makes a record that is not there.
    pub const fn making(is: Value) -> Edit {
        Edit { path: String::new(), was: None, is: Some(is) }
    }

    #[must_use]
    pub fn inverse(&self) -> Edit {
        Edit { path: self.path.clone(), was: self.is.clone(), is: self.was.clone() }
    }
}

impl Packed {
    /// The edits that take these back, in reverse order.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self {
            Packed::Made(json) => Packed::Unmade(json.clone()),
            Packed::Unmade(json) => Packed::Made(json.clone()),
            Packed::Each(edits) => Packed::Each(edits.iter().rev().map(Edit::inverse).collect()),
        }
    }

    /// What these edits leave of a record that holds `there`; `None` where it is gone.
    ///
    /// # Errors
    /// [`Conflict`] where it holds something else than they were made from.
    pub fn applied(&self, mut there: Option<Value>) -> Result<Option<Json>, Conflict> {
        let whole = || Conflict { path: String::new() };
        match self {
            Packed::Made(json) => there.is_none().then(|| Some(json.clone())).ok_or_else(whole),
            Packed::Unmade(json) => (there == Some(json.value())).then_some(None).ok_or_else(whole),
            Packed::Each(edits) => {
                apply_in_place(&mut there, edits)?;
                Ok(there.as_ref().map(Json::of))
            }
        }
    }
}

impl From<Change> for Change<Packed> {
    fn from(Change { record, prev, edits }: Change) -> Self {
        let edits = match edits.as_slice() {
            [Edit { path, was: None, is: Some(value) }] if path.is_empty() => Packed::Made(Json::of(value)),
            [Edit { path, was: Some(value), is: None }] if path.is_empty() => Packed::Unmade(Json::of(value)),
            _ => Packed::Each(edits),
        };
        Self { record, prev, edits }
    }
}

impl From<&Change<Packed>> for Change {
    fn from(Change { record, prev, edits }: &Change<Packed>) -> Self {
        let edits = match edits {
            Packed::Made(json) => vec![Edit::making(json.value())],
            Packed::Unmade(json) => vec![Edit { path: String::new(), was: Some(json.value()), is: None }],
            Packed::Each(edits) => edits.clone(),
        };
        Self { record: *record, prev: *prev, edits }
    }
}

impl Serialize for Packed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Whole<'a> {
            path: &'static str,
            #[serde(skip_serializing_if = "Option::is_none")]
            was: Option<&'a Json>,
            #[serde(skip_serializing_if = "Option::is_none")]
            is: Option<&'a Json>,
        }
        match self {
            Packed::Made(json) => [Whole { path: "", was: None, is: Some(json) }].serialize(serializer),
            Packed::Unmade(json) => [Whole { path: "", was: Some(json), is: None }].serialize(serializer),
            Packed::Each(edits) => edits.serialize(serializer),
        }
    }
}

/// The edits that make `after` out of `before`, in the order of their paths.
pub fn difference(before: &Value, after: &Value) -> Vec<Edit> {
    let mut edits = Vec::new();
    compare(&mut String::new(), before, after, &mut edits);
    edits
}

fn compare(path: &mut String, before: &Value, after: &Value, edits: &mut Vec<Edit>) {
    let (Value::Object(b), Value::Object(a)) = (before, after) else {
        if before != after {
            edits.push(Edit { path: path.clone(), was: Some(before.clone()), is: Some(after.clone()) });
        }
        return;
    };
    let mut keys: Vec<&String> = b.keys().chain(a.keys()).collect();
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        let length = path.len();
        path.push('/');
        path.push_str(&escape(key));
        match (b.get(key), a.get(key)) {
            (Some(x), Some(y)) => compare(path, x, y, edits),
            (was, is) => edits.push(Edit { path: path.clone(), was: was.cloned(), is: is.cloned() }),
        }
        path.truncate(length);
    }
}

/// Applies `edits` to a record, `None` where it does not exist. On a conflict nothing is changed.
pub fn apply(record: &mut Option<Value>, edits: &[Edit]) -> Result<(), Conflict> {
    let mut work = record.clone();
    for edit in edits {
        apply_one(&mut work, edit)?;
    }
    *record = work;
    Ok(())
}

/// Like [`apply`], for edits that are known to fit: without a copy of the record first.
pub fn apply_in_place(record: &mut Option<Value>, edits: &[Edit]) -> Result<(), Conflict> {
    edits.iter().try_for_each(|edit| apply_one(record, edit))
}

/// Brings a record to before a change; false, and of no use any more, where that does not lead back from it.
pub fn taken_back(record: &mut Option<Value>, change: &Change) -> bool {
    change.edits.iter().rev().all(|edit| apply_one(record, &edit.inverse()).is_ok())
}

fn apply_one(record: &mut Option<Value>, edit: &Edit) -> Result<(), Conflict> {
    let conflict = || Conflict { path: edit.path.clone() };
    if edit.path.is_empty() {
        if *record != edit.was {
            return Err(conflict());
        }
        record.clone_from(&edit.is);
        return Ok(());
    }
    let (parent, key) = edit.path.rsplit_once('/').ok_or_else(conflict)?;
    let mut at = record.as_mut().ok_or_else(conflict)?;
    for step in parent.split('/').skip(1) {
        at = at.as_object_mut().and_then(|map| map.get_mut(&unescape(step))).ok_or_else(conflict)?;
    }
    let map: &mut Map<String, Value> = at.as_object_mut().ok_or_else(conflict)?;
    let key = unescape(key);
    if map.get(&key) != edit.was.as_ref() {
        return Err(conflict());
    }
    match &edit.is {
        Some(value) => map.insert(key, value.clone()),
        None => map.remove(&key),
    };
    Ok(())
}

fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

fn unescape(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    #[test]
    fn a_difference_names_only_what_changed() {
        let before = json!({"a": 1, "m": {"x": "1", "y": [1]}, "gone": true});
        let after = json!({"a": 1, "m": {"x": "2", "y": [1, 2]}, "new": "é"});
        let edits = difference(&before, &after);
        let paths: Vec<_> = edits.iter().map(|e| e.path.as_str()).collect();
        assert_eq!(paths, ["/gone", "/m/x", "/m/y", "/new"]);
    }

    #[test]
    fn a_conflict_changes_nothing() {
        let mut record = Some(json!({"a": 1, "b": 2}));
        let edits = [
            Edit { path: "/a".into(), was: Some(json!(1)), is: Some(json!(9)) },
            Edit { path: "/b".into(), was: Some(json!(7)), is: None },
        ];
        assert_eq!(apply(&mut record, &edits), Err(Conflict { path: "/b".into() }));
        assert_eq!(record, Some(json!({"a": 1, "b": 2})));
    }

    #[test]
    fn what_the_typed_record_does_not_know_survives() {
        let mut value = Some(json!({"note": "a", "later": {"x": 1}}));
        apply(&mut value, &difference(&json!({"note": "a"}), &json!({"note": "b"}))).expect("it fits");
        assert_eq!(value, Some(json!({"note": "b", "later": {"x": 1}})));
    }

    fn value() -> impl Strategy<Value = Value> {
        let key = prop::sample::select(vec!["", "a", "b", "a/b", "~", "~1", "/"]);
        let leaf =
            prop_oneof![any::<i8>().prop_map(|n| json!(n)), "[a-c]{0,2}".prop_map(|s| json!(s)), any::<bool>().prop_map(|b| json!(b))];
        leaf.prop_recursive(3, 24, 4, move |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..3).prop_map(Value::Array),
                prop::collection::hash_map(key.clone(), inner, 0..4)
                    .prop_map(|m| Value::Object(m.into_iter().map(|(k, v)| (k.to_owned(), v)).collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn difference_apply_invert_apply_gives_the_first_back(before in value(), after in value()) {
            let edits = difference(&before, &after);
            let mut record = Some(before.clone());
            apply(&mut record, &edits).expect("made from it");
            prop_assert_eq!(record.as_ref(), Some(&after));
            let change = Change { record: Id::Office, prev: None, edits };
            let packed = Change::<Packed>::from(change.clone());
            prop_assert_eq!(&Change::from(&packed), &change);
            prop_assert_eq!(serde_json::to_string(&packed).ok(), serde_json::to_string(&change).ok());
            let back = packed.edits.inverse().applied(record).expect("the inverse fits");
            prop_assert_eq!(back.map(|json| json.value()), Some(before));
        }

        #[test]
        fn a_whole_record_is_made_and_unmade_as_edits_of_trees_would(value in value(), other in value()) {
            let made = Packed::Made(Json::of(&value));
            let unmade = made.inverse();
            prop_assert_eq!(&unmade.inverse(), &made);
            for packed in [&made, &unmade] {
                let change = Change { record: Id::Office, prev: Some(7), edits: packed.clone() };
                let text = serde_json::to_string(&change).expect("JSON");
                let read: Change = serde_json::from_str(&text).expect("a change");
                prop_assert_eq!(&Change::from(&change), &read);
                prop_assert_eq!(Change::<Packed>::from(read), change);
            }
            let whole = Conflict { path: String::new() };
            prop_assert_eq!(made.applied(Some(other.clone())), Err(whole.clone()));
            prop_assert_eq!(made.applied(None), Ok(Some(Json::of(&value))));
            prop_assert_eq!(unmade.applied(None), Err(whole.clone()));
            prop_assert_eq!(unmade.applied(Some(other.clone())), if other == value { Ok(None) } else { Err(whole) });
        }
    }
}
