//! The nouns: what a register holds, as plain values. No file, no clock, no terminal.

pub mod agreement;
pub mod candidate;
pub mod change;
pub mod checklist;
pub mod code;
pub mod command;
pub mod country;
pub mod day;
pub mod field;
pub mod follow_up;
pub mod id;
pub mod institution;
pub mod json;
pub mod message;
pub mod office;
pub mod partner;
pub mod refusal;
pub mod region;
pub mod status;
pub mod written;

pub use agreement::{Agreement, Kind};
pub use change::{Change, Edit, Packed, Stored};
pub use checklist::{Checklist, Recommendation};
pub use command::{Command, Context, Envelope, Verdict};
pub use country::Country;
pub use day::{Day, PartialDate};
pub use follow_up::{Answer, FollowUp, State};
pub use id::{ChecklistId, FollowUpId, Id, Revision};
pub use json::Json;
pub use message::{Arg, Message};
pub use office::{Office, Zone};
pub use partner::{Level, Partner};
pub use refusal::{Mark, Reason, Refusal};
pub use region::{Region, RegionCode};
pub use status::{Attention, Status};
