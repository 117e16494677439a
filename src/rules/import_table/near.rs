//! Partners whose names are nearly the same: Shizouka and Shizuoka, GangBuk Gu and Gangbuk-gu, JICA and its name
//! in full. Offered as perhaps the same, never taken for it.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::model::written::squeezed;
use crate::model::{Country, Id, Partner};
use crate::rules::Facts;

/// A partner that the file makes.
pub(in crate::rules) struct New<'a> {
    pub number: u32,
    pub record: &'a Partner,
}

/// A partner that was there, or that an earlier row made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::rules) struct Known {
    pub number: u32,
    pub name: String,
    pub is_new: bool,
}

/// Letters from which on one slip is a slip: Hunan and Henan are two provinces.
const LONG_ENOUGH: usize = 6;

/// Letters beyond which only equal names are found.
const LONGEST: usize = 60;

/// Names of one key that are compared with each other.
const COMPARED: usize = 32;

/// For each new partner the oldest one that is nearly of its name, in the order of their numbers.
pub(in crate::rules) fn near(new: &[New<'_>], facts: &dyn Facts) -> Vec<(u32, Known)> {
    if new.is_empty() {
        return Vec::new();
    }
    let mut keys: Vec<(u64, u32)> =
        new.iter().flat_map(|n| forms(&n.record.name).into_iter().flat_map(|f| slips(&f)).map(|key| (key, n.number))).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut found: HashMap<u32, Known> = HashMap::new();
    let by_number: HashMap<u32, &Partner> = new.iter().map(|n| (n.number, n.record)).collect();
    facts.each_partner_name(&mut |number, folded| meet(number, folded, &keys, &by_number, facts, &mut found));
    among_new(&keys, &by_number, &mut found);
    let mut found: Vec<(u32, Known)> = found.into_iter().collect();
    found.sort_unstable_by_key(|(number, _)| *number);
    found
}

/// A partner of the register against all new ones.
fn meet(number: u32, folded: &str, keys: &[(u64, u32)], new: &HashMap<u32, &Partner>, facts: &dyn Facts, found: &mut HashMap<u32, Known>) {
    let mut older: Option<Option<Partner>> = None;
    for key in forms(folded).into_iter().flat_map(|form| slips(&form)) {
        let from = keys.partition_point(|(k, _)| *k < key);
        for &(_, candidate) in keys[from..].iter().take_while(|(k, _)| *k == key).take(COMPARED) {
            if candidate == number || found.get(&candidate).is_some_and(|known| known.number <= number) {
                continue;
            }
            let older = older.get_or_insert_with(|| facts.record(Id::Partner(number)).and_then(|r| serde_json::from_value(r.value).ok()));
            let (Some(older), Some(record)) = (older, new.get(&candidate)) else { continue };
            if are_near(older, record) {
                found.insert(candidate, Known { number, name: older.name.clone(), is_new: false });
            }
        }
    }
}

/// New partners against those that earlier rows made.
fn among_new(keys: &[(u64, u32)], new: &HashMap<u32, &Partner>, found: &mut HashMap<u32, Known>) {
    for group in keys.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        for (at, &(_, number)) in group.iter().enumerate().take(COMPARED) {
            for &(_, older) in &group[..at] {
                let known = found.get(&number).is_some_and(|known| !known.is_new || known.number <= older);
                let (Some(a), Some(b)) = (new.get(&older), new.get(&number)) else { continue };
                if !known && are_near(a, b) {
                    found.insert(number, Known { number: older, name: a.name.clone(), is_new: true });
                }
            }
        }
    }
}

/// Whether two records are perhaps one: names nearly the same, and countries that do not contradict.
fn are_near(a: &Partner, b: &Partner) -> bool {
    let same = |a: Option<Country>, b: Option<Country>| a.is_none() || b.is_none() || a == b;
    let (left, right) = (forms_as_written(&a.name), forms_as_written(&b.name));
    same(a.country, b.country) && left.iter().any(|l| right.iter().any(|r| is_slip(l, r)))
}

fn is_slip(a: &str, b: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    a == b || (a.chars().count().min(b.chars().count()) >= LONG_ENOUGH && digits(a) == digits(b) && strsim::damerau_levenshtein(a, b) == 1)
}

