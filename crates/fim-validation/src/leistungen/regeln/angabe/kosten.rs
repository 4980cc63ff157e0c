//! What rules on costs have in common.

/// A fixed amount in the examples.
pub(super) const FIX: &str = "currencyCode=\"EUR\">35.00<";

/// What rules on costs rest on.
pub(super) const AMOUNT: &str = "FIM-Portal OpenAPI 0.24.0 (KostenFix, KostenVariabel, Amount: value 1..1 number, currency_code 1..1)";
