//! What rules on costs have in common.

/// A fixed amount in the examples.
pub(super) const FIX: &str = "currencyCode=\"EUR\">35.00<";

/// What rules on costs rest on.
pub(super) const AMOUNT: &str = "FIM-Portal OpenAPI 0.24.0 (KostenFix, KostenVariabel, Amount: value 1..1 number, currency_code 1..1)";

/// What rules on periods and costs as wholes rest on.
pub(super) const KOSTEN_TEILE: &str = "FIM-Portal OpenAPI 0.24.0 (Frist: typ 1..1, fristauswahl 1..1; Kosten: typ 1..1, kostenauswahl 1..1), https://github.com/maschinenlesbar-org/fim-portal-cli";

/// A cost and its kind in the examples.
pub(super) const GEBUEHR: &str =
    "<x:kosten>\n          <x:typ>\n            <code>003</code>\n          </x:typ>";
