package dev.gotong.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.predicate.Answer;
import dev.gotong.predicate.Condition;
import dev.gotong.predicate.Truth;
import dev.gotong.spi.Kind;
import dev.gotong.spi.StorageException;
import dev.gotong.testkit.PredicateArbitraries;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ConditionJsonTest {
  private static final Kind<Rule> RULES = Kind.of("rule", Rule.class);
  private static final String LEAF = "{\"type\":\"below\",\"attribute\":\"a\",\"value\":\"3\"}";

  private final JsonCodec codec = new JsonCodec();

  record Rule(Condition when) {}

  @Provide
  Arbitrary<Condition> conditions() {
    return PredicateArbitraries.conditions();
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void what_was_encoded_is_decoded_to_an_equal_condition(
      @ForAll("conditions") Condition condition) {
    String text = codec.encode(RULES, new Rule(condition));
    Rule decoded = codec.decode(RULES, 1, text);

    assertThat(decoded.when()).isEqualTo(condition);
    assertThat(codec.encode(RULES, decoded)).isEqualTo(text);
  }

  @Test
  void the_text_is_readable() {
    Condition condition = Condition.all(
        Condition.any(Condition.atLeast("budget", "999.50 EUR"), Condition.below("age", "P30D")),
        Condition.not(Condition.anyOf("label", "b", "a")),
        Condition.allOf("network", "x"),
        Condition.always());
    assertThat(codec.encode(RULES, new Rule(condition)))
        .isEqualTo("{\"when\":{\"type\":\"all\",\"conditions\":["
            + "{\"type\":\"any\",\"conditions\":["
            + "{\"type\":\"at-least\",\"attribute\":\"budget\",\"value\":\"999.50 EUR\"},"
            + "{\"type\":\"below\",\"attribute\":\"age\",\"value\":\"P30D\"}]},"
            + "{\"type\":\"not\",\"condition\":"
            + "{\"type\":\"any-of\",\"attribute\":\"label\",\"values\":[\"a\",\"b\"]}},"
            + "{\"type\":\"all-of\",\"attribute\":\"network\",\"values\":[\"x\"]},"
            + "{\"type\":\"all\",\"conditions\":[]}]}}");
  }

  @Test
  void an_answer_can_be_kept() {
    Kind<Answer> answers = Kind.of("answer", Answer.class);
    Answer answer = Answer.builder()
        .attribute("budget")
        .asked("budget is at least 1000 EUR")
        .given("unknown")
        .truth(Truth.UNKNOWN)
        .build();
    assertThat(codec.decode(answers, 1, codec.encode(answers, answer))).isEqualTo(answer);
  }

  @Test
  void what_is_no_condition_is_refused_with_its_place() {
    Map<String, String> faults = new LinkedHashMap<>();
    faults.put(LEAF.replace("}", ",\"colour\":1}"), "/when/colour");
    faults.put("{\"type\":\"always\"}", "/when");
    faults.put("{\"attribute\":\"a\",\"value\":\"3\"}", "/when");
    faults.put("{\"type\":\"below\",\"attribute\":\"a\"}", "value");
    faults.put("{\"type\":\"below\",\"attribute\":\"a b\",\"value\":\"3\"}", "attribute must be");
    faults.put("{\"type\":\"any-of\",\"attribute\":\"a\",\"values\":[]}", "number of values");
    faults.put("{\"type\":\"all\",\"conditions\":[" + LEAF + ",null]}", "/when");
    faults.put(
        "{\"type\":\"any\",\"conditions\":[" + (LEAF + ",").repeat(199) + LEAF + "]}",
        "at most 200 parts, but has 201");
    faults.put(
        "{\"type\":\"not\",\"condition\":".repeat(8) + LEAF + "}".repeat(8),
        "at most 8 deep, but is 9");
    faults.put("{\"type\":\"not\",\"condition\":".repeat(9_000), "nesting depth (65)");
    faults.forEach((text, message) -> assertThatThrownBy(
            () -> codec.decode(RULES, 1, "{\"when\":" + text + "}"))
        .as(text.length() < 200 ? text : text.substring(0, 200))
        .isInstanceOf(StorageException.class)
        .hasMessageStartingWith("Cannot read rule (schema 1)")
        .hasMessageContaining(message));
  }
}
