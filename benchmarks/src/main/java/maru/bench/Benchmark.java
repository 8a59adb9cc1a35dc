package maru.bench;

import java.util.List;

/// Something that is measured.
public interface Benchmark {
  /// By which it is chosen on the command line.
  String name();

  /// Measures; an exception counts as a bar that was missed.
  ///
  /// @param database a PostgreSQL of this run, which flushes to disk as in earnest
  List<Bar> run(BenchDatabase database) throws Exception;
}
