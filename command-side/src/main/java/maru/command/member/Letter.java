package maru.command.member;

import org.jspecify.annotations.Nullable;

/// A mail to one person, as plain text.
///
/// @param link what the letter is about, if it is about a link; it stands in `text`, too
record Letter(String to, String subject, String text, @Nullable String link) {}
