//! One run on one opened register: what verbs ask of it and do to it.

use ulid::Ulid;

use super::interrupt::Interrupts;
use super::named::Named;
use super::print::{Print, can_ask};
use super::settings::Settings;
use super::trouble::Failure;
use super::{asking, author, office_day, opening, state};
use crate::model::command::{ImportReport, Report};
use crate::model::{Command, Context, Day, Envelope, Id, Message, Office, Revision, Zone};
use crate::msg;
use crate::register::{Answer, Ask, Opened, Receipt, Register, Trouble};
use crate::rules::moment;

/// Where command ids come from.
pub type Ids = Box<dyn FnMut() -> Ulid>;

/// An opened register with the day and author of this run.
pub struct Session {
    pub settings: Settings,
    pub print: Print,
    /// Watched by verbs that take long.
    pub interrupts: Interrupts,
    /// What the line names outside the register.
    pub named: Named,
    pub zone: Zone,
    pub day: Day,
    /// Of which state is asked; its day is `day`.
    context: Context,
    /// The register's when it was opened.
    pub revision: Revision,
    author: String,
    /// Records that stood in no answer, since they do not read as their kind.
    unreadable: Vec<Id>,
    /// Whether a command was judged: then it is told what became of it.
    acts: bool,
    register: Box<dyn Register>,
    ids: Ids,
}

/// What a command came to.
#[derive(Debug)]
pub struct Changed {
    pub revision: Revision,
    /// `None` for what made no entry; also that of which it is not known.
    pub command: Option<Ulid>,
    pub written: bool,
    pub ids: Vec<Id>,
    pub report: Report,
    pub failure: Option<Failure>,
}

impl Changed {
    /// What an import told, taken out: of many faults each copy is large.
    pub fn take_import(&mut self) -> ImportReport {
        match std::mem::take(&mut self.report) {
            Report::Import(report) => report,
            _ => ImportReport::default(),
        }
    }
}

impl Session {
    /// Asks the office for its day.
    ///
    /// # Errors
    /// What keeps the register from answering.
    pub fn begin(settings: Settings, print: Print, opened: Opened, interrupts: Interrupts) -> Result<Self, Failure> {
        let Opened { mut register, mended, .. } = opened;
        settings.told.iter().for_each(|told| print.say(told));
        mended.iter().for_each(|m| print.say(&m.message()));
        // The office's zone does not depend on the day; any will do to ask for it.
        let context = Context::on(office_day::day(&settings, settings.zone(&Office::default())));
        let sight = register.look(&[Ask::Office], &context)?;
        let unreadable = sight.unreadable;
        let office = match sight.answers.into_iter().next() {
            Some(Answer::Office(office)) => office,
            _ => Office::default(),
        };
        let zone = settings.zone(&office);
        let today = office_day::day(&settings, zone);
        let asked = state::asked(&settings, register.as_mut(), today)?;
        asked.told.iter().for_each(|told| print.say(told));
        let (context, author) = (asked.value, author::author());
        let (day, revision) = (context.day, sight.revision);
        let ids: Ids = match settings.command {
            Some(command) => Box::new(move || command),
            None => Box::new(Ulid::new),
        };
        Ok(Self {
            settings,
            print,
            interrupts,
            named: Named::default(),
            zone,
            day,
            context,
            revision,
            author,
            unreadable,
            acts: false,
            register,
            ids,
        })
    }

    pub fn author(&self) -> &str {
        &self.author
    }

    /// The revision and the answer to one question.
    ///
    /// # Errors
    /// What keeps the register from answering.
    pub fn ask(&mut self, ask: Ask) -> Result<(Revision, Answer), Failure> {
        let sight = self.register.look(&[ask], &self.context)?;
        self.unreadable = sight.unreadable;
        let answer = sight.answers.into_iter().next().ok_or_else(unanswered)?;
        Ok((sight.revision, answer))
    }

