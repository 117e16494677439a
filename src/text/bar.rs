//! A count as a bar.

/// At most so many columns, the largest count's; what is not none shows.
pub fn bar(count: usize, largest: usize, columns: usize) -> String {
    let long = if largest == 0 { 0 } else { count.saturating_mul(columns).div_ceil(largest) };
    "█".repeat(long.min(columns))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_fills_the_columns_and_what_is_not_none_shows() {
        let table = [(0, 10, 0), (1, 1000, 1), (500, 1000, 15), (1000, 1000, 30), (2000, 1000, 30), (0, 0, 0)];
        for (count, largest, columns) in table {
            assert_eq!(bar(count, largest, 30).chars().count(), columns, "{count} of {largest}");
        }
        assert_eq!(bar(5, 5, 0), "");
    }
}
