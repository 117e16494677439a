//! The line as clap reads it, drawn from the table of verbs, with every word of the help ours.

use std::ffi::{OsStr, OsString};

use clap::builder::{NonEmptyStringValueParser, OsStringValueParser, PossibleValuesParser, StringValueParser};
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command};

use super::office_day::{now, zone};
use super::settings::{Environment, is_unicode, named_day};
use super::trouble::Failure;
use super::usage::told;
use super::verbs::{Argument, EXAMPLES, Example, GLOBALS, Takes, Verb, all, arguments};
use crate::language::{Language, say, word};
use crate::model::{Day, Message};

/// What a line asks for.
pub enum Parsed {
    Verb(ArgMatches),
    /// The text of `--help` or `--version`.
    Help(String),
}

/// Reads a line, the program's name first.
///
/// # Errors
/// `usage`, with what is wrong in the reader's words.
pub fn parse(args: Vec<OsString>, language: Language) -> Result<Parsed, Failure> {
    match tree(language).try_get_matches_from(signed_values(query_last(args))) {
        Ok(given) => Ok(Parsed::Verb(given)),
        Err(e) if matches!(e.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => Ok(Parsed::Help(e.render().to_string())),
        Err(e) => Err(Failure::usage(told(&e))),
    }
}

/// What a line asks for before it is understood: a wrong one is told in this form too.
pub struct Wishes {
    pub language: Language,
    pub json: bool,
    pub ascii: bool,
    pub today: Option<Day>,
}

/// Looks for the few options that decide how anything is told.
pub fn wishes(args: &[OsString], environment: Environment<'_>) -> Wishes {
    let options: Vec<&str> = args.iter().skip(1).map(|arg| arg.to_str().unwrap_or_default()).take_while(|arg| *arg != "--").collect();
    let value = |name: &str| {
        let behind = options.windows(2).find(|pair| pair[0] == name).map(|pair| pair[1]);
        behind.or_else(|| options.iter().find_map(|arg| arg.strip_prefix(name)?.strip_prefix('=')))
    };
    let variable = environment("KERMA_TODAY").and_then(|v| v.into_string().ok());
    Wishes {
        language: value("--language").and_then(Language::from_code).unwrap_or(Language::Id),
        json: options.contains(&"--json"),
        ascii: options.contains(&"--ascii") || !is_unicode(environment),
        today: value("--today")
            .or(variable.as_deref())
            .and_then(|text| named_day(text, environment))
            .map(|meant| meant.value.day(zone(environment).day(now()))),
    }
}

fn tree(language: Language) -> Command {
    let root = Command::new("kerma").version(env!("KERMA_VERSION")).disable_version_flag(true).args_override_self(true);
    let root = dressed(root, EXAMPLES, &[], language)
        .about(word("about-kerma", language).to_string())
        .args(GLOBALS.iter().enumerate().map(|(at, a)| arg(a, &globals_heading(language), language).global(true).display_order(at)))
        .arg(own_flag("version", 'V', ArgAction::Version, Message::new("argument-version"), language));
    let root = root.override_usage("kerma [--…] [VERB …]".replace("VERB", word("value-verb", language).as_str()));
    root.subcommands(all().map(|v| branch("kerma", v, language)))
}

fn branch(before: &str, verb: &Verb, language: Language) -> Command {
    let name = format!("{before} {}", verb.name);
    let command = dressed(Command::new(verb.name), verb.examples, arguments(verb), language);
    let command = command.about(say(&Message::new(verb.help), language).to_string());
    let (own, inner) = (usage(name.clone(), arguments(verb), language), verb.act.inner());
    let verbs = word("value-verb", language);
    match (verb.act.run(), inner) {
        (Some(_), []) => command.override_usage(own),
        (Some(_), _) => command.override_usage(format!("{own} [{verbs}]")).subcommands(inner.iter().map(|v| branch(&name, v, language))),
        (None, _) => command
            .override_usage(format!("{name} {verbs}"))
            .subcommand_required(true)
            .subcommands(inner.iter().map(|v| branch(&name, v, language))),
    }
}

fn usage(name: String, arguments: &[Argument], language: Language) -> String {
    std::iter::once(name).chain(arguments.iter().map(|a| written(a, language))).collect::<Vec<_>>().join(" ")
}

/// A command with our own template: what it is, examples, then the rest, its own arguments before what
/// every verb takes.
fn dressed(command: Command, examples: &[Example], own: &[Argument], language: Language) -> Command {
    let heading = |name| format!("{}:\n", say(&name, language));
    let mut template = String::from("{about}\n\n");
    template += &heading(Message::new("help-examples"));
    for Example { line, says } in examples {
        template += &format!("  {line}\n      {}\n", say(&Message::new(says), language));
    }
    template += &format!("\n{}  {{usage}}\n\n{{all-args}}\n", heading(Message::new("help-usage")));
    let options = word("help-options", language).to_string();
    command
        .help_template(template)
        .subcommand_help_heading(word("help-verbs", language).to_string())
        .next_help_heading(word("help-arguments", language).to_string())
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .args(own.iter().map(|a| arg(a, &options, language)))
        .arg(own_flag("help", 'h', ArgAction::Help, Message::new("argument-help"), language))
}

fn own_flag(name: &'static str, short: char, action: ArgAction, help: Message, language: Language) -> Arg {
    let help = say(&help, language).to_string();
    Arg::new(name).long(name).short(short).action(action).help(help).help_heading(globals_heading(language)).display_order(GLOBALS.len())
}

fn globals_heading(language: Language) -> String {
    word("help-globals", language).to_string()
}

/// An argument for clap; as an option it stands under `heading`.
fn arg(argument: &Argument, heading: &str, language: Language) -> Arg {
    let help = say(&Message::new(argument.help), language).to_string();
    let arg = Arg::new(argument.name).help(help);
    let arg = match argument.value {
        Some(ref value) => arg.value_name(say(value, language).to_string()),
        None => arg,
    };
    let option = |arg: Arg| arg.long(argument.name).help_heading(heading.to_owned());
    match argument.kind {
        Takes::Nothing => option(arg).action(ArgAction::SetTrue),
        Takes::Value => option(arg).value_parser(StringValueParser::new()),
        Takes::Values => option(arg).action(ArgAction::Append).value_parser(StringValueParser::new()),
        Takes::Path => option(arg).value_parser(OsStringValueParser::new()),
        Takes::OneOf(codes) => option(arg)
            .hide_possible_values(true)
            .value_name(codes.join("|"))
            .ignore_case(true)
            .value_parser(PossibleValuesParser::new(codes.iter().copied())),
        Takes::Word => arg.required(true).value_parser(NonEmptyStringValueParser::new()),
        Takes::Optional => arg.value_parser(NonEmptyStringValueParser::new()),
        Takes::File | Takes::Target => arg.required(true).value_parser(OsStringValueParser::new()),
        Takes::Query | Takes::Fields(_) => arg.num_args(0..).value_parser(StringValueParser::new()),
    }
}

/// An argument as the usage line writes it.
fn written(argument: &Argument, language: Language) -> String {
    let value = argument.value.as_ref().map(|v| say(v, language).to_string()).unwrap_or_default();
    match argument.kind {
        Takes::Word | Takes::File | Takes::Target => value,
        Takes::Optional => format!("[{value}]"),
        Takes::Query => format!("[{value} …]"),
        Takes::Fields(_) => format!("{value} …"),
        Takes::Nothing => format!("[--{}]", argument.name),
        Takes::OneOf(codes) => format!("[--{} {}]", argument.name, codes.join("|")),
        Takes::Value | Takes::Path => format!("[--{} {value}]", argument.name),
        Takes::Values => format!("[--{} {value}]…", argument.name),
    }
}

/// Puts the words of a query behind `--`: one may begin with a minus (`-mitra:suwon`), and clap would take
/// it for a flag.
fn query_last(args: Vec<OsString>) -> Vec<OsString> {
    let mut rest = args.iter().peekable();
    let mut line: Vec<OsString> = rest.next().into_iter().cloned().collect();
    let mut words = Vec::new();
    while let Some(arg) = rest.next() {
        match option(arg) {
            _ if arg == "--" => words.extend(rest.by_ref().cloned()),
            None => words.push(arg.clone()),
            Some(takes_value) => {
                line.push(arg.clone());
                line.extend(rest.next_if(|_| takes_value).cloned());
            }
        }
    }
    let has_query = |name: &OsString| all().any(|v| name == v.name && arguments(v).iter().any(|a| a.kind == Takes::Query));
    match words.first() {
        Some(verb) if has_query(verb) => {
            line.insert(1, words.remove(0));
            line.push(OsString::from("--"));
            line.extend(words);
            line
        }
        _ => args,
    }
}

/// A value that begins with a minus and a digit, as `-1hk`, joined to its option: no flag is called so.
fn signed_values(args: Vec<OsString>) -> Vec<OsString> {
    let mut line: Vec<OsString> = Vec::with_capacity(args.len());
    let mut is_over = false;
    for arg in args {
        let is_signed =
            arg.to_str().is_some_and(|text| text.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())));
        is_over |= arg == "--";
        match line.last_mut().filter(|last| !is_over && is_signed && option(last) == Some(true)) {
            Some(last) => {
                last.push("=");
                last.push(arg);
            }
            None => line.push(arg),
        }
    }
    line
}

