//! Commands of which a screen did not know whether they were saved: the next start knows.

use super::outside::World;
use crate::model::command::verb_words;
use crate::model::{Context, Message};
use crate::msg;
use crate::register::{Answer, Ask, Register};
use crate::screen::Outside;
use crate::screen::personal::{Draft, Personal};

/// What a start goes on from: what is remembered, what is half written, and what became of the commands that were unsure.
pub struct Left {
    pub personal: Personal,
    pub drafts: Vec<Draft>,
    pub told: Vec<Message>,
}

impl Left {
    /// What the last screen left, with each unsure command looked up; of one that was saved nothing is half written.
    pub fn by(world: &World, register: &mut dyn Register, context: &Context) -> Self {
        let mut left = Self { personal: world.personal(), drafts: world.unfinished(), told: Vec::new() };
        if left.personal.unsure.is_empty() {
            return left;
        }
        let asks: Vec<Ask> = left.personal.unsure.iter().map(|unsure| Ask::Sent(unsure.command)).collect();
        // A register that does not answer leaves it to the next start.
        let Ok(sight) = register.look(&asks, context) else { return left };
        for (unsure, answer) in std::mem::take(&mut left.personal.unsure).into_iter().zip(sight.answers) {
            let what = verb_words(&unsure.verb);
            left.told.push(match answer {
                Answer::Sent(Some(sent)) => {
                    left.drafts.retain(|draft| !unsure.drafts.contains(draft));
                    msg!("unsure-saved", what = what, revision = sent.head.revision.to_string())
                }
                _ => msg!("unsure-not_saved", what = what),
            });
        }
        let files = world.files();
        files.drafts(&left.drafts);
        files.keep(&left.personal);
        left
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command_line::arguments::{Parsed, parse};
    use crate::command_line::settings::Settings;
    use crate::language::{Language, say};
    use crate::model::command::OfficeRegion;
    use crate::model::{Command, Envelope, Zone};
    use crate::register::{Open, open};
    use crate::screen::personal::{FormDraft, Unsure};
    use ulid::Ulid;

    #[test]
    fn what_was_saved_after_all_is_half_written_no_more_and_the_rest_is() {
        let dir = tempfile::tempdir().expect("a folder");
        let day = "2026-11-24".parse().expect("a day");
        let mut register = open(&dir.path().join("register"), Open::default()).expect("a register").register;
        let command = Command::SetOffice {
            region: Some(OfficeRegion::Ministry),
            zone: Some(Zone::Wit),
            dormant_after: None,
            review_after: None,
            stalled_after: None,
        };
        register.submit(&Envelope { id: Ulid(7), author: "budi".into(), day, command, replies: Default::default() }).expect("saved");
        let Ok(Parsed::Verb(given)) = parse(vec!["kerma".into()], Language::En) else { panic!("a line") };
        let settings = Settings::of(&given, &|_| None).expect("settings");
        let world = World::of(&Settings { register_dir: dir.path().join("register"), state_dir: dir.path().join("state"), ..settings });
        let draft = |of: &str| Draft::Form(FormDraft { of: of.into(), fields: Vec::new(), was: Vec::new(), revision: 0 });
        let unsure = |command, of| Unsure { command: Ulid(command), verb: "set".into(), drafts: vec![draft(of)] };
        let files = world.files();
        files.keep(&Personal { unsure: vec![unsure(7, "KS-0001"), unsure(8, "KS-0002")], ..Personal::default() });
        files.drafts(&[draft("KS-0001"), draft("KS-0002"), draft("KS-0003")]);
        let left = Left::by(&world, register.as_mut(), &Context::on(day));
        assert_eq!(left.drafts, [draft("KS-0002"), draft("KS-0003")]);
        let told: Vec<String> = left.told.iter().map(|m| say(m, Language::En).to_string()).collect();
        assert!(told[0].contains("was saved (revision 1)") && told[1].contains("was not saved"), "{told:?}");
        assert_eq!((world.personal().unsure, world.unfinished()), (Vec::new(), left.drafts));
        assert!(Left::by(&world, register.as_mut(), &Context::on(day)).told.is_empty(), "it is told once");
    }
}
