//! Which rows meet a condition.

use memchr::memmem::Finder;

use crate::model::PartialDate;
use crate::register::query::{Condition, CountrySet, DateField, Days, KindIs, Named, Reading, TextField, Word};

use super::Tables;
use super::agreements::Row;
use super::arena::{Arena, Place};
use super::bits::Bits;
use super::bytes::PART;
use super::derived::Derived;
use super::number::NumberWord;
use super::partners::Partner;
use super::texts::{self, Part};

/// The rows that a word stands in, and those in whose names it stands.
#[derive(Debug)]
pub struct WordHits {
    pub rows: Bits,
    pub named: Bits,
}

/// Below this share of all rows a look at each is cheaper than a search through all texts.
const FEW: usize = 5;

pub fn are_few(rows: &Bits) -> bool {
    rows.count() <= rows.length() / FEW
}

/// Where `word` stands among the agreements. `within` holds every row that it can stand in, where that is
/// known from a shorter word.
pub fn word(tables: &Tables, derived: &Derived, word: &Word, within: Option<&Bits>) -> WordHits {
    let rows = &tables.agreements.rows;
    let number = NumberWord::of(&word.text, "ks-");
    let finder = Finder::new(word.text.as_bytes());
    let mut partners = of_countries(tables, &word.countries);
    add_owners(&mut partners, &tables.partners.folded, &finder);
    let mut hits = WordHits { rows: Bits::none(rows.len()), named: Bits::none(rows.len()) };
    let names_stand = word.named.stages != 0 || word.named.turns != 0;
    let mut look = |slot: usize| {
        let row = &rows[slot];
        if !row.is_present() {
            return;
        }
        let named = word.regions.holds(row.region())
            || row.partner().is_some_and(|slot| partners.holds(slot as usize))
            || number.is_some_and(|word| word.fits(row.number));
        if named {
            hits.named.set(slot);
        }
        if named
            || u16::from(row.kind_bit()) >> 1 & word.named.kinds != 0
            || (word.named.technical && row.technical())
            || derived.status_bit(slot) & word.named.statuses != 0
            || derived.attention_bits(slot) & word.named.attention != 0
            || names_stand && is_named(&word.named, derived, slot)
        {
            hits.rows.set(slot);
        }
    };
    match within {
        Some(within) => within.iter().for_each(&mut look),
        None => (0..rows.len()).for_each(&mut look),
    }
    add_texts(&mut hits.rows, rows, within, &tables.agreements.texts, &finder, |row| row.text);
    add_texts(&mut hits.rows, rows, within, &tables.agreements.notes, &finder, |row| row.note);
    hits
}

/// The same, with those of `left` that need somebody for a reason whose sentence holds the word.
pub fn in_sentences(hits: &WordHits, derived: &Derived, word: &Word, left: &Bits) -> WordHits {
    let mut rows = hits.rows.clone();
    left.iter().filter(|&slot| derived.attention_bits(slot) & word.named.said != 0).for_each(|slot| rows.set(slot));
    WordHits { rows, named: hits.named.clone() }
}

/// Whether a plain word names the stage or whose turn it is.
fn is_named(named: &Named, derived: &Derived, slot: usize) -> bool {
    derived.stage_bit(slot) & named.stages != 0 || derived.turn_bit(slot) & named.turns != 0
}

/// Adds the rows in whose text `needle` stands: row by row where few are left, else through all texts.
fn add_texts(hits: &mut Bits, rows: &[Row], within: Option<&Bits>, arena: &Arena, needle: &Finder<'_>, place: fn(&Row) -> Place) {
    let mut left = within.cloned().unwrap_or_else(|| Bits::all(rows.len()));
    left.drop_all(hits);
    if !are_few(&left) {
        add_owners(hits, arena, needle);
        return;
    }
    for slot in left.iter().filter(|&slot| needle.find(arena.get(place(&rows[slot])).as_bytes()).is_some()) {
        hits.set(slot);
    }
}

fn add_owners(hits: &mut Bits, arena: &Arena, needle: &Finder<'_>) {
    arena.owners(needle).into_iter().for_each(|owner| hits.set(owner as usize));
}

