package dev.gotong.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PostId;
import dev.gotong.calendar.Slot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {
  private static final PublishingPolicy POLICY = PublishingPolicy.standard();

  private static Duration wait(int post, int attempt) {
    Slot slot =
        Slot.of(PostId.of("post-" + post), TargetScene.SLOT.channel(), TargetScene.SLOT.at());
    return POLICY.waitAfter(
        new Plan(slot, TargetScene.DIGEST, attempt - 1), new Attempt(attempt, 7, TargetScene.NINE));
  }

  @Test
  void the_bound_doubles_up_to_half_an_hour_and_the_wait_is_spread_over_all_of_it() {
    int[] minutes = {1, 2, 4, 8, 16, 32, 32, 32};
    for (int attempt = 1; attempt <= minutes.length; attempt++) {
      List<Long> waits = new ArrayList<>();
      for (int post = 0; post < 2_000; post++) {
        waits.add(wait(post, attempt).toMillis());
      }
      long most = Duration.ofMinutes(minutes[attempt - 1]).toMillis();
      assertThat(waits).allMatch(wait -> wait >= 1_000 && wait <= most);
      for (int tenth = 0; tenth < 10; tenth++) { // of 2,000 drawn evenly 200 are in each
        long from = 1_000 + (most - 1_000) * tenth / 10;
        long to = 1_000 + (most - 1_000) * (tenth + 1) / 10;
        assertThat(waits.stream().filter(wait -> wait >= from && wait < to).count())
            .as("between %s and %s ms after attempt %s", from, to, attempt)
            .isBetween(130L, 270L);
      }
    }
  }

  @Test
  void the_same_attempt_waits_as_long_and_the_next_one_not() {
    assertThat(wait(1, 6)).isEqualTo(wait(1, 6)).isNotEqualTo(wait(1, 7));
  }
}
