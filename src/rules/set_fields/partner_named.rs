//! The partner that a text names: by its id, by its name or by its native name.

use crate::model::written::squeezed;
use crate::model::{Id, Partner, Reason};
use crate::msg;
use crate::rules::import_table::{NewPartner, near_partners, quote};
use crate::rules::{Facts, typed};
use crate::text::fold;

/// What a text names among the partners that are there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) enum Named {
    One(Id),
    Several(Vec<Id>),
    None,
}

/// Partners whose names are `text`, of which `fits` holds.
pub(in crate::rules) fn named(text: &str, facts: &dyn Facts, fits: impl Fn(&Partner) -> bool) -> Named {
    let fits = |id: &Id| partner(*id, facts).is_some_and(|partner| fits(&partner));
    let found: Vec<Id> = match text.parse() {
        Ok(id @ Id::Partner(_)) => Some(id).filter(fits).into_iter().collect(),
        _ => facts.partners_named(&fold(text)).into_iter().map(Id::Partner).filter(fits).collect(),
    };
    match *found {
        [] => Named::None,
        [one] => Named::One(one),
        _ => Named::Several(found),
    }
}

/// The one partner of this name.
///
/// # Errors
/// `unknown_partner` with those nearly of this name, `ambiguous_partner` with all of it.
pub(super) fn known(text: &str, facts: &dyn Facts) -> Result<Id, Reason> {
    match named(text, facts, |_| true) {
        Named::One(id) => Ok(id),
        Named::Several(ids) => Err(ambiguous(text, &ids, facts)),
        Named::None => Err(unknown(text, facts)),
    }
}

pub(super) fn ambiguous(text: &str, ids: &[Id], facts: &dyn Facts) -> Reason {
    let names: Vec<_> = ids.iter().take(MOST).map(|&id| described(id, facts).into()).collect();
    Reason::new("ambiguous_partner", msg!("refused-ambiguous_partner", text = quote(text), guess = names)).in_field("partner")
}

pub(super) fn unknown(text: &str, facts: &dyn Facts) -> Reason {
    let near: Vec<_> = near(text, facts).into_iter().map(|id| described(id, facts).into()).collect();
    let message = if near.is_empty() {
        msg!("refused-unknown_partner", text = quote(text))
    } else {
        msg!("refused-unknown_partner-guess", text = quote(text), guess = near)
    };
    Reason::new("unknown_partner", message).in_field("partner")
}

/// Partners that a sentence names at most.
const MOST: usize = 3;

/// Partners of which `text` begins a word of the name, or whose name is one slip away.
fn near(text: &str, facts: &dyn Facts) -> Vec<Id> {
    let asked = fold(text);
    if squeezed(text).chars().count() < 3 {
        return Vec::new();
    }
    let mut found = Vec::new();
    facts.each_partner_name(&mut |number, name| {
        if found.len() < MOST && begins_a_word(name, &asked) && !found.contains(&Id::Partner(number)) {
            found.push(Id::Partner(number));
        }
    });
    let slip = slip(text, 0, facts).filter(|id| !found.contains(id));
    found.extend(slip);
    found.retain(|&id| partner(id, facts).is_some());
    found
}

fn begins_a_word(name: &str, asked: &str) -> bool {
    name.match_indices(asked).any(|(at, _)| name[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric()))
}

/// The oldest partner whose name is nearly this one of partner `number`; 0 where it has none yet.
pub(in crate::rules) fn slip(text: &str, number: u32, facts: &dyn Facts) -> Option<Id> {
    let record = Partner { uid: String::new(), name: text.to_owned(), native: None, level: None, country: None, void: None };
    let found = near_partners(&[NewPartner { number, record: &record }], facts);
    found.into_iter().next().map(|(_, known)| Id::Partner(known.number))
}

/// The partner of this id, unless it is void.
pub(in crate::rules) fn partner(id: Id, facts: &dyn Facts) -> Option<Partner> {
    typed::read::<Partner>(facts, id).ok().flatten().map(|held| held.record).filter(|partner| partner.void.is_none())
}

/// `MT-0031 George Town (MY)`.
fn described(id: Id, facts: &dyn Facts) -> String {
    let Some(partner) = partner(id, facts) else { return id.to_string() };
    let country = partner.country.map(|country| format!(" ({country})")).unwrap_or_default();
    format!("{id} {}{country}", quote(&partner.name))
}
