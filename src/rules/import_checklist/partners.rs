//! The partner that an institution's letters mean.

use crate::model::institution::of_letters;
use crate::model::{Id, Level, Partner};
use crate::rules::{Facts, typed};
use crate::text::fold;

/// The partner of this name, or of the name that the letters stand for; of several an institution first.
pub(super) fn partner(facts: &dyn Facts, name: &str) -> Option<Id> {
    let others = of_letters(name).into_iter().flat_map(|i| i.names.iter().copied());
    let forms = others.clone().map(|full| format!("{full} ({name})"));
    let names = std::iter::once(name.to_owned()).chain(others.map(str::to_owned)).chain(forms);
    let found: Vec<u32> = names.flat_map(|name| facts.partners_named(&fold(&name))).collect();
    let is_institution = |number: &&u32| {
        let partner = typed::read::<Partner>(facts, Id::Partner(**number)).ok().flatten();
        partner.is_some_and(|p| matches!(p.record.level, Some(Level::Institution | Level::InternationalOrganisation)))
    };
    found.iter().find(is_institution).or(found.first()).copied().map(Id::Partner)
}
