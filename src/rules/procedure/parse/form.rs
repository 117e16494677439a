//! The form of a pack's file: keys that are not known or missing, and values of another kind.

use toml::Spanned;
use toml::de::DeValue;

use crate::model::{Arg, Day};
use crate::msg;

use super::document::{Faults, Node, Word, word};
use super::keys::{BASIS, Form, Key, Shape};

/// The first year that a rule can be of.
const FIRST_YEAR: i32 = 1945;

/// Finds what does not have this form.
pub fn check(node: &Node<'_>, form: &Form, faults: &mut Faults<'_>) {
    for (name, value) in node.entries() {
        match keys(form).find(|key| key.name == name.text) {
            Some(key) => shape(&name, value, &key.shape, faults),
            None => {
                let known = keys(form).map(|key| Arg::from(key.name)).collect::<Vec<_>>();
                faults.add(name.place, "unknown_key", msg!("pack-unknown_key", key = name.text, known = known));
            }
        }
    }
    for key in keys(form).filter(|key| key.needed && node.value(key.name).is_none()) {
        faults.add(node.place.clone(), "missing_key", msg!("pack-missing_key", key = key.name));
    }
    if form.basis {
        basis(node, faults);
    }
}

fn keys(form: &Form) -> impl Iterator<Item = &'static Key> + use<> {
    form.keys.iter().chain(if form.basis { BASIS.keys } else { &[] })
}

/// What is law says by which article, what is practice says whose.
fn basis(node: &Node<'_>, faults: &mut Faults<'_>) {
    let Some(mark) = node.text("mark") else { return };
    let blank = |key| node.text(key).is_none_or(|word| word.text.trim().is_empty());
    match mark.text {
        "law" if blank("article") => faults.add(mark.place, "article_missing", msg!("pack-article_missing")),
        "practice" if blank("office") => faults.add(mark.place, "office_missing", msg!("pack-office_missing")),
        _ => {}
    }
}

fn shape(name: &Word<'_>, value: &Spanned<DeValue<'_>>, shape: &Shape, faults: &mut Faults<'_>) {
    match shape {
        Shape::Text => _ = text(name, value, faults),
        Shape::Texts => each(name, value, faults, |item, faults| _ = text(name, item, faults)),
        Shape::Day => day(name, value, faults),
        Shape::Flag if matches!(value.get_ref(), DeValue::Boolean(_)) => {}
        Shape::Flag => wrong(name, value, "true, false", faults),
        Shape::Number(least, most) => number(name, value, (*least, *most), faults),
        Shape::Code(codes, fault) => code(name, value, &codes(), fault, faults),
        Shape::Codes(codes, fault) => each(name, value, faults, |item, faults| code(name, item, &codes(), fault, faults)),
        Shape::Table(form) => table(name, value, form, faults),
        Shape::Tables(form) => each(name, value, faults, |item, faults| table(name, item, form, faults)),
        Shape::Named(form) => named(name, value, form, faults),
    }
}

fn wrong(name: &Word<'_>, value: &Spanned<DeValue<'_>>, wanted: &str, faults: &mut Faults<'_>) {
    faults.add(value.span(), "wrong_type", msg!("pack-wrong_type", key = name.text, wanted = wanted));
}

fn text<'a>(name: &Word<'_>, value: &'a Spanned<DeValue<'a>>, faults: &mut Faults<'_>) -> Option<Word<'a>> {
    let found = word(value).filter(|word| !word.text.trim().is_empty());
    if found.is_none() {
        wrong(name, value, "\"…\"", faults);
    }
    found
}

fn each<'a>(
    name: &Word<'_>,
    value: &'a Spanned<DeValue<'a>>,
    faults: &mut Faults<'_>,
    mut item: impl FnMut(&'a Spanned<DeValue<'a>>, &mut Faults<'_>),
) {
    match value.get_ref() {
        DeValue::Array(items) => items.iter().for_each(|one| item(one, faults)),
        _ => wrong(name, value, "[ … ]", faults),
    }
}

fn day(name: &Word<'_>, value: &Spanned<DeValue<'_>>, faults: &mut Faults<'_>) {
    use chrono::Datelike;
    let Some(found) = text(name, value, faults) else { return };
    let day = found.text.parse::<Day>().ok().filter(|day| day.to_string() == found.text);
    if day.is_none_or(|day| day.year() < FIRST_YEAR) {
        faults.add(found.place, "bad_date", msg!("pack-bad_date", text = found.text));
    }
}

fn number(name: &Word<'_>, value: &Spanned<DeValue<'_>>, (least, most): (u16, u16), faults: &mut Faults<'_>) {
    let DeValue::Integer(found) = value.get_ref() else { return wrong(name, value, "1", faults) };
    let number = u16::from_str_radix(found.as_str(), found.radix());
    if !number.is_ok_and(|number| (least..=most).contains(&number)) {
        faults.add(value.span(), "bad_number", msg!("pack-bad_number", key = name.text, least = least, most = most));
    }
}

fn code(name: &Word<'_>, value: &Spanned<DeValue<'_>>, codes: &[&'static str], fault: &'static str, faults: &mut Faults<'_>) {
    let Some(found) = text(name, value, faults) else { return };
    if !codes.contains(&found.text) {
        let known = codes.iter().map(|&code| Arg::from(code)).collect::<Vec<_>>();
        faults.add(found.place, fault, msg!("pack-unknown_value", key = name.text, text = found.text, known = known));
    }
}

fn table(name: &Word<'_>, value: &Spanned<DeValue<'_>>, form: &Form, faults: &mut Faults<'_>) {
    match Node::of(value) {
        Some(node) => check(&node, form, faults),
        None => wrong(name, value, "{ … }", faults),
    }
}

fn named(name: &Word<'_>, value: &Spanned<DeValue<'_>>, form: &Form, faults: &mut Faults<'_>) {
    let Some(node) = Node::of(value) else { return wrong(name, value, "{ … }", faults) };
    for (code, value) in node.entries() {
        if !is_code(code.text) {
            faults.add(code.place.clone(), "bad_code", msg!("pack-bad_code", text = code.text));
        }
        table(&code, value, form, faults);
    }
}

/// Small letters, digits and `_`: what can stand behind the dot of `document.plan`.
fn is_code(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
}
