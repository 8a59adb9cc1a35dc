package maru.command;

/// A command of which nothing may be kept beside its events, not even a digest of what was asked: a
/// repeat under the same `Idempotency-Key` is known by its path alone.
public interface Confidential {}
