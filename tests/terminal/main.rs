//! The screen from outside: the real program in a real pseudo-terminal.

mod beside;
mod ends;
mod first_start;
mod given_back;
mod hostile;
mod house;
mod keys;
mod line;
mod lumps;
mod moved;
mod own;
mod paste;
mod rest;
mod review;
mod sample;
mod sequences;
mod slow;
mod suspend;
mod terminals;
