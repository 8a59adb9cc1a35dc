package maru.query.classroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import maru.events.conversation.ConversationEvent;
import maru.events.conversation.ConversationEvent.HandLowered;
import maru.events.conversation.ConversationEvent.HandRaised;
import maru.events.conversation.ConversationEvent.MessageHidden;
import maru.events.conversation.ConversationEvent.Reacted;
import maru.events.conversation.ConversationEvent.Said;
import maru.events.conversation.MessageId;
import maru.events.conversation.Reaction;
import maru.events.member.MemberId;
import maru.query.classroom.LiveView.Reactions;
import org.jspecify.annotations.Nullable;

/// What is said in a class: the last words, the hands that are up, the reactions. Guarded by its
/// class.
final class LiveChat {
  /// Older ones are in the events, but no longer in the room.
  private static final int MOST_MESSAGES = 200;

  private final SequencedMap<MessageId, Message> messages = new LinkedHashMap<>();
  private final SequencedSet<MemberId> hands = new LinkedHashSet<>();
  private final Map<Reaction, Integer> reactions = new EnumMap<>(Reaction.class);

  /// One message, opened when it is first shown.
  static final class Message {
    private final Said said;
    private final Instant at;
    private @Nullable String opened;

    private Message(Said said, Instant at) {
      this.said = said;
      this.at = at;
    }

    /// Everybody, or its two ends.
    boolean isFor(LiveReader reader) {
      MemberId to = said.to();
      return to == null
          || reader.memberId().equals(to)
          || reader.memberId().equals(said.memberId());
    }

    LiveView.Message shown(Names names, Words words) {
      MemberId to = said.to();
      List<MemberId> named = to == null ? List.of(said.memberId()) : List.of(said.memberId(), to);
      Map<MemberId, String> called = names.of(named);
      String text = opened;
      if (text == null) {
        text = words.open(said.text()).orElse("");
        opened = text;
      }
      return new LiveView.Message(
          said.messageId().value(),
          said.memberId().value(),
          called.getOrDefault(said.memberId(), ""),
          to == null ? null : to.value(),
          to == null ? null : called.getOrDefault(to, ""),
          text,
          at);
    }
  }

  void apply(ConversationEvent event, Instant occurredAt) {
    switch (event) {
      case Said e -> {
        messages.put(e.messageId(), new Message(e, occurredAt));
        if (messages.size() > MOST_MESSAGES) {
          messages.pollFirstEntry();
        }
      }
      case MessageHidden e -> messages.remove(e.messageId());
      case HandRaised e -> hands.add(e.memberId());
      case HandLowered e -> hands.remove(e.memberId());
      case Reacted e -> reactions.merge(e.kind(), 1, Integer::sum);
    }
  }

  void left(MemberId member) {
    hands.remove(member);
  }

  void ended() {
    hands.clear();
  }

  @Nullable Message message(MessageId messageId) {
    return messages.get(messageId);
  }

  /// In the order in which they were said.
  List<Message> messages() {
    return new ArrayList<>(messages.values());
  }

  /// In the order in which they went up.
  List<String> hands() {
    return hands.stream().map(MemberId::value).toList();
  }

  Reactions reactions() {
    return new Reactions(new EnumMap<>(reactions));
  }
}
