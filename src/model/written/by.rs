//! What a date is read by where its text does not say all of it: the day on which it is read, the office's zone, when
//! what is dated lies, and from which year the file counts days.

use chrono::Datelike;

use crate::model::{Day, PartialDate, Zone};

/// Everything beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct By {
    pub today: Day,
    /// A time with a zone of its own is a day in this one.
    pub zone: Zone,
    pub lies: Lies,
    pub counted: Counted,
    pub order: Order,
}

/// Which of two numbers before a year is the day: `3/12/2019`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As written in Indonesia.
    #[default]
    DayFirst,
    /// As written in the United States, and by programs that nobody told otherwise.
    MonthFirst,
    /// The one or the other: where both are days nobody knows which.
    Open,
}

/// When something dated lies: by it a year of two digits has its century.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lies {
    /// Not after today, as a signing.
    Past,
    /// Not before this date, as an end after its beginning.
    After(PartialDate),
    /// As near to today as can be.
    Anywhere,
}

/// From which year spreadsheets count days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counted {
    #[default]
    From1900,
    From1904,
}

impl By {
    /// Of what may lie anywhere, in days counted from 1900.
    pub const fn on(today: Day, zone: Zone) -> Self {
        Self { today, zone, lies: Lies::Anywhere, counted: Counted::From1900, order: Order::DayFirst }
    }

    #[must_use]
    pub const fn lying(self, lies: Lies) -> Self {
        Self { lies, ..self }
    }

    #[must_use]
    pub const fn ordered(self, order: Order) -> Self {
        Self { order, ..self }
    }

    /// The date of a year of two digits among those of each century, which `dated` makes.
    pub fn century(&self, year: u32, dated: impl Fn(u32) -> Option<PartialDate>) -> Option<PartialDate> {
        let today = self.today.year();
        let this = u32::try_from(today - today.rem_euclid(100)).unwrap_or(0) + year;
        let found = || [this.checked_sub(100), Some(this), Some(this + 100)].into_iter().flatten().filter_map(&dated);
        let nearest = || found().min_by_key(|date| (date.earliest() - self.today).num_days().abs());
        match self.lies {
            Lies::Past => found().filter(|date| date.earliest() <= self.today).last(),
            Lies::After(start) => found().find(|date| date.latest() >= start.earliest()),
            Lies::Anywhere => None,
        }
        .or_else(nearest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_digits_take_the_century_that_fits() {
        let date = |text: &str| text.parse::<PartialDate>().expect(text);
        let after = |text: &str| Lies::After(date(text));
        let table = [
            (Lies::Past, 97, Some("1997-05-06")),
            (Lies::Past, 62, Some("1962-05-06")),
            (Lies::Past, 26, Some("2026-05-06")),
            (Lies::Past, 27, Some("1927-05-06")),
            (after("1997-04-17"), 2, Some("2002-05-06")),
            (after("1997-04-17"), 97, Some("1997-05-06")),
            (after("2026-11-24"), 30, Some("2030-05-06")),
            (after("2026-11-24"), 97, Some("2097-05-06")),
            (after("2026"), 26, Some("2026-05-06")),
            (Lies::Anywhere, 97, Some("1997-05-06")),
            (Lies::Anywhere, 30, Some("2030-05-06")),
        ];
        for (lies, year, expected) in table {
            let by = By { lies, ..By::on(date("2026-11-24").earliest(), Zone::Wib) };
            let found = by.century(year, |year| PartialDate::new(u16::try_from(year).ok()?, Some(5), Some(6)));
            assert_eq!(found.map(|date| date.to_string()).as_deref(), expected, "{lies:?} {year}");
        }
        // 29 February was no day of 1900.
        let by = By::on(date("2026-11-24").earliest(), Zone::Wib).lying(Lies::Past);
        let found = by.century(0, |year| PartialDate::new(u16::try_from(year).ok()?, Some(2), Some(29)));
        assert_eq!(found, Some(date("2000-02-29")));
    }
}
