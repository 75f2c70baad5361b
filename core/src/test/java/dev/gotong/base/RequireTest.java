package dev.gotong.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequireTest {
  @Test
  void messages_name_argument_rule_and_value() {
    assertThatThrownBy(() -> Require.between(0, 1, 99, "atLeast"))
        .hasMessage("atLeast must be 1 to 99, but was 0");
    assertThatThrownBy(() -> Require.atLeast(0, 1, "version"))
        .hasMessage("version must be 1 or more, but was 0");
    assertThatThrownBy(() -> PersonId.of("Ana B"))
        .hasMessage("PersonId must be 1 to 64 of A-Z a-z 0-9 . _ : -, but was \"Ana B\"");
    assertThatThrownBy(() -> Require.text(" \n", 10, "reason"))
        .hasMessage("reason must not be blank, but was \" ?\"");
    assertThatThrownBy(() -> Require.text("a\0b", 10, "reason"))
        .hasMessage("reason must not contain the character NUL, but was \"a?b\"");
    assertThatThrownBy(() -> Require.text("a\udc4b", 10, "reason"))
        .hasMessageContaining("half of a surrogate pair");
  }

  @Test
  void bounds_are_included() {
    Require.between(1, 1, 99, "atLeast");
    Require.between(99, 1, 99, "atLeast");
    Require.atLeast(1, 1, "version");
    assertThat(PersonId.of("x".repeat(64)).value()).hasSize(64);
    assertThatThrownBy(() -> PersonId.of("x".repeat(65)))
        .hasMessageStartingWith("PersonId must be");
    assertThatThrownBy(() -> PersonId.of("")).hasMessageStartingWith("PersonId must be");
    assertThat(Require.text("👋👋", 2, "greeting")).isEqualTo("👋👋");
    assertThatThrownBy(() -> Require.text("👋👋👋", 2, "greeting"))
        .hasMessage("greeting must be at most 2 characters, but has 3");
  }

  @Test
  void instants_are_cut_to_microseconds_towards_the_past() {
    Instant late = Instant.parse("2025-10-26T01:00:00.000001999Z");
    Instant early = Instant.parse("1969-12-31T23:59:59.999999001Z");

    assertThat(Micros.truncate(late)).isEqualTo(Instant.parse("2025-10-26T01:00:00.000001Z"));
    assertThat(Micros.of(early)).isEqualTo(-1);
    assertThat(Micros.toInstant(-1)).isEqualTo(Micros.truncate(early));
    assertThat(Micros.toInstant(Micros.of(late))).isEqualTo(Micros.truncate(late));
  }
}
