package dev.gotong.coverage;

import com.google.common.math.LongMath;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.team.Member;
import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says whose absence breaks what: every set of people is tried, as if they were all away for the whole time, besides those who
 * are. What is not covered at an instant even with everybody counts as broken by nobody at that instant.
 *
 * <p>Whoever has no part in anything is left out. A set that breaks something is told if none of its parts does.
 */
public final class Resilience {
  private final List<Member> members;
  private final Ruin ruin;

  private Resilience(Roster roster, CoverRules rules, Window whole) {
    this.members = roster.team().members();
    this.ruin = new Ruin(roster, rules, whole);
  }

  /** {@return the resilience of that roster in that time: who acts, and the rules of staffing and moderation} */
  public static Resilience of(Roster roster, CoverRules rules, Window whole) {
    return new Resilience(roster, rules, whole);
  }

  /**
   * {@return what breaks if up to {@code people} are away at once}
   *
   * @param people 1 to 3
   * @param budget how many sets are tried at most, 1 or more: smaller sets first, then in the order of their people
   */
  public ResilienceReport analyse(int people, long budget) {
    Require.between(people, 1, 3, "people");
    Require.atLeast(budget, 1, "budget");
    return new Search(people, budget).run();
  }

  private final class Search {
    private final int people;
    private final long budget;
    private final int[] all = ruin.everybody().stream().toArray();
    private final List<Break> breaks = new ArrayList<>();
    private final Map<Ruin.Subject, Set<Set<Integer>>> broken = new LinkedHashMap<>();
    private long examined;

    Search(int people, long budget) {
      this.people = people;
      this.budget = budget;
    }

    ResilienceReport run() {
      int complete = 0;
      long sets = 0;
      for (int size = 1; size <= people; size++) {
        long ofSize = size > all.length ? 0 : LongMath.binomial(all.length, size);
        sets += ofSize;
        tryAll(new int[size], 0, 0);
        complete = examined == sets ? size : complete;
      }
      return new ResilienceReport(people, complete, examined, sets, breaks);
    }

    private void tryAll(int[] chosen, int filled, int from) {
      if (filled == chosen.length) {
        examined++;
        tryOne(chosen);
        return;
      }
      for (int i = from; i < all.length && examined < budget; i++) {
        chosen[filled] = all[i];
        tryAll(chosen, filled + 1, i + 1);
      }
    }

    private void tryOne(int[] chosen) {
      BitSet gone = new BitSet();
      Arrays.stream(chosen).forEach(gone::set);
      Set<Integer> set = new HashSet<>();
      Arrays.stream(chosen).forEach(set::add);
      ruin.without(gone).forEach((subject, piece) -> {
        Set<Set<Integer>> known = broken.computeIfAbsent(subject, unknown -> new HashSet<>());
        if (known.stream().noneMatch(set::containsAll)) {
          known.add(set);
          Set<PersonId> ids = new TreeSet<>();
          set.forEach(person -> ids.add(members.get(person).id()));
          breaks.add(
              new Break(subject.kind(), subject.name(), ids, piece.window().startInclusive()));
        }
      });
    }
  }
}
