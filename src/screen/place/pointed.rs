//! The matter that the cursor is on, asked in one place: acts know no list by its name.

use crate::model::{FollowUpId, Id, Matter, RegionCode};
use crate::register::CalendarRow;

use super::Place;
use super::desk::{Desk, Pane};

/// A matter under a cursor, and the region that it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointed {
    pub matter: Matter,
    pub region: RegionCode,
}

impl Pointed {
    pub fn record(self) -> Id {
        self.matter.into()
    }
}

impl Place {
    /// The matter under the cursor of a list or a grid, or the one on a card; `None` where no matter is meant.
    pub fn pointed(&self) -> Option<Pointed> {
        match self {
            Place::Desk(desk) => on_desk(desk),
            Place::Attention(place) => place.chosen().map(|row| Pointed { matter: row.matter, region: row.region }),
            Place::Calendar(place) => match place.meant()? {
                CalendarRow { id: Id::Agreement(number), region: Some(region), .. } => {
                    Some(Pointed { matter: Matter::Agreement(*number), region: *region })
                }
                _ => None,
            },
            Place::Coverage(place) => place.cell().map(|cell| Pointed { matter: Matter::FollowUp(cell.id()), region: cell.region }),
            Place::Cell(place) => Some(Pointed { matter: Matter::FollowUp(place.id), region: place.id.region }),
            Place::Review(place) => {
                let matter = place.matter()?;
                let region = match matter {
                    Matter::Agreement(_) => place.card()?.row.as_ref()?.region,
                    Matter::FollowUp(id) => id.region,
                };
                Some(Pointed { matter, region })
            }
            Place::Changes(place) => {
                let record = place.record()?;
                Some(Pointed { matter: of_record(record.id)?, region: record.region? })
            }
            _ => None,
        }
    }
}

/// The matter that a record is, or that it decides.
fn of_record(id: Id) -> Option<Matter> {
    match id {
        Id::Agreement(number) => Some(Matter::Agreement(number)),
        Id::FollowUp(id) => Some(Matter::FollowUp(id)),
        Id::Decided(decided) => Some(decided.matter),
        _ => None,
    }
}

/// An agreement, or in pane 3 its region's answer.
fn on_desk(desk: &Desk) -> Option<Pointed> {
    match desk.focus {
        Pane::Agreements => desk.agreement().map(|row| Pointed { matter: Matter::Agreement(row.number), region: row.region }),
        Pane::Partners => None,
        Pane::Recommendations => {
            let ((list, number), region) = desk.recommendation().zip(desk.region())?;
            Some(Pointed { matter: Matter::FollowUp(FollowUpId::new(list, number, region)), region })
        }
    }
}