    /// The answer to a question by all that is known, with what had not begun by the day asked for.
    ///
    /// # Errors
    /// What keeps the register from answering.
    pub fn ask_of_all(&mut self, ask: Ask) -> Result<Answer, Failure> {
        let sight = self.register.look(&[ask], &Context::on(self.day))?;
        sight.answers.into_iter().next().ok_or_else(unanswered)
    }

    /// The state that is asked of in words; `None` for that of today.
    pub fn state(&self) -> Option<Message> {
        let day = self.settings.as_of.as_ref().map(|_| self.day);
        (day.is_some() || self.context.known.is_some()).then(|| moment::state(day, self.context.known))
    }

    /// Says of a record that was not found in which state it was looked for.
    pub fn tell_state(&self, failure: &mut Failure) {
        if let Some(state) = self.state().filter(|_| failure.code == "not_found") {
            failure.messages.push(msg!("as_of-looked", state = state));
        }
    }

    /// Judges a command, and does it unless this is a dry run or the register takes no changes. A refusal
    /// comes back within [`Changed`], with what can be told beside it.
    ///
    /// # Errors
    /// What keeps the register from judging.
    pub fn change(&mut self, command: Command) -> Result<Changed, Failure> {
        let envelope =
            Envelope { id: (self.ids)(), author: self.author.clone(), day: self.day, command, replies: self.settings.replies.clone() };
        if !self.settings.read_only && !self.settings.dry_run {
            self.register.take_over()?;
        }
        let barred = self.barred();
        if barred.is_some() || self.settings.dry_run { self.judge(&envelope, barred) } else { self.submit(envelope) }
    }

    /// What a command would come to; nothing is written.
    ///
    /// # Errors
    /// What keeps the register from judging.
    pub fn foresee(&mut self, command: Command) -> Result<Changed, Failure> {
        let barred = self.barred();
        let envelope =
            Envelope { id: (self.ids)(), author: self.author.clone(), day: self.day, command, replies: self.settings.replies.clone() };
        self.judge(&envelope, barred)
    }

    /// Why this run changes nothing; `None` where it may.
    pub fn barred(&self) -> Option<Failure> {
        if self.settings.read_only { Some(Trouble::ReadOnly.into()) } else { Failure::barring(self.register.health()) }
    }

    /// Whether the register is damaged: what is read from it is not all there was.
    pub fn damaged(&self) -> Option<Failure> {
        Failure::barring(self.register.health()).filter(|f| f.code == "damaged")
    }

    /// That records stood in no answer, where there are such and a run only read.
    pub fn unreadable(&self) -> Option<Failure> {
        (!self.acts && !self.unreadable.is_empty()).then(|| Failure::unreadable(self.unreadable.clone()))
    }

    /// Asks a person, where there is one to ask; else goes on as if answered yes.
    pub fn agreed(&self, question: &Message) -> bool {
        !self.asks() || self.print.agreed(question)
    }

    /// Whether a person will be asked before something is written.
    pub fn asks(&self) -> bool {
        self.settings.ask && !self.settings.dry_run && can_ask()
    }

    /// Says what was mended since: a store can fail at any read.
    pub fn tell_mended(&mut self) {
        self.register.mended().iter().for_each(|m| self.print.say(&m.message()));
    }

    /// Does what takes long with the register let go of, so that others have it meanwhile, and opens it again.
    ///
    /// # Errors
    /// What keeps it from being opened again.
    pub fn apart<T>(&mut self, work: impl FnOnce() -> T) -> Result<T, Failure> {
        self.register.close();
        self.register = crate::register::none();
        let done = work();
        let Opened { register, mended, .. } = opening::for_verb(&self.settings, self.print, &self.interrupts, false)?;
        mended.iter().for_each(|m| self.print.say(&m.message()));
        self.register = register;
        Ok(done)
    }

    pub fn register(&mut self) -> &mut dyn Register {
        self.register.as_mut()
    }

