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
    /// Why a matter needs somebody on a day, in the order in which the reasons weigh.
    Attention("attention") {
        NoRelations = "no_relations",
        StagePast = "stage_past",
        SilenceOver = "silence_over",
        StageNear = "stage_near",
        Stalled = "stalled",
        GatePassed = "gate_passed",
        LoiLapsed = "loi_lapsed",
        LoiEnding = "loi_ending",
        Expired = "expired",
        Ending = "ending",
        OutsideProcedure = "outside_procedure",
        ExtensionLetter = "extension_letter",
        Notice = "notice",
        AutomaticRenewal = "automatic_renewal",
        Dormant = "dormant",
        ReportMissing = "report_missing",
        ReportDue = "report_due",
        PlanDue = "plan_due",
        SupervisionDue = "supervision_due",
        RecommendationOverdue = "recommendation_overdue",
        EvidenceMissing = "evidence_missing",
        PaperMissing = "paper_missing",
        PaperChanged = "paper_changed",
        BadOrder = "bad_order",
        WrongOrder = "wrong_order",
        ConsiderationReturned = "consideration_returned",
        LikelyDuplicate = "likely_duplicate",
        UnequalLevel = "unequal_level",
        Unfit = "unfit",
        NoPartner = "no_partner",
        NoKind = "no_kind",
        NoDate = "no_date",
    }
}

coded! {
    /// Whether an agreement came about by the procedure; where nobody recorded its stages nothing is said.
    Kept("procedure") { Yes = "yes", No = "no" }
}

impl From<bool> for Kept {
    fn from(kept: bool) -> Self {
        if kept { Self::Yes } else { Self::No }
    }
}

coded! {
    /// Whether something is done under an agreement; unknown where nothing was ever recorded.
    Activity("activity") { Active = "active", Dormant = "dormant", Unknown = "unknown" }
}
