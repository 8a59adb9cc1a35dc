package maru.store;

/// The receipt of an append that happened.
///
/// @param position of its last event
public record StoredReceipt(String bodyHash, String answer, long position) {}
