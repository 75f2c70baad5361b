package dev.gotong.testkit;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import dev.gotong.workload.Days;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.Liking;
import dev.gotong.workload.Profile;
import dev.gotong.workload.Requirement;
import dev.gotong.workload.Weights;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Worker;
import dev.gotong.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * Small teams with more or less to do than they can, over one to nine days that lie in up to two weeks: some away, some excluded,
 * some items pinned, frozen or apart.
 */
public final class WorkloadArbitraries {
  private static final Refusal AWAY =
      Refusal.of("team.away", "{until} is the first day back", "until", "Monday");
  private static final List<String> NAMES = List.of("ana", "bo", "cy", "dee");
  private static final LocalDate THURSDAY = LocalDate.of(2025, 10, 9);

  private WorkloadArbitraries() {}

  /** {@return workloads of up to four workers and eight items} */
  public static Arbitrary<Workload> workloads() {
    return workloads(4, 8);
  }

  /**
   * {@return workloads of bounded size}
   *
   * @param maxWorkers the most workers, 0 to 4
   * @param maxItems the most items, 0 or more
   */
  public static Arbitrary<Workload> workloads(int maxWorkers, int maxItems) {
    return Arbitraries.of(1, 2, 5, 5, 9).flatMap(days -> {
      Horizon horizon = Horizon.of(THURSDAY, days);
      return spread(workers(horizon), maxWorkers).flatMap(list -> {
        List<Worker> workers = new ArrayList<>();
        list.forEach(worker -> workers.add(worker.withId(PersonId.of(NAMES.get(workers.size())))));
        return Combinators.combine(spread(items(horizon, workers), maxItems), weights())
            .as((items, weights) -> Workload.of(horizon, workers, numbered(items), weights));
      });
    });
  }

  /** Lists of every size alike: small ones, which jqwik prefers, make no quarrels. */
  private static <T> Arbitrary<List<T>> spread(Arbitrary<T> elements, int max) {
    return elements
        .list()
        .ofMaxSize(max)
        .withSizeDistribution(RandomDistribution.uniform())
        .withoutEdgeCases();
  }

  private static Arbitrary<Weights> weights() {
    Arbitrary<Integer> weight = Arbitraries.of(0, 1_000, 1_000, 5_000, 1_000_000);
    Arbitrary<Liking> liking =
        Arbitraries.of(Liking.usual(), Liking.of(0, 0, 1), Liking.of(7, 7, 100_000));
    Arbitrary<Weights> any = Combinators.combine(weight, weight, weight, weight, weight, liking)
        .as((f, p, c, n, b, rates) -> Weights.builder()
            .fairness(f)
            .preference(p)
            .change(c)
            .concentration(n)
            .busFactor(b)
            .liking(rates)
            .build());
    Arbitrary<Profile> profiles =
        Arbitraries.of(Profile.BALANCED, Profile.BALANCED, Profile.PROTECT_BUSIEST);
    Arbitrary<Optional<Integer>> changes = Arbitraries.of(0, 1, 2).optional(0.2);
    return Combinators.combine(
            Arbitraries.oneOf(Arbitraries.just(Weights.defaults()), any),
            profiles,
            Arbitraries.of(1, 10, 250),
            changes)
        .as((weights, profile, step, most) ->
            weights.withProfile(profile).withPeakStep(step).withMaxChanges(most));
  }

