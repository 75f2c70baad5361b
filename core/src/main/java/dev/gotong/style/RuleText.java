package dev.gotong.style;

import com.google.common.collect.ImmutableSet;
import dev.gotong.base.Finding;
import dev.gotong.base.Require;
import dev.gotong.base.Severity;
import dev.gotong.network.Entity;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the rules share: checks of their words, and the making of findings. */
final class RuleText {
  static final Set<Entity.Kind> LINKS_AND_MENTIONS =
      ImmutableSet.of(Entity.Kind.LINK, Entity.Kind.BARE_LINK, Entity.Kind.MENTION);
  static final Set<Entity.Kind> ENTITIES = ImmutableSet.copyOf(Entity.Kind.values());

  private RuleText() {}

  /** Checks what every rule has; the facts are samples, which show that the message names no others. */
  static void check(
      String id, Set<String> languages, Optional<String> message, Object... namesAndValues) {
    Require.id(id, "id");
    languages.forEach(tag -> Require.text(tag, 40, "language"));
    message.ifPresent(template -> {
      Require.text(template, 500, "message");
      Finding sample =
          Finding.of(Severity.ERROR, "style.sample", template, all(id, namesAndValues));
      Require.text(sample.message(), 10_000, "message");
    });
  }

  static Finding finding(StyleRule rule, String code, String template, Object... namesAndValues) {
    return Finding.of(
        rule.severity(), code, rule.message().orElse(template), all(rule.id(), namesAndValues));
  }

  private static Object[] all(String id, Object... namesAndValues) {
    return Stream.concat(Stream.of("rule", id), Stream.of(namesAndValues)).toArray();
  }

  /** Checks words or phrases: some, few enough, none blank, none with blanks around it. */
  static void words(Collection<String> words, String name) {
    Require.between(words.size(), 1, 20_000, "number of " + name);
    for (String word : words) {
      Require.text(word, 200, name);
      Require.that(
          word.equals(word.strip()),
          "%s must not have blanks around it, but was \"%s\"",
          name,
          word);
    }
  }
}
