package maru.command.member;

import maru.events.member.MemberId;

/// The answer to a registration.
public record Registered(MemberId memberId) {}
