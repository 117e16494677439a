//! How many of those addressed are in which state, and what share that is.

use super::{ChecklistId, Day, HalfYear, RegionCode, State};

/// What became of one meeting's recommendations in some of its regions on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage {
    pub id: ChecklistId,
    /// The list's, as stored.
    pub title: String,
    pub half: HalfYear,
    /// The day that the states hold on.
    pub on: Day,
    /// Number and short title.
    pub recommendations: Vec<(u16, String)>,
    /// Regions with their states, in the order of the recommendations.
    pub regions: Vec<(RegionCode, Vec<State>)>,
    /// Regions that the list is addressed to: more than are told of where it is narrowed.
    pub addressed: usize,
}

impl Coverage {
    /// By recommendation, over the regions told of.
    pub fn by_recommendation(&self) -> impl Iterator<Item = (u16, &str, Tally)> {
        let tally = |at: usize| Tally::of(self.regions.iter().filter_map(move |(_, states)| states.get(at).copied()));
        self.recommendations.iter().enumerate().map(move |(at, (number, title))| (*number, title.as_str(), tally(at)))
    }

    pub fn by_region(&self) -> impl Iterator<Item = (RegionCode, Tally)> {
        self.regions.iter().map(|(region, states)| (*region, Tally::of(states.iter().copied())))
    }

    /// Of every recommendation in every region told of.
    pub fn total(&self) -> Tally {
        self.by_region().fold(Tally::default(), |all, (_, tally)| all.and(tally))
    }
}

/// How many of the addressed regions are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub done: usize,
    pub under_way: usize,
    pub not_begun: usize,
    pub cannot: usize,
}

impl Tally {
    pub fn of(states: impl IntoIterator<Item = State>) -> Self {
        let mut tally = Self::default();
        states.into_iter().for_each(|state| *tally.part_mut(state) += 1);
        tally
    }

    pub const fn part(self, state: State) -> usize {
        match state {
            State::Done => self.done,
            State::UnderWay => self.under_way,
            State::NotBegun => self.not_begun,
            State::Cannot => self.cannot,
        }
    }

    const fn part_mut(&mut self, state: State) -> &mut usize {
        match state {
            State::Done => &mut self.done,
            State::UnderWay => &mut self.under_way,
            State::NotBegun => &mut self.not_begun,
            State::Cannot => &mut self.cannot,
        }
    }

    pub const fn all(self) -> usize {
        self.done + self.under_way + self.not_begun + self.cannot
    }

    /// Both together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self {
            done: self.done + other.done,
            under_way: self.under_way + other.under_way,
            not_begun: self.not_begun + other.not_begun,
            cannot: self.cannot + other.cannot,
        }
    }

    /// The share of a state in tenths of a percent, halves up: 125 is 12,5%. Of none nothing is a share.
    pub const fn share(self, state: State) -> usize {
        match self.all() {
            0 => 0,
            all => (self.part(state) * 2000 + all) / (all * 2),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_share_is_told_in_tenths_of_a_percent_with_halves_up() {
        let share = |done, rest| Tally { done, not_begun: rest, ..Tally::default() }.share(State::Done);
        let table = [(0, 0, 0), (0, 43, 0), (43, 0, 1000), (1, 7, 125), (1, 42, 23), (1, 2, 333), (2, 1, 667), (1, 1999, 1), (1, 2000, 0)];
        for (done, rest, tenths) in table {
            assert_eq!(share(done, rest), tenths, "{done} of {}", done + rest);
        }
    }

    fn states() -> impl Strategy<Value = Vec<State>> {
        proptest::collection::vec(proptest::sample::select(State::ALL), 0..700)
    }

    proptest! {
        #[test]
        fn the_states_add_up_to_all_that_are_counted(one in states(), other in states()) {
            let (a, b) = (Tally::of(one.iter().copied()), Tally::of(other.iter().copied()));
            prop_assert_eq!(a.all(), one.len());
            prop_assert_eq!(a.and(b), Tally::of(one.iter().chain(&other).copied()));
            for &state in State::ALL {
                prop_assert_eq!(a.part(state), one.iter().filter(|s| **s == state).count());
            }
        }

        #[test]
        fn shares_add_up_to_the_whole_but_for_their_rounding(states in states()) {
            let tally = Tally::of(states.iter().copied());
            let sum: usize = State::ALL.iter().map(|&state| tally.share(state)).sum();
            prop_assert!(states.is_empty() && sum == 0 || sum.abs_diff(1000) <= 2, "{sum}");
        }
    }
}
