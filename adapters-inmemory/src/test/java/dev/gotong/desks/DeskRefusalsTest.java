package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.SPRING;
import static dev.gotong.desks.World.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.gotong.Gotong;
import dev.gotong.approval.VoteCommand;
import dev.gotong.audit.AuditChain;
import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Kinds;
import dev.gotong.desks.World.Form;
import dev.gotong.personal.NoteKind;
import dev.gotong.post.PostCommand;
import dev.gotong.publishing.Plan;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Changes;
import dev.gotong.spi.Key;
import dev.gotong.spi.Kind;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Versioned;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Group;
import dev.gotong.team.Right;
import dev.gotong.team.RightsCommand;
import dev.gotong.team.Scope;
import dev.gotong.team.Subject;
import dev.gotong.team.TeamCommand;
import dev.gotong.testkit.WatchedStorage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What desks refuse by themselves, beyond the rules of the features. */
class DeskRefusalsTest {
  private final List<Refusal> all = new ArrayList<>();

  @Test
  void golden() throws IOException {
    commands();
    contents();
    missed();
    tooLate();
    all.add(forged());
    String lines = String.join(
        "\n",
        all.stream().map(r -> r.code() + "\t" + r.message()).distinct().sorted().toList());
    try (InputStream file = DeskRefusalsTest.class.getResourceAsStream("/golden/desk.txt")) {
      assertThat(lines + "\n").isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_post_is_not_reopened_without_its_review() {
    World world = World.settled(Form.AS_IS);
    world.create(SPRING, content("Spring is here")).orThrow();
    PostCommand withdraw = new PostCommand.Withdraw(1, "changed our minds");
    world.gotong.posts().carryOut(world.by(BO), SPRING, withdraw).orThrow();
    PostCommand reopen = new PostCommand.Reopen(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> world.gotong.posts().carryOut(world.by(BO), SPRING, reopen))
        .withMessage("a post is reopened at the desk of approvals, with its review");
  }

  private void commands() {
    World world = World.settled(Form.AS_IS);
    Slot elsewhere = Slot.of(SPRING, ChannelId.of("tiktok"), world.now());
    all.add(Codes.refusal(world.gotong.calendar().schedule(world.by(ANA), elsewhere)));
    all.add(Codes.refusal(world.schedule(SPRING, LI, world.now())));
    all.add(Codes.refusal(world
        .gotong
        .approvals()
        .carryOut(world.by(CITRA), SPRING, new VoteCommand.RetractVote("editor"))));
    PostCommand create = new PostCommand.CreateDraft(PostId.of("autumn"), content("Hello"));
    all.add(Codes.refusal(world.gotong.posts().carryOut(world.by(BO), SPRING, create)));
    Envelope crm = new Envelope(KOPI, CommandId.of("c-1"), new Actor.Service("crm"));
    HoldCommand place = new HoldCommand.Place("a fire");
    all.add(Codes.refusal(world.gotong.calendar().hold(crm, Optional.empty(), place)));
    all.add(Codes.refusal(world.gotong.personal().withdraw(crm, NoteKind.SURVEY)));
    all.add(
        Codes.refusal(world.gotong.team().carryOut(world.by(ANA), new TeamCommand.Leave(DEDE))));
    Subject client = Subject.reviewer("client");
    team(world, new RightsCommand.SetGroup(Group.of("partners", client)));
    team(
        world,
        new TeamCommand.Permit(Grant.permit(
            Subject.group("partners"), Right.action(Action.PUBLISH), Scope.everywhere())));
    Actor outside = new Actor.ExternalReviewer("client");
    Envelope borrowed = new Envelope(KOPI, CommandId.of("c-2"), outside);
    all.add(Codes.refusal(world.gotong.calendar().unschedule(borrowed, SPRING, LI)));
    Envelope once = Envelope.of(KOPI, CommandId.of("order-7"), ANA);
    world.gotong.calendar().hold(once, Optional.empty(), place).orThrow();
    all.add(Codes.refusal(
        world.gotong.calendar().hold(once, Optional.empty(), new HoldCommand.Lift("it is out"))));
  }

  private static void team(World world, TeamCommand command) {
    world.gotong.team().carryOut(world.by(ANA), command).orThrow();
  }

  private void contents() {
    World world = World.settled(Form.AS_IS);
    world.create(SPRING, content("x".repeat(4_000))).orThrow();
    all.add(Codes.refusal(world.submit(SPRING)));
  }

  private void missed() {
    World held = World.settled(Form.AS_IS);
    held.due();
    held.hold(Optional.empty()).orThrow();
    missed(held, held.gotong);
    World heldThere = World.settled(Form.AS_IS);
    heldThere.due();
    heldThere.hold(Optional.of(LI)).orThrow();
    missed(heldThere, heldThere.gotong);
    World draft = World.settled(Form.AS_IS);
    draft.create(SPRING, content("Spring is here")).orThrow();
    draft.schedule(SPRING, LI, draft.now()).orThrow();
    missed(draft, draft.gotong);
    World torn = World.settled(Form.AS_IS);
    torn.due();
    tear(torn);
    missed(torn, torn.gotong);
    World mute = World.settled(Form.AS_IS);
    mute.due();
    missed(mute, Gotong.over(mute.storage).clock(mute.clock).build());
  }

  /** No desk lets a slot and its post drift apart; whoever writes into the storage beside them may. */
  private static void tear(World world) {
    Key<TargetState> key = Key.of(KOPI, target(), SPRING + "/" + LI);
    world.storage.transact(transaction -> {
      Versioned<TargetState> found = transaction.find(key).orElseThrow();
      Plan plan = found.value().findPlan().orElseThrow();
      Plan other = new Plan(plan.slot(), Canonical.of("other").digest(), 0);
      TargetState state = new TargetState.Scheduled(other, plan.slot().at());
      transaction.write(Changes.builder().save(key, found.version(), state).build());
      return true;
    });
  }

  @SuppressWarnings("unchecked") // the kind of that name has values of that type
  private static Kind<TargetState> target() {
    return (Kind<TargetState>) Kinds.all().stream()
        .filter(kind -> kind.name().equals("target"))
        .findFirst()
        .orElseThrow();
  }

  private void missed(World world, Gotong worker) {
    World.run(worker);
    all.add(((TargetState.Missed) world.target()).reason());
  }

  private void tooLate() {
    World world = World.settled(Form.AS_IS);
    world.due();
    WatchedStorage between = new WatchedStorage(world.storage.another());
    between.beforeNextCommit(() -> all.add(Codes.refusal(world.unschedule(SPRING, LI))));
    World.run(world.over(between));
  }

  private static Refusal forged() {
    World world = World.settled(Form.AS_IS);
    WatchedStorage tampered = new WatchedStorage(world.storage.another());
    tampered.tamper(e -> new StoredEvent(e.workspace(), e.entry(), e.event(), e.salt() + "x"));
    AuditChain.Verification verified = world.over(tampered).audit().verify(KOPI);
    return verified.broken().orElseThrow();
  }
}
