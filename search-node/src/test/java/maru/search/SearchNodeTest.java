package maru.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SearchNodeTest {

  private static final String COURSES =
      """
      {"settings": {"analysis": {
         "tokenizer": {"ko": {"type": "nori_tokenizer", "decompound_mode": "mixed",
           "user_dictionary_rules": ["붓글씨", "폴댄스 폴 댄스"]}},
         "filter": {"same": {"type": "synonym_graph", "synonyms": ["서예, 붓글씨"]}},
         "analyzer": {
           "ko_index": {"tokenizer": "ko", "filter": ["nori_part_of_speech", "nori_readingform", "lowercase"]},
           "ko_search": {"tokenizer": "ko", "filter": ["nori_part_of_speech", "nori_readingform", "lowercase", "same"]}}}},
       "mappings": {"dynamic": "strict", "properties": {
         "title": {"type": "text", "analyzer": "ko_index", "search_analyzer": "ko_search"}}}}
      """;

  @TempDir private Path data;

  @Test
  void speaksKoreanAndKeepsAcknowledgedWritesOverAKill() throws Exception {
    try (SearchNode node = SearchNode.start(data, 0)) {
      assertThat(call(node, "GET", "/", "")).contains("\"number\":\"9.5.3\"");
      assertThat(call(node, "PUT", "/courses", COURSES)).contains("\"acknowledged\":true");
      assertThat(call(node, "PUT", "/courses/_doc/1", "{\"title\": \"폴 댄스 입문\"}"))
          .contains("\"result\":\"created\"");
      call(node, "PUT", "/courses/_doc/2", "{\"title\": \"집에서 쓰는 붓글씨\"}");
      node.process().destroyForcibly().waitFor();
    }
    try (SearchNode again = SearchNode.start(data, 0)) {
      assertThat(find(again, "폴댄스")).contains("\"_id\":\"1\"").doesNotContain("\"_id\":\"2\"");
      assertThat(find(again, "서예")).contains("\"_id\":\"2\"").doesNotContain("\"_id\":\"1\"");
    }
  }

  private static String find(SearchNode node, String words) throws Exception {
    call(node, "POST", "/courses/_refresh", "");
    return call(
        node,
        "POST",
        "/courses/_search",
        "{\"query\": {\"match\": {\"title\": {\"query\": \"%s\", \"operator\": \"and\"}}}}"
            .formatted(words));
  }

  private static String call(SearchNode node, String method, String path, String body)
      throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI target = node.url().resolve(path);
      var request =
          HttpRequest.newBuilder(target)
              .header("Content-Type", "application/json")
              .method(method, HttpRequest.BodyPublishers.ofString(body))
              .build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }
}
