//! A disk that fails so that nobody knows whether it was saved.

use super::Bench;
use crate::model::{Context, Envelope, Verdict};
use crate::register::{Ask, Cause, Health, Receipt, Register, Sight, Trouble, Unsure, Verified, Waker};
use crate::screen::personal::Draft;

/// Does what it is asked, and does not know it.
struct Unknowing(Box<dyn Register>);

impl Register for Unknowing {
    fn look(&mut self, asks: &[Ask], context: &Context) -> Result<Sight, Trouble> {
        self.0.look(asks, context)
    }

    fn judge(&mut self, envelope: &Envelope) -> Result<Verdict, Trouble> {
        self.0.judge(envelope)
    }

    fn submit(&mut self, envelope: &Envelope) -> Result<Receipt, Trouble> {
        self.0.submit(envelope)?;
        Err(Trouble::Unknown(Box::new(Unsure { command: envelope.id, cause: Cause::System(5) })))
    }

    fn listen(&mut self, waker: Waker) {
        self.0.listen(waker);
    }

    fn health(&self) -> Health {
        Health::NotSaved(Cause::System(5))
    }

    fn verify(&mut self) -> Result<Verified, Trouble> {
        self.0.verify()
    }

    fn rebuild(&mut self) -> Result<Verified, Trouble> {
        self.0.rebuild()
    }

    fn close(&mut self) {
        self.0.close();
    }
}

#[test]
fn what_is_not_known_is_told_so_and_remembered_with_what_was_typed() {
    let mut bench = Bench::sample(100, 30);
    let register = std::mem::replace(&mut bench.register, Bench::empty(80, 24).register);
    bench.register = Box::new(Unknowing(register));
    bench.press("/bant⏎t41kajian⏎");
    let shown = bench.screen();
    assert!(shown.contains("Tidak diketahui apakah ini tersimpan") && !shown.contains("Tidak ada yang berubah"), "{shown}");
    let kept = bench.kept.expect("remembered").unsure;
    assert_eq!((kept.len(), kept[0].verb.as_str()), (1, "checklist_set"));
    assert!(matches!(kept[0].drafts.as_slice(), [Draft::FollowUp(draft)] if draft.text == "kajian"), "{kept:?}");
}
