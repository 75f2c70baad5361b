package dev.gotong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DecisionTest {
  private static final Refusal REFUSAL = Refusal.of(
      "approval.self-approval",
      "{member} cannot approve: {member} wrote part of the content",
      "member",
      "bo");

  @Test
  void a_refusal_renders_its_facts() {
    assertThat(REFUSAL.message()).isEqualTo("bo cannot approve: bo wrote part of the content");
    assertThat(Refusal.of(
                "a.b", "{who} lacks {what}", "who", Optional.empty(), "what", List.of("x", "y"))
            .message())
        .isEqualTo("none lacks x, y");
    assertThat(Refusal.of("a.b", "pays {sum}", "sum", "$1\\2").message()).isEqualTo("pays $1\\2");
  }

  @Test
  void a_refusal_without_a_fact_that_its_template_names_does_not_exist() {
    assertThatThrownBy(() -> Refusal.of("a.b", "{who} may not", "whom", "bo"))
        .hasMessage("a.b: the template names {who}, but no such fact is given");
    assertThatThrownBy(() -> Refusal.of("SelfApproval", "no"))
        .hasMessageContaining("code must be like feature.name");
  }

  @Test
  void the_three_answers_are_told_apart() {
    assertThat(Decision.<String>accept("a").orThrow()).containsExactly("a");
    assertThat(Decision.accept(List.of("a", "b")).<Integer>fold(List::size, refusal -> -1))
        .isEqualTo(2);
    assertThat(Decision.<String>unchanged().orThrow()).isEmpty();
    assertThat(Decision.<String>refuse(REFUSAL).<String>fold(events -> "events", Refusal::code))
        .isEqualTo("approval.self-approval");
    assertThat(
            Decision.unchanged().<String>match(a -> "accepted", r -> "refused", u -> "unchanged"))
        .isEqualTo("unchanged");
  }

  @Test
  void or_throw_carries_the_refusal() {
    assertThatThrownBy(Decision.refuse(REFUSAL)::orThrow)
        .isInstanceOf(RefusedException.class)
        .hasMessage("approval.self-approval: bo cannot approve: bo wrote part of the content")
        .extracting(thrown -> ((RefusedException) thrown).refusal())
        .isEqualTo(REFUSAL);
  }

  @Test
  void accepting_nothing_is_a_mistake() {
    assertThatThrownBy(() -> Decision.accept(List.of()))
        .hasMessage("events must not be empty: use Decision.unchanged()");
  }
}