  private static Arbitrary<Worker> workers(Horizon horizon) {
    Arbitrary<List<Integer>> days = Arbitraries.oneOf(
        Arbitraries.of(0, 60, 120, 300, 480).list().ofSize(horizon.days()),
        Arbitraries.of(0, 120, 300, 480, 480).map(minutes -> alike(minutes, horizon.days())));
    Arbitrary<List<Integer>> weeks = Arbitraries.oneOf(
        Arbitraries.just(List.of()),
        Arbitraries.of(0, 100, 300, 600).list().ofSize(horizon.weeks()));
    Arbitrary<Set<String>> likings = Arbitraries.of("write", "film").set().ofMaxSize(1);
    Arbitrary<Map<String, Integer>> speeds = Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(Map.of())),
        Tuple.of(
            1,
            Arbitraries.maps(Arbitraries.of("write", "film"), Arbitraries.of(500, 700, 2_000))
                .ofMaxSize(2)));
    Arbitrary<Worker> bare = Combinators.combine(days, weeks, likings, likings, speeds)
        .as((minutes, caps, likes, dislikes, fast) -> Worker.builder()
            .id(PersonId.of("w"))
            .minutes(minutes)
            .weekCaps(caps)
            .likes(likes)
            .dislikes(likes.equals(dislikes) ? Set.of() : dislikes)
            .speeds(fast)
            .build());
    return Combinators.combine(
            bare, mostly("editor"), mostly("publish"), networks(), mostly("film"))
        .as((worker, roles, permissions, networks, skills) -> worker
            .withRoles(roles)
            .withPermissions(permissions)
            .withNetworks(networks)
            .withSkills(skills));
  }

  private static List<Integer> alike(int minutes, int days) {
    return Collections.nCopies(days, minutes);
  }

  private static Arbitrary<Set<String>> mostly(String tag) {
    return Arbitraries.of(Set.of(tag), Set.of(tag), Set.of());
  }

  private static Arbitrary<Set<NetworkId>> networks() {
    NetworkId x = NetworkId.of("x");
    NetworkId ig = NetworkId.of("ig");
    return Arbitraries.of(Set.of(x, ig), Set.of(x, ig), Set.of(x), Set.of(ig), Set.of());
  }

  private static Arbitrary<WorkItem> items(Horizon horizon, List<Worker> workers) {
    Arbitrary<Integer> minutes = Arbitraries.of(1, 15, 60, 60, 60, 100, 100, 150, 200, 300, 480);
    Arbitrary<Integer> day = Arbitraries.integers().between(0, horizon.days() - 1);
    Arbitrary<Optional<Days>> windows = Combinators.combine(day, day)
        .as((a, b) -> Days.of(Math.min(a, b), Math.max(a, b)))
        .optional(0.7);
    Arbitrary<Boolean> rarely = Arbitraries.of(true, false, false, false, false, false);
    Arbitrary<WorkItem> bare = Combinators.combine(
            minutes,
            windows,
            requirements(),
            Arbitraries.of("write", "film", "plan"),
            Arbitraries.of(0, 1, 1, 1, 2, 3),
            Arbitraries.of("post", "page").optional(0.3))
        .as((m, days, asked, kind, priority, apart) -> WorkItem.builder()
            .id(TaskId.of("t"))
            .minutes(m)
            .days(days)
            .requirement(asked)
            .kind(kind)
            .priority(priority)
            .separation(apart)
            .build());
    if (workers.isEmpty()) {
      return bare;
    }
    Arbitrary<PersonId> people = Arbitraries.of(workers.stream().map(Worker::id).toList());
    Arbitrary<Map<PersonId, Refusal>> some =
        Arbitraries.maps(people, Arbitraries.just(AWAY)).ofMaxSize(2);
    Arbitrary<Map<PersonId, Refusal>> excluded =
        Arbitraries.of(0, 0, 0, 1).flatMap(n -> n == 0 ? Arbitraries.just(Map.of()) : some);
    return Combinators.combine(bare, people.optional(0.8), excluded, rarely, rarely)
        .as((item, owner, barred, pinned, frozen) -> item.withOwner(owner)
            .withExcluded(barred)
            .withPinned(pinned && owner.isPresent())
            .withFrozen(frozen));
  }

  private static Arbitrary<Requirement> requirements() {
    Arbitrary<Requirement> any = Combinators.combine(
            Arbitraries.of("editor").optional(0.2),
            Arbitraries.<Set<String>>of(Set.of("publish"), Set.of(), Set.of()),
            Arbitraries.of(NetworkId.of("x"), NetworkId.of("ig")).optional(0.6),
            Arbitraries.<Set<String>>of(Set.of("film"), Set.of(), Set.of()))
        .as((role, permissions, network, skills) -> Requirement.builder()
            .role(role)
            .permissions(permissions)
            .network(network)
            .skills(skills)
            .build());
    return Arbitraries.oneOf(Arbitraries.just(Requirement.none()), any, any);
  }

  private static List<WorkItem> numbered(List<WorkItem> items) {
    List<WorkItem> numbered = new ArrayList<>();
    for (WorkItem item : items) {
      numbered.add(item.withId(TaskId.of("t" + numbered.size())));
    }
    return numbered;
  }
}
