//! 16xx: values of codes and their lists.
//!
//! * `listen`: which list a field takes its codes from, and the codes of those that are known

mod fremd;
mod leer;
mod listen;
mod unbekannt;

use super::Regelwerk;

/// The rules of this topic, one line each.
pub(super) static RULES: Regelwerk = &[&unbekannt::RULE, &fremd::RULE, &leer::RULE];
