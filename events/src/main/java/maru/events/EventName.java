package maru.events;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The name and revision under which an event is stored. The class may be renamed or moved; this
/// stays for ever.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventName {
  String value();

  /// Rises by one whenever the JSON of the event changes, with an [Upcaster] from the one before.
  int revision() default 1;
}
