package maru.analytics.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The Canvas Network enrollments (CNPC): of each student, the courses known in order, and those to
/// be foretold.
///
/// @param courses all course ids; of equal length, so that their order is that of their numbers
record Enrollments(
    Set<String> courses, Map<Integer, List<String>> training, Map<Integer, Set<String>> test) {

  private static final String TRAINING = "train_valid_data_cnpc_v2.json";
  private static final String TEST = "test_data_cnpc_v2.json";
  private static final String COURSES = "cnpc_course_info_v3.json";

  static boolean areIn(Path folder) {
    return Files.isRegularFile(folder.resolve(TRAINING))
        && Files.isRegularFile(folder.resolve(TEST))
        && Files.isRegularFile(folder.resolve(COURSES));
  }

  static Enrollments read(Path folder) throws IOException {
    JsonMapper json = JsonMapper.shared();
    Set<String> courses = new HashSet<>();
    for (String line : Files.readAllLines(folder.resolve(COURSES))) {
      courses.add(id(json.readTree(line).get("course_idx2").intValue()));
    }
    Map<Integer, List<String>> training = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve(TRAINING))) {
      JsonNode row = json.readTree(line);
      training
          .computeIfAbsent(row.get("user").intValue(), u -> new ArrayList<>())
          .add(id(row.get("item").intValue()));
    }
    Map<Integer, Set<String>> test = new TreeMap<>();
    for (String line : Files.readAllLines(folder.resolve(TEST))) {
      JsonNode row = json.readTree(line);
      test.computeIfAbsent(row.get("user").intValue(), u -> new HashSet<>())
          .add(id(row.get("item").intValue()));
    }
    return new Enrollments(courses, training, test);
  }

  private static String id(int number) {
    return "%04d".formatted(number);
  }
}
