package dev.gotong.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.team.TeamCommand.Permit;
import dev.gotong.testkit.TeamArbitraries;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class TeamsLawsTest {
  private static final Teams TEAMS = new Teams();
  private static final Map<String, Integer> COUNTS = new TreeMap<>();

  /** Somebody asks for something. */
  record Step(PersonId by, TeamCommand command) {}

  @Provide
  Arbitrary<List<Step>> histories() {
    Arbitrary<List<Step>> steps = Combinators.combine(
            TeamArbitraries.people(), TeamArbitraries.commands())
        .as(Step::new)
        .list()
        .ofMaxSize(60);
    return Combinators.combine(Arbitraries.of(0, 2, 3, 3), people("ana", "bo", "citra"), steps)
        .as((size, first, more) -> {
          List<Step> all = new ArrayList<>();
          for (Member member : first.subList(0, size)) {
            all.add(new Step(
                first.get(0).id(),
                all.isEmpty() ? new TeamCommand.Found(member) : new TeamCommand.Join(member)));
          }
          all.addAll(more);
          return all;
        });
  }

  private static Arbitrary<List<Member>> people(String... ids) {
    return Combinators.combine(
            Stream.of(ids).map(PersonId::of).map(TeamArbitraries::members).toList())
        .as(List::copyOf);
  }

  @AfterContainer
  static void count() {
    System.out.println("proof team-histories: " + COUNTS);
    COUNTS.remove("team.absence-empty"); // drawn once in many thousands
    assertThat(COUNTS.keySet())
        .containsOnly(
            "accepted",
            "unchanged",
            "team.absence-overlaps",
            "team.backup-twice",
            "team.founded-already",
            "team.id-taken",
            "team.last-manager",
            "team.no-manager-left",
            "team.not-founded",
            "team.not-held",
            "team.own-backup",
            "team.raises-self",
            "team.unknown-member");
    assertThat(COUNTS.values()).allMatch(count -> count > 10);
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void the_events_folded_give_the_team_and_the_rules_hold_after_every_step(
      @ForAll("histories") List<Step> history) {
    Team team = TEAMS.initial();
    List<TeamEvent> events = new ArrayList<>();
    for (Step step : history) {
      Decision<TeamEvent> decision = TEAMS.decide(team, step.command(), TeamFacts.of(step.by()));
      assertThat(TEAMS.decide(team, step.command(), TeamFacts.of(step.by()))).isEqualTo(decision);
      COUNTS.merge(kind(decision), 1, Integer::sum);
      checkPermit(team, step, kind(decision));
      List<TeamEvent> news = decision.fold(e -> e, r -> List.of());
      events.addAll(news);
      team = TEAMS.evolveAll(team, news);
      checkTeam(team);
      if (!news.isEmpty()) {
        assertThat(TEAMS.decide(team, step.command(), TeamFacts.of(step.by())))
            .isEqualTo(Decision.unchanged());
      }
      if (step.command() instanceof TeamCommand.Leave leave
          && decision.fold(e -> true, r -> false)) {
        assertThat(named(team)).doesNotContain(leave.person());
      }
    }
    assertThat(TEAMS.evolveAll(TEAMS.initial(), events)).isEqualTo(team);
  }

  private static String kind(Decision<TeamEvent> decision) {
    return decision.match(a -> "accepted", r -> r.refusal().code(), u -> "unchanged");
  }

  /** Nobody gives what they do not hold; and whoever surely holds it may give it. */
  private static void checkPermit(Team team, Step step, String kind) {
    if (step.command() instanceof Permit permit
        && permit.grant().effect() == Grant.Effect.PERMIT
        && Set.of("accepted", "team.not-held", "team.raises-self").contains(kind)) {
      Grant wanted = permit.grant();
      boolean self = wanted.subject().equals(Subject.person(step.by()));
      Action action = ((Right.OneAction) wanted.right()).action();
      List<Grant> of = team.grants().stream()
          .filter(grant -> grant.right().equals(wanted.right()))
          .toList();
      boolean isNew = of.stream().noneMatch(grant -> grant.effect() == Grant.Effect.PERMIT);
      List<Grant> had = new ArrayList<>(of);
      if (isNew && !self && NaiveRights.manages(team.grants(), step.by())) {
        had.add(Grant.permit(step.by(), action, Scope.everywhere()));
      }
      boolean held = NaiveRights.surely(had, step.by(), action, wanted.scope());
      assertThat(kind)
          .as("%s in %s", step, team.grants())
          .isEqualTo(held ? "accepted" : self ? "team.raises-self" : "team.not-held");
    }
  }

  private static void checkTeam(Team team) {
    List<PersonId> ids = team.members().stream().map(Member::id).toList();
    assertThat(ids).containsAll(named(team)).doesNotHaveDuplicates();
    if (!ids.isEmpty()) {
      assertThat(ids).as("managers").anyMatch(id -> NaiveRights.manages(team.grants(), id));
    }
    assertThat(team.grants()).doesNotHaveDuplicates();
    team.backups().forEach((person, backups) -> {
      assertThat(backups).isNotEmpty().doesNotContain(person);
      assertThat(new HashSet<>(backups)).hasSameSizeAs(backups);
    });
    for (Absence absence : team.absences()) {
      ZoneId zone = team.member(absence.person()).hours().zone();
      List<Absence> others = new ArrayList<>(team.absences());
      assertThat(others.remove(absence)).isTrue();
      for (Instant at : List.of(first(absence, zone), last(absence, zone))) {
        assertThat(BackupsLawsTest.away(team, absence.person(), at)).isTrue();
        assertThat(BackupsLawsTest.away(team.withAbsences(others), absence.person(), at))
            .as("%s at %s besides %s", others, at, absence)
            .isFalse();
      }
    }
  }

  private static Instant first(Absence absence, ZoneId zone) {
    return absence
        .awayFrom()
        .orElseGet(() -> absence.firstDay().orElseThrow().atStartOfDay(zone).toInstant());
  }

  /** The last microsecond; of one without an end, some instant ten years later. */
  private static Instant last(Absence absence, ZoneId zone) {
    return absence
        .backAt()
        .or(() ->
            absence.lastDay().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()))
        .map(end -> end.minus(1, ChronoUnit.MICROS))
        .orElseGet(() -> first(absence, zone).plus(3_650, ChronoUnit.DAYS));
  }

  private static Set<PersonId> named(Team team) {
    Set<PersonId> named = new LinkedHashSet<>(team.backups().keySet());
    team.members().forEach(member -> named.add(member.id()));
    team.grants().forEach(grant -> grant.subject().findPerson().ifPresent(named::add));
    team.absences().forEach(absence -> named.add(absence.person()));
    team.backups().values().forEach(named::addAll);
    return named;
  }
}
