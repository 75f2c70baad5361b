package dev.gotong.coverage;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.team.LastingPermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Says who acts for what. Somebody can act if they have the permissions and skills, are not on leave, and, in the hours of the
 * responsibility, are at work. Owners who can do what is theirs, be it too much or not. What is left goes, in the order of the
 * roster, to the first of these who can and has the time for it beside what they act for already: the backups of the
 * responsibility, those of its owner, and then the backups of all these. Rights count while they hold. Not thread-safe.
 */
public final class EffectiveOwners {
  private final Roster roster;
  private final NavigableSet<Instant> edges;
  private final Map<Optional<Instant>, Standing> known = new HashMap<>();

  private EffectiveOwners(Roster roster) {
    this.roster = roster;
    this.edges = new TreeSet<>(LastingPermissions.edges(roster.team()));
  }

  /** {@return the effective owners by that roster} */
  public static EffectiveOwners of(Roster roster) {
    return new EffectiveOwners(roster);
  }

  /** Takes over who acts about that instant. */
  void know(Instant at, Standing standing) {
    known.put(Optional.ofNullable(edges.floor(at)), standing);
  }

  /** Between two edges everybody may do the same. */
  private Standing standing(Instant at) {
    return known.computeIfAbsent(
        Optional.ofNullable(edges.floor(at)),
        unknown -> new Standing(roster, Ability.at(roster, at)));
  }

  /** {@return who acts for each responsibility at that instant, in the order of the roster} */
  public List<EffectiveOwner> all(Instant at) {
    Timeline timeline = Timeline.at(
        roster.team(),
        roster.responsibilities().stream().map(Responsibility::hours).toList(),
        Micros.truncate(at));
    Timeline.Piece piece = timeline.pieces().get(0);
    List<EffectiveOwner> all = new ArrayList<>();
    Standing standing = standing(Micros.truncate(at));
    int[] actors = standing.actors(piece, new BitSet());
    for (int r = 0; r < roster.responsibilities().size(); r++) {
      int actor = actors[r];
      Optional<PersonId> person = actor == Standing.NOBODY
          ? Optional.empty()
          : Optional.of(standing.chain(r).get(actor));
      all.add(new EffectiveOwner(
          roster.responsibilities().get(r).id(),
          person,
          Math.max(0, actor),
          standing.passed(r, timeline, piece, new BitSet())));
    }
    return ImmutableList.copyOf(all);
  }

  /**
   * {@return who acts for the responsibility of that id at that instant}
   *
   * @throws NoSuchElementException if the roster has none of that id
   */
  public EffectiveOwner effectiveOwner(String responsibility, Instant at) {
    return all(at).stream()
        .filter(found -> found.responsibility().equals(responsibility))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("there is no " + responsibility));
  }
}
