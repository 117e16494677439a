//! The global options, the environment, and the paths: a flag beats a variable, an empty variable counts as
//! unset.

use std::ffi::OsString;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use clap::ArgMatches;
use etcetera::base_strategy::{BaseStrategy, Xdg};
use sha2::{Digest, Sha256};
use ulid::Ulid;

use super::office_day::{self, Today};
use super::sample;
use super::trouble::Failure;
use crate::language::Language;
use crate::model::question::{Replies, Reply};
use crate::model::{Arg, Message, Office, Zone};
use crate::msg;
use crate::rules::asking;
use crate::rules::moment::Meant;

/// Reads a variable of the environment.
pub type Environment<'a> = &'a dyn Fn(&str) -> Option<OsString>;

/// How this run was asked to go.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The register's folder; of a sample the one it is to be made in.
    pub register_dir: PathBuf,
    /// The personal files of this register.
    pub state_dir: PathBuf,
    pub language: Language,
    /// Whether `--language` said so, which then beats what the screen remembers.
    pub language_given: bool,
    pub ascii: bool,
    /// Whether the screen may colour.
    pub color: bool,
    pub read_only: bool,
    pub today: Option<Today>,
    /// The computer's zone, where it is one of the three.
    pub system_zone: Option<Zone>,
    /// How the line was read, where that is not plain.
    pub told: Vec<Message>,
    /// The day whose state is asked for, as it was typed.
    pub as_of: Option<String>,
    /// How much is to be known, as it was typed: a revision, or a day.
    pub known: Option<String>,
    /// A throw-away register with the public sample.
    pub sample: bool,
    pub json: bool,
    pub dry_run: bool,
    /// The id under which a command is sent; `None` for one of its own.
    pub command: Option<Ulid>,
    /// Answers to questions that the judge asks.
    pub replies: Replies,
    /// Whether a person may be asked, where there is one.
    pub ask: bool,
}

impl Settings {
    /// The zone of an office on this computer.
    pub fn zone(&self, office: &Office) -> Zone {
        office.zone(self.system_zone)
    }

    /// Makes no folder and opens no file.
    ///
    /// # Errors
    /// `usage`: a bad day, `--sample` with `--register`, no home folder.
    pub fn of(given: &ArgMatches, environment: Environment<'_>) -> Result<Self, Failure> {
        let variable = |name: &str| environment(name).filter(|v| !v.is_empty());
        let flag = |name: &str| given.get_flag(name);
        let text = |name: &str| given.get_one::<String>(name).map(String::as_str);
        let register = given.get_one::<OsString>("register").map(PathBuf::from);
        if flag("sample") && register.is_some() {
            return Err(Failure::usage(msg!("usage-conflict", given = "--sample", other = "--register DIR")));
        }
        let (register_dir, state_dir) =
            if flag("sample") { sample::dirs() } else { dirs(register.or_else(|| variable("KERMA_REGISTER").map(PathBuf::from)))? };
        let color = match text("color") {
            Some("always") => true,
            Some("never") => false,
            _ => variable("NO_COLOR").is_none(),
        };
        let language = text("language").and_then(Language::from_code);
        let (today, told) = today(text("today").map(OsString::from).or_else(|| variable("KERMA_TODAY")), environment)?;
        Ok(Self {
            register_dir,
            state_dir,
            language: language.unwrap_or(Language::Id),
            language_given: language.is_some(),
            ascii: flag("ascii"),
            color,
            read_only: flag("read-only"),
            today,
            system_zone: office_day::system_zone(environment),
            told,
            as_of: text("as-of").map(str::to_owned),
            known: text("known").map(str::to_owned),
            sample: flag("sample"),
            json: flag("json"),
            dry_run: flag("dry-run"),
            command: text("command").map(command).transpose()?,
            replies: replies(given)?,
            ask: !flag("yes") && !flag("no-input"),
        })
    }
}

/// `CODE=VALUE` or `CODE=VALUE:REASON`, each question once.
fn replies(given: &ArgMatches) -> Result<Replies, Failure> {
    let mut replies = Replies::new();
    for text in given.get_many::<String>("answer").into_iter().flatten() {
        let usage = || Failure::usage(msg!("usage-answer", value = text));
        let (code, said) = text.split_once('=').ok_or_else(usage)?;
        let (value, reason) = said.split_once(':').map_or((said, None), |(value, reason)| (value, Some(reason.to_owned())));
        let (code, value) = (code.trim(), value.trim());
        if code.is_empty() || value.is_empty() || replies.contains_key(code) {
            return Err(usage());
        }
        let all = asking::asked_ever();
        let listed = |names: Vec<&'static str>| names.into_iter().map(Arg::from).collect::<Vec<_>>();
        let Some((_, values)) = all.iter().find(|(known, _)| *known == code) else {
            let known = listed(all.iter().map(|(known, _)| *known).collect());
            return Err(Failure::usage(msg!("usage-answer_code", code = code, known = known)));
        };
        if !values.contains(&value) {
            let known = listed(values.clone());
            return Err(Failure::usage(msg!("usage-answer_value", code = code, value = value, known = known)));
        }
        replies.insert(code.to_owned(), Reply { value: value.to_owned(), reason });
    }
    Ok(replies)
}

