package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.CommandId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.HoldEvent;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Envelope;
import dev.gotong.desks.World.Form;
import dev.gotong.post.Content;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Variant;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.StoredEvent;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Many hands on one storage, whose transactions overlap. */
class DeskRacesTest {
  private static final int THREADS = 8;
  private static final int POSTS = 100;
  private static final int ROUNDS = 6;

  private static void atOnce(List<Callable<Void>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<Future<Void>> all = new ArrayList<>();
      work.forEach(each -> all.add(threads.submit(each)));
      for (Future<Void> each : all) {
        each.get(120, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static PostId post(int i) {
    return PostId.of("post-" + i);
  }

  private static Content content() {
    return Content.builder().addVariants(Variant.of(LI, "Spring is here")).build();
  }

  @Test
  void no_vote_is_lost_when_everybody_agrees_at_once_and_nobody_sees_a_conflict() throws Exception {
    World world = World.settled(Form.AS_IS);
    Stage all = Stage.builder().id("all").atLeast(THREADS).build();
    List<PersonId> voters = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      PersonId person = PersonId.of("voter-" + i);
      voters.add(person);
      Grant grant = Grant.permit(person, Action.APPROVE, Scope.everywhere());
      List.of(new TeamCommand.Join(World.member(person, "editor")), new TeamCommand.Permit(grant))
          .forEach(
              command -> world.gotong.team().carryOut(world.by(ANA), command).orThrow());
    }
    Routing route = Routing.of(ApprovalPolicy.of("everybody", 1, all));
    world
        .gotong
        .team()
        .change(world.by(ANA), World.settings().withApproval(route))
        .orThrow();
    for (int i = 0; i < POSTS; i++) {
      world.create(post(i), content()).orThrow();
      world.submit(post(i)).orThrow();
    }
    ReadCommittedStorage shared = ReadCommittedStorage.over(world.storage);
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Callable<Void>> work = new ArrayList<>();
    for (PersonId voter : voters) {
      Gotong own = world.over(shared.another());
      work.add(() -> {
        for (int i = 0; i < POSTS; i++) {
          together.await(60, TimeUnit.SECONDS);
          Envelope envelope = Envelope.of(KOPI, CommandId.of(voter + "-" + i), voter);
          ApprovalCommand vote = new VoteCommand.Approve("all", 1, content().digest());
          own.approvals().carryOut(envelope, post(i), vote).orThrow();
        }
        return null;
      });
    }
    atOnce(work);

    int votes = 0;
    for (int i = 0; i < POSTS; i++) {
      ApprovalState state = world.gotong.approvals().state(KOPI, post(i));
      assertThat(state).isInstanceOf(ApprovalState.Approved.class);
      votes += state.findRound().orElseThrow().votes().size();
    }
    assertThat(votes).isEqualTo(THREADS * POSTS);
    assertThat(world.gotong.audit().verify(KOPI).holds()).isTrue();
    System.out.println("proof votes-race: " + votes + " votes of " + THREADS + " people on " + POSTS
        + " posts, none lost");
  }

  @Test
  void nothing_begins_after_a_hold_was_committed() throws Exception {
    World world = World.empty(Form.AS_IS);
    ReadCommittedStorage shared = ReadCommittedStorage.over(world.storage);
    int sent = 0;
    int stopped = 0;
    for (int round = 0; round < ROUNDS; round++) {
      WorkspaceId workspace = WorkspaceId.of("round-" + round);
      prepare(world, workspace);
      int before = world.network.sent().size();
      int wait = round * 15;
      List<Callable<Void>> work = new ArrayList<>();
      work.add(() -> {
        while (world.network.sent().size() < before + wait) {
          Thread.onSpinWait();
        }
        Gotong own = world.over(shared.another());
        HoldCommand place = new HoldCommand.Place("a fire");
        own.calendar()
            .hold(world.envelope(workspace, ANA), Optional.empty(), place)
            .orThrow();
        return null;
      });
      for (int i = 1; i < THREADS; i++) {
        Gotong own = world.over(shared.another());
        work.add(() -> {
          while (own.publishing().findNextDue().isPresent()) {
            own.publishing().runDue();
          }
          return null;
        });
      }
      atOnce(work);
      int out = check(world, workspace);
      assertThat(world.network.sent()).hasSize(before + out);
      sent += out;
      stopped += POSTS - out;
    }
    System.out.println("proof hold-races-dispatch: " + ROUNDS + " holds, " + sent + " sent before, "
        + stopped + " stopped, none begun after");
    assertThat(stopped).isPositive();
  }

  private static void prepare(World world, WorkspaceId workspace) {
    world.settle(workspace);
    Routing none = Routing.of(ApprovalPolicy.of("none", 1));
    Gotong gotong = world.gotong;
    gotong
        .team()
        .change(world.envelope(workspace, ANA), World.settings().withApproval(none))
        .orThrow();
    for (int i = 0; i < POSTS; i++) {
      PostCommand create = new PostCommand.CreateDraft(post(i), content());
      gotong.posts().carryOut(world.envelope(workspace, BO), post(i), create).orThrow();
      ApprovalCommand submit = new CourseCommand.Submit(1, content().digest());
      gotong
          .approvals()
          .carryOut(world.envelope(workspace, BO), post(i), submit)
          .orThrow();
      Slot slot = Slot.of(post(i), LI, world.now());
      gotong.calendar().schedule(world.envelope(workspace, ANA), slot).orThrow();
    }
  }

  /** How many posts went out; fails if an attempt stands behind the hold in the chain. */
  private static int check(World world, WorkspaceId workspace) {
    boolean held = false;
    for (StoredEvent stored : world.gotong.audit().events(workspace, 0)) {
      held |= stored.event() instanceof HoldEvent.Placed;
      assertThat(held && stored.event() instanceof TargetEvent.Begun)
          .as("an attempt after the hold: %s", stored)
          .isFalse();
    }
    assertThat(held).isTrue();
    List<TargetState> targets = world.gotong.publishing().targets(workspace);
    assertThat(targets)
        .hasSize(POSTS)
        .hasOnlyElementsOfTypes(TargetState.Published.class, TargetState.Missed.class);
    return (int)
        targets.stream().filter(TargetState.Published.class::isInstance).count();
  }
}
