package dev.gotong.team;

import dev.gotong.base.PersonId;
import dev.gotong.time.Window;
import dev.gotong.time.Windows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** When the people of a team are there: in their weekly hours, less their absences, each in their own zone. */
public final class Presence {
  private final Team team;

  private Presence(Team team) {
    this.team = team;
  }

  /** {@return the presence of that team} */
  public static Presence of(Team team) {
    return new Presence(team);
  }

  /** {@return the absence of {@code person} at that instant; empty if they are not on leave, or not in the team} */
  public Optional<Absence> findAbsence(PersonId person, Instant at) {
    return team.find(person)
        .flatMap(member -> team.absences().stream()
            .filter(absence -> absence.person().equals(person))
            .filter(absence -> absence.contains(at, member.hours().zone()))
            .findFirst());
  }

  /** {@return when {@code person} is away within {@code whole}, in order} */
  public List<Window> away(PersonId person, Window whole) {
    return team.find(person).stream()
        .flatMap(member -> team.absences().stream()
            .filter(absence -> absence.person().equals(person))
            .map(absence -> absence.within(whole, member.hours().zone())))
        .flatMap(Optional::stream)
        .collect(Collectors.collectingAndThen(Collectors.toList(), Windows::union));
  }

  /** {@return when {@code person} is there within {@code whole}, in order; never, if they are not in the team} */
  public List<Window> present(PersonId person, Window whole) {
    return team.find(person)
        .map(member -> Windows.subtract(member.hours().within(whole), away(person, whole)))
        .orElse(List.of());
  }
}
