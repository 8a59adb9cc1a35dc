package maru.store;

import java.time.Instant;
import java.util.UUID;
import maru.events.member.Language;
import maru.events.member.MemberId;
import maru.events.survey.SurveyId;
import org.jspecify.annotations.Nullable;

/// A row that is written in the same transaction as the events, or not at all.
public sealed interface Companion {

  /// A new member's personal data. Refused with [AppendOutcome.AddressTaken] when another member
  /// has an address with this `emailKey`.
  ///
  /// @param emailKey the address in the form in which it must be unique: trimmed, lower case
  record MemberRow(
      MemberId memberId,
      String email,
      String emailKey,
      String name,
      String passwordHash,
      @Nullable String introduction,
      Language language,
      boolean emailVerified)
      implements Companion {}

  /// Changes what is not null. `email` and `emailKey` go together.
  record MemberChange(
      MemberId memberId,
      @Nullable String email,
      @Nullable String emailKey,
      @Nullable String name,
      @Nullable String passwordHash,
      @Nullable String introduction,
      @Nullable Language language,
      @Nullable Boolean emailVerified)
      implements Companion {
    public static MemberChange of(MemberId memberId) {
      return new MemberChange(memberId, null, null, null, null, null, null, null);
    }

    public MemberChange withName(String changed) {
      return new MemberChange(
          memberId, email, emailKey, changed, passwordHash, introduction, language, emailVerified);
    }

    public MemberChange withPasswordHash(String changed) {
      return new MemberChange(
          memberId, email, emailKey, name, changed, introduction, language, emailVerified);
    }

    public MemberChange withIntroduction(String changed) {
      return new MemberChange(
          memberId, email, emailKey, name, passwordHash, changed, language, emailVerified);
    }

    public MemberChange withLanguage(Language changed) {
      return new MemberChange(
          memberId, email, emailKey, name, passwordHash, introduction, changed, emailVerified);
    }

    public MemberChange withEmailVerified(boolean changed) {
      return new MemberChange(
          memberId, email, emailKey, name, passwordHash, introduction, language, changed);
    }
  }

  /// Sets a timer, or sets it anew. See [Timers].
  ///
  /// @param kind names the handler
  /// @param key unique within the kind
  /// @param payload JSON that the handler gets
  record SetTimer(String kind, String key, Instant dueAt, String payload) implements Companion {}

  /// Ends a timer that may still be waiting.
  record EndTimer(String kind, String key) implements Companion {}

  /// What somebody answered to an anonymous survey. See [Ballots].
  ///
  /// @param ballotId random: it must tell nothing of when it was made
  /// @param answers JSON
  record StoreBallot(UUID ballotId, SurveyId surveyId, String answers) implements Companion {}

  /// Discards the ballots of a survey, which are events from now on.
  record BallotsCounted(SurveyId surveyId) implements Companion {}
}
