package dev.gotong.approval;

import dev.gotong.approval.EdgeChecks.Edge;
import dev.gotong.approval.oracle.ApprovalOracle.Phase;
import dev.gotong.base.PersonId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether somebody might say something at a stage: asked of the people of the world and of the oracle, not of the rules.
 *
 * @param world the world
 * @param edge where they said it
 */
record Entitlement(World world, Edge edge) {
  private static final Set<StageStatus> CLOSED =
      EnumSet.of(StageStatus.ERROR, StageStatus.NOT_APPLICABLE, StageStatus.WAITING);

  static ApprovalPolicy policy(Edge edge) {
    return edge.from().review().findRound().orElseThrow().policy();
  }

  void check(String stage, PersonId by, PersonId principal, boolean objects, List<String> found) {
    int hour = edge.from().hour();
    if (!edge.move().by().findPerson().filter(by::equals).isPresent()) {
      found.add("INV-9: somebody spoke as " + by);
    }
    if (!edge.said().isIn(Phase.REVIEW) && !(objects && edge.said().isIn(Phase.CHANGES))) {
      found.add("INV-16: somebody spoke though nothing is asked");
      return;
    }
    if (CLOSED.contains(edge.said().statuses().get(stage))) {
      found.add(
          "INV-8: somebody spoke at a stage that is " + edge.said().statuses().get(stage));
    }
    Stage at = policy(edge).findStage(stage).orElseThrow();
    if (!isEligible(at, principal, hour)) {
      found.add("INV-6: " + principal + " has no part in " + stage);
    }
    boolean needsPermission =
        by.equals(principal) || policy(edge).separation().delegateNeedsPermission();
    if (!world.crew().isMember(by, hour)
        || (needsPermission && !world.crew().isPermitted(by, stage, hour))) {
      found.add("INV-9: " + by + " has no permission at " + stage);
    }
    if (!by.equals(principal) && world.crew().isAway(by, hour)) {
      found.add("INV-9: " + by + " is away, too");
    }
    for (PersonId person : List.of(by, principal)) {
      if (edge.from().written().contributors().contains(person)) {
        found.add("INV-6: " + person + " wrote part of it");
      }
    }
  }

  private boolean isEligible(Stage stage, PersonId person, int hour) {
    StageRecord record = edge.from()
        .review()
        .findRound()
        .orElseThrow()
        .stages()
        .get(policy(edge).stages().indexOf(stage));
    boolean fits = record.added().contains(person)
        || record.instead().containsKey(person)
        || stage.quorum().stream()
            .anyMatch(c -> c.selector().selects(person, world.crew().roles(person)));
    return fits && world.crew().isPermitted(person, stage.id(), hour);
  }
}
