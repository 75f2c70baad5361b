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
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks that a team covers what it has taken on: its tasks and channels, or all that a {@link Roster} answers for. */
public final class Coverage {
  private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::kind)
      .thenComparing(gap -> gap.window().map(Window::startInclusive).orElse(Instant.MIN))
      .thenComparing(Gap::subject);

  private final Function<Window, Stream<Gap>> gaps;

  private Coverage(Function<Window, Stream<Gap>> gaps) {
    this.gaps = gaps;
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
    TaskCover owned = new TaskCover(team, channels, tasks);
    ChannelCover staffed = new ChannelCover(team, channels, rules);
    return new Coverage(whole -> Stream.concat(owned.gaps(whole), staffed.gaps(whole)));
  }

  /** {@return the cover of what that roster answers for, by these rules} */
  public static Coverage of(Roster roster, CoverRules rules) {
    RosterCover cover = new RosterCover(roster, rules);
    return new Coverage(cover::gaps);
  }

  /**
   * {@return every gap within {@code whole}: by kind, then by time, then by subject}
   *
   * <p>Gaps of one subject that follow each other with the same reasons are one.
   */
  public List<Gap> check(Window whole) {
    return gaps.apply(whole).sorted(ORDER).collect(ImmutableList.toImmutableList());
  }
}
