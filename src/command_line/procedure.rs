//! `kerma procedure show`, `check` and `adopt`: rule packs, and how an office puts a corrected one in their place.

use clap::ArgMatches;
use serde::Serialize;

use super::file::Input;
use super::pack_told::pack_lines;
use super::pieces::{WrittenTold, result};
use super::session::{Session, asked};
use super::show::not_found;
use super::told::{Outcome, Plain, Reader};
use super::trouble::Failure;
use crate::language::{Language, say};
use crate::model::{Command, Day, Id, Refusal};
use crate::msg;
use crate::register::{Answer, Ask};
use crate::rules::procedure::{Pack, Packs, Ranked};
use crate::rules::{check_pack, pack_text};
use crate::text::{Shown, shown};

/// One pack as a lawyer reads it; with `--toml` its file, to be corrected.
pub fn show(given: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let (revision, procedure) = asked!(session, Ask::Procedure => Answer::Procedure);
    let packs = procedure.packs.all();
    let wanted = given.get_one::<String>("pack");
    let found = match wanted {
        Some(id) => packs.iter().find(|ranked| id.parse() == Ok(ranked.id)),
        None => packs.last(),
    };
    let found = found.ok_or_else(|| not_found(wanted.map_or("PK-0001", String::as_str)))?;
    let told = Told {
        id: found.id,
        version: found.pack.version.clone(),
        from: found.pack.from,
        packs: packs.iter().map(PackTold::from).collect(),
        pack: (*found.pack).clone(),
    };
    let outcome = Outcome::of(revision, told);
    Ok(if given.get_flag("toml") { outcome.with_file(found.text.as_bytes().to_vec()) } else { outcome })
}

/// Everything that is wrong in a pack's file, or that keeps it from following those that are there.
pub fn check(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let text = file_text(session.named.file())?;
    let (revision, procedure) = asked!(session, Ask::Procedure => Answer::Procedure);
    let told = Checked::of(&text, session.print.language);
    let failure = fitting(&procedure.packs, &text).err();
    let said = failure.is_none().then(|| msg!("told-pack_sound"));
    Ok(Outcome::of(revision, told).saying(said.into_iter().collect()).failing(failure))
}

/// Puts a pack in force from its day on.
pub fn adopt(_: &ArgMatches, session: &mut Session) -> Result<Outcome, Failure> {
    let text = file_text(session.named.file())?;
    let checked = Checked::of(&text, session.print.language);
    let changed = session.change(Command::AdoptPack { text })?;
    let told = Adopted { change: WrittenTold::from(&changed), checked };
    Ok(Outcome::of(changed.revision, told).saying(result(&changed).into_iter().collect()).failing(changed.failure))
}

/// The line's FILE as text.
pub fn file_text(input: Input) -> Result<String, Failure> {
    pack_text(&input.name, &input.bytes).map_err(|reason| Failure::from(Refusal::of(reason)))
}

fn fitting(packs: &Packs, text: &str) -> Result<Pack, Failure> {
    check_pack(packs, text).map_err(Failure::from)
}

#[derive(Serialize)]
struct Told {
    id: Id,
    version: String,
    from: Day,
    /// All packs of the register, oldest first.
    packs: Vec<PackTold>,
    /// As its file has it.
    pack: Pack,
}

#[derive(Serialize)]
struct PackTold {
    id: Id,
    version: String,
    from: Day,
}

impl From<&Ranked> for PackTold {
    fn from(ranked: &Ranked) -> Self {
        Self { id: ranked.id, version: ranked.pack.version.clone(), from: ranked.pack.from }
    }
}

impl Plain for Told {
    fn lines(&self, reader: Reader) -> Vec<Shown> {
        let head = |pack: &PackTold| {
            let message = msg!("procedure-pack", id = pack.id, version = &pack.version, from = pack.from);
            say(&message, reader.language)
        };
        let others = self.packs.iter().filter(|pack| pack.id != self.id).map(head);
        let own = head(&PackTold { id: self.id, version: self.version.clone(), from: self.from });
        [own].into_iter().chain(pack_lines(&self.pack, reader.language)).chain(others).collect()
    }
}

#[derive(Serialize)]
pub struct Checked {
    /// Null where the file cannot be read as a pack.
    version: Option<String>,
    from: Option<Day>,
    faults: Vec<FaultTold>,
}

#[derive(Serialize)]
struct FaultTold {
    line: usize,
    column: usize,
    code: &'static str,
    sentence: String,
}

impl Checked {
    pub fn of(text: &str, language: Language) -> Self {
        match Pack::parse(text) {
            Ok(pack) => Self { version: Some(pack.version), from: Some(pack.from), faults: Vec::new() },
            Err(faults) => {
                let told = |fault: crate::rules::procedure::PackFault| FaultTold {
                    line: fault.line,
                    column: fault.column,
                    code: fault.code,
                    sentence: say(&fault.told(), language).to_string(),
                };
                Self { version: None, from: None, faults: faults.into_iter().map(told).collect() }
            }
        }
    }
}

impl Plain for Checked {
    /// The faults stand in the failure, one a line.
    fn lines(&self, _: Reader) -> Vec<Shown> {
        self.version.iter().map(|version| shown(version)).collect()
    }
}

#[derive(Serialize)]
struct Adopted {
    #[serde(flatten)]
    change: WrittenTold,
    #[serde(flatten)]
    checked: Checked,
}

impl Plain for Adopted {
    fn lines(&self, _: Reader) -> Vec<Shown> {
        Vec::new()
    }
}
