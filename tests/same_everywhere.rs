//! Any run of changes, undos, restarts and rebuilds leaves the same in the journal's fold, in the store, and
//! in a naive register in memory.

mod support;

use std::collections::BTreeMap;
use std::fs;

use kerma::model::command::Command;
use kerma::model::{Id, RegionCode};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::damaged::show;
use support::*;

#[derive(Clone, Debug)]
enum Act {
    Wish(Vec<(usize, Option<Value>)>),
    Undo,
    Redo,
    Restart,
    /// Without writing out what waits, as after a kill: the store is taken away.
    Forget,
    Rebuild,
}

/// The records that acts are about, of every type.
fn ids() -> Vec<Id> {
    let list = "DP-2021-03".parse().expect("an id");
    let follow_up = kerma::model::FollowUpId::new(list, 4, RegionCode::new(36, 0));
    vec![Id::Partner(1), Id::Partner(2), Id::Agreement(1), Id::Agreement(70_000), Id::Checklist(list), Id::FollowUp(follow_up), Id::Office]
}

fn value() -> impl Strategy<Value = Value> {
    let text = prop::sample::select(vec!["", "Kōchi", "a\nb", "\u{7f}\u{202e}", "\"}\n{\"revision\":9", "高知市"]);
    let leaf = prop_oneof![text.prop_map(|t| json!(t)), any::<i16>().prop_map(|n| json!(n)), any::<bool>().prop_map(|b| json!(b))];
    let key = prop::sample::select(vec!["a", "b/c", "~", "note"]);
    prop::collection::btree_map(key, leaf, 0..4).prop_map(|map| json!(map))
}

fn act() -> impl Strategy<Value = Act> {
    let wish = prop::collection::btree_map(0..ids().len(), prop::option::weighted(0.8, value()), 1..4);
    prop_oneof![
        8 => wish.prop_map(|wishes| Act::Wish(wishes.into_iter().collect())),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
        1 => Just(Act::Restart),
        1 => Just(Act::Forget),
        1 => Just(Act::Rebuild),
    ]
}

/// A register as one would write it in a minute: all states, kept whole.
#[derive(Default)]
struct Naive {
    now: BTreeMap<Id, Value>,
    /// What was before each act that stands, and what was before each undo that stands.
    acts: Vec<BTreeMap<Id, Value>>,
    undone: Vec<BTreeMap<Id, Value>>,
}

impl Naive {
    fn wish(&mut self, wishes: &[Wish]) {
        let before = self.now.clone();
        for (id, value) in wishes {
            match value {
                Some(value) => self.now.insert(*id, value.clone()),
                None => self.now.remove(id),
            };
        }
        if self.now != before {
            self.acts.push(before);
            // A redo would meet what was changed since; these runs do not ask for it.
            self.undone.clear();
        }
    }

    fn undo(&mut self) -> bool {
        let Some(before) = self.acts.pop() else { return false };
        self.undone.push(std::mem::replace(&mut self.now, before));
        true
    }

    fn redo(&mut self) -> bool {
        let Some(after) = self.undone.pop() else { return false };
        self.acts.push(std::mem::replace(&mut self.now, after));
        true
    }
}

fn run(acts: &[Act]) {
    let base = tempfile::tempdir().expect("a folder");
    let dir = base.path().join("r");
    let mut naive = Naive::default();
    let mut register = opened(&dir);
    for (command, act) in (1..).zip(acts) {
        match act {
            Act::Wish(wishes) => {
                let wishes: Vec<Wish> = wishes.iter().map(|(at, value)| (ids()[*at], value.clone())).collect();
                register.register.submit(&wish(command, "budi", &wishes)).expect("saved");
                naive.wish(&wishes);
            }
            Act::Undo => {
                let written = register.register.submit(&envelope(command, "budi", Command::Undo)).expect("saved").written;
                assert_eq!(written, naive.undo());
            }
            Act::Redo if naive.undone.is_empty() => {}
            Act::Redo => {
                let written = register.register.submit(&envelope(command, "budi", Command::Redo)).expect("saved").written;
                assert_eq!(written, naive.redo());
            }
            Act::Restart => {
                drop(register);
                register = opened(&dir);
            }
            Act::Forget => {
                drop(register);
                let _ = fs::remove_dir_all(dir.join("store"));
                register = opened(&dir);
            }
            Act::Rebuild => drop(register.register.rebuild().expect("made")),
        }
        for id in ids() {
            assert_eq!(show(&mut register, id).map(|(_, value)| value).as_ref(), naive.now.get(&id), "{id}");
        }
    }
    let there: BTreeMap<Id, Value> = folded(&dir).into_iter().map(|(id, (_, value))| (id, value)).collect();
    assert_eq!(there, naive.now);
    let verified = register.register.verify().expect("readable");
    assert_eq!((verified.differs.len(), verified.mended.len(), verified.records as usize), (0, 0, naive.now.len()));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn journal_store_and_memory_hold_the_same(acts in prop::collection::vec(act(), 1..40)) {
        run(&acts);
    }
}
