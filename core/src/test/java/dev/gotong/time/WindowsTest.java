package dev.gotong.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WindowsTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** From some hours after noon to some others. */
  private static Window hours(int from, int to) {
    return Window.of(NOON.plus(Duration.ofHours(from)), NOON.plus(Duration.ofHours(to)));
  }

  @Test
  @DisplayName(
      "what ends at noon and what starts at noon have nothing in common, but are one in a union")
  void touching() {
    assertThat(hours(-1, 0).overlaps(hours(0, 1))).isFalse();
    assertThat(hours(-1, 0).intersect(hours(0, 1))).isEmpty();
    assertThat(hours(-1, 0).contains(NOON)).isFalse();
    assertThat(hours(0, 1).contains(NOON)).isTrue();
    assertThat(Windows.union(List.of(hours(0, 1), hours(-1, 0)))).containsExactly(hours(-1, 1));
  }

  @Test
  @DisplayName("a window is counted once where others lie on it")
  void sums() {
    List<Window> many = List.of(hours(5, 6), hours(0, 3), hours(1, 2));
    assertThat(Windows.union(many)).containsExactly(hours(0, 3), hours(5, 6));
    assertThat(Windows.length(many)).hasHours(4);
    assertThat(Windows.intersect(many, List.of(hours(2, 6))))
        .containsExactly(hours(2, 3), hours(5, 6));
    assertThat(Windows.subtract(many, List.of(hours(1, 2), hours(5, 9))))
        .containsExactly(hours(0, 1), hours(2, 3));
    assertThat(hours(0, 3).contains(hours(1, 3))).isTrue();
    assertThat(hours(0, 3).contains(hours(1, 4))).isFalse();
  }

  @Test
  @DisplayName("a window is cut at the edges that lie in it, and nowhere else")
  void cut() {
    assertThat(Windows.cut(hours(0, 4), List.of(hours(-1, 1), hours(1, 3), hours(4, 5))))
        .containsExactly(hours(0, 1), hours(1, 3), hours(3, 4));
    assertThat(Windows.cut(hours(0, 4), List.of())).containsExactly(hours(0, 4));
  }

  @Test
  @DisplayName("a window is never empty; its ends are kept to the microsecond")
  void values() {
    assertThatThrownBy(() -> Window.of(NOON, NOON))
        .hasMessageContaining("must end after it starts");
    assertThatThrownBy(() -> Window.of(NOON, NOON.plusNanos(999)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Window.of(NOON, NOON.plusNanos(1_999)).length()).isEqualTo(Duration.ofNanos(1_000));
  }
}