    fn judge(&mut self, envelope: &Envelope, barred: Option<Failure>) -> Result<Changed, Failure> {
        self.acts = true;
        let (ids, report, refused) = match self.register.judge(envelope)? {
            Ok(decision) => (decision.changes.iter().map(|c| c.record).collect(), decision.report, None),
            Err(mut refusal) => (Vec::new(), std::mem::take(&mut refusal.report), Some(Failure::from(refusal))),
        };
        // What bars the change would have come first.
        Ok(Changed { revision: self.revision, command: None, written: false, ids, report, failure: barred.or(refused) })
    }

    /// What the judge asks a person is asked, where there is one.
    fn submit(&mut self, mut envelope: Envelope) -> Result<Changed, Failure> {
        self.acts = true;
        let mut result = self.register.submit(&envelope);
        while let Err(Trouble::Refused(refusal)) = &result
            && self.asks()
            && let Some((code, reply)) = asking::answer(self.print, &refusal.reasons)
            && !envelope.replies.contains_key(code)
        {
            envelope.replies.insert(code.to_owned(), reply);
            result = self.register.submit(&envelope);
        }
        match result {
            Ok(receipt) => {
                let Receipt { revision, command, written, ids, mut report, told } = receipt;
                match &mut report {
                    Report::Fields(report) => report.told.extend(told),
                    _ => told.iter().for_each(|reason| self.print.say(&reason.message)),
                }
                Ok(Changed { revision, command, written, ids, report, failure: None })
            }
            Err(trouble) => {
                let mut failure = Failure::from(trouble);
                let (report, command) = (std::mem::take(&mut *failure.report), failure.command.as_deref().copied());
                Ok(Changed { revision: self.revision, command, written: false, ids: Vec::new(), report, failure: Some(failure) })
            }
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.register.close();
    }
}

/// A register answers a question by its own kind; a different one is no answer.
pub fn unanswered() -> Failure {
    Failure::new("unreadable", msg!("trouble-unanswered"))
}

/// `asked!(session, Ask::Checklists => Answer::Checklists)`: the revision and what the answer holds.
macro_rules! asked {
    ($session:expr, $ask:expr => $answer:path) => {
        match $session.ask($ask)? {
            (revision, $answer(held)) => (revision, held),
            _ => return Err($crate::command_line::session::unanswered()),
        }
    };
}
pub(super) use asked;

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::super::arguments::{self, Parsed};
    use super::*;
    use crate::language::Language;
    use crate::model::command::OfficeRegion;
    use crate::register::{Health, Open, open};

    #[test]
    fn the_register_is_let_go_of_while_something_takes_long_and_is_there_again_afterwards() {
        let base = tempfile::tempdir().expect("a folder");
        let dir = base.path().join("register");
        let line = ["kerma", "--register", &dir.to_string_lossy(), "list"].map(OsString::from).to_vec();
        let Ok(Parsed::Verb(given)) = arguments::parse(line, Language::Id) else { panic!("a verb") };
        let settings = Settings::of(&given, &|_| None).expect("settings");
        let (print, interrupts) = (Print { language: Language::Id, json: true, ascii: false }, Interrupts::default());
        let office = |zone| Command::SetOffice {
            region: Some(OfficeRegion::Ministry),
            zone: Some(zone),
            dormant_after: None,
            review_after: None,
            stalled_after: None,
        };
        let opened = opening::for_verb(&settings, print, &interrupts, false).expect("a register");
        let mut session = Session::begin(settings, print, opened, interrupts).expect("it answers");
        assert_eq!(session.change(office(Zone::Wib)).expect("saved").revision, 1);
        let another = session.apart(|| open(&dir, Open::default()).map(|opened| opened.health));
        assert!(matches!(another, Ok(Ok(Health::Sound))));
        assert_eq!(session.change(office(Zone::Wit)).expect("saved").revision, 2);
    }
}
