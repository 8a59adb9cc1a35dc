package maru.analytics.demand;

/// What the newest event about a member's place in line says.
public record Wait(long position, boolean waiting) {}