/// The name whole, without what stands in brackets, and what stands there; squeezed.
fn forms(name: &str) -> Vec<String> {
    let mut forms = vec![squeezed(name)];
    if let Some((before, inside)) = name.split_once('(') {
        forms.extend([squeezed(before), squeezed(inside)]);
    }
    forms.retain(|form| form.chars().count() >= 2);
    forms
}

/// The same, but of what stands in brackets only a short name in capitals: JICA, not the city around a district.
fn forms_as_written(name: &str) -> Vec<String> {
    let mut forms = vec![squeezed(name)];
    if let Some((before, inside)) = name.split_once('(') {
        forms.push(squeezed(before));
        let is_short_name = !inside.chars().any(char::is_lowercase);
        forms.extend(Some(squeezed(inside)).filter(|_| is_short_name));
    }
    forms.retain(|form| form.chars().count() >= 2);
    forms
}

/// Keys of which two forms one slip apart share at least one: the form, and the form without each of its letters.
/// Digits stand in every key: "Kota 1" is no slip of "Kota 2".
fn slips(form: &str) -> Vec<u64> {
    let (digits, letters): (Vec<char>, Vec<char>) = form.chars().partition(char::is_ascii_digit);
    let key = |without: usize| {
        let mut hasher = DefaultHasher::new();
        let kept = letters.iter().enumerate().filter(|(at, _)| *at != without).map(|(_, c)| *c);
        kept.for_each(|c| c.hash(&mut hasher));
        digits.hash(&mut hasher);
        hasher.finish()
    };
    let removed = if (LONG_ENOUGH..=LONGEST).contains(&letters.len()) { letters.len() } else { 0 };
    std::iter::once(key(usize::MAX)).chain((0..removed).map(key)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn partner(name: &str, country: &str) -> Partner {
        Partner { uid: String::new(), name: name.into(), native: None, level: None, country: country.parse().ok(), void: None }
    }

    fn near_names(a: &str, b: &str) -> bool {
        let shared = || {
            let keys: Vec<u64> = forms(a).iter().flat_map(|f| slips(f)).collect();
            forms(b).iter().flat_map(|f| slips(f)).any(|key| keys.contains(&key))
        };
        let near = are_near(&partner(a, "JP"), &partner(b, "JP"));
        assert!(!near || shared(), "{a} {b}: near without a common key");
        near
    }

    #[test]
    fn spellings_of_one_name_are_near() {
        let table = [
            ("Shizuoka", "Shizouka"),
            ("Istanbul", "Istambul"),
            ("İstanbul", "Istambul"),
            ("Khartum", "Khartoum"),
            ("Baalbek", "Baabek"),
            ("Los Angeles", "Los Angles"),
            ("Fort Worth", "Fortworth"),
            ("Gangbuk-gu", "GangBuk Gu"),
            ("Gangbuk-gu", "Gang Buk Gu"),
            ("Gangbuk-gu (Seoul)", "Gangbuk Gu"),
            ("Gyeongsangbuk-do", "Gyeongsangbuk-Di"),
            ("Moscow", "Moskow"),
            ("JICA", "Japan International Cooperation Agency (JICA)"),
            ("Japan International Cooperation Agency", "Japan International Coopertion Agency"),
        ];
        for (a, b) in table {
            assert!(near_names(a, b) && near_names(b, a), "{a} {b}");
        }
    }

    #[test]
    fn different_names_are_not() {
        let table = [
            ("Hunan", "Henan"),
            ("Hainan", "Hunan"),
            ("Gyeongsangbuk-do", "Gyeongsangnam-do"),
            ("Seoul", "Gangbuk-gu (Seoul)"),
            ("Mitra 12345", "Mitra 12346"),
            ("Guangxi", "Guangdong"),
            ("Kota", "Kuta"),
            ("JICA", "KOICA"),
        ];
        for (a, b) in table {
            assert!(!near_names(a, b) && !near_names(b, a), "{a} {b}");
        }
        assert!(!are_near(&partner("Shizuoka", "JP"), &partner("Shizouka", "KR")));
    }
}
