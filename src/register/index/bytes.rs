//! What the index keeps of a record, as the bytes of a store's row: starting reads these instead of the
//! records. A first byte names the version; what cannot be read back is folded again.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::{
    Agreement, Checklist, Country, Day, Decided, FollowUp, Id, Kind, Level, Minute, PartialDate, Partner, RecommendationId, RegionCode,
    State,
};
use crate::rules::Course;
use crate::rules::attention::Answered;
use crate::rules::review::Verdict;
use crate::text::fold;

use super::way;

/// Of the rows' form: a store whose rows are of another one makes them again.
pub const VERSION: u8 = 17;

/// Between the parts of one searched text; no query holds it.
pub const PART: char = '\u{1f}';

/// An agreement, its texts folded.
#[derive(Debug, PartialEq, Eq)]
pub struct AgreementRow<'a> {
    pub region: RegionCode,
    pub partner: Option<u32>,
    pub signed: Option<PartialDate>,
    pub until: Option<PartialDate>,
    pub in_force: Option<PartialDate>,
    pub kind: Option<Kind>,
    pub technical: bool,
    pub letter_of_intent: bool,
    pub verified: Option<bool>,
    pub notice: Option<u8>,
    pub automatic: bool,
    pub turn_months: Option<u16>,
    pub course: Option<Course>,
    pub serves: Vec<RecommendationId>,
    /// The instrument, then each area, with [`PART`] between.
    pub text: &'a str,
}

/// The long texts of an agreement, folded: kept apart, since only a search looks at them.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Texts<'a> {
    pub note: &'a str,
    pub source: &'a str,
}

#[derive(Debug, PartialEq, Eq)]
pub struct PartnerRow<'a> {
    pub country: Option<Country>,
    pub level: Option<Level>,
    pub name: &'a str,
    pub native: Option<&'a str>,
    /// Name, then native name, with [`PART`] between.
    pub folded: &'a str,
}

/// A checklist in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChecklistRow {
    pub title: String,
    pub date: Option<PartialDate>,
    pub place: Option<String>,
    pub due: Option<PartialDate>,
    /// By code, each once.
    pub addressed: Vec<RegionCode>,
    /// Number and short title; none that is hidden.
    pub recommendations: Vec<(u16, String)>,
}

/// A review in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MinuteRow {
    pub author: String,
    pub query: Option<String>,
    pub is_signed: bool,
}

