package dev.gotong.coverage;

import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Finds the best backups: as much covered as can be; then as even as can be, by the sum of the squares of how many
 * responsibilities each backs up; then as few changes as can be.
 *
 * <p>A flow of least cost finds the best, but for two rules: that somebody has time for all of one absent owner's that they back
 * up, and that nobody backs up more than so many people. Where the flow breaks one, the search goes on without one of the
 * choices that break it together, the cheapest first; so the first that breaks none is the best.
 */
final class BackupSearch {
  private static final long UNCOVERED = 1_000_000_000_000_000L;
  private static final long SQUARE = 1_000_000L;

  private final BackupProblem problem;
  private final int people;
  private final int units;

  /** What is left of the choices. */
  private static final class Node {
    /** For each unit the people it may not have. */
    private final boolean[][] closed;
    /** What the best of them costs, were there no other rules. */
    private final long cost;
    /** That best. */
    private final int[] chosen;

    Node(boolean[][] closed, long cost, int[] chosen) {
      this.closed = closed;
      this.cost = cost;
      this.chosen = chosen;
    }

    long cost() {
      return cost;
    }
  }

  /** A plan: for each unit a person or nobody; and whether it is the best. */
  static final class Found {
    private final int[] chosen;
    private final boolean best;

    Found(int[] chosen, boolean best) {
      this.chosen = chosen;
      this.best = best;
    }

    int chosen(int unit) {
      return chosen[unit];
    }

    boolean isBest() {
      return best;
    }

    long covered() {
      return Arrays.stream(chosen)
          .filter(person -> person != BackupProblem.NOBODY)
          .count();
    }
  }

  BackupSearch(BackupProblem problem) {
    this.problem = problem;
    this.people = problem.members().size();
    this.units = problem.units().size();
  }

  /**
   * {@return the best plan, or, after that many flows, one that keeps the rules}
   */
  Found run(long budget) {
    boolean[][] closed = new boolean[units][people];
    for (int u = 0; u < units; u++) {
      for (int p = 0; p < people; p++) {
        closed[u][p] = problem.bars(u).containsKey(problem.members().get(p).id());
      }
    }
    PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparingLong(Node::cost));
    open.add(solve(closed));
    for (long flows = 1; ; ) {
      Node node = open.remove();
      List<Set<Integer>> choices = new ArrayList<>();
      int culprit = findConflict(node.chosen, choices);
      if (culprit == BackupProblem.NOBODY) {
        return new Found(node.chosen, true);
      }
      if (flows >= budget) {
        return new Found(mended(node.chosen), false);
      }
      for (Set<Integer> without : choices) {
        boolean[][] less =
            Arrays.stream(node.closed).map(boolean[]::clone).toArray(boolean[][]::new);
        without.forEach(u -> less[u][culprit] = true);
        open.add(solve(less));
        flows++;
      }
    }
  }

  private Node solve(boolean[][] closed) {
    int source = units + people;
    int sink = source + 1;
    CheapestFlow flow = new CheapestFlow(sink + 1);
    int[][] edges = new int[units][people];
    int[] candidates = new int[people];
    for (int u = 0; u < units; u++) {
      flow.edge(source, u, 0);
      flow.edge(u, sink, UNCOVERED);
      for (int p = 0; p < people; p++) {
        if (!closed[u][p]) {
          edges[u][p] = flow.edge(u, units + p, problem.units().get(u).now() == p ? 0 : 1);
          candidates[p]++;
        }
      }
    }
    for (int p = 0; p < people; p++) {
      for (int i = 0; i < candidates[p]; i++) {
        flow.edge(units + p, sink, SQUARE * (2L * i + 1));
      }
    }
    flow.run(source, sink);
    int[] chosen = new int[units];
    for (int u = 0; u < units; u++) {
      chosen[u] = BackupProblem.NOBODY;
      for (int p = 0; p < people; p++) {
        if (!closed[u][p] && flow.isUsed(edges[u][p])) {
          chosen[u] = p;
        }
      }
    }
    return new Node(closed, flow.total(), chosen);
  }

  /** {@return somebody with too much; one of the choices must go: the units of at least one of them} */
  private int findConflict(int[] chosen, List<Set<Integer>> choices) {
    for (int p = 0; p < people; p++) {
      Map<PersonId, Set<Integer>> byOwner = byOwner(chosen, p);
      for (Set<Integer> all : byOwner.values()) {
        if (minutes(all) > problem.free(p)) {
          tooMuch(all, p).forEach(u -> choices.add(Set.of(u)));
          return p;
        }
      }
      Set<PersonId> backed = problem.backedAlready(p);
      byOwner.keySet().removeAll(backed);
      int room = Math.max(0, problem.backsAtMost() - backed.size());
      if (byOwner.size() > room) {
        byOwner.values().stream().limit(room + 1L).forEach(choices::add);
        return p;
      }
    }
    return BackupProblem.NOBODY;
  }

  /** The fewest of them, the longest first, that are too much already. */
  private Set<Integer> tooMuch(Set<Integer> all, int person) {
    Comparator<Integer> longest = Comparator.comparingInt(this::minutes);
    Set<Integer> some = new HashSet<>();
    for (int u : all.stream()
        .sorted(longest.reversed().thenComparing(Comparator.naturalOrder()))
        .toList()) {
      if (minutes(some) <= problem.free(person)) {
        some.add(u);
      }
    }
    return some;
  }

  private Map<PersonId, Set<Integer>> byOwner(int[] chosen, int person) {
    Map<PersonId, Set<Integer>> byOwner = new TreeMap<>();
    for (int u = 0; u < units; u++) {
      if (chosen[u] == person) {
        byOwner
            .computeIfAbsent(problem.units().get(u).owner(), unknown -> new HashSet<>())
            .add(u);
      }
    }
    return byOwner;
  }

  private int minutes(int unit) {
    return problem.units().get(unit).responsibility().minutes();
  }

  private long minutes(Set<Integer> all) {
    return all.stream().mapToLong(this::minutes).sum();
  }

  /** Without whatever is too much. */
  private int[] mended(int[] chosen) {
    int[] kept = chosen.clone();
    List<Set<Integer>> choices = new ArrayList<>();
    while (findConflict(kept, choices) != BackupProblem.NOBODY) {
      choices.get(0).forEach(u -> kept[u] = BackupProblem.NOBODY);
      choices.clear();
    }
    return kept;
  }
}
