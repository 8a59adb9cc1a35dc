package maru.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// What a refusal says to people, in Korean or English. Thread-safe.
public final class ProblemTexts {
  private static final Map<String, Properties> BUNDLES = new ConcurrentHashMap<>();

  private ProblemTexts() {}

  /// In Korean if the locale is Korean, else in English.
  public static String of(Refusal refusal, List<Object> arguments, Locale locale) {
    String pattern = pattern(refusal, locale);
    if (pattern == null) {
      throw new IllegalStateException(refusal.text() + " has no text in " + locale);
    }
    return new MessageFormat(pattern, locale).format(arguments.toArray());
  }

  static @Nullable String pattern(Refusal refusal, Locale locale) {
    String language = locale.getLanguage().equals("ko") ? "ko" : "en";
    Class<?> owner =
        refusal instanceof Enum<?> constant ? constant.getDeclaringClass() : refusal.getClass();
    String path = "/" + owner.getPackageName().replace('.', '/') + "/problems_" + language;
    return BUNDLES
        .computeIfAbsent(path + ".properties", key -> load(owner, key))
        .getProperty(refusal.text());
  }

  private static Properties load(Class<?> owner, String path) {
    Properties texts = new Properties();
    try (InputStream in = owner.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
