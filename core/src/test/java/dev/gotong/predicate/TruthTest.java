package dev.gotong.predicate;

import static dev.gotong.predicate.Truth.FALSE;
import static dev.gotong.predicate.Truth.TRUE;
import static dev.gotong.predicate.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TruthTest {
  /** From false to true. In this order "and" is the lesser of two, and "or" the greater. */
  private static final List<Truth> ORDER = List.of(FALSE, UNKNOWN, TRUE);

  @Test
  void and_is_the_lesser_and_or_the_greater() {
    for (Truth a : ORDER) {
      for (Truth b : ORDER) {
        int lesser = Math.min(ORDER.indexOf(a), ORDER.indexOf(b));
        int greater = Math.max(ORDER.indexOf(a), ORDER.indexOf(b));
        assertThat(a.and(b)).as("%s and %s", a, b).isEqualTo(ORDER.get(lesser));
        assertThat(a.or(b)).as("%s or %s", a, b).isEqualTo(ORDER.get(greater));
      }
    }
  }

  @Test
  void the_contrary_turns_the_order_round() {
    assertThat(ORDER.stream().map(Truth::not)).containsExactly(TRUE, UNKNOWN, FALSE);
  }

  @Test
  void the_laws_of_kleene_hold_for_every_three() {
    int checked = 0;
    for (Truth a : ORDER) {
      for (Truth b : ORDER) {
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
        assertThat(a.and(a.or(b))).isEqualTo(a);
        assertThat(a.or(a.and(b))).isEqualTo(a);
        assertThat(a.and(a.not()).and(b.or(b.not()))).isEqualTo(a.and(a.not()));
        for (Truth c : ORDER) {
          assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
          assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
          assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
          assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
          checked++;
        }
      }
    }
    System.out.println("proof kleene: " + checked + " triples, 9 laws");
  }

  @Test
  void what_is_unknown_is_neither_it_nor_its_contrary() {
    assertThat(UNKNOWN.or(UNKNOWN.not())).isEqualTo(UNKNOWN);
    assertThat(Truth.of(true)).isEqualTo(TRUE);
    assertThat(Truth.of(false)).isEqualTo(FALSE);
  }
}