/// A row as read back.
#[derive(Debug, PartialEq, Eq)]
pub enum Read<'a> {
    Agreement(AgreementRow<'a>),
    Partner(PartnerRow<'a>),
    Checklist(ChecklistRow),
    /// Each answer with its day, in the order given.
    FollowUp(Vec<(Day, Answered)>),
    Minute(MinuteRow),
    Decided(Verdict),
}

/// `text` as it is searched: folded, blanks and controls as single blanks.
pub fn searched(text: &str) -> String {
    let folded = fold(text);
    folded.split(|c: char| c.is_whitespace() || c.is_control()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The row of a record; `None` where the index needs nothing of it, it is no such record, or it is void.
pub fn row_bytes(id: Id, value: &Value) -> Option<Vec<u8>> {
    if value.get("void").is_some() {
        return None;
    }
    let mut out = vec![VERSION];
    match id {
        Id::Office | Id::Holidays | Id::Pack(_) => return None,
        Id::Agreement(_) => write_agreement(&mut out, &Agreement::deserialize(value).ok()?),
        Id::Partner(_) => write_partner(&mut out, &Partner::deserialize(value).ok()?),
        Id::Checklist(_) => serde_json::to_writer(&mut out, &in_short(Checklist::deserialize(value).ok()?)).ok()?,
        Id::FollowUp(_) => write_answers(&mut out, &FollowUp::deserialize(value).ok()?),
        Id::Minute(_) => serde_json::to_writer(&mut out, &of_minute(Minute::deserialize(value).ok()?)).ok()?,
        Id::Decided(_) => serde_json::to_writer(&mut out, &Verdict::from(Decided::deserialize(value).ok()?)).ok()?,
    }
    Some(out)
}

/// The long texts of a record; `None` where it has none.
pub fn texts_bytes(id: Id, value: &Value) -> Option<Vec<u8>> {
    let Id::Agreement(_) = id else { return None };
    let long = |field| value.get(field).and_then(Value::as_str).map(searched).unwrap_or_default();
    let texts = ["note", "source"].map(long);
    if texts.iter().all(String::is_empty) {
        return None;
    }
    let mut out = vec![VERSION];
    texts.iter().for_each(|text| write_text(&mut out, text));
    Some(out)
}

fn write_agreement(out: &mut Vec<u8>, agreement: &Agreement) {
    let partner = match agreement.partner {
        Some(Id::Partner(number)) => number,
        _ => 0,
    };
    let flags = u8::from(agreement.technical)
        | u8::from(agreement.is_letter_of_intent()) << 1
        | u8::from(agreement.verified.is_some()) << 2
        | u8::from(agreement.verified == Some(true)) << 3
        | u8::from(agreement.automatic == Some(true)) << 4;
    out.extend(agreement.region.packed().to_le_bytes());
    out.extend(partner.to_le_bytes());
    put_date(out, agreement.signed);
    put_date(out, agreement.until);
    put_date(out, agreement.in_force);
    out.extend([agreement.kind.map_or(0, |kind| kind as u8 + 1), flags, agreement.notice.unwrap_or(0)]);
    out.extend(agreement.turn_months.unwrap_or(0).to_le_bytes());
    way::write(out, Course::of(agreement).as_ref());
    write_text(out, &agreement.serves.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    let parts: Vec<String> = agreement.instrument.iter().chain(&agreement.areas).map(|part| searched(part)).collect();
    // Without an instrument its part stands empty, so that the first part is always the instrument's.
    let first = if agreement.instrument.is_none() && !parts.is_empty() { PART.to_string() } else { String::new() };
    write_text(out, &(first + &parts.join(&PART.to_string())));
}

fn write_partner(out: &mut Vec<u8>, partner: &Partner) {
    out.extend(partner.country.map_or([0, 0], Country::packed));
    out.extend([partner.level.map_or(0, |level| level as u8 + 1), u8::from(partner.native.is_some())]);
    let native = partner.native.as_deref().unwrap_or("");
    write_text(out, &partner.name);
    write_text(out, native);
    write_text(out, &format!("{}{PART}{}", searched(&partner.name), searched(native)));
}

fn in_short(checklist: Checklist) -> ChecklistRow {
    ChecklistRow {
        title: checklist.title,
        date: checklist.date,
        place: checklist.place,
        due: checklist.due,
        addressed: checklist.addressed.into_keys().collect(),
        recommendations: checklist.recommendations.into_iter().filter(|(_, r)| r.void.is_none()).map(|(n, r)| (n, r.title)).collect(),
    }
}

fn of_minute(minute: Minute) -> MinuteRow {
    MinuteRow { author: minute.author, query: minute.query, is_signed: minute.signed.is_some() }
}

fn write_answers(out: &mut Vec<u8>, follow_up: &FollowUp) {
    for answer in follow_up.answers.values() {
        out.extend(PartialDate::from(answer.on).packed().to_le_bytes());
        let answered = Answered::of(answer);
        out.extend([answered.state as u8, u8::from(answered.is_supported)]);
    }
}

fn write_text(out: &mut Vec<u8>, text: &str) {
    let length = u32::try_from(text.len()).unwrap_or(0);
    out.extend(length.to_le_bytes());
    out.extend(&text.as_bytes()[..length as usize]);
}

/// Reads a row back; `None` for another version, or bytes that are none.
pub fn read(id: Id, row: &[u8]) -> Option<Read<'_>> {
    let mut rest = row.strip_prefix(&[VERSION])?;
    let read = match id {
        Id::Office | Id::Holidays | Id::Pack(_) => return None,
        Id::Agreement(_) => Read::Agreement(read_agreement(&mut rest)?),
        Id::Partner(_) => Read::Partner(read_partner(&mut rest)?),
        Id::Checklist(_) => return serde_json::from_slice(rest).ok().map(Read::Checklist),
        Id::FollowUp(_) => Read::FollowUp(read_answers(&mut rest)?),
        Id::Minute(_) => return serde_json::from_slice(rest).ok().map(Read::Minute),
        Id::Decided(_) => return serde_json::from_slice(rest).ok().map(Read::Decided),
    };
    rest.is_empty().then_some(read)
}

/// Reads long texts back, as [`read`] does.
pub fn read_texts(row: &[u8]) -> Option<Texts<'_>> {
    let mut rest = row.strip_prefix(&[VERSION])?;
    let texts = Texts { note: take_text(&mut rest)?, source: take_text(&mut rest)? };
    rest.is_empty().then_some(texts)
}

fn read_agreement<'a>(rest: &mut &'a [u8]) -> Option<AgreementRow<'a>> {
    let region = RegionCode::unpacked(u16::from_le_bytes(take(rest)?));
    let partner = Some(u32::from_le_bytes(take(rest)?)).filter(|&number| number != 0);
    let (signed, until, in_force) = (date(rest)?, date(rest)?, date(rest)?);
    let [kind, flags, notice] = take(rest)?;
    let turn_months = u16::from_le_bytes(take(rest)?);
    let course = way::read(rest)?;
    let serves = take_text(rest)?.split_whitespace().map(|id| id.parse().ok()).collect::<Option<_>>()?;
    Some(AgreementRow {
        region,
        partner,
        signed,
        until,
        in_force,
        kind: maybe_member(Kind::ALL, kind)?,
        technical: flags & 1 != 0,
        letter_of_intent: flags & 2 != 0,
        verified: (flags & 4 != 0).then_some(flags & 8 != 0),
        notice: Some(notice).filter(|&months| months > 0),
        automatic: flags & 16 != 0,
        turn_months: Some(turn_months).filter(|&months| months > 0),
        course,
        serves,
        text: take_text(rest)?,
    })
}

