package dev.gotong.testkit;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.coverage.CoverRules;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Evenness;
import dev.gotong.coverage.Look;
import dev.gotong.coverage.Moderation;
import dev.gotong.coverage.Responsibility;
import dev.gotong.coverage.Roster;
import dev.gotong.coverage.Staffing;
import dev.gotong.team.Action;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.Window;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Rosters and rules for the people and channels of {@link TeamArbitraries}: many owners who cannot, and few who have time. */
public final class CoverArbitraries {
  private static final NetworkId X = NetworkId.of("x");
  private static final NetworkId INSTAGRAM = NetworkId.of("instagram");

  private CoverArbitraries() {}

  /** {@return everywhere, one of two networks, one of three channels, rarely one that the team does not have} */
  public static Arbitrary<Scope> places() {
    return Arbitraries.of(
        Scope.everywhere(),
        Scope.network(X),
        Scope.network(X),
        Scope.network(INSTAGRAM),
        Scope.channel(ChannelId.of("x-main")),
        Scope.channel(ChannelId.of("ig-main")),
        Scope.channel(ChannelId.of("ig-jobs")),
        Scope.channel(ChannelId.of("tiktok")));
  }

  /** {@return no action or one} */
  public static Arbitrary<Set<Action>> actions() {
    return Arbitraries.frequencyOf(
        Tuple.of(2, Arbitraries.just(Set.of())),
        Tuple.of(3, TeamArbitraries.actions().map(Set::of)));
  }

  /** {@return never, always, or odd hours} */
  public static Arbitrary<WeeklyHours> hours() {
    return Arbitraries.oneOf(
        TimeArbitraries.weeklyHours(),
        TimeArbitraries.zones().map(WeeklyHours::always),
        TimeArbitraries.zones().map(WeeklyHours::never));
  }

  /** {@return responsibilities of that id, most with an owner, some of whom are not in the team} */
  public static Arbitrary<Responsibility> responsibilities(String id) {
    return Combinators.combine(
            Arbitraries.of(Duty.CARE, Duty.CALENDAR, Duty.of("events")),
            places(),
            actions(),
            Arbitraries.of(List.of("film"), List.<String>of(), List.<String>of()),
            TeamArbitraries.people().optional(0.9),
            TeamArbitraries.backups(),
            hours(),
            Arbitraries.of(0, 200, 300, 600))
        .as((duty, place, actions, skills, owner, backups, hours, minutes) -> new Responsibility(
            id,
            duty,
            place,
            actions,
            Set.copyOf(skills),
            owner,
            backups.stream().filter(b -> !owner.equals(Optional.of(b))).toList(),
            hours,
            minutes));
  }

  /** {@return rosters of a team with up to five responsibilities, looked at about the window} */
  public static Arbitrary<Roster> rosters(Arbitrary<Team> teams, Window about) {
    Arbitrary<List<Responsibility>> all = Combinators.combine(
            responsibilities("r1"),
            responsibilities("r2"),
            responsibilities("r3"),
            responsibilities("r4"),
            responsibilities("r5"),
            Arbitraries.integers().between(0, 5))
        .as((a, b, c, d, e, size) -> List.of(a, b, c, d, e).subList(0, size));
    Arbitrary<Map<PersonId, Integer>> planned =
        Arbitraries.maps(TeamArbitraries.people(), Arbitraries.of(100, 300)).ofMaxSize(2);
    return Combinators.combine(teams, all, planned, looks(about).list().ofMaxSize(8))
        .as((team, responsibilities, minutes, looks) -> Roster.builder()
            .team(team)
            .addAllChannels(TeamArbitraries.channels())
            .addAllResponsibilities(responsibilities)
            .putAllPlanned(minutes)
            .addAllLooks(looks)
            .build());
  }

  private static Arbitrary<Look> looks(Window about) {
    int minutes = Math.toIntExact(about.length().toMinutes());
    return Combinators.combine(
            Arbitraries.of("r1", "r2", "r3"),
            TeamArbitraries.people(),
            Arbitraries.integers().between(-3 * 24 * 60, minutes))
        .as((id, by, minute) ->
            new Look(id, by, about.startInclusive().plus(Duration.ofMinutes(minute))));
  }

  /** {@return rules of all kinds, a few of each} */
  public static Arbitrary<CoverRules> rules() {
    return Combinators.combine(
            staffing().list().ofMaxSize(2),
            evenness().list().ofMaxSize(1),
            moderation().list().ofMaxSize(2),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 4).optional(0.7))
        .as(CoverRules::new);
  }

  private static Arbitrary<Staffing> staffing() {
    return Combinators.combine(
            places(),
            actions(),
            Arbitraries.of(List.of("film"), List.<String>of(), List.<String>of()),
            hours(),
            Arbitraries.integers().between(1, 3))
        .as((place, actions, skills, hours, atLeast) ->
            new Staffing(place, actions, Set.copyOf(skills), hours, atLeast));
  }

  private static Arbitrary<Evenness> evenness() {
    Arbitrary<Integer> targets = Arbitraries.integers().between(1, 3);
    return Combinators.combine(
            targets, targets.optional(), actions(), hours(), Arbitraries.of(0, 10, 50, 100))
        .as((x, instagram, actions, hours, tolerance) -> {
          Map<NetworkId, Integer> all = new LinkedHashMap<>();
          all.put(X, x);
          instagram.ifPresent(target -> all.put(INSTAGRAM, target));
          return new Evenness(all, actions, hours, tolerance);
        });
  }

  private static Arbitrary<Moderation> moderation() {
    return Combinators.combine(
            places(), TeamArbitraries.actions(), TeamArbitraries.actions(), hours())
        .as(Moderation::new);
  }
}
