package dev.gotong.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.predicate.Truth;
import dev.gotong.team.oracle.NaivePermissions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The combination of grants alone: permits and prohibitions that are true, false or unknown, in every list of up to six. */
class CombinerExhaustiveTest {
  private static final int LONGEST = 6;

  /** A grant of which nothing is known but what it does and whether it holds. */
  private record Constant(Grant.Effect effect, Truth holds) {
    static final List<Constant> ALL = all();

    private static List<Constant> all() {
      List<Constant> all = new ArrayList<>();
      for (Grant.Effect effect : Grant.Effect.values()) {
        for (Truth truth : Truth.values()) {
          all.add(new Constant(effect, truth));
        }
      }
      return all;
    }

    @Override
    public String toString() {
      return effect + " " + holds;
    }
  }

  private long lists;

  private static Combiner<Constant> combined(List<Constant> grants) {
    Combiner<Constant> combiner = new Combiner<>();
    grants.forEach(grant -> combiner.add(grant, grant.effect(), grant.holds()));
    return combiner;
  }

  private static String outcome(List<Constant> grants) {
    Combiner<Constant> combiner = combined(grants);
    return combiner.isForbidden() ? "forbidden" : combiner.isAllowed() ? "allowed" : "silent";
  }

  @Test
  void p1_to_p4_and_p12_hold_of_every_list_of_up_to_six() {
    extend(new ArrayList<>());
    System.out.println(
        "proof permissions-combiner: " + lists + " lists of grants up to " + LONGEST);
    assertThat(lists).isEqualTo(55_987);
  }

  private void extend(List<Constant> grants) {
    lists++;
    check(grants);
    if (grants.size() == LONGEST) {
      return;
    }
    boolean allowed = outcome(grants).equals("allowed");
    for (Constant more : Constant.ALL) {
      grants.add(more);
      boolean after = outcome(grants).equals("allowed");
      boolean monotone =
          more.effect() == Grant.Effect.FORBID ? allowed || !after : after || !allowed;
      require(monotone, "P4", grants);
      extend(grants);
      grants.remove(grants.size() - 1);
    }
  }

  private static void check(List<Constant> grants) {
    String outcome = outcome(grants);
    require(
        outcome.equals(
            NaivePermissions.combine(grants.stream().map(Constant::toString).toList())),
        "naive",
        grants);
    boolean permitted = grants.contains(new Constant(Grant.Effect.PERMIT, Truth.TRUE));
    boolean forbidden = grants.contains(new Constant(Grant.Effect.FORBID, Truth.TRUE))
        || grants.contains(new Constant(Grant.Effect.FORBID, Truth.UNKNOWN));
    require(permitted || !outcome.equals("allowed"), "P1 and P12", grants);
    require(!forbidden || outcome.equals("forbidden"), "P2 and P12", grants);
    List<Constant> other = new ArrayList<>(grants);
    Collections.reverse(other);
    require(outcome(other).equals(outcome), "P3, order", grants);
    other.addAll(grants);
    require(outcome(other).equals(outcome), "P3, duplicates", grants);
    for (Constant reason : combined(grants).because()) {
      require(
          reason.effect() == Grant.Effect.FORBID
              ? outcome.equals("forbidden") && reason.holds() != Truth.FALSE
              : outcome.equals("allowed") && reason.holds() == Truth.TRUE,
          "reasons",
          grants);
    }
  }

  private static void require(boolean holds, String what, List<Constant> grants) {
    if (!holds) { // a message for each of many lists would cost more than the check
      throw new AssertionError(what + " fails of " + grants);
    }
  }
}
