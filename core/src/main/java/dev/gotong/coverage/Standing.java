package dev.gotong.coverage;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Member;
import dev.gotong.team.Team;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts for what while nobody comes or goes. First every owner who can takes what is theirs; then each responsibility that is
 * left over, in the order of the roster, goes to the first of its candidates who can and still has the time.
 */
final class Standing {
  /** Nobody acts. */
  static final int NOBODY = -1;

  private static final int STRANGER = -1;

  private final Roster roster;
  private final Map<PersonId, Integer> numbers;
  private final List<List<PersonId>> chains = new ArrayList<>();
  private final List<int[]> candidates = new ArrayList<>();
  private final List<List<Optional<Refusal>>> bars = new ArrayList<>();
  private final long[] planned;
  private final long[] capacity;

  Standing(Roster roster, Ability ability) {
    this.roster = roster;
    this.numbers = Timeline.numbers(roster.team());
    for (Responsibility each : roster.responsibilities()) {
      List<PersonId> chain = chain(roster.team(), each);
      chains.add(chain);
      candidates.add(
          chain.stream().mapToInt(p -> numbers.getOrDefault(p, STRANGER)).toArray());
      bars.add(chain.stream().map(person -> ability.findBar(person, each)).toList());
    }
    List<Member> members = roster.team().members();
    planned = members.stream()
        .mapToLong(m -> roster.planned().getOrDefault(m.id(), 0))
        .toArray();
    capacity = members.stream().mapToLong(Member::capacityMinutes).toArray();
  }

  /**
   * {@return who is asked to act, in order, each once: the owner, the backups of the responsibility, those of the owner, then the
   * backups of all these; nobody if it has no owner}
   */
  static List<PersonId> chain(Team team, Responsibility responsibility) {
    if (responsibility.owner().isEmpty()) {
      return List.of();
    }
    PersonId owner = responsibility.owner().get();
    Set<PersonId> first = new LinkedHashSet<>(responsibility.backups());
    first.addAll(team.backupsOf(owner));
    first.remove(owner);
    Set<PersonId> chain = new LinkedHashSet<>(List.of(owner));
    chain.addAll(first);
    first.forEach(backup -> chain.addAll(team.backupsOf(backup)));
    return List.copyOf(chain);
  }

  /** {@return who is asked to act for that responsibility, in order; first its owner, if it has one} */
  List<PersonId> chain(int responsibility) {
    return chains.get(responsibility);
  }

  /** {@return the numbers of everybody who is asked to act for anything} */
  BitSet everybody() {
    BitSet everybody = new BitSet();
    for (int[] chain : candidates) {
      for (int person : chain) {
        if (person != STRANGER) {
          everybody.set(person);
        }
      }
    }
    return everybody;
  }

  /** {@return who acts for what then, with nobody gone besides} */
  HandOut handOut(Timeline.Piece piece) {
    return new HandOut(piece, new BitSet());
  }

  /**
   * {@return for each responsibility the place of whoever acts in its chain, or {@link #NOBODY}}
   *
   * @param gone who is away besides
   */
  int[] actors(Timeline.Piece piece, BitSet gone) {
    return new HandOut(piece, gone).actors;
  }

  /**
   * {@return why those before the one who acts do not, in order; all of them if nobody acts}
   *
   * @param gone who is away besides; left out
   */
  Map<PersonId, Refusal> passed(
      int responsibility, Timeline timeline, Timeline.Piece piece, BitSet gone) {
    return new HandOut(piece, gone).passed(responsibility, timeline);
  }

  /** One hand-out. */
  final class HandOut {
    private final Timeline.Piece piece;
    private final BitSet gone;
    private final int[] actors = new int[chains.size()];
    private final long[] load = planned.clone();
    /** What the candidates had when they were asked. */
    private final List<long[]> loads = new ArrayList<>();

    private HandOut(Timeline.Piece piece, BitSet gone) {
      this.piece = piece;
      this.gone = gone;
      for (int r = 0; r < actors.length; r++) {
        actors[r] = candidates.get(r).length > 0 && isAble(r, 0) ? 0 : NOBODY;
        if (actors[r] == 0) {
          load[candidates.get(r)[0]] += minutes(r);
        }
      }
      for (int r = 0; r < actors.length; r++) {
        loads.add(actors[r] == 0 ? new long[0] : handOut(r));
      }
    }

    private long[] handOut(int r) {
      int[] chain = candidates.get(r);
      long[] seen = new long[chain.length];
      for (int i = 1; i < chain.length && actors[r] == NOBODY; i++) {
        if (isAble(r, i)) {
          seen[i] = load[chain[i]];
          if (seen[i] + minutes(r) <= capacity[chain[i]]) {
            actors[r] = i;
            load[chain[i]] += minutes(r);
          }
        }
      }
      return seen;
    }

    private int minutes(int r) {
      return roster.responsibilities().get(r).minutes();
    }

    private boolean isAble(int r, int place) {
      return bars.get(r).get(place).isEmpty() && isThere(r, candidates.get(r)[place]);
    }

    private boolean isThere(int r, int person) {
      int state = piece.state(person);
      boolean there = state == Timeline.AT_WORK || (state == Timeline.OFF && !piece.in(r));
      return there && !gone.get(person);
    }

    /** Whether nobody acts for that responsibility. */
    boolean isUnattended(int r) {
      return actors[r] == NOBODY;
    }

    /** Why those before the one who acts do not. */
    Map<PersonId, Refusal> passed(int r, Timeline timeline) {
      Map<PersonId, Refusal> passed = new LinkedHashMap<>();
      int[] chain = candidates.get(r);
      int end = actors[r] == NOBODY ? chain.length : actors[r];
      for (int i = 0; i < end; i++) {
        PersonId person = chains.get(r).get(i);
        Optional<Refusal> bar = bars.get(r).get(i);
        if (bar.isPresent()) {
          passed.put(person, bar.get());
        } else if (!gone.get(chain[i])) {
          passed.put(person, whyNot(r, i, timeline));
        }
      }
      return passed;
    }

    private Refusal whyNot(int r, int place, Timeline timeline) {
      int person = candidates.get(r)[place];
      return isThere(r, person)
          ? full(chains.get(r).get(place), loads.get(r)[place], minutes(r), capacity[person])
          : timeline.excuse(person, piece.state(person));
    }
  }

  static Refusal full(PersonId person, long load, long minutes, long capacity) {
    return Refusal.of(
        "coverage.over-capacity",
        "{member} has {load} of {capacity} min a week, and {minutes} more do not fit",
        "member",
        person,
        "load",
        load,
        "capacity",
        capacity,
        "minutes",
        minutes);
  }
}
