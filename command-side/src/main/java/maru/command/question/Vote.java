package maru.command.question;

import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;
import maru.events.question.QuestionId;

/// Gives one's vote to somebody else's question, or takes it back.
public record Vote(SessionId sessionId, MemberId by, QuestionId questionId, boolean given) {}
