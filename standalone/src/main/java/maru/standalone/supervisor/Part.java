package maru.standalone.supervisor;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// One process of Maru: how it is started, when it is well, how it is ended.
interface Part {

  /// Short and stable: names its log, its pid file and its data folder.
  String name();

  /// The name that a person reads while Maru starts.
  String title();

  /// Where it can be reached, for a person.
  String address();

  /// Names of the parts that must have been well once before this one is started.
  List<String> needs();

  /// What must be on disk before the process starts. Runs before every start.
  default void prepare() throws IOException, InterruptedException {}

  List<String> command() throws IOException;

  Map<String, String> environment() throws IOException;

  /// One look at whether it does its work; false while it starts.
  boolean isWell() throws InterruptedException;

  /// One look at whether it is still alive after it was well. Less is asked than for being well: a
  /// part that waits for another one must not be killed for it.
  default boolean isAlive() throws InterruptedException {
    return isWell();
  }

  /// Asks it to end; the caller waits.
  default void end(Process process) {
    process.destroy();
  }
}
