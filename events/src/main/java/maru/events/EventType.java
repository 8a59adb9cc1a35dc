package maru.events;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/// One kind of event: its stored name and revision, its class, and where its tags are found.
public final class EventType {
  private final String name;
  private final int revision;
  private final Class<? extends Event> eventClass;
  private final @Nullable MethodHandle session;
  private final @Nullable MethodHandle member;
  private final @Nullable MethodHandle course;

  EventType(Class<? extends Event> eventClass) {
    EventName annotation = eventClass.getAnnotation(EventName.class);
    if (annotation == null) {
      throw new IllegalArgumentException(eventClass.getName() + " lacks @EventName");
    }
    this.name = annotation.value();
    this.revision = annotation.revision();
    this.eventClass = eventClass;
    this.session = component("sessionId");
    MethodHandle own = component("memberId");
    this.member = own != null ? own : component("instructorId");
    this.course = component("courseId");
  }

  public String name() {
    return name;
  }

  public int revision() {
    return revision;
  }

  public Class<? extends Event> eventClass() {
    return eventClass;
  }

  public @Nullable String session(Event event) {
    return read(session, event);
  }

  /// The member whom the event is about; where there is none, the instructor who did it.
  public @Nullable String member(Event event) {
    return read(member, event);
  }

  public @Nullable String course(Event event) {
    return read(course, event);
  }

  private @Nullable MethodHandle component(String componentName) {
    for (RecordComponent component : eventClass.getRecordComponents()) {
      if (component.getName().equals(componentName)) {
        try {
          return MethodHandles.publicLookup().unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
          throw new IllegalArgumentException(eventClass.getName() + " is not public", e);
        }
      }
    }
    return null;
  }

  private static @Nullable String read(@Nullable MethodHandle accessor, Event event) {
    if (accessor == null) {
      return null;
    }
    try {
      Object id = accessor.invoke(event);
      return id == null ? null : id.toString();
    } catch (Throwable e) {
      throw new IllegalStateException("an accessor of a record failed", e);
    }
  }

  @Override
  public String toString() {
    return name + " r" + revision;
  }
}
