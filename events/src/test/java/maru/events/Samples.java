package maru.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/// An event of each type with every component set, always the same.
final class Samples {
  private static final String UUID_TEXT = "018f2d3c-4b5a-7c6d-8e9f-0a1b2c3d4e5f";

  private Samples() {}

  static Event of(EventType type) {
    return (Event) record(type.eventClass());
  }

  private static Object record(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(component -> value(component.getName(), component.getGenericType()))
            .toArray();
    try {
      return type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
          .newInstance(values);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("no sample of " + type, e);
    }
  }

  private static Object value(String name, Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      return List.of(value(name, list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isEnum()) {
      return plain.getEnumConstants()[0];
    }
    if (plain.isRecord()) {
      return isId(plain) ? id(plain) : record(plain);
    }
    return switch (plain.getSimpleName()) {
      case "String" -> name;
      case "int", "Integer" -> 3;
      case "long", "Long" -> 3L;
      case "double" -> 0.5;
      case "boolean", "Boolean" -> true;
      case "Instant" -> Instant.parse("2026-11-22T10:15:30Z");
      case "ZoneId" -> ZoneId.of("Asia/Seoul");
      default -> throw new IllegalStateException("no sample of " + plain + " for " + name);
    };
  }

  private static boolean isId(Class<?> type) {
    return type.getSimpleName().endsWith("Id") && type.getRecordComponents().length == 1;
  }

  private static Object id(Class<?> type) {
    try {
      return type.getDeclaredConstructor(String.class).newInstance(UUID_TEXT);
    } catch (NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException e) {
      throw new IllegalStateException("no sample of " + type, e);
    }
  }
}
