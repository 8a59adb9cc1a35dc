package maru.command.attendance;

import maru.events.attendance.AttendanceCallId;

/// The answer to a call, which a repeat of it gets again.
public record CallMade(AttendanceCallId callId) {}
