//! `kerma show ID`: a record as stored, with what is derived.

use clap::ArgMatches;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::pieces::{ChangedTold, country_cell, date_cell, labelled, name_cell, text_cell, void_line, word_cell};
use super::session::{Session, asked};
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use super::{checklist, minute, show_way};
use crate::language::{Language, say};
use crate::model::field::{FIELDS, Shape};
use crate::model::{Actor, FollowUp, Id, Message, PartialDate, Partner, Revision, Stage, Void};
use crate::msg;
use crate::register::{AgreementDetail, AgreementRow, Answer, Ask, ChecklistDetail, MinuteDetail, Shown as Record};
use crate::text::Shown;

pub fn run(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let (revision, told) = told(id(given)?, session)?;
    Ok(Outcome::of(revision, told))
}

/// The record in words.
///
/// # Errors
/// `not_found`; what keeps the register from answering.
pub fn plain(id: Id, session: &mut Session, reader: Reader) -> Result<Vec<Shown>, Failure> {
    told(id, session).map(|(_, told)| told.lines(reader))
}

fn told(id: Id, session: &mut Session) -> Result<(Revision, Told), Failure> {
    let (revision, record) = asked!(session, Ask::Show(id) => Answer::Show);
    let record = *record.ok_or_else(|| not_found(&id.to_string()))?;
    let detail = match id {
        // A void one stands in no list, and is shown all the same.
        Id::Agreement(number) => asked!(session, Ask::Agreement(number) => Answer::Agreement).1.map(Detail::Agreement),
        Id::Minute(minute) => asked!(session, Ask::Minute(minute) => Answer::Minute).1.map(Detail::Minute),
        Id::Checklist(list) => asked!(session, Ask::Checklist(list) => Answer::Checklist).1.map(Detail::Checklist),
        _ => None,
    };
    let language = session.print.language;
    Ok((revision, Told::of(record, detail, language)))
}

/// The id that the line names.
pub fn id(given: &ArgMatches) -> Result<Id, Failure> {
    let text = given.get_one::<String>("id").map(String::as_str).unwrap_or_default();
    text.parse().map_err(|_| not_found(text))
}

/// The verb that tells the numbers there are, by the letters with which they begin.
const NUMBERS: &[(&str, &str)] =
    &[("MT", "kerma partners"), ("DP", "kerma checklist list"), ("BA", "kerma minute list"), ("PK", "kerma procedure show")];

/// No record of this name.
pub fn not_found(id: &str) -> Failure {
    let begins = |letters: &str| id.get(..letters.len()).is_some_and(|start| start.eq_ignore_ascii_case(letters));
    let told = NUMBERS.iter().find(|(letters, _)| begins(letters)).map_or("kerma list", |(_, verb)| verb);
    not_found_in(id, told)
}

/// The same where the numbers are told by this verb, whatever was typed.
pub fn not_found_in(id: &str, verb: &str) -> Failure {
    Failure::refused("not_found", "id", msg!("refused-not_found", id = id, verb = verb))
}

/// What plain words need beside the record.
enum Detail {
    Agreement(Box<AgreementDetail>),
    Checklist(Box<ChecklistDetail>),
    Minute(Box<MinuteDetail>),
}

#[derive(Serialize)]
struct Told {
    id: Id,
    #[serde(rename = "type")]
    kind: &'static str,
    changed: ChangedTold,
    record: Value,
    derived: Option<Derived>,
    #[serde(skip)]
    detail: Option<Detail>,
}

#[derive(Serialize)]
struct Renewed {
    turn: u32,
    /// Null where nobody recorded by how many months.
    until: Option<PartialDate>,
}

#[derive(Serialize)]
struct Derived {
    status: &'static str,
    stage: Option<&'static str>,
    turn: Option<&'static str>,
    since: Option<PartialDate>,
    due: Option<PartialDate>,
    due_certain: bool,
    activity: &'static str,
    /// Whether it came about by the procedure; null where nobody recorded its stages.
    procedure: Option<&'static str>,
    /// The turn that runs, of what was renewed tacitly.
    renewed: Option<Renewed>,
    example: bool,
    sentence: String,
    #[serde(skip)]
    row: AgreementRow,
}

