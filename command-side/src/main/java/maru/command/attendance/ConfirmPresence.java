package maru.command.attendance;

import maru.events.attendance.AttendanceCallId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// A student's "here".
public record ConfirmPresence(SessionId sessionId, MemberId by, AttendanceCallId callId) {}