/// Where `word` stands among the partners.
pub fn partner_word(tables: &Tables, word: &Word) -> WordHits {
    let rows = &tables.partners.rows;
    let number = NumberWord::of(&word.text, "mt-");
    let mut named = of_countries(tables, &word.countries);
    add_owners(&mut named, &tables.partners.folded, &Finder::new(word.text.as_bytes()));
    let mut hits = WordHits { rows: named.clone(), named };
    for (slot, row) in rows.iter().enumerate() {
        if number.is_some_and(|word| word.fits(row.number)) {
            hits.named.set(slot);
            hits.rows.set(slot);
        } else if row.level.is_some_and(|level| word.named.levels >> level as u16 & 1 == 1) {
            hits.rows.set(slot);
        }
    }
    hits
}

fn of_countries(tables: &Tables, countries: &CountrySet) -> Bits {
    let rows = &tables.partners.rows;
    let mut bits = Bits::none(rows.len());
    if !countries.is_empty() {
        let of = rows.iter().enumerate().filter(|(_, row)| row.country.is_some_and(|country| countries.holds(country)));
        of.for_each(|(slot, _)| bits.set(slot));
    }
    bits
}

/// The agreements that meet a condition other than a plain word.
pub fn condition(tables: &Tables, derived: &Derived, condition: &Condition) -> Bits {
    let rows = &tables.agreements.rows;
    let by = |holds: &dyn Fn(usize, &Row) -> bool| {
        let mut bits = Bits::none(rows.len());
        rows.iter().enumerate().filter(|(slot, row)| holds(*slot, row)).for_each(|(slot, _)| bits.set(slot));
        bits
    };
    let with_partner = |partners: &Bits| by(&|_, row| row.partner().is_some_and(|slot| partners.holds(slot as usize)));
    match condition {
        Condition::Number(number) => by(&|_, row| row.number == *number),
        Condition::Regions(regions) => by(&|_, row| regions.holds(row.region())),
        Condition::Kind(kind) => by(&|_, row| is_kind(kind, row)),
        Condition::Status(statuses) => by(&|slot, _| derived.status_bit(slot) & statuses != 0),
        Condition::Activity(activities) => by(&|slot, _| derived.activity_bit(slot) & activities != 0),
        Condition::Procedure(wanted) => by(&|slot, _| derived.kept(slot).is_some_and(|kept| wanted >> kept as u16 & 1 == 1)),
        Condition::Stage(stages) => by(&|slot, _| derived.stage_bit(slot) & stages != 0),
        Condition::Turn(actors) => by(&|slot, _| derived.turn_bit(slot) & actors != 0),
        Condition::Date(field, days) => {
            by(&|slot, row| date(tables, derived, *field, (slot, row)).is_some_and(|date| is_within(date, days)))
        }
        Condition::Serves(list, number) => {
            let wanted = tables.agreements.served().of_list(*list).filter(|(served, _)| number.is_none_or(|number| number == *served));
            let mut bits = Bits::none(rows.len());
            wanted.filter_map(|(_, by)| tables.agreements.slot_of(by)).for_each(|slot| bits.set(slot as usize));
            bits
        }
        Condition::Countries(_) | Condition::Partner(_) | Condition::Level(_) | Condition::Text(TextField::Partner, _) => {
            with_partner(&partner_condition(tables, condition))
        }
        Condition::Text(field, text) => in_text(tables, *field, text),
        Condition::Whole(field, text) => part(*field)
            .map_or_else(|| Bits::none(rows.len()), |part| by(&|_, row| texts::parts(tables, row, part).any(|own| own == *text))),
        Condition::Without(reading) => by(&|slot, row| row.is_present() && is_without(tables, derived, *reading, slot, row)),
        Condition::Nothing | Condition::Word(_) => Bits::none(rows.len()),
    }
}

