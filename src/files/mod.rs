//! Files and folders of ours on the disk: a folder is opened once and held, and what lies in it is reached by name from
//! there. Nothing in it is reached through a link, waited for, or taken that is no file or is somebody else's; modes
//! are set on what was just made only.

mod change;
mod dir;
mod held;
mod unfit;

pub use change::{make_private, passing_name};
pub use dir::{Dir, Identity, is_root};
pub use held::Held;
pub use unfit::Unfit;
