package maru.store.axon;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Under which key a command's answer is kept, with its events and in the same transaction.
///
/// @param actor whose key it is
/// @param bodyHash of what was asked
/// @param toJson the JSON of what the command's handler returns
public record Idempotency(
    String actor, String key, String bodyHash, Function<@Nullable Object, String> toJson) {}
