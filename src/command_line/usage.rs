//! What clap found wrong with a line, in our words: its own are English and repeat a bad argument raw.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::model::Message;
use crate::msg;

/// The sentence for an error of the line.
pub fn told(error: &Error) -> Message {
    let context = |kind| error.get(kind).map(words).unwrap_or_default();
    let argument = || context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::InvalidSubcommand => unknown_verb(&context(ContextKind::InvalidSubcommand), &context(ContextKind::SuggestedSubcommand)),
        ErrorKind::MissingSubcommand => msg!("usage-verb_missing", verbs = context(ContextKind::ValidSubcommand)),
        ErrorKind::UnknownArgument if !argument().starts_with('-') => msg!("usage-too_many", value = argument()),
        ErrorKind::UnknownArgument => unknown_argument(&argument(), &context(ContextKind::SuggestedArg)),
        ErrorKind::MissingRequiredArgument => msg!("usage-argument_missing", argument = argument()),
        ErrorKind::InvalidValue if context(ContextKind::InvalidValue).is_empty() => msg!("usage-value_missing", argument = argument()),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            bad_value(&argument(), &context(ContextKind::InvalidValue), &context(ContextKind::ValidValue))
        }
        ErrorKind::TooManyValues => msg!("usage-too_many", value = context(ContextKind::InvalidValue)),
        ErrorKind::InvalidUtf8 => msg!("usage-not_utf8"),
        _ => msg!("usage-other"),
    }
}

fn unknown_verb(verb: &str, suggested: &str) -> Message {
    match suggested {
        "" => msg!("usage-verb_unknown", verb = verb),
        near => msg!("usage-verb_unknown_near", verb = verb, near = near),
    }
}

fn unknown_argument(argument: &str, suggested: &str) -> Message {
    match suggested {
        "" => msg!("usage-argument_unknown", argument = argument),
        near => msg!("usage-argument_unknown_near", argument = argument, near = near),
    }
}

fn bad_value(argument: &str, value: &str, valid: &str) -> Message {
    match valid {
        "" => msg!("usage-value", argument = argument, value = value),
        valid => msg!("usage-value_of", argument = argument, value = value, valid = valid),
    }
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(all) => all.join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => String::new(),
    }
}
