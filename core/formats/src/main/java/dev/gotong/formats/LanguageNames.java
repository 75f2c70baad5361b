package dev.gotong.formats;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names by which teams call languages: "DE", "German", "Bahasa", "Inggris". */
final class LanguageNames {
  private static final Map<String, String> NAMES = ImmutableMap.<String, String>builder()
      .put("german", "de")
      .put("deutsch", "de")
      .put("jerman", "de")
      .put("ger", "de")
      .put("english", "en")
      .put("englisch", "en")
      .put("inggris", "en")
      .put("eng", "en")
      .put("indonesian", "id")
      .put("indonesisch", "id")
      .put("indonesia", "id")
      .put("bahasa", "id")
      .put("bahasa indonesia", "id")
      .put("ind", "id")
      .put("bahasa inggris", "en")
      .put("bahasa jerman", "de")
      .buildOrThrow();
  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8}){0,3}");

  private LanguageNames() {}

  /** {@return the tag of BCP 47; what looks like one passes as it is, such as {@code pt-BR}} */
  static Optional<String> find(String cell) {
    String known = NAMES.get(cell.toLowerCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(known);
    }
    return TAG.matcher(cell).matches()
        ? Optional.of(Locale.forLanguageTag(cell.replace('_', '-')).toLanguageTag())
            .filter(tag -> !tag.equals("und"))
        : Optional.empty();
  }
}