fn read_partner<'a>(rest: &mut &'a [u8]) -> Option<PartnerRow<'a>> {
    let country = match take(rest)? {
        [0, 0] => None,
        packed => Some(Country::unpacked(packed)?),
    };
    let [level, has_native] = take(rest)?;
    let level = maybe_member(Level::ALL, level)?;
    let name = take_text(rest)?;
    let native = Some(take_text(rest)?).filter(|_| has_native == 1);
    Some(PartnerRow { country, level, name, native, folded: take_text(rest)? })
}

fn read_answers(rest: &mut &[u8]) -> Option<Vec<(Day, Answered)>> {
    let mut answers = Vec::with_capacity(rest.len() / 6);
    while !rest.is_empty() {
        let day = PartialDate::unpacked(u32::from_le_bytes(take(rest)?)).filter(|day| day.is_whole())?;
        let [state, is_supported] = take(rest)?;
        answers.push((day.earliest(), Answered { state: member(State::ALL, state)?, is_supported: is_supported == 1 }));
    }
    Some(answers)
}

/// The member of a closed list that was written as its place plus one, 0 for none; `None` for no member.
pub fn maybe_member<T: Copy>(all: &[T], written: u8) -> Option<Option<T>> {
    match written {
        0 => Some(None),
        place => all.get(usize::from(place) - 1).map(|&member| Some(member)),
    }
}

/// The member at this place of a closed list.
pub fn member<T: Copy>(all: &[T], place: u8) -> Option<T> {
    all.get(usize::from(place)).copied()
}

/// A date, or that there is none.
pub fn put_date(out: &mut Vec<u8>, date: Option<PartialDate>) {
    out.extend(date.map_or(0, PartialDate::packed).to_le_bytes());
}

/// Reads back what [`put_date`] wrote.
#[allow(clippy::option_option, reason = "no date is an answer too")]
pub fn date(rest: &mut &[u8]) -> Option<Option<PartialDate>> {
    Some(PartialDate::unpacked(u32::from_le_bytes(take(rest)?)))
}

pub fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (head, tail) = rest.split_first_chunk::<N>()?;
    *rest = tail;
    Some(*head)
}

fn take_text<'a>(rest: &mut &'a [u8]) -> Option<&'a str> {
    let length = u32::from_le_bytes(take(rest)?) as usize;
    let (head, tail) = rest.split_at_checked(length)?;
    *rest = tail;
    std::str::from_utf8(head).ok()
}