/// Whether `arg` is an option, and then whether its value is the next word.
fn option(arg: &OsStr) -> Option<bool> {
    let text = arg.to_str().unwrap_or_default();
    if text == "-h" || text == "-V" {
        return Some(false);
    }
    let name = text.strip_prefix("--")?;
    let own = all().flat_map(arguments).filter(|a| matches!(a.kind, Takes::Value | Takes::Values | Takes::Path | Takes::OneOf(_)));
    Some(GLOBALS.iter().filter(|a| a.kind != Takes::Nothing).chain(own).any(|a| a.name == name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<OsString> {
        line.split_whitespace().map(OsString::from).collect()
    }

    #[test]
    fn the_words_of_a_query_stand_last_in_their_order() {
        let table = [
            ("kerma list -mitra:suwon", "kerma list -- -mitra:suwon"),
            ("kerma --json list a --today 2026-11-24 -b --csv c", "kerma list --json --today 2026-11-24 --csv -- a -b c"),
            ("kerma list --sample --register x -y", "kerma list --sample --register x -- -y"),
            ("kerma partners --today=2026-11-24 x -- --y", "kerma partners --today=2026-11-24 -- x --y"),
            ("kerma export - --as csv -a", "kerma export --as csv -- - -a"),
            ("kerma list -h", "kerma list -h --"),
            ("kerma list --register", "kerma list --register --"),
            ("kerma show -x", "kerma show -x"),
            ("kerma checklist list -x", "kerma checklist list -x"),
            ("kerma", "kerma"),
        ];
        for (line, expected) in table {
            assert_eq!(query_last(words(line)), words(expected), "{line}");
        }
    }

    #[test]
    fn a_value_may_begin_with_a_minus_and_a_digit() {
        let table = [
            ("kerma advance KS-0001 --on -1hk --dry-run", "kerma advance KS-0001 --on=-1hk --dry-run"),
            ("kerma list --as-of -2bln -- -mitra:suwon", "kerma list --as-of=-2bln -- -mitra:suwon"),
            ("kerma advance KS-0001 --dry-run -1hk", "kerma advance KS-0001 --dry-run -1hk"),
            ("kerma advance KS-0001 --on --dry-run", "kerma advance KS-0001 --on --dry-run"),
            ("kerma list -- --on -1hk", "kerma list -- --on -1hk"),
        ];
        for (line, expected) in table {
            assert_eq!(signed_values(words(line)), words(expected), "{line}");
        }
    }

    #[test]
    fn what_decides_how_anything_is_told_is_found_in_a_wrong_line_too() {
        let wishes = |line: &str, today: Option<&'static str>| wishes(&words(line), &|_| today.map(OsString::from));
        let told = wishes("kerma --language=en lst --json --today 2026-11-24", None);
        assert_eq!((told.language, told.json), (Language::En, true));
        assert_eq!(told.today, "2026-11-24".parse().ok());
        let silent = wishes("kerma list -- --json --language en", Some("2027-01-01"));
        assert_eq!((silent.language, silent.json), (Language::Id, false));
        assert_eq!(silent.today, "2027-01-01".parse().ok());
        assert_eq!(wishes("kerma --language", Some("lama")).today, None);
    }

    #[test]
    fn the_tree_is_sound_in_both_languages() {
        for language in [Language::Id, Language::En] {
            tree(language).debug_assert();
        }
    }
}
