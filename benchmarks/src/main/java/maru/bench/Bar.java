package maru.bench;

import java.util.Locale;

/// A measured value and what it must reach.
///
/// @param name such as `append.32`
/// @param unit `x` for a ratio, otherwise the unit of both numbers
/// @param limit the bar
/// @param atLeast whether the value must reach the bar, or stay below it
/// @param note the figures behind the value
public record Bar(
    String name, double value, String unit, double limit, boolean atLeast, String note) {

  public static Bar atLeast(String name, double value, String unit, double limit, String note) {
    return new Bar(name, value, unit, limit, true, note);
  }

  public static Bar atMost(String name, double value, String unit, double limit, String note) {
    return new Bar(name, value, unit, limit, false, note);
  }

  public boolean met() {
    return atLeast ? value >= limit : value <= limit;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-34s %10.2f %-3s  bar %s %-7.2f %-6s  %s",
        name,
        value,
        unit,
        atLeast ? ">=" : "<=",
        limit,
        met() ? "met" : "missed",
        note);
  }
}
