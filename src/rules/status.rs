//! Where an agreement stands on a day. The procedure will extend this one function.

use crate::model::{Day, Status};

use super::Standing;

/// Past its end, signed or not: expired. Else signed by that day by more than a letter of intent: in
/// force. Else exploring. A partial end has passed when its last possible day has; a partial signature
/// counts from its first.
pub fn status(standing: &Standing, day: Day) -> Status {
    if standing.until.is_some_and(|until| until.latest() < day) {
        Status::Expired
    } else if !standing.letter_of_intent && standing.signed.is_some_and(|signed| signed.earliest() <= day) {
        Status::InForce
    } else {
        Status::Exploring
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(signed: &str, until: &str, letter_of_intent: bool) -> Standing {
        Standing { signed: signed.parse().ok(), until: until.parse().ok(), letter_of_intent, ..Standing::default() }
    }

    #[test]
    fn the_table_of_states() {
        let table = [
            ("1997-04-17", "", false, "2026-11-24", Status::InForce),
            ("1997-04-17", "", true, "2026-11-24", Status::Exploring),
            ("", "", false, "2026-11-24", Status::Exploring),
            ("", "2025", false, "2026-11-24", Status::Expired),
            ("", "2025", false, "2025-12-31", Status::Exploring),
            ("2018-03", "2023-03", false, "2023-03-31", Status::InForce),
            ("2018-03", "2023-03", false, "2023-04-01", Status::Expired),
            ("2020-02-29", "2024-02-29", false, "2024-02-29", Status::InForce),
            ("2020-02-29", "2024-02-29", false, "2024-03-01", Status::Expired),
            ("2027-01-01", "", false, "2026-12-31", Status::Exploring),
            ("2027", "", false, "2027-01-01", Status::InForce),
            ("2020", "2021", true, "2022-01-01", Status::Expired),
        ];
        for (signed, until, loi, day, expected) in table {
            let day = day.parse().expect(day);
            assert_eq!(status(&standing(signed, until, loi), day), expected, "{signed} to {until} on {day}");
        }
    }
}
