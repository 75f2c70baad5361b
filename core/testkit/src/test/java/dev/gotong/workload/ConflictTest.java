package dev.gotong.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.workload.Demand.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Of work that is too much for a team in many ways at once, what is found is too much, and all of it is needed for that. */
class ConflictTest {
  private static final Horizon FORTNIGHT = Horizon.of(LocalDate.of(2026, 3, 4), 14);
  private static final int TEAMS = 1_000;

  @Test
  void nothing_that_is_found_could_be_left_out() {
    int conflicts = 0;
    int most = 0;
    for (long seed = 1; seed <= TEAMS; seed++) {
      List<Group> groups = groups(new SplittableRandom(seed));
      Optional<List<Group>> found = Conflict.irreducible(FORTNIGHT, groups);
      assertThat(found.isPresent()).as("seed %d", seed).isEqualTo(!fits(groups));
      if (found.isPresent()) {
        List<Group> needed = found.get();
        conflicts++;
        most = Math.max(most, needed.size());
        assertThat(fits(needed)).as("seed %d", seed).isFalse();
        for (Group group : needed) {
          List<Group> rest = new ArrayList<>(needed);
          rest.remove(group);
          assertThat(fits(rest)).as("seed %d without %s", seed, group.window()).isTrue();
        }
      }
    }
    System.out.println(
        "proof conflicts: " + conflicts + " of " + TEAMS + ", of up to " + most + " groups");
    assertThat(conflicts).isBetween(TEAMS / 4, TEAMS - 1);
    assertThat(most).isGreaterThan(8);
  }

  private static boolean fits(List<Group> groups) {
    return new WorkFlow(FORTNIGHT, groups).isWhole();
  }

  /** Up to eight people, some with caps, and up to thirty groups, each for some of them on up to five days. */
  private static List<Group> groups(SplittableRandom random) {
    List<Worker> team = new ArrayList<>();
    int people = 2 + random.nextInt(7);
    for (int p = 0; p < people; p++) {
      List<Integer> minutes =
          random.ints(FORTNIGHT.days(), 0, 4).map(hours -> 60 * hours).boxed().toList();
      List<Integer> caps =
          random.nextBoolean() ? List.of() : random.ints(3, 0, 600).boxed().toList();
      team.add(Worker.builder()
          .id(PersonId.of("p" + p))
          .minutes(minutes)
          .weekCaps(caps)
          .build());
    }
    List<List<Worker>> lists = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int sure = random.nextInt(people);
      lists.add(team.stream()
          .filter(worker -> worker.equals(team.get(sure)) || random.nextBoolean())
          .toList());
    }
    List<Group> groups = new ArrayList<>();
    int many = 5 + random.nextInt(26);
    for (int g = 0; g < many; g++) {
      int first = random.nextInt(FORTNIGHT.days());
      Days window = Days.of(first, Math.min(FORTNIGHT.days() - 1, first + random.nextInt(5)));
      int minutes = 5 + random.nextInt(30 * people);
      WorkItem item =
          WorkItem.builder().id(TaskId.of("t" + g)).kind("any").minutes(minutes).build();
      groups.add(new Group(lists.get(random.nextInt(5)), window, List.of(item), minutes));
    }
    return groups;
  }
}
