package maru.query.recommendation;

import java.util.Locale;
import maru.documents.recommendation.Reason;
import maru.events.catalogue.Categories;
import maru.events.catalogue.Category;

/// A reason as a sentence, in Korean unless English is asked for.
final class ReasonText {
  private ReasonText() {}

  /// @param about the category that the reason names; empty: none
  /// @param because the title of a course that the reason names; empty: none
  static String of(Reason reason, String about, String because, Locale language) {
    boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    Category known = Categories.find(about);
    String name = known == null ? about : english ? known.en() : known.ko();
    return english ? english(reason, name, because) : korean(reason, name, because);
  }

  private static String korean(Reason reason, String category, String because) {
    return switch (reason) {
      case BECAUSE_YOU_TOOK -> "「" + because + "」 다음으로 많이 듣는 수업이에요";
      case YOUR_INTEREST -> "관심 분야로 고르신 " + category + " 수업이에요";
      case YOUR_CATEGORY -> "들으신 「" + because + "」처럼 " + category + " 수업이에요";
      case YOUR_SEARCH -> "최근에 " + category + " 수업을 찾아보셨어요";
      case NEW -> "새로 열린 수업이에요";
      case POPULAR -> "요즘 많이 듣는 수업이에요";
    };
  }

  private static String english(Reason reason, String category, String because) {
    return switch (reason) {
      case BECAUSE_YOU_TOOK -> "Often taken after “" + because + "”";
      case YOUR_INTEREST -> "You are interested in " + category;
      case YOUR_CATEGORY -> category + ", like “" + because + "” that you took";
      case YOUR_SEARCH -> "You looked for " + category + " lately";
      case NEW -> "New on Maru";
      case POPULAR -> "Popular just now";
    };
  }
}
