//! A set of places of a table, one bit each.

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Bits {
    pub fn none(length: usize) -> Self {
        Self { words: vec![0; length.div_ceil(64)], length }
    }

    pub fn all(length: usize) -> Self {
        let mut bits = Self { words: vec![u64::MAX; length.div_ceil(64)], length };
        if let (Some(last), rest @ 1..) = (bits.words.last_mut(), length % 64) {
            *last = (1 << rest) - 1;
        }
        bits
    }

    pub fn length(&self) -> usize {
        self.length
    }

    pub fn holds(&self, place: usize) -> bool {
        self.words.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }

    /// Does nothing outside the set's length.
    pub fn set(&mut self, place: usize) {
        if place < self.length {
            self.words[place / 64] |= 1 << (place % 64);
        }
    }

    pub fn count(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Keeps what `other` holds too.
    pub fn keep(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(a, b)| *a &= b);
    }

    /// Takes out what `other` holds.
    pub fn drop_all(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(a, b)| *a &= !b);
    }

    /// The places held, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(at, &word)| {
            std::iter::successors((word != 0).then_some(word), |&rest| {
                let rest = rest & (rest - 1);
                (rest != 0).then_some(rest)
            })
            .map(move |rest| at * 64 + rest.trailing_zeros() as usize)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_ends_where_the_table_does() {
        for length in [0, 1, 63, 64, 65, 130] {
            assert_eq!(Bits::all(length).count(), length);
            assert_eq!(Bits::all(length).iter().collect::<Vec<_>>(), (0..length).collect::<Vec<_>>());
        }
    }

    #[test]
    fn sets_meet_and_part() {
        let of = |places: &[usize]| {
            let mut bits = Bits::none(200);
            places.iter().for_each(|&p| bits.set(p));
            bits
        };
        let mut bits = of(&[0, 63, 64, 199, 200]);
        assert_eq!(bits.count(), 4);
        bits.drop_all(&of(&[63]));
        bits.keep(&of(&[0, 63, 199]));
        bits.set(7);
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 7, 199]);
        assert!(bits.holds(7) && !bits.holds(64) && !bits.holds(10_000));
    }
}
