package maru.command.enrollment;

import java.time.Instant;
import maru.events.enrollment.SeatHoldId;
import maru.events.member.MemberId;

/// A seat that `holder` keeps for a friend until `expiresAt`.
public record SeatHold(SeatHoldId holdId, MemberId holder, String tokenHash, Instant expiresAt) {

  boolean isOver(Instant now) {
    return !expiresAt.isAfter(now);
  }
}
