package maru.store;

import java.util.Collection;
import java.util.List;
import maru.events.Event;
import maru.events.EventTypes;
import org.jspecify.annotations.Nullable;

/// Holds as long as there is no event of one of these types, later than `after`, that has every tag
/// that is named here. With an append it is checked while nobody else can append.
///
/// Name a stream or a member where you can: one index answers, by the narrowest tag.
///
/// @param types stable names
/// @param after a position; 0 for the whole history
public record Condition(
    List<String> types,
    @Nullable String stream,
    @Nullable String session,
    @Nullable String member,
    @Nullable String course,
    long after) {

  public Condition {
    types = List.copyOf(types);
  }

  /// No event of these types at all; narrowed by what is called on it.
  public static Condition none(Collection<Class<? extends Event>> types) {
    List<String> names = types.stream().map(type -> EventTypes.ALL.of(type).name()).toList();
    return new Condition(names, null, null, null, null, 0);
  }

  /// No event of this type at all; narrowed by what is called on it.
  public static Condition none(Class<? extends Event> type) {
    return none(List.of(type));
  }

  public Condition inStream(String name) {
    return new Condition(types, name, session, member, course, after);
  }

  public Condition ofSession(Object sessionId) {
    return new Condition(types, stream, sessionId.toString(), member, course, after);
  }

  public Condition ofMember(Object memberId) {
    return new Condition(types, stream, session, memberId.toString(), course, after);
  }

  public Condition ofCourse(Object courseId) {
    return new Condition(types, stream, session, member, courseId.toString(), after);
  }

  public Condition after(long position) {
    return new Condition(types, stream, session, member, course, position);
  }
}
