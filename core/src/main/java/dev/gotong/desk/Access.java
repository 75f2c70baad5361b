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

  /** {@return why the actor may not do that everywhere; empty if they may, and are a member} */
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
   * <p>Programs and external reviewers may do it where they were permitted to, and nothing that is on no channel: what they
   * hold is somewhere.
   *
   * @param weaker what will do, unless the stronger action is forbidden
   */
  static Optional<Refusal> findBar(Sitting sitting, Action action, Action weaker, Matter matter) {
    Settings settings = settings(sitting);
    Permissions permissions = permissions(sitting);
    Actor actor = sitting.envelope().actor();
    Optional<Refusal> stranger = findStranger(sitting);
    if (stranger.isPresent()) {
      return stranger;
    }
    if (actor.findPerson().isEmpty() && matter.channels().isEmpty()) {
      return notAMember(actor);
    }
    Request asked = request(sitting, action);
    for (ChannelId id : matter.channels()) {
      Optional<Channel> channel = settings.findChannel(id);
      Optional<Refusal> bar = channel.isEmpty()
          ? Optional.of(unknown(id))
          : findBar(permissions, matter.about(asked, channel.get(), actor.findPerson()), weaker);
      if (bar.isPresent()) {
        return bar;
      }
    }
    return Optional.empty();
  }

  /**
   * {@return why the actor is nobody to this team; empty for members, and for programs and reviewers whom a grant or a group
   * names}
   */
  static Optional<Refusal> findStranger(Sitting sitting) {
    Actor actor = sitting.envelope().actor();
    Team team = team(sitting);
    if (actor.findPerson().isPresent()) {
      PersonId person = actor.findPerson().get();
      return team.find(person).isPresent()
          ? Optional.empty()
          : Optional.of(
              Refusal.of("team.unknown-member", "{member} is not in the team", "member", person));
    }
    return Subject.of(actor).filter(subject -> isNamed(team, subject)).isPresent()
        ? Optional.empty()
        : notAMember(actor);
  }

  private static boolean isNamed(Team team, Subject subject) {
    return team.grants().stream().anyMatch(grant -> grant.subject().equals(subject))
        || team.directory().groups().stream()
            .flatMap(group -> group.members().stream())
            .anyMatch(membership -> membership.member().equals(subject));
  }

  private static Optional<Refusal> findBar(
      Permissions permissions, Request request, Action weaker) {
    Verdict verdict = permissions.check(request);
    boolean silent = !verdict.allowed() && verdict.because().isEmpty();
    Verdict enough = silent ? permissions.check(request.withAction(weaker)) : verdict;
    return enough.allowed() ? findBorrowed(request.subject(), enough) : verdict.refusal();
  }

  /** A group may hold for good and everywhere what an external reviewer may not: so their own permits count alone. */
  private static Optional<Refusal> findBorrowed(Subject subject, Verdict allowed) {
    return subject instanceof Subject.Reviewer
            && allowed.because().stream().noneMatch(grant -> grant.subject().equals(subject))
        ? Optional.of(Refusal.of(
            "desk.by-group-alone",
            "{member} may do that as one of a group alone, and comes from outside: permit it to them by name,"
                + " somewhere and until some time",
            "member",
            subject))
        : Optional.empty();
  }

  private static Permissions permissions(Sitting sitting) {
    return sitting.permissions(team(sitting));
  }

  /** What the actor asks, who is not Gotong itself. */
  private static Request request(Sitting sitting, Action action) {
    return Request.builder()
        .subject(Subject.of(sitting.envelope().actor()).orElseThrow())
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