/// A command's id as it was told: 26 letters and digits, in capitals or not, and no other way of writing it.
fn command(text: &str) -> Result<Ulid, Failure> {
    let read = Ulid::from_string(text).ok().filter(|id| id.to_string().eq_ignore_ascii_case(text));
    read.ok_or_else(|| Failure::usage(msg!("usage-command", value = text)))
}

/// Whether the locale writes UTF-8; one that says nothing is taken to.
pub fn is_unicode(environment: Environment<'_>) -> bool {
    let set = |name: &&str| environment(name).filter(|v| !v.is_empty());
    let Some(locale) = ["LC_ALL", "LC_CTYPE", "LANG"].iter().find_map(set) else { return true };
    let plain: String = locale.to_string_lossy().to_lowercase().replace('-', "");
    plain.contains("utf8")
}

fn today(given: Option<OsString>, environment: Environment<'_>) -> Result<(Option<Today>, Vec<Message>), Failure> {
    let Some(given) = given else { return Ok((None, Vec::new())) };
    let text = given.to_string_lossy();
    let Meant { value, told } = named_day(&text, environment).ok_or_else(|| Failure::usage(msg!("usage-today", value = text.as_ref())))?;
    Ok((Some(value), told))
}

/// What a text names for today, as every day is typed; `None` where it names no day.
pub fn named_day(text: &str, environment: Environment<'_>) -> Option<Meant<Today>> {
    Today::read(text, office_day::zone(environment).day(office_day::now()))
}

/// The folder of a register and that of its personal files.
fn dirs(register: Option<PathBuf>) -> Result<(PathBuf, PathBuf), Failure> {
    let no_home = || Failure::usage(msg!("usage-no_home"));
    let xdg = Xdg::new().map_err(|_| no_home())?;
    let register = register.unwrap_or_else(|| xdg.data_dir().join("kerma"));
    let state = xdg.state_dir().ok_or_else(no_home)?.join("kerma").join(mark(&register));
    Ok((register, state))
}

