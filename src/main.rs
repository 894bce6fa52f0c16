//! Parses, runs, maps the end to an exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    wayhome::cli::main()
}
