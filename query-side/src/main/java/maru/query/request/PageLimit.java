package maru.query.request;

/// How many items of a list somebody wants at once: 1..100, the same for every list.
public final class PageLimit {
  private static final int MOST = 100;
  static final String PARAMETER = "limit";

  private PageLimit() {}

  /// Refuses with [Refusal#MALFORMED] what is less or more.
  public static int of(int wanted) {
    if (wanted < 1 || wanted > MOST) {
      throw refused();
    }
    return wanted;
  }

  static RefusedQuery refused() {
    return RefusedQuery.outside(PARAMETER, 1, MOST);
  }
}
