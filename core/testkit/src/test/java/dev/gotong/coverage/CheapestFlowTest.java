package dev.gotong.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Flows compared with the best of all sets of edges that are one. */
class CheapestFlowTest {
  private record Edge(int from, int to, int price) {}

  private static final int SOURCE = 0;

  @Test
  void no_more_can_flow_and_as_much_not_for_less() {
    Map<Integer, Integer> counts = new TreeMap<>();
    for (int seed = 0; seed < 400; seed++) {
      List<Edge> edges = graph(new Random(seed));
      CheapestFlow flow = new CheapestFlow(5);
      List<Integer> numbers =
          edges.stream().map(e -> flow.edge(e.from(), e.to(), e.price())).toList();
      int units = flow.run(SOURCE, 4);
      long used = 0;
      for (int i = 0; i < edges.size(); i++) {
        used |= flow.isUsed(numbers.get(i)) ? 1L << i : 0;
      }
      assertThat(units(edges, used)).as("%s", edges).isEqualTo(units);
      assertThat(cost(edges, used)).as("%s", edges).isEqualTo(flow.total());
      for (long some = 0; some < 1L << edges.size(); some++) {
        int others = units(edges, some);
        assertThat(others).isLessThanOrEqualTo(units);
        if (others == units) {
          assertThat(cost(edges, some)).as("%s", edges).isGreaterThanOrEqualTo(flow.total());
        }
      }
      counts.merge(units, 1, Integer::sum);
    }
    System.out.println("proof cheapest-flow: graphs by units that flow " + counts);
    assertThat(counts).containsKeys(0, 1, 2, 3);
  }

  /** Edges among five nodes that never lead back, some of which pay: no way round costs less than nothing. */
  private static List<Edge> graph(Random random) {
    List<Edge> edges = new ArrayList<>();
    for (int i = 4 + random.nextInt(6); i > 0; i--) {
      int from = random.nextInt(4);
      edges.add(new Edge(from, from + 1 + random.nextInt(4 - from), random.nextInt(12) - 2));
    }
    return edges;
  }

  /** How many units flow from the first node to the last if these edges are used; less than none if that is no flow. */
  private static int units(List<Edge> edges, long used) {
    int[] more = new int[5];
    for (int i = 0; i < edges.size(); i++) {
      if ((used >> i & 1) == 1) {
        more[edges.get(i).from()]++;
        more[edges.get(i).to()]--;
      }
    }
    return more[1] == 0 && more[2] == 0 && more[3] == 0 ? more[0] : -1;
  }

  private static long cost(List<Edge> edges, long used) {
    long cost = 0;
    for (int i = 0; i < edges.size(); i++) {
      cost += (used >> i & 1) * edges.get(i).price();
    }
    return cost;
  }

  @Test
  void many_edges_are_no_other_problem() {
    int size = 7;
    int[][] prices = new int[size][size];
    Random random = new Random(7);
    CheapestFlow flow = new CheapestFlow(2 * size + 2);
    for (int i = 0; i < size; i++) {
      flow.edge(2 * size, i, 0);
      flow.edge(size + i, 2 * size + 1, 0);
      for (int j = 0; j < size; j++) {
        prices[i][j] = random.nextInt(100);
        flow.edge(i, size + j, prices[i][j]);
      }
    }
    assertThat(flow.run(2 * size, 2 * size + 1)).isEqualTo(size);
    assertThat(flow.total()).isEqualTo(cheapest(prices, 0, 0));
  }

  /** The cheapest way to give each row a column of its own, by trying all. */
  private static int cheapest(int[][] prices, int row, int taken) {
    if (row == prices.length) {
      return 0;
    }
    int least = Integer.MAX_VALUE;
    for (int column = 0; column < prices.length; column++) {
      if ((taken >> column & 1) == 0) {
        least =
            Math.min(least, prices[row][column] + cheapest(prices, row + 1, taken | 1 << column));
      }
    }
    return least;
  }
}
