//! The program as its users run it: arguments in, output and exit code out.

mod bad_input;
mod choice;
mod common;
mod external;
mod formats;
mod inspect;
mod readme;
mod stability;
mod usage;
