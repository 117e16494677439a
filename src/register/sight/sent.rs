//! What became of a command, by its id.

use crate::model::command::verb_words;
use crate::model::{Id, Reason, Refusal};
use crate::msg;
use crate::rules::HistoryHead;

/// The entry that a command made, with all the records that it changed, in its order.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    pub head: HistoryHead,
    pub ids: Vec<Id>,
}

impl Sent {
    /// Why a command of `author`, which the journal would call one of `verbs`, cannot be sent under this id; `None`
    /// where it is the same one again.
    pub fn refusal(&self, author: &str, verbs: &[&str]) -> Option<Refusal> {
        let HistoryHead { revision, by, verb, command, .. } = &self.head;
        let is_same = by == author && verbs.contains(&verb.as_str());
        let (command, revision) = (command.to_string(), revision.to_string());
        let taken = || msg!("refused-command_taken", command = command, by = by, revision = revision, verb = verb_words(verb));
        (!is_same).then(|| Refusal::of(Reason::new("command_taken", taken())))
    }
}
