//! Addresses as they fit into a message.

/// The second link of a module in the examples.
pub(super) const ZWEITER: &str = "<x:uri>https://www.lindenhain.example/en/bookcase/online</x:uri>";

/// An address without what it begins with.
pub(super) fn adresse(uri: &str) -> &str {
    let uri = uri.split_once("://").map_or(uri, |(_, rest)| rest);
    uri.strip_prefix("www.").unwrap_or(uri)
}
