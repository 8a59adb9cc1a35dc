package maru.store;

/// Makes an append answer the same however often it is asked for, for a day.
///
/// @param actor whose key it is: keys of different actors never meet
/// @param key the `Idempotency-Key`
/// @param bodyHash of what was asked; the same key with another is refused
/// @param answer JSON that a repeat is answered with
public record Receipt(String actor, String key, String bodyHash, String answer) {}
