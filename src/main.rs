//! Arguments to exit code; everything else is the library's.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(kerma::command_line::run(std::env::args_os().collect()))
}
