//! Parts that several places draw or edit with.

pub mod bar;
pub mod basis;
pub mod becomes;
pub mod dialog;
pub mod frame;
pub mod judgement;
pub mod key_bar;
pub mod line;
pub mod lines;
pub mod list;
pub mod meant;
pub mod notes;
pub mod paint;
pub mod remark;
pub mod sheet;
