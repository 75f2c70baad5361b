package dev.gotong.team;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import dev.gotong.predicate.Truth;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may do what where. A grant that forbids wins, what nobody permitted is denied, and the order of the grants makes
 * no difference. Somebody who is away may still act; somebody who left may not.
 *
 * <p>What is not known fails closed. Without an instant, what is permitted for a time does not count, and what is
 * forbidden for a time does; the same goes for a place that is not named, and for facts that are not given.
 *
 * <p>Reads the team once; keep it for as long as the team is the same. Immutable.
 */
public final class Permissions {
  private final Team team;
  private final Set<PersonId> members;
  private final Rulebook rulebook;
  private final Optional<Instant> at;

  private Permissions(Team team, Optional<Instant> at) {
    this.team = team;
    this.at = at;
    members = team.members().stream().map(Member::id).collect(ImmutableSet.toImmutableSet());
    rulebook = new Rulebook(team.grants(), team.directory());
  }

  private Permissions(Permissions same, Instant at) {
    this.team = same.team;
    this.at = Optional.of(at);
    this.members = same.members;
    this.rulebook = same.rulebook;
  }

  /** {@return the permissions in that team that hold at any time} */
  public static Permissions of(Team team) {
    return new Permissions(team, Optional.empty());
  }

  /** {@return the permissions in that team as they are at that instant} */
  public static Permissions of(Team team, Instant at) {
    return new Permissions(team, Optional.of(at));
  }

  /** {@return the permissions of the same team as they are at that instant} */
  Permissions at(Instant instant) {
    return new Permissions(this, instant);
  }

  /** {@return whether {@code person} may do {@code action} on {@code channel}} */
  public Verdict check(PersonId person, Action action, Channel channel) {
    return check(request(person, action, Optional.of(Place.of(channel))));
  }

  /** {@return whether {@code person} may do {@code action} everywhere, so that any grant that forbids it anywhere counts} */
  public Verdict checkEverywhere(PersonId person, Action action) {
    return check(request(person, action, Optional.empty()));
  }

  private Request request(PersonId person, Action action, Optional<Place> place) {
    return Request.builder()
        .subject(Subject.person(person))
        .action(action)
        .place(place)
        .at(at)
        .build();
  }

  /** {@return whether what is asked may be done, at the instant of the request} */
  public Verdict check(Request request) {
    return isStranger(request.subject()) ? unknown(request) : verdict(request, combine(request));
  }

  private Combiner<Grant> combine(Request request) {
    Map<Subject, Rulebook.Belonging> belongings =
        rulebook.belongings(request.subject(), request.at());
    Combiner<Grant> combiner = new Combiner<>();
    for (Rule rule : rulebook.about(request.action(), belongings)) {
      Rulebook.Belonging belonging = belongings.get(rule.grant.subject());
      Truth subject = belonging == null ? Truth.FALSE : belonging.truth();
      combiner.add(rule.grant, rule.grant.effect(), rule.holds(request, subject));
    }
    return combiner;
  }

  /** {@return why it may be done, or not, in full} */
  public Explanation explain(Request request) {
    return new Explaining(rulebook, request, isStranger(request.subject())).explain(check(request));
  }

  /** {@return the first reason why {@code person} may not do {@code action} on all of {@code channels}; empty if they may} */
  public Optional<Refusal> findRefusal(
      PersonId person, Action action, Collection<Channel> channels) {
    return findRefusal(request(person, action, Optional.empty()), places(channels));
  }

  /** {@return the first reason why what is asked may not be done on all of {@code places}; empty if it may} */
  public Optional<Refusal> findRefusal(Request request, Collection<Place> places) {
    return places.stream()
        .map(place -> check(request.withPlace(place)).refusal())
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

  private static List<Place> places(Collection<Channel> channels) {
    return channels.stream().map(Place::of).toList();
  }

  /** {@return whoever may do what is asked: people, programs and reviewers; who asks is not looked at} */
  public Set<Subject> whoCan(Request request) {
    Set<Subject> candidates = new LinkedHashSet<>();
    members.forEach(member -> candidates.add(Subject.person(member)));
    candidates.addAll(rulebook.named());
    return candidates.stream()
        .filter(subject -> check(request.withSubject(subject)).allowed())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** {@return which of {@link #actions} whoever asks may do there and then; which one is asked for is not looked at} */
  public Set<Action> whatCan(Request request) {
    return actions().stream()
        .filter(action -> check(request.withAction(action)).allowed())
        .collect(ImmutableSet.toImmutableSet());
  }

  /** {@return every action that Gotong knows, or that a grant of the team names} */
  public Set<Action> actions() {
    return ImmutableSortedSet.<Action>naturalOrder()
        .addAll(Action.known())
        .addAll(granted())
        .build();
  }

  /** {@return every action that a grant of the team names, or its role; with a wildcard, all that Gotong knows} */
  public Set<Action> granted() {
    ImmutableSortedSet.Builder<Action> all = ImmutableSortedSet.naturalOrder();
    for (Grant grant : team.grants()) {
      grant.right().match(one -> all.add(one.action()), of -> {
        team.directory()
            .findRole(of.name())
            .ifPresent(role -> all.addAll(role.actions())
                .addAll(role.wildcards().isEmpty() ? Set.of() : Action.known()));
        return all;
      });
    }
    return all.build();
  }

  private boolean isStranger(Subject subject) {
    return subject.findPerson().filter(person -> !members.contains(person)).isPresent();
  }

  private static Verdict unknown(Request request) {
    return denied(List.of(), "team.unknown-member", "{member} is not in the team", request);
  }

  private static Verdict verdict(Request request, Combiner<Grant> combiner) {
    if (combiner.isAllowed()) {
      return new Verdict(combiner.because(), Optional.empty());
    }
    return combiner.isForbidden()
        ? denied(
            combiner.because(),
            "team.forbidden",
            "{member} may not {action} {where}: it is forbidden",
            request)
        : denied(List.of(), "team.not-permitted", "{member} may not {action} {where}", request);
  }

  private static Verdict denied(
      List<Grant> because, String code, String template, Request request) {
    return new Verdict(
        because,
        Optional.of(Refusal.of(
            code,
            template,
            "member",
            request.subject(),
            "action",
            request.action(),
            "where",
            request.where())));
  }
}
