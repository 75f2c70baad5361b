package dev.gotong.desk;

import dev.gotong.base.Actor;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import dev.gotong.team.Action;
import dev.gotong.team.Permissions;
import dev.gotong.team.Request;
import dev.gotong.team.Subject;
import dev.gotong.team.Team;
import dev.gotong.team.Verdict;
import java.util.Collection;
import java.util.Optional;

/** Whether whoever gave a command may give it; asked before the rules of the feature are. */
final class Access {
  private Access() {}

  static Team team(Sitting sitting) {
    return sitting.state(Kinds.TEAM, Kinds.ONE);
  }

  static Settings settings(Sitting sitting) {
    return sitting.state(Kinds.SETTINGS, Kinds.ONE);
  }

  /** {@return why the actor may not do that everywhere; empty if they may} */
  static Optional<Refusal> findBarEverywhere(Sitting sitting, Action action) {
    return findBarEverywhere(sitting, action, action);
  }

  /** {@return why the actor may do neither everywhere; empty if they may} */
  static Optional<Refusal> findBarEverywhere(Sitting sitting, Action action, Action weaker) {
    Actor actor = sitting.envelope().actor();
    return actor.findPerson().isEmpty()
        ? notAMember(actor)
        : findBar(permissions(sitting), request(sitting, action), weaker);
  }

  /** {@return why the actor may not do that on all of {@code ids}; empty if they may} */
  static Optional<Refusal> findBar(Sitting sitting, Action action, Collection<ChannelId> ids) {
    return findBar(sitting, action, action, Matter.of(ids));
  }

  /**
   * {@return why the actor may do neither, on all channels that it is about; empty if they may}
   *
   * @param weaker what will do, unless the stronger action is forbidden
   */
  static Optional<Refusal> findBar(Sitting sitting, Action action, Action weaker, Matter matter) {
    Settings settings = settings(sitting);
    Permissions permissions = permissions(sitting);
    Actor actor = sitting.envelope().actor();
    if (actor.findPerson().isEmpty()) {
      return notAMember(actor);
    }
    PersonId person = actor.findPerson().get();
    if (team(sitting).find(person).isEmpty()) {
      return Optional.of(
          Refusal.of("team.unknown-member", "{member} is not in the team", "member", person));
    }
    for (ChannelId id : matter.channels()) {
      Optional<Channel> channel = settings.findChannel(id);
      Optional<Refusal> bar = channel.isEmpty()
          ? Optional.of(unknown(id))
          : findBar(
              permissions, matter.about(request(sitting, action), channel.get(), person), weaker);
      if (bar.isPresent()) {
        return bar;
      }
    }
    return Optional.empty();
  }

  private static Optional<Refusal> findBar(
      Permissions permissions, Request request, Action weaker) {
    Verdict verdict = permissions.check(request);
    boolean silent = !verdict.allowed() && verdict.because().isEmpty();
    return silent && permissions.check(request.withAction(weaker)).allowed()
        ? Optional.empty()
        : verdict.refusal();
  }

  private static Permissions permissions(Sitting sitting) {
    return Permissions.of(team(sitting), sitting.now());
  }

  private static Request request(Sitting sitting, Action action) {
    return Request.builder()
        .subject(Subject.person(person(sitting)))
        .action(action)
        .at(sitting.now())
        .build();
  }

  /** {@return the member who acts; ask only after no bar was found} */
  static PersonId person(Sitting sitting) {
    return sitting.envelope().actor().findPerson().orElseThrow();
  }

  static Refusal unknown(ChannelId channel) {
    return Refusal.of(
        "desk.unknown-channel",
        "the team has no channel {channel}: add it to the settings first",
        "channel",
        channel);
  }

  private static Optional<Refusal> notAMember(Actor actor) {
    return Optional.of(Refusal.of(
        "desk.not-a-member",
        "{actor} may not do that: only members of the team may",
        "actor",
        actor.label()));
  }
}
