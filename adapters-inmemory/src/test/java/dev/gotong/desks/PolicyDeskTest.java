package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Finding;
import dev.gotong.desks.World.Form;
import dev.gotong.predicate.Condition;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the desk says of the policies of a workspace before a post is caught in one. */
class PolicyDeskTest {
  private final World world = World.settled(Form.AS_IS);

  @Test
  void names_whose_absence_would_stall_a_stage() {
    assertThat(check(LI, MAST))
        .extracting(Finding::message)
        .anySatisfy(message -> assertThat(message)
            .contains("one absence stalls legal of paid/1")
            .contains("nobody can take their place: dede"));
  }

  @Test
  void looks_up_roles_and_channels_of_the_workspace() {
    Stage stage =
        Stage.builder().id("review").addQuorum(Clause.role("chief", 1)).build();
    ApprovalPolicy policy = ApprovalPolicy.of("chiefs", 1, stage);
    Condition vlog = Condition.anyOf("channel", "vlog", LI.value());
    world
        .gotong
        .team()
        .change(
            world.envelope(KOPI, ANA),
            World.settings()
                .withApproval(Routing.of(
                    PolicyRoute.when(vlog, policy),
                    PolicyRoute.all(ApprovalPolicy.of("plain", 1, Stage.of("editor"))))))
        .orThrow();

    assertThat(check(LI))
        .extracting(Finding::code)
        .contains(
            "approval.policy-unknown-role",
            "approval.policy-unreachable",
            "approval.policy-unknown-value");
    assertThat(check(LI))
        .extracting(Finding::message)
        .anyMatch(message -> message.contains("channel vlog,"));
  }

  @Test
  void asks_for_channels_that_there_are() {
    assertThatThrownBy(() -> check())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("channels must not be empty");
    assertThatThrownBy(() -> check(ChannelId.of("vlog")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it has no vlog");
  }

  private List<Finding> check(ChannelId... channels) {
    return world.gotong.approvals().checkPolicies(KOPI, Set.of(channels));
  }
}
