package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever hints say, a plan keeps every rule, is hardly worse, and is explained without them. */
class HintsLawsTest {
  private static final int WORKLOADS = System.getProperty("gotong.proofs") == null ? 600 : 50_000;
  private static final List<String> KINDS = List.of("write", "film", "reply");
  private static final Horizon WEEK = Horizon.of(LocalDate.of(2026, 3, 9), 5);

  private int followed;
  private int worse;
  private int kept;

  /** The same numbers in every run, so that what is counted is the same, too. */
  @Test
  void hints_weigh_little() {
    for (long seed = 1; seed <= WORKLOADS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Workload workload = workload(random);
      hints_weigh_little(workload, plan(workload, random, seed), hints(workload, random));
    }
    System.out.println("proof workload-hints: " + WORKLOADS + " plans, " + followed
        + " tasks given to whom a hint points at, " + worse + " plans hardly worse for it, " + kept
        + " no better than leaving everything");
    assertThat(followed).isGreaterThan(WORKLOADS / 4);
    assertThat(worse).isGreaterThan(WORKLOADS / 50);
    assertThat(kept).isGreaterThan(WORKLOADS / 50);
  }

  private void hints_weigh_little(
      Workload workload, Plan before, Map<PersonId, Set<String>> kinds) {
    Plan after = Hints.of(kinds).applyTo(workload, before);
    assertThat(after).isEqualTo(Hints.of(kinds).applyTo(workload, before));
    assertThat(Hints.of(Map.of()).applyTo(workload, before)).isSameAs(before);
    assertThat(PlanChecker.check(workload, after)).isEmpty();
    assertThat(after).isEqualTo(Hints.of(kinds).applyTo(workload, before));
    assertThat(after.score()).isEqualTo(Scorer.score(workload, after.owners()));
    assertThat(after.bound()).isEqualTo(before.bound());
    assertThat(after.certificate()).isEqualTo(before.certificate());
    Difference difference = after.score().minus(before.score());
    assertThat(difference.unowned()).isEqualTo(Unowned.NONE);
    assertThat(difference.peak()).isLessThanOrEqualTo(0);
    assertThat(difference.soft().total()).isLessThanOrEqualTo(5_000_000);
    worse += difference.soft().total() > 0 ? 1 : 0;
    long allowed = 0;
    for (WorkItem item : workload.items()) {
      Optional<PersonId> from = owner(before, item.id());
      Optional<PersonId> to = owner(after, item.id());
      if (!from.equals(to)) {
        followed++;
        allowed += tenthOfLiking(workload, item);
        assertThat(from).as("a task stays that stayed").isNotEqualTo(item.owner());
        assertThat(kinds.get(to.orElseThrow())).contains(item.kind());
        assertThat(kinds.getOrDefault(from.orElseThrow(), Set.of())).doesNotContain(item.kind());
        assertThat(worker(workload, from.get()).likes()).doesNotContain(item.kind());
        assertThat(worker(workload, to.get()).dislikes()).doesNotContain(item.kind());
      }
    }
    assertThat(difference.soft().total()).isLessThanOrEqualTo(allowed);
    Plan stays = Plan.of(workload, workload.currentOwners());
    if (PlanChecker.check(workload, stays).isEmpty()
        && before.score().compareTo(stays.score()) <= 0) {
      kept += after.score().equals(before.score()) ? 0 : 1;
      assertThat(after.score()).isLessThanOrEqualTo(stays.score());
    }
  }

  /** In millionths: the minutes, by what a minute of liked work weighs less, by the weight of preference, by ten. */
  private static long tenthOfLiking(Workload workload, WorkItem item) {
    Weights weights = workload.weights();
    return item.minutes()
        * (long) (weights.liking().neutral() - weights.liking().liked())
        * weights.preference()
        / 10_000;
  }

  /** Up to four people with much the same time, and little things to do, so that much is as good one way as another. */
  private static Workload workload(SplittableRandom random) {
    List<Worker> workers = new ArrayList<>();
    for (int i = 0; i < random.nextInt(2, 5); i++) {
      workers.add(Worker.builder()
          .id(PersonId.of("w" + i))
          .minutes(Collections.nCopies(5, random.nextInt(3) == 0 ? 60 : 240))
          .skills(random.nextInt(4) == 0 ? Set.of() : Set.of("care"))
          .likes(random.nextInt(4) == 0 ? Set.of("film") : Set.of())
          .dislikes(random.nextInt(4) == 0 ? Set.of("write") : Set.of())
          .build());
    }
    List<WorkItem> items = new ArrayList<>();
    for (int i = 0; i < random.nextInt(3, 10); i++) {
      Optional<PersonId> owner = random.nextInt(3) == 0
          ? Optional.of(workers.get(random.nextInt(workers.size())).id())
          : Optional.empty();
      items.add(WorkItem.builder()
          .id(TaskId.of("t" + i))
          .minutes(random.nextInt(1, 60))
          .kind(KINDS.get(random.nextInt(3)))
          .requirement(Requirement.builder()
              .skills(random.nextInt(3) == 0 ? Set.of("care") : Set.of())
              .build())
          .owner(owner)
          .pinned(owner.isPresent() && random.nextInt(3) == 0)
          .build());
    }
    Weights weights = Weights.builder()
        .fairness(List.of(0, 1, 20, 1_000).get(random.nextInt(4)))
        .preference(List.of(1_000, 1_000, 1_000_000).get(random.nextInt(3)))
        .change(List.of(0, 1_000).get(random.nextInt(2)))
        .profile(random.nextInt(3) == 0 ? Profile.PROTECT_BUSIEST : Profile.BALANCED)
        .build();
    return Workload.of(WEEK, workers, items, weights);
  }

  /** A good plan, or what somebody might have drawn up: each task with anybody who may and can have it. */
  private static Plan plan(Workload workload, SplittableRandom random, long seed) {
    if (seed % 20 == 0) {
      return new AnnealingBalancer().balance(workload, Effort.of(0).withRounds(1));
    }
    Map<TaskId, PersonId> owners = new TreeMap<>();
    for (WorkItem item : workload.items()) {
      for (int i = 0; i < 6; i++) {
        List<Worker> all = workload.workers();
        PersonId any = all.get(random.nextInt(all.size())).id();
        owners.put(item.id(), i == 0 ? item.owner().orElse(any) : any);
        if (PlanChecker.check(workload, Plan.of(workload, owners)).isEmpty()) {
          break;
        }
        owners.remove(item.id());
      }
    }
    return Plan.of(workload, owners);
  }

  private static Map<PersonId, Set<String>> hints(Workload workload, SplittableRandom random) {
    Map<PersonId, Set<String>> hints =
        new TreeMap<>(Map.of(PersonId.of("stranger"), Set.of("film")));
    workload
        .workers()
        .forEach(each ->
            hints.put(each.id(), Set.copyOf(List.of(KINDS.get(random.nextInt(3)), "write"))));
    return hints;
  }

  private static Optional<PersonId> owner(Plan plan, TaskId task) {
    return Optional.ofNullable(plan.owners().get(task));
  }

  private static Worker worker(Workload workload, PersonId person) {
    return workload.workers().stream()
        .filter(each -> each.id().equals(person))
        .findFirst()
        .orElseThrow();
  }
}
