package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.SPRING;
import static dev.gotong.desks.World.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.Delegation;
import dev.gotong.approval.PowerCommand;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.desk.HandoverDesk;
import dev.gotong.desks.World.Form;
import dev.gotong.handover.Fate;
import dev.gotong.handover.HandoverPlan;
import dev.gotong.handover.Transfer;
import dev.gotong.personal.Consent;
import dev.gotong.personal.Note;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.TeamEvent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who agrees while somebody is away, or has left; what bo wrote waits for an editor. */
class HandoverReviewsTest {
  private static final Stage NAMED =
      Stage.builder().id("named").addQuorum(Clause.anyOf(CITRA)).build();

  private final World world = World.settled(Form.JSON);
  private final HandoverDesk desk = world.gotong.handover();

  private void team(TeamCommand command) {
    world.gotong.team().carryOut(world.by(ANA), command).orThrow();
  }

  private void permit(PersonId person, Action action) {
    team(new TeamCommand.Permit(Grant.permit(person, action, Scope.everywhere())));
  }

  private void submitted(Stage... stages) {
    world
        .gotong
        .team()
        .change(
            world.by(ANA),
            World.settings().withApproval(Routing.of(ApprovalPolicy.of("house", 1, stages))))
        .orThrow();
    world.create(SPRING, content("Spring is here")).orThrow();
    world.submit(SPRING).orThrow();
  }

  private HandoverPlan begin(PersonId person) {
    desk.begin(world.by(ANA), Absence.from(person, world.now(), "ill")).orThrow();
    return desk.state(KOPI, person).findPlan().orElseThrow();
  }

  private static List<Transfer> approvals(HandoverPlan plan) {
    return plan.transfers().stream()
        .filter(each -> each.kind().equals("approval"))
        .toList();
  }

  private Set<Delegation> delegations() {
    return Set.copyOf(
        world.gotong.approvals().state(KOPI, SPRING).findRound().orElseThrow().delegations());
  }

  @Test
  @DisplayName("whoever is away too agrees to nothing, and is not said to")
  void awayToo() {
    submitted(Stage.of("editor"));
    permit(DEDE, Action.APPROVE);
    begin(ANA);
    assertThat(approvals(begin(CITRA)))
        .singleElement()
        .satisfies(other -> assertThat(other.to()).contains(DEDE));
  }

  @Test
  @DisplayName("a stage that needs two is not said to go on with one")
  void needsTwo() {
    submitted(Stage.builder().id("editor").atLeast(2).build());
    assertThat(approvals(begin(CITRA)))
        .singleElement()
        .satisfies(left -> assertThat(left.fate()).isEqualTo(Fate.NOBODY));
  }

  @Test
  @DisplayName("whoever wrote it does not stand in for the one whom a stage names")
  void noOwnWork() {
    permit(BO, Action.APPROVE);
    team(new TeamCommand.Permit(Grant.forbid(ANA, Action.APPROVE, Scope.everywhere())));
    submitted(NAMED);
    assertThat(approvals(begin(CITRA)))
        .singleElement()
        .satisfies(left -> assertThat(left.fate()).isEqualTo(Fate.NOBODY));
  }

  @Test
  @DisplayName("who stands in for somebody away does not for somebody who has left")
  void forGood() {
    team(new TeamCommand.NameBackups(CITRA, List.of(ANA)));
    submitted(NAMED);
    Absence ill = Absence.from(CITRA, world.now(), "ill");
    Transfer away = approvals(((dev.gotong.handover.HandoverEvent.Begun)
                desk.previewAbsence(world.by(ANA), ill).orThrow().get(0))
            .plan())
        .get(0);
    assertThat(away.fate()).isEqualTo(Fate.STANDS_IN);
    assertThat(away.to()).contains(ANA);
    HandoverPlan left = desk.previewOffboarding(world.by(ANA), CITRA).orElseThrow();
    assertThat(approvals(left))
        .singleElement()
        .satisfies(stage -> assertThat(stage.fate()).isEqualTo(Fate.NOBODY));
  }

  @Test
  @DisplayName("coming back ends what the handover arranged, and nothing that was arranged since")
  void arrangedSince() {
    submitted(NAMED);
    permit(DEDE, Action.APPROVE);
    assertThat(approvals(begin(CITRA)).get(0).to()).contains(ANA);
    assertThat(delegations()).extracting(Delegation::to).containsExactly(ANA);
    PowerCommand toDede =
        new PowerCommand.Delegate("named", CITRA, DEDE, world.now().plus(Duration.ofDays(9)));
    world.gotong.approvals().carryOut(world.by(ANA), SPRING, toDede).orThrow();
    desk.comeBack(world.by(CITRA), CITRA).orThrow();
    assertThat(delegations()).extracting(Delegation::to).containsExactly(DEDE);
  }

  @Test
  @DisplayName("approvals of one post are told by the ids of their stages if none is due first")
  void order() {
    submitted(Stage.of("b"), Stage.of("a"));
    assertThat(approvals(begin(CITRA)))
        .extracting(Transfer::id)
        .containsExactly("spring/a", "spring/b");
  }

  @Test
  @DisplayName("a post that waits for an editor does not wait for its author")
  void inReview() {
    submitted(Stage.of("editor"));
    assertThat(begin(BO).transfers()).noneMatch(each -> each.kind().equals("post"));
  }

  @Test
  @DisplayName(
      "whoever may manage the members, and no more, lets somebody leave; their notes are erased")
  void leaving() {
    permit(DEDE, Action.MEMBERS);
    Consent consent = Consent.toAssignment(world.now().plus(Duration.ofDays(30)));
    world
        .gotong
        .personal()
        .keep(world.by(BO), new Note.PersonalityType("ENFP"), consent)
        .orThrow();
    assertThat(world.kept()).contains("Keepsake[");
    Decision<TeamEvent> left =
        world.gotong.team().carryOut(world.by(DEDE), new TeamCommand.Leave(BO));
    assertThat(left.orThrow()).containsExactly(new TeamEvent.Left(BO));
    assertThat(world.kept()).doesNotContain("Keepsake[");
  }
}
