package maru.command.member;

/// An address as its owner wrote it, and the form in which it must be unique.
public record Email(String address, String key) {}
