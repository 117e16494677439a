//! The hidden id of a new record, drawn from its command: judging twice gives the same one.

use sha2::{Digest, Sha256};
use ulid::Ulid;

/// The uid of the `ordinal`th record that `command` makes: its time, then 80 bits of a digest.
pub fn uid(command: Ulid, ordinal: u32) -> String {
    let digest = Sha256::new().chain_update(command.to_bytes()).chain_update(ordinal.to_be_bytes()).finalize();
    let random = digest.iter().take(10).fold(0u128, |bits, &byte| bits << 8 | u128::from(byte));
    Ulid::from_parts(command.timestamp_ms(), random).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_command_and_ordinal_give_the_same_uid_and_no_other() {
        let (a, b) = (Ulid::from_parts(1, 2), Ulid::from_parts(1, 3));
        assert_eq!(uid(a, 0), uid(a, 0));
        assert!(uid(a, 0) != uid(a, 1) && uid(a, 0) != uid(b, 0));
        assert_eq!(uid(a, 0).parse::<Ulid>().map(|u| u.timestamp_ms()), Ok(1));
    }
}
