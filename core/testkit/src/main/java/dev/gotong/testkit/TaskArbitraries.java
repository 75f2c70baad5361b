package dev.gotong.testkit;

import dev.gotong.base.ChannelId;
import dev.gotong.base.TaskId;
import dev.gotong.coverage.CoverageRule;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Tasks and rules for the people and channels of {@link TeamArbitraries}; few of them fit everybody. */
public final class TaskArbitraries {
  private TaskArbitraries() {}

  /** {@return one of the three channels, rarely one that the team does not have} */
  public static Arbitrary<ChannelId> channels() {
    return Arbitraries.of("x-main", "x-main", "ig-main", "ig-main", "ig-jobs", "ig-jobs", "tiktok")
        .map(ChannelId::of);
  }

  /** {@return tasks of that id, with and without an owner, a place, and what it takes to do them} */
  public static Arbitrary<Task> tasks(String id) {
    Arbitrary<Set<ChannelId>> places = Arbitraries.frequencyOf(
        Tuple.of(2, channels().set().ofSize(1)), Tuple.of(1, channels().set().ofMaxSize(3)));
    return Combinators.combine(
            TeamArbitraries.people().optional(0.7),
            places,
            TeamArbitraries.actions().optional(0.5),
            Arbitraries.of("de", "id", "fr").optional(0.3),
            Arbitraries.of(List.of("film"), List.<String>of(), List.<String>of()))
        .as((owner, channels, action, language, skills) -> Task.builder()
            .id(TaskId.of(id))
            .title("Task " + id)
            .kind("video")
            .minutes(90)
            .owner(owner)
            .addAllChannels(channels)
            .action(action)
            .language(language)
            .addAllSkills(skills)
            .build());
  }

  /** {@return commands, few of which create or finish} */
  public static Arbitrary<TaskCommand> commands() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, tasks("task-1").map(TaskCommand.Create::new)),
        Tuple.of(8, TeamArbitraries.people().map(TaskCommand.Assign::new)),
        Tuple.of(3, Arbitraries.just(new TaskCommand.Release())),
        Tuple.of(1, Arbitraries.just(new TaskCommand.Finish())));
  }

  /** {@return rules that ask for one to three people, at odd hours or always} */
  public static Arbitrary<CoverageRule> rules() {
    Arbitrary<WeeklyHours> hours = Arbitraries.oneOf(
        TimeArbitraries.weeklyHours(), TimeArbitraries.zones().map(WeeklyHours::always));
    return Combinators.combine(
            channels(), TeamArbitraries.actions(), hours, Arbitraries.integers().between(1, 3))
        .as((channel, action, when, atLeast) ->
            new CoverageRule(channel, action, when, atLeast, Duration.ofHours(4)));
  }
}
