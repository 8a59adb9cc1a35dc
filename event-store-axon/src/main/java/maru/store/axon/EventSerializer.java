package maru.store.axon;

import maru.events.Event;
import maru.events.EventJson;
import maru.events.EventType;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;

/// Events under their stable names, in the JSON of the contract, through its upcasters. Anything
/// else, such as metadata, as the other serializer does it.
public final class EventSerializer implements Serializer {
  private final EventJson json;
  private final Serializer others;

  EventSerializer(EventJson json, Serializer others) {
    this.json = json;
    this.others = others;
  }

  @Override
  public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> representation) {
    if (!(object instanceof Event event)) {
      return others.serialize(object, representation);
    }
    SerializedObject<String> text =
        new SimpleSerializedObject<>(
            json.write(event), String.class, typeForClass(event.getClass()));
    return getConverter().convert(text, representation);
  }

  @Override
  public <T> boolean canSerializeTo(Class<T> representation) {
    return others.canSerializeTo(representation);
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon's interface
  public <S, T> T deserialize(SerializedObject<S> serialized) {
    SerializedType type = serialized.getType();
    if (json.types().named(type.getName()) == null) {
      return others.deserialize(serialized);
    }
    String text = getConverter().convert(serialized, String.class).getData();
    return (T) json.read(type.getName(), Integer.parseInt(type.getRevision()), text);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public Class classForType(SerializedType type) {
    EventType event = json.types().named(type.getName());
    return event != null ? event.eventClass() : others.classForType(type);
  }

  @Override
  @SuppressWarnings("rawtypes")
  public SerializedType typeForClass(@Nullable Class type) {
    if (type == null || !Event.class.isAssignableFrom(type)) {
      return others.typeForClass(type);
    }
    EventType event = json.types().of(type);
    return new SimpleSerializedType(event.name(), Integer.toString(event.revision()));
  }

  @Override
  public Converter getConverter() {
    return others.getConverter();
  }
}
