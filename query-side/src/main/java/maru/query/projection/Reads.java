package maru.query.projection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Which projections a controller's method reads: with `?after=` it waits for them.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Reads {
  String[] value();

  /// Whether it searches. Documents by their ids are there before they can be searched.
  boolean searching() default false;
}
