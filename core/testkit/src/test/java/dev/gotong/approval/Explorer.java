package dev.gotong.approval;

import dev.gotong.approval.Report.Violation;
import dev.gotong.approval.oracle.ApprovalOracle;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Explores a slice. */
final class Explorer {
  private final Rules rules;
  private final Slice slice;
  private final Keys keys;
  private final EdgeChecks edgeChecks;
  private final StateChecks stateChecks;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<Answers> answers = new ArrayList<>();
  private final Graph graph;
  private long refused;

  private Explorer(Rules rules, Slice slice) {
    this.rules = rules;
    this.slice = slice;
    keys = new Keys(slice.world());
    edgeChecks = new EdgeChecks(slice.world());
    stateChecks = new StateChecks(slice.world(), rules);
    graph = new Graph(slice.moves());
  }

  static Report run(Rules rules, Slice slice) {
    return new Explorer(rules, slice).run();
  }

  private Report run() {
    long start = System.nanoTime();
    Optional<Violation> violation = explore();
    BitSet dead = new BitSet();
    if (violation.isEmpty()) {
      violation = new Commuting(graph, nodes, slice.world().first()).findViolation();
      dead = graph.deadEnds();
    }
    if (violation.isEmpty() && !dead.isEmpty()) {
      violation = Optional.of(new Violation(
          "INV-21: nobody can get on from there, and nobody says why",
          graph.way(dead.nextSetBit(0))));
    }
    return new Report(
        slice.name(),
        nodes.size(),
        graph.edges(),
        refused,
        dead.cardinality(),
        violation,
        (System.nanoTime() - start) / 1e9);
  }

  private Optional<Violation> explore() {
    Node start = slice.world().start(rules);
    number(start, Answers.of(new ApprovalOracle(start.history())), -1, -1);
    for (int i = 0; i < nodes.size(); i++) {
      if (i == Integer.getInteger("lim", 1 << 30)) {
        System.out.println(
            i + " of " + nodes.size() + " edges " + graph.edges() + " refused " + refused);
        if (Boolean.getBoolean("dump"))
          for (String k : numbers.keySet()) System.out.println("K " + k);
        return Optional.empty();
      }
      Optional<String> broken = stateChecks.findViolation(nodes.get(i), answers.get(i));
      if (broken.isPresent()) {
        return Optional.of(new Violation(broken.get(), graph.way(i)));
      }
      for (int m = 0; m < slice.moves().size(); m++) {
        broken = follow(i, m);
        if (broken.isPresent()) {
          List<Move> way = new ArrayList<>(graph.way(i));
          way.add(slice.moves().get(m));
          return Optional.of(new Violation(broken.get(), way));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> follow(int from, int number) {
    Node node = nodes.get(from);
    Move move = slice.moves().get(number);
    Outcome outcome;
    try {
      outcome = move.on(slice.world(), rules, node);
    } catch (AssertionError e) {
      return Optional.of("INV-4: " + e.getMessage());
    }
    if (outcome instanceof Outcome.Refused why) {
      refused++;
      if (why.code().equals("approval.quorum-unreachable")) {
        graph.end(from);
      }
    }
    if (outcome.equals(Outcome.BEYOND)) {
      graph.end(from);
    }
    if (!(outcome instanceof Outcome.Moved moved)) {
      return Optional.empty();
    }
    Answers says = moved.reviewed().isEmpty()
        ? answers.get(from)
        : Answers.of(new ApprovalOracle(moved.node().history()));
    int to = number(moved.node(), says, from, number);
    graph.addEdge(from, number, to);
    return edgeChecks.findViolation(
        new EdgeChecks.Edge(node, answers.get(from), move, moved, says));
  }

  private int number(Node node, Answers says, int from, int move) {
    StringBuilder key = new StringBuilder(256);
    keys.append(key, node);
    says.all().values().forEach(answer -> key.append('#').append(answer));
    Integer known = numbers.putIfAbsent(key.toString(), nodes.size());
    if (known != null) {
      return known;
    }
    nodes.add(node);
    answers.add(says);
    graph.add(from, move, slice.isEnd(node) || isStalled(node));
    return nodes.size() - 1;
  }

  private static boolean isStalled(Node node) {
    return node.review().findRound().stream()
        .flatMap(round -> round.stages().stream())
        .anyMatch(record -> record.status() == StageStatus.STALLED);
  }
}
