//! Who does it: the Unix user whom the system let in.

use nix::unistd::{Uid, User};

/// The user's name, through the system's own directories (LDAP, SSSD too); else the number as text.
pub fn author() -> String {
    let uid = Uid::current();
    match User::from_uid(uid) {
        Ok(Some(user)) if !user.name.is_empty() => user.name,
        _ => uid.to_string(),
    }
}
