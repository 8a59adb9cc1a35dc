package maru.standalone.app;

import static org.assertj.core.api.Assertions.assertThat;

import maru.standalone.app.TestMaru.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class SearchLimitsTest {
  private final TestMaru maru = TestMaru.withoutSearch();

  @ParameterizedTest
  @ValueSource(strings = {"/api/courses?q=", "/api/suggest?q="})
  void whoSearchesTooOftenIsAskedToWait(String path) {
    String kim = maru.somebody().token();
    for (int i = 0; i < TestMaru.SEARCHES_PER_MINUTE; i++) {
      assertThat(maru.get(path + "a" + i).as(kim).send().status()).isNotEqualTo(429);
    }
    Answer tooMany = maru.get(path + "b").as(kim).with("Accept-Language", "en").send();
    assertThat(tooMany.status()).isEqualTo(429);
    MalformedInputTest.isClear(tooMany);
    assertThat(tooMany.code()).isEqualTo("request.tooMany");
    assertThat(tooMany.body().path("detail").asString())
        .startsWith("That was a lot of searching in a short time.");
    assertThat(Integer.parseInt(tooMany.header("Retry-After"))).isBetween(1, 60);

    String other = maru.somebody().token();
    assertThat(maru.get(path + "a").as(other).send().status()).isNotEqualTo(429);
  }
}
