//! FIELD=VALUE words of a line, and what a changed record is told as.

use std::path::Path;

use clap::ArgMatches;
use serde::Serialize;

use super::file;
use super::pieces::{WrittenTold, result};
use super::print::Print;
use super::session::Session;
use super::set::target;
use super::told::{Outcome, Plain, Reader};
use super::trouble::{Failure, ReasonTold};
use super::verbs::Whose;
use crate::language::{Language, word};
use crate::model::command::{FieldsReport, Report};
use crate::model::field::{About, Shape, Subject, field};
use crate::model::{Command, Reason};
use crate::msg;
use crate::register::Cause;
use crate::register::query::names_of;
use crate::screen::Watch;
use crate::text::{Shown, fold};

/// The fields that the line names, by their code, with a file's digest before its path.
///
/// # Errors
/// `usage`: a word without `=`, a field named twice, or a file that is not there.
pub fn fields(given: &ArgMatches, whose: Whose, print: Print) -> Result<Vec<(String, String)>, Failure> {
    let subject = match whose {
        Whose::New(subject) => subject,
        Whose::Named => Subject::of(target(given)?).unwrap_or(Subject::Agreement),
    };
    let words = given.get_many::<String>("fields").into_iter().flatten();
    let fields: Vec<(String, String)> = words.map(|word| one(word, subject, print)).collect::<Result<_, _>>()?;
    match fields.iter().enumerate().find(|(at, (code, _))| fields[..*at].iter().any(|(before, _)| before == code)) {
        Some((_, (code, _))) => Err(Failure::usage(msg!("usage-field_twice", field = code))),
        None => Ok(fields),
    }
}

fn one(word: &str, subject: Subject, print: Print) -> Result<(String, String), Failure> {
    let (named, text) = word
        .split_once('=')
        .filter(|(named, _)| !named.trim().is_empty())
        .ok_or_else(|| Failure::usage(msg!("usage-field", value = word)))?;
    let about = about(named, subject);
    let text = match about {
        Some(About { shape: Shape::File, .. }) if !text.trim().is_empty() => named_file(text, print)?,
        _ => text.to_owned(),
    };
    // A field that nobody knows is refused by the judge, beside all else that is wrong.
    Ok((about.map_or(named, |about| about.code).to_owned(), text))
}

fn named_file(path: &str, print: Print) -> Result<String, Failure> {
    let digested = digested(Path::new(path), &mut file::telling(print, path));
    print.progress(None);
    digested.map_err(|cause| file::unreadable(path, &cause))
}

/// What labels of a partner's form say behind the word itself: "Nama mitra" is found as "nama".
const OF_PARTNER: &str = " mitra";

/// The field of this code, or of this name in either language.
fn about(named: &str, subject: Subject) -> Option<&'static About> {
    let (asked, fields) = (plain(named), subject.fields());
    let by_code = fields.iter().find(|about| about.code == named);
    let is_named = |about: &&&'static About| {
        let labels = [Language::Id, Language::En].map(|language| plain(word(about.label, language).as_str()));
        let called = |label: &String| *label == asked || label.strip_suffix(OF_PARTNER) == Some(&*asked);
        labels.iter().any(called) || called_in_queries(about.code, subject).contains(&asked.as_str())
    };
    by_code.or_else(|| fields.iter().find(is_named)).copied()
}

/// What queries call a field.
fn called_in_queries(code: &str, subject: Subject) -> &'static [&'static str] {
    match subject {
        Subject::Agreement | Subject::NewAgreement => names_of(code),
        _ => field(code).map(|field| field.query).unwrap_or_default(),
    }
}

fn plain(text: &str) -> String {
    fold(text).replace(['_', '-'], " ").trim().to_owned()
}

/// The file's digest and whole path, as the judge reads them.
///
/// # Errors
/// As of [`file::digest`].
pub fn digested(path: &Path, watch: Watch<'_>) -> Result<String, Cause> {
    let path = std::path::absolute(path)?;
    Ok(format!("{}  {}", file::digest(&path, watch)?, path.display()))
}

/// What a changed record is told as.
#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    written: WrittenTold,
    /// What it is about, with its number where it is new.
    target: Option<String>,
    /// Said and written all the same.
    told: Vec<ReasonTold>,
}

impl Plain for Told {
    fn lines(&self, _: Reader) -> Vec<Shown> {
        Vec::new()
    }
}

/// Does a command, and tells what became of it.
///
/// # Errors
/// What keeps the register from judging.
pub fn change(command: Command, session: &mut Session) -> Result<Outcome, Failure> {
    change_telling(command, Vec::new(), session)
}

/// The same, with what was inferred as the line was read.
///
/// # Errors
/// What keeps the register from judging.
pub fn change_telling(command: Command, inferred: Vec<Reason>, session: &mut Session) -> Result<Outcome, Failure> {
    if let Some(declined) = declined(&command, session)? {
        return Ok(declined);
    }
    let changed = session.change(command)?;
    let FieldsReport { target, told } = if let Report::Fields(report) = &changed.report { report.clone() } else { FieldsReport::default() };
    let told: Vec<Reason> = inferred.into_iter().chain(told).collect();
    let language = session.print.language;
    let words = result(&changed).into_iter().chain(told.iter().map(|reason| reason.message.clone())).collect();
    let told = Told {
        written: WrittenTold::from(&changed),
        target: target.filter(|_| changed.failure.is_none()).map(|target| target.to_string()),
        told: told.iter().map(|reason: &Reason| ReasonTold::of(reason, language)).collect(),
    };
    Ok(Outcome::of(changed.revision, told).saying(words).failing(changed.failure))
}

/// What leaves the procedure is told on a terminal before it is done, and done only where that is agreed to.
fn declined(command: &Command, session: &mut Session) -> Result<Option<Outcome>, Failure> {
    if !session.asks() || session.barred().is_some() {
        return Ok(None);
    }
    let foreseen = session.foresee(command.clone())?;
    let Report::Fields(FieldsReport { told, .. }) = &foreseen.report else { return Ok(None) };
    let leaving: Vec<&Reason> = told.iter().filter(|reason| LEAVING.contains(&reason.code)).collect();
    leaving.iter().for_each(|reason| session.print.say(&reason.message));
    if leaving.is_empty() || session.agreed(&msg!("ask-outside_procedure")) {
        return Ok(None);
    }
    let written = WrittenTold { written: false, command: None, ids: Vec::new() };
    Ok(Some(Outcome::of(foreseen.revision, Told { written, target: None, told: Vec::new() }).saying(vec![msg!("told-declined")])))
}

/// What is told of what leaves the procedure.
const LEAVING: [&str; 2] = ["outside_procedure", "over_five_years"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_named_by_code_and_by_words_of_both_languages() {
        let code = |named, subject| about(named, subject).map(|about| about.code);
        for named in ["until", "Berakhir", "berakhir", "Until"] {
            assert_eq!(code(named, Subject::Agreement), Some("until"), "{named}");
        }
        assert_eq!(code("in force from", Subject::Agreement), Some("in_force"));
        assert_eq!(code("negara", Subject::NewAgreement), Some("country"));
        assert_eq!(code("negara", Subject::Agreement), None);
        assert_eq!(code("kegiatan", Subject::Activity), Some("what"));
        for (named, field) in
            [("nama", "name"), ("Nama mitra", "name"), ("nama asli", "native"), ("tingkat", "level"), ("negara", "country")]
        {
            assert_eq!(code(named, Subject::Partner), Some(field), "{named}");
        }
        assert_eq!(code("mitra", Subject::Partner), None);
    }
}
