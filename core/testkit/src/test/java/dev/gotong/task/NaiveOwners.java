package dev.gotong.task;

import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.network.Channel;
import dev.gotong.team.Member;
import dev.gotong.team.NaiveRights;
import dev.gotong.team.Team;
import dev.gotong.testkit.TeamArbitraries;
import java.util.Optional;

/** Who may own what, worked out one requirement after the other, apart from the code under test. */
public final class NaiveOwners {
  private NaiveOwners() {}

  /** {@return the code of the first thing that bars somebody; empty if nothing does} */
  public static Optional<String> bar(Team team, Task task, PersonId person) {
    Member member = null;
    for (Member each : team.members()) {
      member = each.id().equals(person) ? each : member;
    }
    if (member == null) {
      return Optional.of("task.unknown-member");
    }
    for (ChannelId id : task.channels()) {
      if (findChannel(id).isEmpty()) {
        return Optional.of("task.unknown-channel");
      }
    }
    for (ChannelId id : task.channels()) {
      if (task.action().isPresent()
          && !NaiveRights.may(
              team.grants(), person, task.action().get(), findChannel(id).orElseThrow())) {
        boolean forbidden = team.grants().stream()
            .anyMatch(grant ->
                grant.toString().startsWith(person + " may not " + task.action().get() + " ")
                    && NaiveRights.holds(grant, findChannel(id).orElseThrow()));
        return Optional.of(forbidden ? "team.forbidden" : "team.not-permitted");
      }
    }
    if (task.language().isPresent()
        && !member.languages().contains(task.language().get())) {
      return Optional.of("task.missing-language");
    }
    return member.skills().containsAll(task.skills())
        ? Optional.empty()
        : Optional.of("task.missing-skill");
  }

  /** {@return the channel of that id, if the team has it} */
  public static Optional<Channel> findChannel(ChannelId id) {
    return TeamArbitraries.channels().stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst();
  }
}
