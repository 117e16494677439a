//! From a text to the terms of a query. Every text is one: what makes no sense is searched as plain words
//! from there on, and told.

use crate::model::written::date::WrittenDate;
use crate::register::index::searched;

use super::condition::{Condition, Word};
use super::dates::Today;
use super::fields::{self, Subject};
use super::names::{CountrySet, RegionSet};
use super::term::NONE;
use super::values::{self, Meant};
use super::words::Named;
use super::{Query, Term};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Is,
    /// The value itself, and nothing that only holds it.
    Exactly,
    Below,
    AtMost,
    Above,
    AtLeast,
}

/// Longer operators first: `<=` is not `<` before `=`.
const OPERATORS: &[(&str, Operator)] = &[
    ("<=", Operator::AtMost),
    (">=", Operator::AtLeast),
    ("<", Operator::Below),
    (">", Operator::Above),
    (":", Operator::Is),
    ("=", Operator::Exactly),
];

/// What one token says.
enum Said {
    Condition(Condition),
    /// Days, and the date where something of it was inferred.
    Dated(Condition, Option<WrittenDate>),
    /// Nothing, as a lone minus.
    Nothing,
    /// A known field with a value that it does not know.
    Unknown,
    /// A value that is still being typed: it must not hide every row.
    Begun,
    /// Searched as plain text.
    Senseless,
}

/// The query that `text` means on a day.
pub fn parse(text: &str, subject: Subject, today: Today<'_>) -> Query {
    let mut query = Query::default();
    let mut rest = text;
    while let Some((token, after)) = next_token(rest) {
        let start = text.len() - rest.trim_start().len();
        rest = after;
        if query.notes.unparsed.is_some() {
            query.add(token.negated, plain(token.raw));
            continue;
        }
        let said = said(&token, subject, today);
        if matches!(said, Said::Begun | Said::Senseless) || !token.closed {
            query.notes.unparsed = Some(text[start..].to_owned());
        }
        match said {
            Said::Condition(condition) => query.add(token.negated, Some(condition)),
            Said::Dated(condition, inferred) => {
                query.add(token.negated, Some(condition));
                query.notes.inferred.extend(inferred.map(|written| (token.value.to_owned(), written)));
            }
            Said::Senseless => query.add(token.negated, plain(token.raw)),
            Said::Nothing | Said::Begun => {}
            // Nothing can be found, with a minus too.
            Said::Unknown => {
                query.add(false, Some(Condition::Nothing));
                let name = token.field.map_or("", |(name, _)| name);
                query.notes.unknown_value.get_or_insert_with(|| (name.to_owned(), token.value.to_owned()));
            }
        }
    }
    query
}

impl Query {
    fn add(&mut self, negated: bool, condition: Option<Condition>) {
        self.terms.extend(condition.map(|condition| Term { negated, condition }));
    }
}

/// One word, phrase, or field with its value.
#[derive(Debug, PartialEq, Eq)]
pub struct Token<'a> {
    pub negated: bool,
    /// The name before an operator.
    pub field: Option<(&'a str, Operator)>,
    pub value: &'a str,
    /// All of it without minus and a phrase's quotes.
    pub raw: &'a str,
    /// False where a quote stays open.
    pub closed: bool,
}

/// The first token and what follows it; `None` where only blanks are left.
pub fn next_token(text: &str) -> Option<(Token<'_>, &str)> {
    let text = text.trim_start();
    let first = text.chars().next()?;
    let negated = first == '-';
    let body = if negated { &text[1..] } else { text };
    if let Some(phrase) = body.strip_prefix('"') {
        let (value, after, closed) = until_quote(phrase);
        return Some((Token { negated, field: None, value, raw: value, closed }, after));
    }
    let end = body.find(|c: char| c.is_whitespace() || c == '"').unwrap_or(body.len());
    let (bare, after) = body.split_at(end);
    let field = split_field(bare);
    match (field, after.strip_prefix('"')) {
        (Some((name, operator, "")), Some(phrase)) => {
            let (value, after, closed) = until_quote(phrase);
            let raw = &body[..body.len() - after.len()];
            Some((Token { negated, field: Some((name, operator)), value, raw, closed }, after))
        }
        (Some((name, operator, value)), _) => {
            Some((Token { negated, field: Some((name, operator)), value, raw: bare, closed: true }, after))
        }
        (None, _) => Some((Token { negated, field: None, value: bare, raw: bare, closed: true }, after)),
    }
}