/// The partners that meet a condition other than a plain word.
pub fn partner_condition(tables: &Tables, condition: &Condition) -> Bits {
    let rows = &tables.partners.rows;
    let mut bits = Bits::none(rows.len());
    match condition {
        Condition::Countries(countries) => return of_countries(tables, countries),
        Condition::Number(number) | Condition::Partner(number) => {
            tables.partners.slot_of(*number).into_iter().for_each(|slot| bits.set(slot as usize));
        }
        Condition::Level(levels) => {
            let of = rows.iter().enumerate().filter(|(_, row)| row.level.is_some_and(|level| levels >> level as u16 & 1 == 1));
            of.for_each(|(slot, _)| bits.set(slot));
        }
        Condition::Without(reading) => {
            let is_without = |partner: &Partner| match reading {
                Reading::Country => partner.country.is_none(),
                Reading::Level => partner.level.is_none(),
                _ => false,
            };
            rows.iter().enumerate().filter(|(_, row)| is_without(row)).for_each(|(slot, _)| bits.set(slot));
        }
        Condition::Text(TextField::Partner, text) => {
            add_owners(&mut bits, &tables.partners.folded, &Finder::new(text.as_bytes()));
        }
        _ => {}
    }
    bits
}

fn in_text(tables: &Tables, field: TextField, text: &str) -> Bits {
    let agreements = &tables.agreements;
    let mut bits = Bits::none(agreements.rows.len());
    // The first part of that text is the instrument, the others are areas.
    let needle = Finder::new(text.as_bytes());
    let mut in_part = |is_first: bool| {
        agreements.texts.each_hit(&needle, |owner, before| {
            let fits = before.contains(PART) != is_first;
            if fits {
                bits.set(owner as usize);
            }
            fits
        });
    };
    match field {
        TextField::Instrument => in_part(true),
        TextField::Areas => in_part(false),
        TextField::Note => add_owners(&mut bits, &agreements.notes, &needle),
        TextField::Source => add_owners(&mut bits, &agreements.sources, &needle),
        TextField::Partner => {}
    }
    bits
}

/// Which parts of the searched text a field is made of.
const fn part(field: TextField) -> Option<Part> {
    match field {
        TextField::Instrument => Some(Part::Instrument),
        TextField::Areas => Some(Part::Areas),
        TextField::Partner | TextField::Note | TextField::Source => None,
    }
}

/// Whether an agreement has no value in a field.
fn is_without(tables: &Tables, derived: &Derived, reading: Reading, slot: usize, row: &Row) -> bool {
    match reading {
        Reading::Number | Reading::Region | Reading::Status | Reading::Activity => false,
        Reading::Partner => tables.partner_of(row).is_none(),
        Reading::Country => tables.partner_of(row).is_none_or(|partner| partner.country.is_none()),
        Reading::Level => tables.partner_of(row).is_none_or(|partner| partner.level.is_none()),
        Reading::Kind => row.kind().is_none(),
        Reading::Recommendation => tables.agreements.served().of(row.number).is_empty(),
        Reading::Procedure => derived.kept(slot).is_none(),
        Reading::Stage => derived.stage_bit(slot) == 0,
        Reading::Turn => derived.turn_bit(slot) == 0,
        Reading::Date(field) => date(tables, derived, field, (slot, row)).is_none(),
        Reading::Text(TextField::Note) => tables.agreements.notes.get(row.note).is_empty(),
        Reading::Text(TextField::Source) => tables.agreements.sources.get(row.source).is_empty(),
        Reading::Text(field) => part(field).is_some_and(|part| texts::parts(tables, row, part).next().is_none()),
    }
}

fn is_kind(kind: &KindIs, row: &Row) -> bool {
    let (of_kind, technical) = (u16::from(row.kind_bit()) >> 1 & kind.kinds != 0, kind.technical && row.technical());
    if kind.both { of_kind && technical } else { of_kind || technical }
}

fn date(tables: &Tables, derived: &Derived, field: DateField, (slot, row): (usize, &Row)) -> Option<PartialDate> {
    match field {
        DateField::Signed => tables.signed(row),
        DateField::Until => tables.until(row),
        DateField::Due => derived.due(tables, slot, row),
    }
}

/// Whether any day that `date` may be lies within.
pub fn is_within(date: PartialDate, days: &Days) -> bool {
    days.first <= days.last && date.earliest() <= days.last && date.latest() >= days.first
}
