package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.gotong.base.TaskId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A task that nobody could take, even with nothing else to do.
 *
 * @param task the task
 * @param because how many people fail which rule first
 * @param repairs changes after each of which somebody could, tried
 */
public record NoTaker(TaskId task, Map<HardRule, Integer> because, List<Repair> repairs) {

  /** Copies. */
  public NoTaker {
    because = ImmutableSortedMap.copyOf(because);
    repairs = ImmutableList.copyOf(repairs);
  }

  /** {@return the finding as a sentence, such as {@code nobody can take t3: 2 lack the skill, 1 has no time}} */
  public String message() {
    String counts = because.entrySet().stream()
        .map(entry -> entry.getValue() + " " + lack(entry.getKey(), entry.getValue() == 1))
        .collect(Collectors.joining(", "));
    return "nobody can take " + task + ": " + (counts.isEmpty() ? "there is nobody" : counts);
  }

  private static String lack(HardRule rule, boolean one) {
    return switch (rule) {
      case ROLE -> one ? "lacks the role or permission" : "lack the role or permission";
      case NETWORK -> one ? "has no access" : "have no access";
      case SKILL -> one ? "lacks the skill" : "lack the skill";
      case APART -> one ? "is excluded" : "are excluded";
      case DAYS -> one ? "has no time on its days" : "have no time on its days";
      case WEEK -> one ? "has no time in its week" : "have no time in its week";
      case PIN -> "may not, since it is pinned";
      case CHANGES -> "would be a change too many";
    };
  }
}
