//! What is counted against what a query finds.

use proptest::prelude::*;

use super::super::tests::{agreement, partner};
use super::super::{Index, as_part};
use crate::model::Id;
use crate::register::query::{counted, term};
use crate::register::sample_records::{sample_values, today};
use crate::register::{Column, Counted, CountedValue, Sort};

const BY_NUMBER: Sort = Sort { column: Column::Number, reversed: false };

fn found(index: &mut Index, query: &str) -> usize {
    index.find_agreements(query, BY_NUMBER, None, today()).numbers.len()
}

/// Every row's term finds so many as were counted, and nobody is left out.
fn is_found_by_its_term(index: &mut Index, query: &str) -> Result<(), TestCaseError> {
    let all = found(index, query);
    for &field in Counted::ALL {
        let counted = index.frequency(query, field, today());
        prop_assert_eq!(counted.agreements, all);
        for row in &counted.rows {
            let term = term(field, row.value.as_ref());
            prop_assert_eq!(found(index, &format!("{query} {term}")), row.count, "{} of {:?}", term, row.value);
        }
        let sum: usize = counted.rows.iter().map(|row| row.count).sum();
        prop_assert!(if matches!(field, Counted::Areas | Counted::Serves) { sum >= all } else { sum == all }, "{field}: {sum} of {all}");
        let counts: Vec<usize> = counted.rows.iter().filter(|row| row.value.is_some()).map(|row| row.count).collect();
        prop_assert!(counts.is_sorted_by(|a, b| a >= b), "{field}: {counts:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_count_is_what_its_term_finds(
        agreements in prop::collection::vec(agreement(), 0..12),
        partners in prop::collection::vec(partner(), 0..4),
        areas in prop::collection::vec(r#"["ab -]{0,5}"#, 0..3),
    ) {
        let mut index = Index::default();
        (1..).zip(&partners).for_each(|(number, value)| index.put(Id::Partner(number), Some(value)));
        for (number, mut value) in (1..).zip(agreements) {
            if number % 3 == 0 && let Some(map) = value.as_object_mut() {
                map.insert("areas".into(), areas.clone().into());
                areas.first().into_iter().for_each(|text| { map.insert("instrument".into(), text.clone().into()); });
            }
            index.put(Id::Agreement(number), Some(&value));
        }
        for query in ["", "kota", "-jenis:-"] {
            is_found_by_its_term(&mut index, query)?;
        }
    }
}

fn sample() -> Index {
    let mut index = Index::default();
    sample_values().into_iter().for_each(|(id, value)| index.put(id, Some(&value)));
    index.set_procedure(std::sync::Arc::default());
    index
}

#[test]
fn the_sample_is_counted_over_all_its_fields() {
    let mut index = sample();
    is_found_by_its_term(&mut index, "").expect("every count is found");
    let japan = Some(CountedValue::Country("JP".parse().expect("a country")));
    let counted = index.frequency("", Counted::Country, today());
    let counted = counted.rows.iter().find(|row| row.value == japan).expect("Japan");
    assert_eq!(counted.count, found(&mut index, "negara:jp"));
}

#[test]
fn what_has_no_value_stands_last() {
    let mut index = sample();
    let until = index.frequency("", Counted::Until, today());
    assert_eq!(until.rows.iter().position(|row| row.value.is_none()), Some(until.rows.len() - 1));
    assert_eq!(until.rows.last().map(|row| row.count), Some(found(&mut index, "berakhir:-")));
}

#[test]
fn a_field_is_named_in_either_language_and_only_where_it_can_be_counted() {
    for (name, field) in [
        ("negara", Some(Counted::Country)),
        ("Country", Some(Counted::Country)),
        ("bidang", Some(Counted::Areas)),
        ("ttd", Some(Counted::Signed)),
        ("nomor", None),
        ("catatan", None),
        ("sumber", None),
        ("warna", None),
        ("", None),
    ] {
        assert_eq!(counted(name), field, "{name}");
    }
    for field in Counted::ALL {
        assert!(counted(field.code()).is_some(), "{field}");
    }
}

#[test]
fn a_text_is_named_without_its_quotes() {
    assert_eq!(as_part(" Pelabuhan  \"Laut\" "), "pelabuhan laut");
    assert_eq!(as_part("\"\""), "");
}
