package dev.gotong.desk;

import dev.gotong.base.PersonId;
import dev.gotong.coverage.Charter;
import dev.gotong.coverage.Roster;
import dev.gotong.task.Task;
import dev.gotong.team.Member;
import dev.gotong.team.Team;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts together what coverage asks of a workspace. */
final class Rosters {
  private static final int MINUTES_OF_WEEK = 7 * 24 * 60;

  private Rosters() {}

  /** {@return the roster of the workspace as this sitting leaves it, with the tasks that are to be done in that time} */
  static Roster of(Sitting sitting, Window whole) {
    return of(sitting, Access.team(sitting), TaskDesk.open(sitting), whole);
  }

  static Roster of(Sitting sitting, Team team, List<Task> tasks, Window whole) {
    Charter charter = sitting.state(Kinds.CHARTER, Kinds.ONE);
    return Roster.builder()
        .team(team)
        .channels(Access.settings(sitting).channels())
        .responsibilities(charter.responsibilities())
        .planned(planned(team, tasks, whole))
        .looks(charter.looks())
        .build();
  }

  /** The minutes a week of the tasks that are due by the end of that time, or on no day; late ones are still to be done. */
  private static Map<PersonId, Integer> planned(Team team, List<Task> tasks, Window whole) {
    long weeks = Math.max(1, whole.length().dividedBy(Duration.ofDays(7)));
    Map<PersonId, Integer> planned = new TreeMap<>();
    for (Member member : team.members()) {
      LocalDate last = whole.endExclusive().atZone(member.hours().zone()).toLocalDate();
      long minutes = tasks.stream()
          .filter(task -> task.owner().filter(member.id()::equals).isPresent())
          .filter(task -> task.due().filter(due -> due.isAfter(last)).isEmpty())
          .mapToLong(Task::minutes)
          .sum();
      int share = Math.toIntExact(Math.min(MINUTES_OF_WEEK, (minutes + weeks - 1) / weeks));
      if (share > 0) {
        planned.put(member.id(), share);
      }
    }
    return planned;
  }
}
