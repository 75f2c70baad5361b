package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tasks that all who could take them, together, have too little time for, however they share them out. Without any one group of
 * them, that is, those with the same days and the same candidates, there would be enough (Hall's theorem).
 *
 * @param tasks the tasks, in the order of their ids
 * @param days the days on which they are worked on, from the first of any to the last
 * @param people everybody who may take one of them, in the order of their ids
 * @param demand the minutes they take at least
 * @param supply the minutes that the people have for them
 * @param repairs changes after each of which there would be enough time, tried
 */
public record Shortage(
    List<TaskId> tasks,
    Days days,
    List<PersonId> people,
    long demand,
    long supply,
    List<Repair> repairs) {

  /** Copies. */
  public Shortage {
    tasks = ImmutableList.copyOf(tasks);
    people = ImmutableList.copyOf(people);
    repairs = ImmutableList.copyOf(repairs);
  }

  /** {@return the finding as a sentence} */
  public String message(Horizon horizon) {
    boolean one = people.size() == 1;
    String who = people.stream().map(PersonId::value).collect(Collectors.joining(", "));
    return tasks.size() + (tasks.size() == 1 ? " task needs " : " tasks need ") + demand + " min"
        + (days.count() == 1 ? " on " : " from ") + horizon.say(days) + ", and "
        + (one ? who + " has " : who.replaceFirst(", ([^,]+)$", " and $1") + " together have ")
        + supply + " min for " + (tasks.size() == 1 ? "it" : "them");
  }
}
