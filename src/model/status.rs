//! The names of what is derived: where an agreement stands, and why it needs somebody.

use super::code::coded;

coded! {
    /// Where an agreement stands on a day; derived, never stored.
    Status("status") {
        Exploring = "exploring",
        InProcess = "in_process",
        InForce = "in_force",
        Notice = "notice",
        Expired = "expired",
        Dormant = "dormant",
        Rejected = "rejected",
        Ended = "ended",
        Suspended = "suspended",
        Withdrawn = "withdrawn",
    }
}

coded! {
    /// Why a matter needs somebody on a day.
    Attention("attention") {
        NoRelations = "no_relations",
        Expired = "expired",
        Ending = "ending",
        LoiLapsed = "loi_lapsed",
        NoPartner = "no_partner",
        NoKind = "no_kind",
        NoDate = "no_date",
    }
}

coded! {
    /// Whether something is done under an agreement; unknown where nothing was ever recorded.
    Activity("activity") { Active = "active", Dormant = "dormant", Unknown = "unknown" }
}
