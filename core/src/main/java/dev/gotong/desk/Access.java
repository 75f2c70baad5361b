package dev.gotong.desk;

import dev.gotong.base.Actor;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import dev.gotong.team.Action;
import dev.gotong.team.Permissions;
import dev.gotong.team.Team;
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
    Actor actor = sitting.envelope().actor();
    return actor.findPerson().isEmpty()
        ? notAMember(actor)
        : Permissions.of(team(sitting))
            .checkEverywhere(actor.findPerson().get(), action)
            .refusal();
  }

  /** {@return why the actor may not do that on all of {@code ids}; empty if they may} */
  static Optional<Refusal> findBar(Sitting sitting, Action action, Collection<ChannelId> ids) {
    Settings settings = settings(sitting);
    Permissions permissions = Permissions.of(team(sitting));
    Actor actor = sitting.envelope().actor();
    if (actor.findPerson().isEmpty()) {
      return notAMember(actor);
    }
    PersonId person = actor.findPerson().get();
    if (team(sitting).find(person).isEmpty()) {
      return Optional.of(
          Refusal.of("team.unknown-member", "{member} is not in the team", "member", person));
    }
    for (ChannelId id : ids) {
      Optional<Channel> channel = settings.findChannel(id);
      Optional<Refusal> bar = channel.isEmpty()
          ? Optional.of(unknown(id))
          : permissions.check(person, action, channel.get()).refusal();
      if (bar.isPresent()) {
        return bar;
      }
    }
    return Optional.empty();
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
