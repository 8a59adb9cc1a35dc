package maru.analytics.demand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchedWordsTest {

  @Test
  void whatIsTheSameIsSpeltTheSame() {
    assertThat(SearchedWords.plain("  Oil \t PAINTING ")).isEqualTo("oil painting");
    assertThat(SearchedWords.plain("\u1100\u1161\u110c\u116e\u11a8")).isEqualTo("가죽");
    assertThat(SearchedWords.plain("가".repeat(300))).hasSize(100);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "가죽공예, craft.leather",
        "주말 도자기 수업, craft.pottery",
        "우쿨렐레, music.guitar",
        "watercolour, art.watercolor",
        "공예 도자기, craft.pottery",
        "음악, music",
        "봉산탈춤, -"
      })
  void wordsThatNameACategoryBelongToIt(String words, String category) {
    assertThat(SearchedWords.category(words)).isEqualTo(category);
  }
}
