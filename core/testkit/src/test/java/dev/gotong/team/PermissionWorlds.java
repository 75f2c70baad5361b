package dev.gotong.team;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Condition;
import dev.gotong.team.Grant.Effect;
import dev.gotong.time.WeeklyHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Teams with a request of which most grants nearly speak: one level up, a microsecond late, to another group, about a
 * weaker action, on a condition that is nearly met. The same seed gives the same worlds.
 */
final class PermissionWorlds {
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  static final NetworkId N = NetworkId.of("n");
  static final NetworkId M = NetworkId.of("m");
  static final List<Place> PLACES = List.of(
      place("c1", N).withBrand("b").withSpace("s"),
      place("c2", N).withBrand("b"),
      place("c3", M).withBrand("b").withSpace("t"),
      place("c4", M).withBrand("d").withSpace("s"),
      place("c5", N));
  static final List<Scope> SCOPES = List.of(
      Scope.everywhere(),
      Scope.brand("b"),
      Scope.brand("d"),
      Scope.space("b", "s"),
      Scope.space("d", "s"),
      Scope.network(N),
      Scope.network(M),
      Scope.network(N, Scope.brand("b")),
      Scope.network(M, Scope.space("b", "t")),
      Scope.channel(ChannelId.of("c1")),
      Scope.channel(ChannelId.of("c4")),
      Scope.campaign("k"),
      Scope.campaign("l"));
  static final List<PersonId> PEOPLE =
      Stream.of("ana", "bo", "citra").map(PersonId::of).toList();
  static final List<Subject> ASKING = List.of(
      Subject.person(PEOPLE.get(0)),
      Subject.person(PEOPLE.get(1)),
      Subject.person(PEOPLE.get(2)),
      Subject.service("crm"),
      Subject.reviewer("client"),
      Subject.person(PersonId.of("stranger")));
  static final List<Action> ACTIONS = List.of(
      Action.VIEW,
      Action.EDIT_OWN,
      Action.DRAFT,
      Action.SCHEDULE,
      Action.PUBLISH,
      Action.REPLY,
      Action.MODERATE,
      Action.MEMBERS,
      Action.MANAGE,
      Action.OVERRIDE,
      Action.POLICY,
      Action.approve("legal"));
  static final List<Condition> CONDITIONS = List.of(
      Condition.anyOf("own", "yes"),
      Condition.not(Condition.anyOf("own", "yes")),
      Condition.below("rating", "restricted"),
      Condition.atLeast("rating", "sensitive"),
      Condition.all(Condition.below("budget", "100 EUR"), Condition.anyOf("own", "yes")),
      Condition.any(Condition.atLeast("budget", "100 EUR"), Condition.anyOf("label", "x")),
      Condition.never());
  private static final List<Role> ROLES = List.of(
      Role.of("writer", Action.DRAFT, Action.REPLY),
      Role.of("boss", Action.MANAGE, Action.POLICY),
      Role.wildcard("posts", "post.*"),
      Role.wildcard("all", "*"));

  private final Random random;

  PermissionWorlds(long seed) {
    random = new Random(seed);
  }

  private static Place place(String channel, NetworkId network) {
    return Place.builder().network(network).channel(ChannelId.of(channel)).build();
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  /** A team of three with groups and roles, and no grant. */
  Team bare() {
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < 4; g++) {
      List<Membership> members = new ArrayList<>();
      for (int m = random.nextInt(3); m > 0; m--) {
        members.add(
            new Membership(any(ASKING.subList(0, 5)), one(3) ? validity() : Validity.always()));
      }
      if (g > 0 && one(2)) {
        members.add(Membership.of(Subject.group("g" + random.nextInt(g))));
      }
      groups.add(new Group("g" + g, members));
    }
    return Team.builder()
        .addAllMembers(PEOPLE.stream().map(PermissionWorlds::member).toList())
        .directory(new Directory(groups, ROLES, true))
        .build();
  }

  static Member member(PersonId person) {
    return Member.builder()
        .id(person)
        .name("x")
        .role("x")
        .hours(WeeklyHours.never(ZoneId.of("Asia/Jakarta")))
        .capacityMinutes(0)
        .build();
  }

  /** Half open, and its ends about noon. */
  Validity validity() {
    Optional<Instant> from = one(2) ? Optional.of(about()) : Optional.empty();
    Optional<Instant> until = one(2) ? Optional.of(about()) : Optional.empty();
    return from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())
        ? Validity.from(from.get())
        : new Validity(from, until);
  }

  Instant about() {
    return NOON.plusNanos(1_000L * (random.nextInt(5) - 2));
  }

  Request request() {
    Attributes.Builder facts = Attributes.builder();
    if (!one(3)) {
      facts.texts("own", Set.of(one(2) ? "yes" : "no"));
    }
    if (!one(3)) {
      facts.level("rating", any(List.of("normal", "sensitive", "restricted")));
    }
    return Request.builder()
        .subject(one(12) ? any(ASKING) : any(ASKING.subList(0, 3)))
        .action(any(ACTIONS))
        .place(one(12) ? Optional.empty() : Optional.of(place()))
        .at(one(12) ? Optional.empty() : Optional.of(about()))
        .facts(facts.build())
        .build();
  }

  private Place place() {
    Place place = any(PLACES);
    return one(4) ? place.withCampaign(any(List.of("k", "l"))) : place;
  }

  /** Grants that would speak of the request, each changed in up to two ways. */
  List<Grant> grants(Request request, int most) {
    List<Grant> grants = new ArrayList<>();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      Grant grant = Grant.builder()
          .effect(one(4) ? Effect.FORBID : Effect.PERMIT)
          .subject(
              request.subject() instanceof Subject.Reviewer
                  ? Subject.group("g0")
                  : request.subject())
          .right(Right.action(request.action()))
          .build();
      for (int changes = random.nextInt(4); changes > 0; changes--) {
        grant = changed(grant);
      }
      grants.add(grant);
    }
    return grants;
  }

  private Grant changed(Grant grant) {
    return switch (random.nextInt(5)) {
      case 0 ->
        grant.withSubject(
            one(2) ? Subject.group("g" + random.nextInt(5)) : any(ASKING.subList(0, 4)));
      case 1 ->
        grant.withRight(one(2) ? Right.role(any(ROLES).name()) : Right.action(any(ACTIONS)));
      case 2 -> grant.withScope(any(SCOPES));
      case 3 -> grant.withValidity(validity());
      default -> grant.withCondition(any(CONDITIONS));
    };
  }
}
