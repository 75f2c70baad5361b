package dev.gotong.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.testkit.TeamArbitraries;
import dev.gotong.testkit.TimeArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

class BackupsLawsTest {
  private static final Refusal BARRED = Refusal.of("test.barred", "barred");
  private static int themselves;
  private static int others;
  private static int nobody;

  @Provide
  Arbitrary<Team> teams() {
    return TeamArbitraries.teams();
  }

  @Provide
  Arbitrary<PersonId> people() {
    return TeamArbitraries.people();
  }

  @Provide
  Arbitrary<Instant> instants() {
    return TimeArbitraries.instants();
  }

  @Provide
  Arbitrary<Set<PersonId>> some() {
    return TeamArbitraries.people().set().ofMaxSize(3);
  }

  @AfterContainer
  static void count() {
    System.out.println("proof stand-ins: " + themselves + " act themselves, " + others
        + " are stood in for, " + nobody + " by nobody");
    assertThat(List.of(themselves, others, nobody)).allMatch(n -> n > 50);
  }

  /** Everybody who may be asked, in order: the person, the backups, and theirs. */
  static List<PersonId> order(Team team, PersonId person) {
    List<PersonId> order = new ArrayList<>();
    order.add(person);
    order.addAll(team.backupsOf(person));
    for (PersonId backup : team.backupsOf(person)) {
      order.addAll(team.backupsOf(backup));
    }
    return order.stream().distinct().toList();
  }

  /** Whether the calendar where they live shows a day of an absence. */
  static boolean away(Team team, PersonId person, Instant at) {
    return team.members().stream()
        .filter(member -> member.id().equals(person))
        .anyMatch(member -> team.absences().stream()
            .anyMatch(absence -> absence.person().equals(person)
                && holds(absence, at, at.atZone(member.hours().zone()).toLocalDate())));
  }

  private static boolean holds(Absence absence, Instant at, LocalDate day) {
    boolean begun = absence.firstDay().isPresent()
        ? !day.isBefore(absence.firstDay().get())
        : !at.isBefore(absence.awayFrom().orElseThrow());
    boolean over = absence.lastDay().isPresent()
        ? day.isAfter(absence.lastDay().get())
        : absence.backAt().isPresent() && !at.isBefore(absence.backAt().get());
    return begun && !over;
  }

  @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
  void the_first_who_is_there_and_may_acts_and_all_before_are_named_with_their_reason(
      @ForAll("teams") Team team,
      @ForAll("people") PersonId person,
      @ForAll("instants") Instant at,
      @ForAll("some") Set<PersonId> barred) {
    Backups.StandIn found = Backups.of(team)
        .standIn(person, at, p -> barred.contains(p) ? Optional.of(BARRED) : Optional.empty());
    List<PersonId> passed = new ArrayList<>();
    Optional<PersonId> expected = Optional.empty();
    for (PersonId candidate : order(team, person)) {
      if (!away(team, candidate, at) && !barred.contains(candidate)) {
        expected = Optional.of(candidate);
        break;
      }
      passed.add(candidate);
    }
    assertThat(found.person()).isEqualTo(expected);
    assertThat(List.copyOf(found.passed().keySet())).isEqualTo(passed);
    found
        .passed()
        .forEach((who, why) ->
            assertThat(why.code()).isEqualTo(away(team, who, at) ? "team.away" : "test.barred"));
    themselves += expected.equals(Optional.of(person)) ? 1 : 0;
    others += expected.isPresent() && !passed.isEmpty() ? 1 : 0;
    nobody += expected.isEmpty() ? 1 : 0;
  }
}
