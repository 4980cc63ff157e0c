//! Repairs in memory: what changes, what must not, and that the rest of a file stays byte for byte.

mod eigenschaft;
mod freigabe;
mod nachweis;
mod schreibweise;
mod tabelle;
