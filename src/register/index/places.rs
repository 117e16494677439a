//! Which place in a table a number has.

use std::collections::HashMap;

/// Numbers are given in order, so that a list by number is as long as the table. One far beyond, as only a
/// foreign file could hold it, goes into a map.
#[derive(Debug, Default)]
pub struct Places {
    /// The place plus one by number; 0 without.
    near: Vec<u32>,
    far: HashMap<u32, u32>,
}

/// The list is at most this long.
const NEAR: u32 = 1 << 22;

impl Places {
    /// Empty, with room for numbers up to one.
    pub fn with_room(highest: usize) -> Self {
        Self { near: Vec::with_capacity(highest + 1), far: HashMap::new() }
    }

    pub fn get(&self, number: u32) -> Option<u32> {
        if number < NEAR { self.near.get(number as usize).and_then(|place| place.checked_sub(1)) } else { self.far.get(&number).copied() }
    }

    pub fn set(&mut self, number: u32, place: u32) {
        if number >= NEAR {
            self.far.insert(number, place);
            return;
        }
        let at = number as usize;
        if self.near.len() <= at {
            self.near.resize(at + 1, 0);
        }
        self.near[at] = place + 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_and_far_numbers_have_their_places() {
        let mut places = Places::default();
        for (place, number) in (0..).zip([1, 7, 0, NEAR - 1, NEAR, u32::MAX]) {
            assert_eq!(places.get(number), None);
            places.set(number, place);
            assert_eq!(places.get(number), Some(place));
        }
        assert_eq!((places.get(2), places.get(NEAR + 1)), (None, None));
    }
}