fn until_quote(phrase: &str) -> (&str, &str, bool) {
    match phrase.split_once('"') {
        Some((value, after)) => (value, after, true),
        None => (phrase, "", false),
    }
}

/// Name, operator and value of `name:value`; `None` where no name stands before an operator.
fn split_field(bare: &str) -> Option<(&str, Operator, &str)> {
    let at = bare.find([':', '=', '<', '>'])?;
    let (name, rest) = bare.split_at(at);
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || c == '_');
    let &(sign, operator) = OPERATORS.iter().find(|(sign, _)| rest.starts_with(sign)).filter(|_| is_name)?;
    Some((name, operator, &rest[sign.len()..]))
}

fn said(token: &Token<'_>, subject: Subject, today: Today<'_>) -> Said {
    let Some((name, operator)) = token.field else { return plain(token.value).map_or(Said::Nothing, Said::Condition) };
    let Some(reading) = fields::by_name(subject, name) else { return Said::Senseless };
    if token.value == NONE && operator == Operator::Is {
        return Said::Condition(Condition::Without(reading));
    }
    let value = searched(token.value);
    if value.is_empty() {
        return Said::Begun;
    }
    match values::meant(subject, reading, operator, &value, today) {
        Meant::Condition(condition) => Said::Condition(condition),
        Meant::Dated(condition, inferred) => Said::Dated(condition, inferred),
        Meant::Unknown => Said::Unknown,
        Meant::Begun => Said::Begun,
        Meant::Senseless => Said::Senseless,
    }
}

/// A plain word; `None` where folding leaves nothing of it, as of a lone minus.
fn plain(text: &str) -> Option<Condition> {
    let text = searched(text);
    (!text.is_empty()).then(|| {
        Condition::Word(Word { regions: RegionSet::named(&text), countries: CountrySet::named(&text), named: Named::by(&text), text })
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::register::sample_records::today;
    use crate::rules::procedure::Calendar;

    fn tokens(text: &str) -> Vec<String> {
        let mut rest = text;
        let mut tokens = Vec::new();
        while let Some((token, after)) = next_token(rest) {
            let minus = if token.negated { "-" } else { "" };
            let field = token.field.map(|(name, operator)| format!("{name}{operator:?}")).unwrap_or_default();
            tokens.push(format!("{minus}{field}[{}]{}", token.value, if token.closed { "" } else { "…" }));
            rest = after;
        }
        tokens
    }

    #[test]
    fn texts_fall_into_tokens() {
        let table: &[(&str, &[&str])] = &[
            ("", &[]),
            ("  ", &[]),
            ("jawa barat", &["[jawa]", "[barat]"]),
            ("\"jawa barat\" x", &["[jawa barat]", "[x]"]),
            ("-\"jawa barat\"", &["-[jawa barat]"]),
            ("daerah:\"jawa barat\"x", &["daerahIs[jawa barat]", "[x]"]),
            ("-mitra:suwon", &["-mitraIs[suwon]"]),
            ("ttd<=1997 ttd>=1 ttd<2 ttd>3 ttd=4", &["ttdAtMost[1997]", "ttdAtLeast[1]", "ttdBelow[2]", "ttdAbove[3]", "ttdExactly[4]"]),
            ("negara:", &["negaraIs[]"]),
            ("\"open", &["[open]…"]),
            ("daerah:\"open", &["daerahIs[open]…"]),
            ("ab\"cd", &["[ab]", "[cd]…"]),
            ("-", &["-[]"]),
            ("--a", &["-[-a]"]),
            (":x 12:30", &["[:x]", "[12:30]"]),
        ];
        for (text, expected) in table {
            assert_eq!(tokens(text), *expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_query_and_what_is_left_over_is_its_end(
            text in r#"([a-z]{1,3}|ttd|berakhir|negara|daerah|nomor|jenis|status|[:<>=" -]|[0-9]{1,5}|bl|hk|jp|\PC){0,12}"#,
        ) {
            for subject in [Subject::Agreements, Subject::Partners] {
                let query = parse(&text, subject, Today { day: today(), calendar: &Calendar::default() });
                if let Some(unparsed) = query.notes.unparsed {
                    prop_assert!(!unparsed.is_empty() && text.ends_with(&unparsed));
                }
            }
            super::super::complete(&text);
        }
    }
}
