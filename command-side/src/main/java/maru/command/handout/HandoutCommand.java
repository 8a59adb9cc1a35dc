package maru.command.handout;

import maru.events.PersonalText;
import maru.events.catalogue.SessionId;
import maru.events.handout.HandoutId;
import maru.events.member.MemberId;

/// Hands something to a class. `by` is who asks for it; what is typed is sealed by their key.
public sealed interface HandoutCommand {
  SessionId sessionId();

  MemberId by();

  HandoutId handoutId();

  /// Hands out a file.
  ///
  /// @param name of the file
  record ShareFile(
      SessionId sessionId, MemberId by, HandoutId handoutId, PersonalText name, HandoutFile file)
      implements HandoutCommand {}

  /// Hands out the address of a page.
  ///
  /// @param address of the page
  record ShareLink(
      SessionId sessionId,
      MemberId by,
      HandoutId handoutId,
      PersonalText title,
      PersonalText address)
      implements HandoutCommand {}
}
