package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds who acts when somebody is away: the first backup who is there and may, then the backups of the backups. */
public final class Backups {
  private final Team team;

  private Backups(Team team) {
    this.team = team;
  }

  /** {@return the backups in that team} */
  public static Backups of(Team team) {
    return new Backups(team);
  }

  /**
   * Who acts, and why not the others.
   *
   * @param person who acts; empty if nobody can
   * @param passed who was asked before, in order, and why not they
   */
  public record StandIn(Optional<PersonId> person, Map<PersonId, Refusal> passed) {

    /** Copies the map. */
    public StandIn {
      passed = ImmutableMap.copyOf(passed);
    }
  }

  /**
   * {@return who acts for {@code person} at an instant: they themselves unless they are away, else a backup}
   *
   * @param bar why somebody may not act, if they may not; asked of the person too
   */
  public StandIn standIn(PersonId person, Instant at, Function<PersonId, Optional<Refusal>> bar) {
    Map<PersonId, Refusal> passed = new LinkedHashMap<>();
    for (PersonId candidate : candidates(person)) {
      Optional<Refusal> why = findAbsence(candidate, at).or(() -> bar.apply(candidate));
      if (why.isEmpty()) {
        return new StandIn(Optional.of(candidate), passed);
      }
      passed.put(candidate, why.get());
    }
    return new StandIn(Optional.empty(), passed);
  }

  /** {@return who is asked to act for {@code person}: they themselves, their backups, the backups of these; each once} */
  public List<PersonId> candidates(PersonId person) {
    List<PersonId> found = new ArrayList<>(List.of(person));
    List<PersonId> first = team.backupsOf(person);
    first.stream().filter(backup -> !found.contains(backup)).forEach(found::add);
    for (PersonId backup : first) {
      team.backupsOf(backup).stream().filter(b -> !found.contains(b)).forEach(found::add);
    }
    return ImmutableList.copyOf(found);
  }

  private Optional<Refusal> findAbsence(PersonId person, Instant at) {
    return Presence.of(team).findAbsence(person, at).map(absence -> absence.excuse("team.away"));
  }
}
