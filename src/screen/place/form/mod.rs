//! A form over any record: the fields of its table, judged by the rules while they are typed.

mod blank;
mod choices;
mod draw;
mod of;

use crate::language::Language;
use crate::model::field::{About, Asks, Shape, Subject};
use crate::model::{Command, Day, Id, Reason};
use crate::register::{Answer, Ask, PartnerDetail, PartnerRow, Shown as Record};
use crate::rules::procedure::Procedure;
use crate::screen::keys::On;
use crate::screen::part::judgement::Judgement;
use crate::screen::personal::FormDraft;

pub use blank::Blank;
pub use choices::{Choice, Sort};
pub use of::{Of, whose};

#[derive(Debug)]
pub struct Form {
    pub of: Of,
    /// In the order of the form.
    pub blanks: Vec<Blank>,
    /// The blank that is typed in.
    pub at: usize,
    /// The choice below it that was moved to; `None`: the first that fits what was typed.
    pub choice: Option<usize>,
    /// Partners that fit what was typed.
    pub partners: Vec<PartnerRow>,
    /// Rule packs and holidays, once they came.
    pub procedure: Option<Box<Procedure>>,
    /// Whose record it is, in words: "Kota Semarang – Brisbane".
    pub whose: String,
    state: State,
    /// What the judge says of it as it stands.
    pub judgement: Judgement,
    /// What somebody else changed meanwhile in a field that was changed here too.
    pub theirs: Option<Theirs>,
    /// What was half written for just this, to be laid over the record once it is there.
    draft: Option<FormDraft>,
    /// The field to begin in.
    begin: Option<&'static str>,
}

/// What is known of the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Asked,
    There,
    /// There is none, or it was taken back meanwhile.
    Gone,
}

/// Another value of a field that was changed here too.
#[derive(Clone, Debug, PartialEq)]
pub struct Theirs {
    /// Which blank.
    pub at: usize,
    /// Who changed it.
    pub who: String,
    /// As it is stored.
    pub text: String,
}

impl Form {
    /// An empty form, or one to be filled from its record. `begin` names the field to begin in.
    pub fn new(of: Of, begin: Option<&'static str>, draft: Option<FormDraft>) -> Self {
        Self {
            of,
            blanks: of.subject().map(Subject::fields).unwrap_or_default().into_iter().map(Blank::new).collect(),
            at: 0,
            choice: None,
            partners: Vec::new(),
            procedure: None,
            whose: String::new(),
            state: State::Asked,
            judgement: Judgement::default(),
            theirs: None,
            draft,
            begin,
        }
    }

    pub const fn on(&self) -> On {
        if self.theirs.is_some() { On::Loss } else { On::Form }
    }

    pub fn blank(&self) -> Option<&Blank> {
        self.blanks.get(self.at)
    }

    pub fn blank_mut(&mut self) -> Option<&mut Blank> {
        self.blanks.get_mut(self.at)
    }

    pub fn find_mut(&mut self, code: &str) -> Option<&mut Blank> {
        self.blanks.iter_mut().find(|blank| blank.about.code == code)
    }

    /// Whether keys have nothing to act on yet.
    pub fn is_waiting(&self) -> bool {
        self.state == State::Asked
    }

    pub fn is_gone(&self) -> bool {
        self.state == State::Gone
    }

    /// Whether what is typed is looked for among the partners.
    pub fn seeks_partner(&self) -> bool {
        self.blank().is_some_and(|blank| blank.about.shape == Shape::Partner && blank.is_typed())
    }

    /// A partner of which only the number is known.
    fn unnamed(&self) -> Option<u32> {
        self.blanks.iter().find_map(Blank::unnamed)
    }

    /// The partner's name, where there is one; a number that names none is text like any other.
    fn name_partner(&mut self, detail: Option<&PartnerDetail>) {
        let Some(blank) = self.blanks.iter_mut().find(|blank| blank.unnamed().is_some()) else { return };
        match detail {
            Some(detail) => blank.choose(Id::Partner(detail.row.number).to_string(), &detail.partner.name),
            None => blank.typed(),
        }
    }

    /// First the rules, then the record, and the name of a partner known by its number; then partners that fit, else the record again: somebody may change it.
    pub fn ask(&self) -> Option<Ask> {
        if self.procedure.is_none() {
            return Some(Ask::Procedure);
        }
        if let Some(number) = self.unnamed() {
            return Some(Ask::Partner(number));
        }
        match self.of.record() {
            _ if self.seeks_partner() && !self.is_waiting() => {
                Some(Ask::Partners { query: self.blank().map(|blank| blank.line.text().trim().to_owned()).unwrap_or_default() })
            }
            Some(id) => Some(Ask::Show(id)),
            None => None,
        }
    }

    pub fn take(&mut self, answer: Answer, language: Language, day: Day) {
        match answer {
            Answer::Procedure(procedure) => self.procedure = Some(procedure),
            Answer::Partners(listed) => self.partners = listed.rows,
            Answer::Partner(detail) => self.name_partner(detail.as_deref()),
            Answer::Show(Some(record)) => self.filled(&record, language),
            Answer::Show(None) => self.state = State::Gone,
            _ => {}
        }
        if self.procedure.is_some() && self.is_waiting() && self.of.record().is_none() {
            self.begin(language, day);
        }
    }