/// The first 16 hexadecimal digits of the SHA-256 of the register's absolute path.
fn mark(register: &Path) -> String {
    let absolute = std::path::absolute(register).unwrap_or_else(|_| register.to_owned());
    Sha256::digest(absolute.as_os_str().as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::super::arguments;
    use super::*;
    use crate::model::Day;

    fn settings(line: &str, variables: &[(&str, &str)]) -> Result<Settings, Failure> {
        let args = line.split_whitespace().map(OsString::from).collect();
        let arguments::Parsed::Verb(given) = arguments::parse(args, Language::Id)? else { panic!("{line} asks for help") };
        Settings::of(&given, &|name| variables.iter().find(|(n, _)| *n == name).map(|(_, v)| OsString::from(v)))
    }

    fn fine(line: &str, variables: &[(&str, &str)]) -> Settings {
        settings(line, variables).expect(line)
    }

    #[test]
    fn a_flag_beats_a_variable_and_an_empty_one_is_unset() {
        let variables = [("KERMA_REGISTER", "/a"), ("KERMA_TODAY", "2026-11-24")];
        let day = |text: &str| text.parse::<Day>().ok();
        assert_eq!(fine("kerma list", &variables).register_dir, Path::new("/a"));
        assert_eq!(fine("kerma --register /b list", &variables).register_dir, Path::new("/b"));
        assert_eq!(fine("kerma list --register /b", &variables).register_dir, Path::new("/b"));
        let today = |line: &str| fine(line, &variables).today.map(|today| today.day(Day::MIN));
        assert_eq!(today("kerma list"), day("2026-11-24"));
        assert_eq!(today("kerma list --today 2027-01-01"), day("2027-01-01"));
        let empty = fine("kerma list", &[("KERMA_REGISTER", ""), ("KERMA_TODAY", "")]);
        assert!(empty.register_dir.ends_with("kerma"));
        assert_eq!(empty.today, None);
    }

    #[test]
    fn a_bad_day_is_a_matter_of_usage_wherever_it_stands() {
        for bad in ["2026-02-30", "31/2/2026", "lama", "12", "\u{1b}[2J"] {
            assert_eq!(settings("kerma list", &[("KERMA_TODAY", bad)]).map_err(|f| f.code), Err("usage"), "{bad:?}");
            assert_eq!(settings(&format!("kerma --today {bad} list"), &[]).map_err(|f| f.code), Err("usage"), "{bad:?}");
        }
    }

    #[test]
    fn today_is_typed_as_every_day_and_one_known_in_part_is_told() {
        let table = [
            ("31/12/2026", "2026-12-31", false),
            ("24-11-2026", "2026-11-24", false),
            ("2026-11", "2026-11-30", true),
            ("2026", "2026-12-31", true),
        ];
        for (text, expected, is_told) in table {
            let read = fine(&format!("kerma list --today {text}"), &[]);
            let day = read.today.as_ref().map(|today| today.day(Day::MIN));
            assert_eq!((day, !read.told.is_empty()), (expected.parse().ok(), is_told), "{text}");
            assert_eq!(fine("kerma list", &[("KERMA_TODAY", text)]).today, read.today, "{text}");
        }
    }

    #[test]
    fn a_command_is_named_as_it_was_told_or_not_at_all() {
        let id = "01M87PR2A4CSG61E0EBABBKZ59";
        for told in [id, &id.to_lowercase()] {
            assert_eq!(fine(&format!("kerma undo --command {told}"), &[]).command.map(|c| c.to_string()).as_deref(), Some(id));
        }
        assert_eq!(fine("kerma undo", &[]).command, None);
        // Too short, too long, no letter of it, one letter for another, beyond any id.
        let bad =
            ["1", &id[1..], &format!("{id}0"), "01M87PR2A4CSG61E0EBABBKZ5U", "O1M87PR2A4CSG61E0EBABBKZ59", "81M87PR2A4CSG61E0EBABBKZ59"];
        for bad in bad {
            assert_eq!(settings(&format!("kerma undo --command {bad}"), &[]).map_err(|f| f.code), Err("usage"), "{bad}");
        }
        assert_eq!(settings("kerma undo --command=", &[]).map_err(|f| f.code), Err("usage"));
    }

    #[test]
    fn a_sample_lies_in_no_register_of_somebody() {
        assert_eq!(settings("kerma --sample --register /a list", &[]).map_err(|f| f.code), Err("usage"));
        let sample = fine("kerma --sample list", &[("KERMA_REGISTER", "/a")]);
        assert!(!sample.register_dir.starts_with("/a"));
        assert_eq!(sample.register_dir.parent(), sample.state_dir.parent());
        assert!(!sample.register_dir.exists());
    }

    #[test]
    fn each_register_has_personal_files_of_its_own() {
        let [a, b] = ["/a", "/b"].map(|dir| fine(&format!("kerma list --register {dir}"), &[]).state_dir);
        assert_ne!(a, b);
        assert_eq!(a.file_name().map(|n| n.len()), Some(16));
    }

    #[test]
    fn colour_bows_to_no_color_unless_asked_for() {
        let no_color = [("NO_COLOR", "1")];
        assert!(fine("kerma list", &[]).color);
        assert!(fine("kerma list", &[("NO_COLOR", "")]).color);
        assert!(!fine("kerma list", &no_color).color);
        assert!(fine("kerma list --color always", &no_color).color);
        assert!(!fine("kerma list --color never", &[]).color);
    }

    #[test]
    fn the_language_is_indonesian_unless_told() {
        let (told, silent) = (fine("kerma list --language en", &[]), fine("kerma list", &[("LANG", "en_GB.UTF-8")]));
        assert_eq!((told.language, told.language_given), (Language::En, true));
        assert_eq!((silent.language, silent.language_given), (Language::Id, false));
    }

    #[test]
    fn a_locale_that_is_not_in_utf_8_gets_plain_letters() {
        let with = |variables: &'static [(&'static str, &'static str)]| {
            is_unicode(&move |name| variables.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).into()))
        };
        assert!(with(&[]));
        assert!(with(&[("LANG", "id_ID.UTF-8")]));
        assert!(with(&[("LANG", "C"), ("LC_ALL", "C.utf8")]));
        assert!(!with(&[("LANG", "C")]));
        assert!(!with(&[("LANG", "id_ID.UTF-8"), ("LC_ALL", "POSIX")]));
        assert!(!with(&[("LC_CTYPE", "en_US.ISO-8859-1")]));
    }
}