impl Told {
    fn of(shown: Record, detail: Option<Detail>, language: Language) -> Self {
        let derived = shown.derived.map(|(row, sentence)| Derived {
            status: row.status.code(),
            stage: row.stage.map(Stage::code),
            turn: row.turn.map(Actor::code),
            since: row.since,
            due: row.due,
            due_certain: row.due_certain,
            activity: row.activity.code(),
            procedure: row.kept.map(crate::model::status::Kept::code),
            renewed: row.renewed.map(|turn| Renewed { turn: turn.nth, until: turn.end }),
            example: row.is_example(),
            sentence: say(&sentence, language).to_string(),
            row,
        });
        Self { id: shown.id, kind: shown.id.type_code(), changed: (&shown.changed).into(), record: shown.record, derived, detail }
    }

    fn agreement(&self, detail: &AgreementDetail, language: Language) -> Vec<Shown> {
        let (agreement, partner) = (&detail.agreement, detail.partner.as_ref());
        let cell = |shape, text: String| match shape {
            Shape::Date => date_cell(text.parse().ok(), language),
            Shape::Kind => word_cell(agreement.kind.map(|k| k.message()), language),
            Shape::Country => country_cell(partner.and_then(|p| p.country), language),
            Shape::Level => word_cell(partner.and_then(|p| p.level).map(|l| l.message()), language),
            Shape::YesNo => word_cell(agreement.verified.map(yes_no), language),
            Shape::Areas => text_cell(&agreement.areas.join(", ")),
            _ => text_cell(&text),
        };
        let fields = FIELDS.iter().map(|f| labelled(&Message::new(f.label), &cell(f.shape, (f.get)(agreement, partner)), language));
        let status = self.derived.as_ref().map(|d| labelled(&msg!("head-status"), &say(&d.row.status.message(), language), language));
        let stage = self
            .derived
            .as_ref()
            .and_then(|d| d.row.stage)
            .map(|stage| labelled(&msg!("head-stage"), &say(&stage.message(), language), language));
        let kept = self.derived.as_ref().and_then(|d| d.row.kept);
        let kept = kept.map(|kept| labelled(&msg!("field-procedure"), &say(&kept.message(), language), language));
        let sentence = self.derived.as_ref().map(|d| text_cell(&d.sentence));
        let more = show_way::fields(detail, language);
        fields.chain(more).chain(stage).chain(status).chain(kept).chain(sentence).chain(show_way::lines(detail, language)).collect()
    }

    fn partner(&self, language: Language) -> Option<Vec<Shown>> {
        let partner: Partner = serde_json::from_value(self.record.clone()).ok()?;
        let lines = [
            (msg!("field-partner"), name_cell(&partner.name, partner.native.as_deref())),
            (msg!("field-partner_level"), word_cell(partner.level.map(|l| l.message()), language)),
            (msg!("field-country"), country_cell(partner.country, language)),
        ];
        Some(lines.iter().map(|(label, value)| labelled(label, value, language)).collect())
    }

    fn follow_up(&self, language: Language) -> Option<Vec<Shown>> {
        let follow_up: FollowUp = serde_json::from_value(self.record.clone()).ok()?;
        Some(follow_up.answers.values().map(|answer| checklist::answer_line(None, answer, language)).collect())
    }
}

impl Told {
    fn void(&self) -> Option<Void> {
        Void::deserialize(self.record.get("void")?).ok()
    }
}

fn yes_no(yes: bool) -> Message {
    if yes { msg!("told-yes") } else { msg!("told-no") }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let language = reader.language;
        let body = match (&self.detail, self.id) {
            (Some(Detail::Agreement(detail)), _) => Some(self.agreement(detail, language)),
            (Some(Detail::Minute(detail)), _) => Some(minute::lines(detail, language)),
            (Some(Detail::Checklist(detail)), _) => Some(checklist::detail_lines(detail, language)),
            (None, Id::Partner(_)) => self.partner(language),
            (None, Id::FollowUp(_)) => self.follow_up(language),
            _ => None,
        };
        // A record of a newer kind is shown as it is stored.
        let body = body.unwrap_or_else(|| vec![text_cell(&self.record.to_string())]);
        let ChangedTold { revision, at, by } = &self.changed;
        let (day, time) = reader.zone.moment(*at);
        let changed = msg!("told-changed", who = by, day = day, time = time, revision = *revision);
        let example = self.derived.as_ref().is_some_and(|d| d.example);
        let title = if example { say(&msg!("show-example", id = self.id), language) } else { text_cell(&self.id.to_string()) };
        let void = self.void().map(|void| void_line(&void, language));
        std::iter::once(title).chain(void).chain(body).chain([say(&changed, language)]).collect()
    }
}
