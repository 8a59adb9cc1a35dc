package maru.standalone.supervisor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.function.Predicate;

/// Asks a part over HTTP how it is.
final class Probe {

  /// A busy machine may pause a JVM for seconds; the runner allows many such looks to fail.
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(LIMIT).build();

  private Probe() {}

  /// True when the answer is 200 and its body is as wanted. No answer is an answer: false.
  static boolean answers(URI url, Predicate<String> body) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(url).timeout(LIMIT).build();
      HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200 && body.test(answer.body());
    } catch (IOException notYet) {
      return false;
    }
  }
}
