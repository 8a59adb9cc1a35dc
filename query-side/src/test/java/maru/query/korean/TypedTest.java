package maru.query.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person who types Korean may have meant.
class TypedTest {

  @ParameterizedTest
  @CsvSource({
    "붓글씨, ㅂㅜㅅㄱㅡㄹㅆㅣ",
    "수채화, ㅅㅜㅊㅐㅎㅗㅏ",
    "닭, ㄷㅏㄹㄱ",
    "붓글ㅆ, ㅂㅜㅅㄱㅡㄹㅆ",
    "K-POP 춤, kpopㅊㅜㅁ",
    "ㄳㅘ, ㄱㅅㅗㅏ"
  })
  void syllablesComeApart(String text, String letters) {
    assertThat(Hangul.letters(text)).isEqualTo(letters);
  }

  @ParameterizedTest
  @CsvSource({"붓글씨, ㅂㄱㅆ", "폴 댄스 2기, ㅍㄷㅅ2ㄱ", "ㄳ, ㄱㅅ"})
  void initialsAreTheFirstLetters(String text, String initials) {
    assertThat(Hangul.initials(text)).isEqualTo(initials);
  }

  @Test
  void onlyConsonantsAreInitials() {
    assertThat(Hangul.areInitials("ㅂㄱ ㅆ")).isTrue();
    assertThat(Hangul.areInitials("붓ㄱ")).isFalse();
    assertThat(Hangul.areInitials("ㅏㅂ")).isFalse();
    assertThat(Hangul.areInitials("")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "qntrmfTl, 붓글씨",
    "vhfeostm, 폴댄스",
    "ekfr, 닭",
    "ekfrrl, 닭기",
    "tncoghk, 수채화",
    "dml, 의",
    "rkwnr rhddP, 가죽 공예"
  })
  void latinKeysAreKoreanLetters(String typed, String meant) {
    assertThat(Keyboard.korean(typed)).isEqualTo(meant);
    assertThat(Keyboard.looksKorean(typed)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"ㅛㅐㅎㅁ, yoga", "ㅔㅛ쇄ㅜ, python", "ㅠㅁㅏㅑㅜㅎ, baking"})
  void koreanLettersAreLatinKeys(String typed, String meant) {
    assertThat(Keyboard.latin(typed)).isEqualTo(meant);
    assertThat(Keyboard.looksLatin(typed)).isTrue();
  }

  @Test
  void properWordsAreNoSlips() {
    assertThat(Keyboard.looksKorean("dance")).isFalse();
    assertThat(Keyboard.looksKorean("붓글씨")).isFalse();
    assertThat(Keyboard.looksLatin("붓글씨")).isFalse();
    assertThat(Keyboard.looksLatin("ㅂㄱㅆ")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "꽃꽂이, kkotkkoji",
    "서예, seoye",
    "막걸리, makgeolli",
    "한글, hangul",
    "요가, yoga",
    "떡볶이, tteokbokki"
  })
  void romanisedWordsSoundAlike(String korean, String latin) {
    assertThat(Romanisation.of(korean)).isEqualTo(Romanisation.fold(latin));
  }

  @Test
  void wordsHaveTailsAndNeighbours() {
    assertThat(Words.tails("처음 만나는 붓글씨!")).containsExactly("처음만나는붓글씨", "만나는붓글씨", "붓글씨");
    assertThat(Words.singlesAndPairs("폴 댄스 입문")).isEqualTo(List.of("폴", "댄스", "입문", "폴댄스", "댄스입문"));
    assertThat(Words.typed("  a\u0000b\n c ", 4)).isEqualTo("a b");
  }
}
