package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code RULES.md} lists the rules of all contracts: each has a number, and no two the same. */
class RulesTest {
  private static final Path LIST = Path.of("RULES.md");
  private static final Pattern FORM = Pattern.compile("([A-Z])(\\d+)\\.(\\d+): (\\S.*[^.])");

  /** What the letters stand for. The promises of a port are those of its Javadoc. */
  private static final Map<String, String> TITLES = new TreeMap<>(Map.of(
      "P", "Publishers (`PublisherContract`; promises 1 to 6 of `dev.gotong.spi.Publisher`)",
      "S", "Storages (`StorageContract`; promises 1 to 20 of `dev.gotong.spi.Storage`)",
      "A", "The audit chain over a storage (`AuditContract`)",
      "D", "Publishing over a storage (`DispatchContract`)",
      "N", "Notifiers (`NotifierContract`; promises 1 to 5 of `dev.gotong.spi.Notifier`)",
      "F", "Features over a storage (`CoverContract`, `ReviewsContract`, `ErasureContract`)"));

  private record Numbered(String letter, int promise, int number, String says, String test) {
    String id() {
      return letter + promise + "." + number;
    }
  }

  static List<Class<?>> contracts() throws IOException {
    List<Class<?>> contracts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/dev/gotong/testkit"))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith("Contract.java")) {
          contracts.add(named("dev.gotong.testkit." + name.replace(".java", "")));
        }
      }
    }
    return contracts;
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Numbered> rules() throws IOException {
    List<Numbered> rules = new ArrayList<>();
    for (Class<?> contract : contracts()) {
      for (Method method : contract.getDeclaredMethods()) {
        Rule rule = method.getAnnotation(Rule.class);
        if (rule != null) {
          rules.add(numbered(rule.value(), contract.getSimpleName() + "." + method.getName()));
        }
      }
    }
    rules.sort(Comparator.comparing(Numbered::letter)
        .thenComparingInt(Numbered::promise)
        .thenComparingInt(Numbered::number));
    return rules;
  }

  private static Numbered numbered(String rule, String test) {
    Matcher form = FORM.matcher(rule);
    assertThat(form.matches()).as("\"%s\" of %s", rule, test).isTrue();
    return new Numbered(
        form.group(1),
        Integer.parseInt(form.group(2)),
        Integer.parseInt(form.group(3)),
        form.group(4),
        test);
  }

  private static String list(List<Numbered> rules) {
    StringBuilder list = new StringBuilder("""
        # The rules of the contracts

        Whoever writes an adapter extends a contract of the testkit, and every rule below is a test of it. `S3.2` is the second
        rule under promise 3 of storages. Numbers stay: a rule that is given up leaves a gap.
        """);
    TITLES.forEach((letter, title) -> {
      list.append("\n## ").append(title).append("\n\n");
      rules.stream()
          .filter(rule -> rule.letter().equals(letter))
          .forEach(rule -> list.append("- **")
              .append(rule.id())
              .append("** ")
              .append(rule.says())
              .append("\n"));
    });
    return list.toString();
  }

  @Test
  void every_rule_has_a_number_of_its_own_and_is_listed() throws IOException {
    List<Numbered> rules = rules();
    assertThat(rules).extracting(Numbered::id).doesNotHaveDuplicates();
    assertThat(rules).extracting(Numbered::says).doesNotHaveDuplicates();
    assertThat(rules).extracting(Numbered::letter).isSubsetOf(TITLES.keySet());
    String made = list(rules);
    if (Boolean.getBoolean("gotong.accept")) {
      Files.writeString(LIST, made, StandardCharsets.UTF_8);
    }

    assertThat(Files.readString(LIST, StandardCharsets.UTF_8)).isEqualTo(made);
    System.out.printf("proof contract-rules: %d rules%n", rules.size());
  }

  @Test
  void no_test_of_a_contract_is_without_a_number() throws IOException {
    for (Class<?> contract : contracts()) {
      for (Method method : contract.getDeclaredMethods()) {
        assertThat(method.isAnnotationPresent(Test.class)).as("%s", method).isFalse();
      }
    }
  }
}
