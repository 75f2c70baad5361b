package dev.gotong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.FluentIterable;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusalTest {

  @Test
  void facts_are_text_in_the_order_given() {
    Refusal refusal = Refusal.of(
        "team.too-few",
        "{able} of {people}: {reason}, {digit}",
        "people",
        List.of(PersonId.of("bo"), PersonId.of("ana")),
        "able",
        PersonId.of("ana"),
        "reason",
        Optional.empty(),
        "digit",
        7);
    assertThat(refusal.message()).isEqualTo("ana of bo, ana: none, 7");
    assertThat(refusal.facts())
        .containsExactly(
            Map.entry("people", "bo, ana"),
            Map.entry("able", "ana"),
            Map.entry("reason", "none"),
            Map.entry("digit", "7"));
    assertThat(refusal.facts()).doesNotContainKey("nobody").hasSize(4);
  }

  @Test
  void a_refusal_with_the_same_text_is_the_same() {
    Refusal made = Refusal.of("a.b", "{x}", "x", List.of(PersonId.of("bo")), "y", 1);
    Refusal read = new Refusal("a.b", "{x}", ImmutableMap.of("x", "bo", "y", "1"));
    assertThat(made).isEqualTo(read).hasSameHashCodeAs(read).hasToString("a.b: bo");
    assertThat(made).isNotEqualTo(Refusal.of("a.b", "{x}", "x", "bo", "y", 2));
  }

  @Test
  void what_becomes_of_a_list_later_makes_no_difference() {
    List<String> people = new ArrayList<>(List.of("bo"));
    StringBuilder name = new StringBuilder("ana");
    Refusal refusal = Refusal.of("a.b", "{x} {y}", "x", people, "y", name);
    people.add("citra");
    name.append("s");
    assertThat(refusal.message()).isEqualTo("bo ana");
    assertThatThrownBy(() -> refusal.facts().put("x", "zoe"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void what_is_looked_for_only_when_needed_is_asked_when_somebody_looks() {
    AtomicInteger asked = new AtomicInteger();
    Refusal refusal = Refusal.of(
        "a.b",
        "{x}",
        "x",
        FluentIterable.from(List.of("bo", "ana")).filter(name -> asked.incrementAndGet() > 0));
    assertThat(asked).hasValue(0);
    assertThat(refusal.message()).isEqualTo("bo, ana");
    assertThat(asked).hasPositiveValue();
  }

  @Test
  void every_name_is_there_once_however_many_there_are() {
    Object[] pairs = IntStream.range(0, 200)
        .boxed()
        .flatMap(i -> List.<Object>of("n" + i, i).stream())
        .toArray();
    assertThat(Refusal.of("a.b", "x", pairs).facts()).hasSize(200).containsEntry("n199", "199");
    pairs[398] = "n0";
    assertThatThrownBy(() -> Refusal.of("a.b", "x", pairs))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("facts must have different names, but n0 is there twice");
    assertThatThrownBy(() -> Refusal.of("a.b", "x", "n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pairs of name and value");
  }

  @Test
  void a_sentence_that_was_complete_once_is_asked_again_whenever_anything_is_different() {
    String sentence = "{who} and {whom}";
    Object[] complete = {"who", "bo", "whom", "ana"};
    Refusal.of("a.b", sentence, complete);
    assertThat(Refusal.of("a.b", sentence, "who", "citra", "whom", "dede").message())
        .isEqualTo("citra and dede");
    for (Object[] facts : List.of(
        new Object[] {"who", "bo"},
        new Object[] {"who", "bo", "when", "now"},
        new Object[] {"when", "now", "who", "bo"})) {
      assertThatThrownBy(() -> Refusal.of("a.b", sentence, facts))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a.b: the template names {whom}, but no such fact is given");
    }
    assertThatThrownBy(() -> Refusal.of("a", sentence, complete))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("code must be like feature.name");
    Refusal.of("a.b", sentence, complete);
    assertThatThrownBy(() -> Refusal.of("a.b", sentence + " and {me}", complete))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{me}");
  }

  @Test
  void every_name_in_the_sentence_is_given() {
    assertThatThrownBy(() -> Refusal.of("a.b", "{who} and {whom}", "who", "bo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a.b: the template names {whom}, but no such fact is given");
    assertThatThrownBy(() -> Refusal.of("a.b", "{wh}", "who", "bo", "w", "ana"))
        .hasMessageContaining("names {wh},");
    assertThat(Refusal.of("a.b", "{1} { who} {} {who", "who", "bo").message())
        .isEqualTo("{1} { who} {} {who");
    assertThatThrownBy(() -> Refusal.of("ab", "x"))
        .hasMessage("code must be like feature.name, but was \"ab\"");
  }
}