    /// Whether the next question is to be asked at once.
    pub fn asks_on(&self) -> bool {
        self.is_waiting() || self.unnamed().is_some()
    }

    fn filled(&mut self, record: &Record, language: Language) {
        self.whose = of::whose(record);
        let partner = record.derived.as_ref().and_then(|(row, _)| row.partner.as_ref()).map(|(_, name, _)| name.as_str());
        let Some(texts) = self.of.texts(&record.record) else {
            self.state = State::Gone;
            return;
        };
        let first = self.is_waiting();
        if first {
            self.fill(&texts, partner, language);
            self.begin(language, record.changed.day);
        }
        for (at, blank) in self.blanks.iter_mut().enumerate() {
            let text = texts.iter().find(|(code, _)| *code == blank.about.code).map_or("", |(_, text)| text.as_str());
            if blank.differs(text, language) {
                self.theirs = Some(Theirs { at, who: record.changed.by.clone(), text: text.to_owned() });
            } else if blank.is_touched() {
                blank.hold(text, language);
            } else if !blank.holds(text, language) {
                blank.fill(text, partner, language);
            }
        }
    }

    /// What the record holds, before anything is typed.
    fn fill(&mut self, texts: &[(&str, String)], partner: Option<&str>, language: Language) {
        for blank in &mut self.blanks {
            let text = texts.iter().find(|(code, _)| *code == blank.about.code).map_or("", |(_, text)| text.as_str());
            blank.fill(text, partner, language);
        }
    }

    /// What was half written is laid over it with what stood there then, so that what somebody changed since is seen;
    /// the cursor goes to the first field that must be filled.
    fn begin(&mut self, language: Language, day: Day) {
        self.state = State::There;
        if let Some(draft) = self.draft.take() {
            for (code, text) in draft.fields {
                let was = draft.was.iter().find(|(of, _)| *of == code).map(|(_, was)| was.clone());
                if let Some(blank) = self.find_mut(&code) {
                    if let Some(was) = was {
                        blank.hold(&was, language);
                    }
                    blank.put(&text, None, language);
                }
            }
        }
        self.name_papers(language);
        self.of.offer_day(&mut self.blanks, day, language);
        let named = self.blanks.iter().position(|blank| Some(blank.about.code) == self.begin);
        let empty = |asks: Asks| self.blanks.iter().position(|blank| blank.about.asks == asks && blank.must_be_typed());
        self.at = named.or_else(|| empty(Asks::Needed)).or_else(|| empty(Asks::Asked)).unwrap_or(0);
    }

    /// All fields of what is new that are filled; of what is there those that were changed.
    pub fn fields(&self) -> Vec<(String, String)> {
        let named = |blank: &&Blank| match self.of {
            Of::New(_) => !blank.text().trim().is_empty(),
            Of::Set(_) => blank.is_touched(),
        };
        self.blanks.iter().filter(named).map(|blank| (blank.about.code.to_owned(), blank.text().to_owned())).collect()
    }

    pub fn command(&self) -> Command {
        self.of.command(self.fields())
    }

    /// The command as it is judged while it is typed: a file's bytes are read only once it is saved.
    pub fn judged(&self) -> Command {
        let is_file = |code: &str| self.blanks.iter().any(|blank| blank.about.code == code && blank.about.shape == Shape::File);
        self.of.command(self.fields().into_iter().filter(|(code, _)| !is_file(code)).collect())
    }

    /// What is typed and not saved.
    pub fn draft(&self, revision: u64) -> Option<FormDraft> {
        let typed = || self.blanks.iter().filter(|blank| blank.is_touched());
        let fields: Vec<(String, String)> = typed().map(|blank| (blank.about.code.to_owned(), blank.text().to_owned())).collect();
        let was = typed().map(|blank| (blank.about.code.to_owned(), blank.stored.clone())).collect();
        (!fields.is_empty()).then(|| FormDraft { of: self.of.to_string(), fields, was, revision })
    }

    /// The first reason about a field. What is only begun is no news where there is something to choose.
    pub fn reason(&self, about: &About, language: Language) -> Option<&Reason> {
        let begun = || self.blank().is_some_and(|b| b.about == about && b.is_typed()) && !self.choices(language).is_empty();
        self.judgement.news().find(|reason| reason.field == Some(about.code)).filter(|_| self.judgement.tried || !begun())
    }

    /// To the first field that something is wrong with.
    pub fn go_to_reason(&mut self) {
        let wrong = self.judgement.reasons.iter().filter_map(|reason| reason.field);
        let at = wrong.filter_map(|code| self.blanks.iter().position(|blank| blank.about.code == code)).min();
        self.go_to(at.unwrap_or(self.at));
    }

    /// To another field.
    pub fn go_to(&mut self, at: usize) {
        if at != self.at {
            self.at = at.min(self.blanks.len().saturating_sub(1));
            self.choice = None;
            self.partners.clear();
        }
    }

    pub fn is_last(&self) -> bool {
        self.at + 1 >= self.blanks.len()
    }

    /// The record that it is about.
    pub fn record(&self) -> Option<Id> {
        self.of.record()
    }
}
