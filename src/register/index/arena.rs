//! Texts one behind the other, so that one search runs over all of them.

use memchr::memmem::Finder;

use crate::register::threads::in_shares;

/// Where a text lies in its arena; [`NO_TEXT`] for an empty one.
pub type Place = u32;

pub const NO_TEXT: Place = u32::MAX;

/// Closes each text; no text and no query holds it.
const END: char = '\n';

/// Texts taken back are squeezed out when they are more than this and more than what is alive.
const DEAD_BYTES: usize = 1 << 20;

/// A thread costs as much as a search through this many.
const BYTES_A_THREAD: usize = 4 << 20;

#[derive(Debug, Default)]
pub struct Arena {
    text: String,
    /// Where each text begins, ascending.
    starts: Vec<u32>,
    /// Whose it is; [`NO_TEXT`] where it was taken back.
    owners: Vec<u32>,
    dead: usize,
}

impl Arena {
    /// Empty, with room for so many texts of so many bytes.
    pub fn with_room(texts: usize, bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), starts: Vec::with_capacity(texts), owners: Vec::with_capacity(texts), dead: 0 }
    }

    pub fn push(&mut self, owner: u32, text: &str) -> Place {
        let (Ok(start), Ok(place)) = (u32::try_from(self.text.len()), u32::try_from(self.starts.len())) else { return NO_TEXT };
        if text.is_empty() {
            return NO_TEXT;
        }
        self.text.push_str(text);
        self.text.push(END);
        self.starts.push(start);
        self.owners.push(owner);
        place
    }

    pub fn get(&self, place: Place) -> &str {
        self.range(place as usize).and_then(|range| self.text.get(range)).unwrap_or("")
    }

    pub fn take_back(&mut self, place: Place) {
        if let Some(range) = self.range(place as usize) {
            self.owners[place as usize] = NO_TEXT;
            self.dead += range.len() + END.len_utf8();
        }
    }

    /// Squeezes out what was taken back, once it is worth it, and tells each owner its new place.
    pub fn squeeze(&mut self, mut moved: impl FnMut(u32, Place)) {
        if self.dead < DEAD_BYTES || self.dead < self.text.len() / 2 {
            return;
        }
        let old = std::mem::take(self);
        self.text.reserve_exact(old.text.len() - old.dead);
        for (at, &owner) in old.owners.iter().enumerate() {
            if owner != NO_TEXT {
                let place = self.push(owner, old.get(at as Place));
                moved(owner, place);
            }
        }
    }

    /// Calls `hit` with the owner of each text that `needle` stands in, and with what stands before it
    /// there. Where `hit` refuses, the search goes on within that text; else with the next one.
    pub fn each_hit(&self, needle: &Finder<'_>, hit: impl FnMut(u32, &str) -> bool) {
        self.each_hit_of(0..self.starts.len(), needle, hit);
    }

    /// The owners of all texts that `needle` stands in. A long arena is searched by several threads.
    pub fn owners(&self, needle: &Finder<'_>) -> Vec<u32> {
        let average = self.text.len() / self.starts.len().max(1);
        in_shares(self.starts.len(), BYTES_A_THREAD / average.max(1), |texts| {
            let mut owners = Vec::new();
            self.each_hit_of(texts, needle, |owner, _| {
                owners.push(owner);
                true
            });
            owners
        })
    }

    fn each_hit_of(&self, texts: std::ops::Range<usize>, needle: &Finder<'_>, mut hit: impl FnMut(u32, &str) -> bool) {
        let bytes = self.text.as_bytes();
        let (mut at, end) = (self.start_of(texts.start), self.start_of(texts.end));
        let mut text = texts.start;
        while let Some(found) = bytes.get(at..end).and_then(|rest| needle.find(rest)) {
            let position = at + found;
            text = self.text_at(text, position);
            let before = self.text.get(self.starts[text] as usize..position).unwrap_or("");
            let owner = self.owners[text];
            at = if owner == NO_TEXT || hit(owner, before) { self.start_of(text + 1) } else { position + 1 };
        }
    }

    fn range(&self, text: usize) -> Option<std::ops::Range<usize>> {
        let start = *self.starts.get(text)? as usize;
        Some(start..self.start_of(text + 1) - END.len_utf8())
    }

    /// Behind the last text where there is none.
    fn start_of(&self, text: usize) -> usize {
        self.starts.get(text).map_or(self.text.len(), |&start| start as usize)
    }

    /// The text that holds `position`, searched from `from` on in growing steps: hits come in order.
    fn text_at(&self, from: usize, position: usize) -> usize {
        let mut step = 1;
        while self.starts.get(from + step).is_some_and(|&start| start as usize <= position) {
            step *= 2;
        }
        let until = self.starts.len().min(from + step);
        let low = from + step / 2;
        low + self.starts[low..until].partition_point(|&start| start as usize <= position) - 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hits(arena: &Arena, needle: &str) -> Vec<u32> {
        arena.owners(&Finder::new(needle))
    }

    #[test]
    fn a_hit_belongs_to_the_text_it_stands_in() {
        let mut arena = Arena::default();
        let texts = ["budaya", "", "air bersih", "udara", "a"];
        let places: Vec<Place> = (0..).zip(texts).map(|(owner, text)| arena.push(owner, text)).collect();
        assert_eq!(places[1], NO_TEXT);
        assert_eq!((arena.get(places[2]), arena.get(NO_TEXT)), ("air bersih", ""));
        assert_eq!(hits(&arena, "a"), [0, 2, 3, 4]);
        assert_eq!(hits(&arena, "uda"), [0, 3]);
        assert_eq!(hits(&arena, "yaair"), [0_u32; 0]);
    }

    #[test]
    fn several_threads_find_what_one_does() {
        let mut arena = Arena::default();
        let filling = "x".repeat(BYTES_A_THREAD / 100);
        for owner in 0..1_000 {
            arena.push(owner, &format!("{filling}{}", if owner % 7 == 0 { "kochi" } else { "" }));
        }
        assert_eq!(hits(&arena, "kochi"), (0..1_000).filter(|owner| owner % 7 == 0).collect::<Vec<_>>());
        assert_eq!(hits(&arena, "x").len(), 1_000);
    }

    #[test]
    fn what_is_taken_back_is_not_found_and_is_squeezed_out() {
        let mut arena = Arena::default();
        let long = "x".repeat(DEAD_BYTES);
        let first = arena.push(7, &long);
        let second = arena.push(8, "xyz");
        arena.take_back(first);
        assert_eq!(hits(&arena, "x"), [8]);
        let mut places = vec![second];
        arena.squeeze(|owner, place| {
            assert_eq!(owner, 8);
            places.push(place);
        });
        assert_eq!(places, [1, 0]);
        assert_eq!((arena.get(0), hits(&arena, "xyz")), ("xyz", vec![8]));
    }

    #[test]
    fn a_refused_hit_lets_the_search_go_on_within_the_text() {
        let mut arena = Arena::default();
        arena.push(1, "abab");
        let mut before = Vec::new();
        arena.each_hit(&Finder::new("ab"), |_, text| {
            before.push(text.to_owned());
            false
        });
        assert_eq!(before, ["", "ab"]);
    }
}
