package dev.gotong.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much a worker takes on at once; what it does when something fails is a matter of the desks' tests. */
class WorkerTest {
  private static final int FEWEST = 4; // with one thread
  private static final int MOST = 500;

  /** {@return how much it was to take on, round by round; {@code work} answers how much it did} */
  private static List<Integer> rounds(Predicate<List<Integer>> enough, IntUnaryOperator work)
      throws Exception {
    BlockingQueue<Integer> asked = new LinkedBlockingQueue<>();
    List<Integer> seen = new ArrayList<>();
    Worker.Post post = new Worker.Post(
        "test",
        (threads, atOnce, broken) -> {
          int done = work.applyAsInt(atOnce);
          asked.add(atOnce);
          return done;
        },
        () -> Optional.of(Instant.EPOCH),
        new Bell(),
        () -> Instant.EPOCH);
    Worker worker = Worker.start(post, 1, Worker.Listener.NONE);
    try {
      while (!enough.test(seen)) {
        Integer next = asked.poll(1, TimeUnit.MINUTES);
        assertThat(next).as("a round after %s", seen).isNotNull();
        seen.add(next);
      }
    } finally {
      worker.close();
    }
    return seen;
  }

  /** {@return what came after rounds of so many and more} */
  private static List<Integer> after(int howMany, List<Integer> rounds) {
    return IntStream.range(1, rounds.size())
        .filter(i -> rounds.get(i - 1) >= howMany)
        .mapToObj(rounds::get)
        .toList();
  }

  @Test
  void full_rounds_grow_up_to_a_bound() throws Exception {
    List<Integer> rounds = rounds(seen -> after(MOST, seen).size() >= 2, atOnce -> atOnce);

    assertThat(rounds).startsWith(FEWEST).allMatch(atOnce -> FEWEST <= atOnce && atOnce <= MOST);
  }

  @Test
  void after_a_round_that_finds_less_it_starts_small_again() throws Exception {
    List<Integer> rounds = rounds(
        seen -> after(2 * FEWEST, seen).size() >= 2,
        atOnce -> atOnce >= 2 * FEWEST ? atOnce - 1 : atOnce);

    assertThat(after(2 * FEWEST, rounds)).containsOnly(FEWEST);
  }

  @Test
  void rounds_that_take_long_shrink() throws Exception {
    List<Integer> rounds = rounds(seen -> !after(4 * FEWEST, seen).isEmpty(), atOnce -> {
      if (atOnce >= 4 * FEWEST) {
        sleepForMoreThanASecond();
      }
      return atOnce;
    });

    assertThat(after(4 * FEWEST, rounds)).containsExactly(2 * FEWEST);
  }

  private static void sleepForMoreThanASecond() {
    try {
      Thread.sleep(1_050);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
