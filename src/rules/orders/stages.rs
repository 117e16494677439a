//! The orders that name each stage: they follow one another as they were recorded, and lead to the signing.

use crate::model::Stage;
use crate::rules::procedure::{EACH_STAGE, OrderRule};

use super::Broken;
use super::facts::Way;

/// Whether an order is one of these.
pub fn is_one(rule: &OrderRule) -> bool {
    rule.earlier == EACH_STAGE
}

/// Where it is broken by the day: once for each stage that began before the one in front of it, and once for a signing
/// before which a stage of the ladder had not begun.
pub fn each_broken<'a>(way: &Way<'a>, rule: &'a OrderRule, each: &mut impl FnMut(Broken<'a>)) {
    let steps = &way.course.steps;
    let broken = |later, earlier, stages| Broken {
        rule,
        ranked: way.ranked,
        later,
        earlier: Some(earlier),
        is_certain: true,
        step: None,
        is_recent: false,
        stages,
    };
    if rule.later == EACH_STAGE {
        for two in steps.windows(2).filter(|two| two[1].entered.earliest() <= way.day) {
            if two[1].entered.latest() < two[0].entered.earliest() {
                each(broken(two[1].entered, two[0].entered, (Some(two[0].stage), Some(two[1].stage))));
            }
        }
        return;
    }
    way.each(&rule.later, rule.stage, &mut |later| {
        let leads_there = steps.iter().filter(|step| step.stage < Stage::Signature);
        if let Some(step) = leads_there.into_iter().find(|step| later.on.latest() < step.entered.earliest()) {
            each(broken(later.on, step.entered, (Some(step.stage), None)));
        }
    });
}
