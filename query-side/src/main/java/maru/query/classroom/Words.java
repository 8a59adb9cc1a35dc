package maru.query.classroom;

import java.util.Optional;
import maru.events.PersonalText;

/// Opens what somebody typed. Empty once its author is forgotten.
@FunctionalInterface
interface Words {
  Optional<String> open(PersonalText text);
}
