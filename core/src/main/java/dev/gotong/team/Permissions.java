package dev.gotong.team;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Who may do what where. A grant that forbids wins, what nobody permitted is denied, and the order of the grants makes
 * no difference. Somebody who is away may still act; somebody who left may not.
 */
public final class Permissions {
  private final Team team;

  private Permissions(Team team) {
    this.team = team;
  }

  /** {@return the permissions in that team} */
  public static Permissions of(Team team) {
    return new Permissions(team);
  }

  /** {@return whether {@code person} may do {@code action} on {@code channel}} */
  public Verdict check(PersonId person, Action action, Channel channel) {
    return judge(
        person,
        action,
        "on " + channel.id(),
        scope -> scope.covers(channel),
        scope -> scope.covers(channel));
  }

  /** {@return whether {@code person} may do {@code action} everywhere, so that any grant that forbids it anywhere counts} */
  public Verdict checkEverywhere(PersonId person, Action action) {
    return judge(person, action, "everywhere", Scope.Everywhere.class::isInstance, scope -> true);
  }

  /** {@return the first reason why {@code person} may not do {@code action} on all of {@code channels}; empty if they may} */
  public Optional<Refusal> findRefusal(
      PersonId person, Action action, Collection<Channel> channels) {
    return channels.stream()
        .map(channel -> check(person, action, channel).refusal())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** {@return everybody who may do {@code action} on all of {@code channels}, in the order of their ids} */
  public Set<PersonId> whoCan(Action action, Collection<Channel> channels) {
    return team.members().stream()
        .map(Member::id)
        .filter(person -> findRefusal(person, action, channels).isEmpty())
        .collect(ImmutableSortedSet.toImmutableSortedSet(PersonId::compareTo));
  }

  private Verdict judge(
      PersonId person,
      Action action,
      String where,
      Predicate<Scope> permits,
      Predicate<Scope> forbids) {
    if (team.find(person).isEmpty()) {
      return denied(
          List.of(), "team.unknown-member", "{member} is not in the team", person, action, where);
    }
    List<Grant> against = grants(person, action, Grant.Effect.FORBID, forbids);
    if (!against.isEmpty()) {
      return denied(
          against,
          "team.forbidden",
          "{member} may not {action} {where}: it is forbidden",
          person,
          action,
          where);
    }
    List<Grant> permitted = grants(person, action, Grant.Effect.PERMIT, permits);
    return permitted.isEmpty()
        ? denied(
            permitted,
            "team.not-permitted",
            "{member} may not {action} {where}",
            person,
            action,
            where)
        : new Verdict(permitted, Optional.empty());
  }

  private List<Grant> grants(
      PersonId person, Action action, Grant.Effect effect, Predicate<Scope> scope) {
    return team.grants().stream()
        .filter(grant -> grant.effect() == effect)
        .filter(grant -> grant.person().equals(person) && grant.action().equals(action))
        .filter(grant -> scope.test(grant.scope()))
        .toList();
  }

  private static Verdict denied(
      List<Grant> because,
      String code,
      String template,
      PersonId person,
      Action action,
      String where) {
    return new Verdict(
        because,
        Optional.of(
            Refusal.of(code, template, "member", person, "action", action, "where", where)));
  }
}
