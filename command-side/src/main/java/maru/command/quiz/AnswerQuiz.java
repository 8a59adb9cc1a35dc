package maru.command.quiz;

import java.util.List;
import maru.events.catalogue.QuizId;
import maru.events.catalogue.SessionId;
import maru.events.member.MemberId;

/// A student's answer. `choices` are indexes into the quiz's choices, from 0.
public record AnswerQuiz(SessionId sessionId, MemberId by, QuizId quizId, List<Integer> choices) {}
