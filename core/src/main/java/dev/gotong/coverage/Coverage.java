package dev.gotong.coverage;

import com.google.common.collect.ImmutableList;
import dev.gotong.network.Channel;
import dev.gotong.task.Task;
import dev.gotong.team.Team;
import dev.gotong.time.Window;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Checks that a team covers what it has taken on. */
public final class Coverage {
  private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::kind)
      .thenComparing(gap -> gap.window().map(Window::startInclusive).orElse(Instant.MIN))
      .thenComparing(Gap::subject);

  private final TaskCover tasks;
  private final ChannelCover channels;

  private Coverage(
      Team team,
      Collection<Channel> channels,
      Collection<CoverageRule> rules,
      Collection<Task> tasks) {
    this.tasks = new TaskCover(team, channels, tasks);
    this.channels = new ChannelCover(team, channels, rules);
  }

  /**
   * {@return the cover of that team}
   *
   * @param channels the channels of the team, each id once
   * @param rules how many people the channels need
   * @param tasks the open tasks
   */
  public static Coverage of(
      Team team,
      Collection<Channel> channels,
      Collection<CoverageRule> rules,
      Collection<Task> tasks) {
    return new Coverage(team, channels, rules, tasks);
  }

  /**
   * {@return every gap within {@code whole}: by kind, then by time, then by subject}
   *
   * <p>Gaps of one subject that follow each other with the same reasons are one.
   */
  public List<Gap> check(Window whole) {
    return Stream.concat(tasks.gaps(whole), channels.gaps(whole))
        .sorted(ORDER)
        .collect(ImmutableList.toImmutableList());
  }
}
