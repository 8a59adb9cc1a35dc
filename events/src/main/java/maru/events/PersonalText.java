package maru.events;

import maru.events.member.MemberId;
import org.jspecify.annotations.Nullable;

/// Text that a person typed.
///
/// With an owner, `text` is the Base64 of what the owner's key sealed, and can't be read once that
/// key is shredded. Without an owner (a visitor who is not logged in), `text` is plain.
public record PersonalText(@Nullable MemberId owner, String text) {}
