package dev.gotong.testkit;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.network.Channel;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Directory;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Right;
import dev.gotong.team.Scope;
import dev.gotong.team.Subject;
import dev.gotong.team.Team;
import dev.gotong.team.TeamCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** A small, quarrelsome world of teams: four people in four zones, three channels on two networks. */
public final class TeamArbitraries {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 27);
  private static final int DAYS = 12;

  private TeamArbitraries() {}

  /** {@return all three channels: one on X, two on Instagram} */
  public static List<Channel> channels() {
    return List.of(
        channel("x-main", "x"), channel("ig-main", "instagram"), channel("ig-jobs", "instagram"));
  }

  private static Channel channel(String id, String network) {
    return Channel.builder()
        .id(ChannelId.of(id))
        .network(NetworkId.of(network))
        .name("Kopi Senja")
        .zone(ZoneId.of("Europe/Berlin"))
        .build();
  }

  /** {@return one of four people} */
  public static Arbitrary<PersonId> people() {
    return PostArbitraries.people();
  }

  /** {@return one of three actions, the last of which is a host's own} */
  public static Arbitrary<Action> actions() {
    return Arbitraries.of(Action.MODERATE, Action.MANAGE, Action.of("approve-legal"));
  }

  /** {@return everywhere, one of two networks, or one of three channels} */
  public static Arbitrary<Scope> scopes() {
    List<Scope> all = new ArrayList<>(List.of(Scope.everywhere()));
    for (Channel channel : channels()) {
      all.add(Scope.network(channel.network()));
      all.add(Scope.channel(channel.id()));
    }
    return Arbitraries.of(all.stream().distinct().toList());
  }

  /** {@return grants, one in three of which forbids} */
  public static Arbitrary<Grant> grants() {
    Arbitrary<Grant.Effect> effects =
        Arbitraries.frequency(Tuple.of(2, Grant.Effect.PERMIT), Tuple.of(1, Grant.Effect.FORBID));
    return Combinators.combine(effects, people(), actions(), scopes())
        .as((effect, person, action, scope) -> Grant.builder()
            .effect(effect)
            .subject(Subject.person(person))
            .right(Right.action(action))
            .scope(scope)
            .build());
  }

  /** {@return members of that id: two languages, one skill, hours about the changes of the clock, some new in the team} */
  public static Arbitrary<Member> members(PersonId id) {
    return Combinators.combine(
            TimeArbitraries.weeklyHours(),
            Arbitraries.of("de", "id").set().ofMaxSize(2),
            Arbitraries.of(true, false),
            Arbitraries.of(FIRST_DAY, FIRST_DAY.plusDays(DAYS)).optional())
        .as((hours, languages, films, since) -> Member.builder()
            .id(id)
            .name("Kak " + id)
            .role("editor")
            .hours(hours)
            .capacityMinutes(600)
            .addAllLanguages(languages)
            .addAllSkills(films ? List.of("film") : List.of())
            .since(since)
            .build());
  }

  /**
   * {@return absences of a day or a few, some of which begin or end at a minute of a day, and some until further notice; they
   * often meet or overlap, and a few are over before they begin}
   */
  public static Arbitrary<Absence> absences() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 24 * 60 - 1);
    return Combinators.combine(
            people(),
            Arbitraries.integers().between(0, DAYS - 1),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of("holiday", "ill"),
            minutes.optional(0.3),
            minutes.optional(0.3),
            Arbitraries.frequency(Tuple.of(7, true), Tuple.of(1, false)))
        .as((person, day, more, reason, from, until, ends) -> {
          LocalDate first = FIRST_DAY.plusDays(day);
          LocalDate last = first.plusDays(more);
          Absence.Builder absence = Absence.builder().person(person).reason(reason);
          from.ifPresentOrElse(
              minute -> absence.awayFrom(at(first, minute)), () -> absence.firstDay(first));
          if (ends) {
            until.ifPresentOrElse(
                minute -> absence.backAt(at(last.plusDays(1), minute)),
                () -> absence.lastDay(last));
          }
          return absence.build();
        });
  }

  private static Instant at(LocalDate day, int minute) {
    return day.atStartOfDay(ZoneOffset.UTC).plusMinutes(minute).toInstant();
  }

  /** {@return backups in order, sometimes none} */
  public static Arbitrary<List<PersonId>> backups() {
    return people().list().uniqueElements().ofMaxSize(3);
  }

  /** {@return teams as the rules allow them: nobody is named who is not in it; nobody is away twice at a time} */
  public static Arbitrary<Team> teams() {
    Arbitrary<List<Member>> everybody = Combinators.combine(
            members(PersonId.of("ana")),
            members(PersonId.of("bo")),
            members(PersonId.of("citra")),
            members(PersonId.of("dede")))
        .as(List::of);
    Arbitrary<List<List<PersonId>>> backups = backups().list().ofSize(4);
    return Combinators.combine(
            everybody,
            Arbitraries.frequency(Tuple.of(3, 4), Tuple.of(1, 3), Tuple.of(1, 1)),
            grants().list().ofMaxSize(8),
            absences().list().ofMaxSize(8),
            backups)
        .as((all, size, grants, absences, chains) ->
            team(all.subList(0, size), grants, absences, chains));
  }

  private static Team team(
      List<Member> members,
      List<Grant> grants,
      List<Absence> absences,
      List<List<PersonId>> chains) {
    List<PersonId> ids = members.stream().map(Member::id).toList();
    Map<PersonId, List<PersonId>> backups = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      PersonId person = ids.get(i);
      List<PersonId> chain = chains.get(i).stream()
          .filter(backup -> ids.contains(backup) && !backup.equals(person))
          .toList();
      if (!chain.isEmpty()) {
        backups.put(person, chain);
      }
    }
    List<Absence> kept = new ArrayList<>();
    for (Absence absence : absences) {
      int member = ids.indexOf(absence.person());
      if (member >= 0) {
        ZoneId zone = members.get(member).hours().zone();
        if (ends(absence, zone).isAfter(absence.start(zone))
            && kept.stream().noneMatch(k -> meet(k, absence, zone))) {
          kept.add(absence);
        }
      }
    }
    return Team.builder()
        .addAllMembers(members)
        .addAllGrants(grants.stream()
            .filter(g -> g.subject().findPerson().filter(ids::contains).isPresent())
            .distinct()
            .toList())
        .addAllAbsences(kept)
        .putAllBackups(backups)
        .directory(Directory.empty())
        .build();
  }

  private static boolean meet(Absence one, Absence other, ZoneId zone) {
    return one.person().equals(other.person())
        && one.start(zone).isBefore(ends(other, zone))
        && other.start(zone).isBefore(ends(one, zone));
  }

  private static Instant ends(Absence absence, ZoneId zone) {
    return absence.findEnd(zone).orElse(Instant.MAX);
  }

  /** {@return commands, most about people who are in the team early in a history} */
  public static Arbitrary<TeamCommand> commands() {
    Arbitrary<Member> members = people().flatMap(TeamArbitraries::members);
    Arbitrary<Grant> everywhere =
        people().map(person -> Grant.permit(person, Action.MANAGE, Scope.everywhere()));
    Arbitrary<Grant> grants =
        Arbitraries.frequencyOf(Tuple.of(4, grants()), Tuple.of(1, everywhere));
    return Arbitraries.frequencyOf(
        Tuple.of(1, members.map(member -> new TeamCommand.Found(member))),
        Tuple.of(4, members.map(TeamCommand.Join::new)),
        Tuple.of(1, people().map(TeamCommand.Leave::new)),
        Tuple.of(6, grants.map(TeamCommand.Permit::new)),
        Tuple.of(2, grants.map(TeamCommand.Revoke::new)),
        Tuple.of(3, absences().map(TeamCommand.BeAway::new)),
        Tuple.of(1, absences().map(TeamCommand.BeBack::new)),
        Tuple.of(
            3,
            Combinators.combine(people(), people().list().ofMaxSize(3))
                .as(TeamCommand.NameBackups::new)));
  }
}
