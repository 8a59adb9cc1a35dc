package maru.query.request;

import java.util.List;
import java.util.stream.Collectors;

/// Tables as CSV (RFC 4180) that spreadsheets open as UTF-8 and in which nothing is a formula.
public final class Csv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  /// A table whose rows end with CRLF, after a byte order mark.
  public static String of(List<List<String>> rows) {
    return rows.stream()
        .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
  }

  /// One cell, quoted where it has to be.
  public static String cell(String text) {
    boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
