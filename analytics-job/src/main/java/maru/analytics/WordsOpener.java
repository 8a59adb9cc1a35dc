package maru.analytics;

import java.io.Serializable;
import maru.events.PersonalText;

/// Opens what members typed, as long as their keys are there.
interface WordsOpener extends AutoCloseable {
  /// Empty once the owner is forgotten.
  String open(PersonalText text);

  @Override
  default void close() {}

  /// Travels with the job to where events are read.
  interface Factory extends Serializable {
    WordsOpener open();
  }
}
