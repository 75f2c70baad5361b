package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.Actor;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.Digest;
import dev.gotong.base.PostId;
import dev.gotong.base.TaskId;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Desks;
import dev.gotong.desk.Envelope;
import dev.gotong.desks.World.Form;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Variant;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Group;
import dev.gotong.team.Right;
import dev.gotong.team.RightsCommand;
import dev.gotong.team.Scope;
import dev.gotong.team.Subject;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.Validity;
import dev.gotong.workload.Horizon;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Programs and external reviewers do at the desks what they were permitted to do on a channel, and nothing else. */
class AdmissionTest {
  private static final Actor CRM = new Actor.Service("crm");
  private static final Actor CLIENT = new Actor.ExternalReviewer("client");
  private static final PostId AUTUMN = PostId.of("autumn");
  private static final PostId LOST = PostId.of("lost");
  private static final Horizon DAY = Horizon.of(LocalDate.of(2026, 3, 2), 1);

  private final World world = World.settled(Form.AS_IS);
  private int commands;

  private Envelope by(Actor actor) {
    return new Envelope(KOPI, CommandId.of("admission-" + ++commands), actor);
  }

  private void team(TeamCommand command) {
    world.gotong.team().carryOut(world.by(ANA), command).orThrow();
  }

  private static Subject subject(Actor actor) {
    return Subject.of(actor).orElseThrow();
  }

  private Grant permit(Actor actor, Action action, Scope scope) {
    return Grant.builder()
        .subject(subject(actor))
        .right(Right.action(action))
        .scope(scope)
        .validity(Validity.until(world.now().plusSeconds(60)))
        .build();
  }

  private static Content onLinkedIn(String text) {
    return Content.builder().addVariants(Variant.of(LI, text)).build();
  }

  /** A post for LinkedIn that is written, one that is approved, one that nobody knows to be out; all by bo. */
  private void write() {
    for (PostId id : List.of(SPRING, AUTUMN, LOST)) {
      world.create(id, onLinkedIn("Kopi " + id)).orThrow();
    }
    for (PostId id : List.of(AUTUMN, LOST)) {
      world.submit(id).orThrow();
      world.approve(id, CITRA, "editor").orThrow();
    }
    world.schedule(LOST, LI, world.now()).orThrow();
    world.network.next(new PublishOutcome.Unknown("no answer"));
    world.network.hide(true);
    world.run();
    world.schedule(AUTUMN, LI, world.now().plusSeconds(7_200)).orThrow();
  }

  /** A command of a desk. */
  private interface Ask extends BiFunction<Desks, Envelope, Decision<?>> {}

  /** Every kind of command that a desk knows, and which rights on LinkedIn are enough; none if a member must. */
  private Map<Ask, Set<Action>> asks() {
    Post spring = world.post(SPRING);
    Digest autumn = world.post(AUTUMN).digest();
    Slot slot = Slot.of(SPRING, LI, world.now().plusSeconds(3_600));
    Task task =
        Task.builder().id(TaskId.of("t")).title("t").kind("t").minutes(5).build();
    Grant own = permit(CRM, Action.DRAFT, Scope.channel(LI));
    Map<Ask, Set<Action>> asks = new LinkedHashMap<>();
    asks.put((d, e) -> d.calendar().schedule(e, slot), Set.of(Action.PUBLISH));
    asks.put(
        (d, e) -> d.calendar().unschedule(e, AUTUMN, LI), Set.of(Action.PUBLISH, Action.WITHDRAW));
    asks.put(
        (d, e) -> d.publishing().resolve(e, LOST, LI, Optional.empty()), Set.of(Action.PUBLISH));
    asks.put(
        (d, e) -> d.approvals()
            .carryOut(e, SPRING, new CourseCommand.Submit(spring.revision(), spring.digest())),
        Set.of(Action.DRAFT, Action.SUBMIT));
    asks.put(
        (d, e) -> d.approvals().carryOut(e, AUTUMN, new VoteCommand.Approve("editor", 1, autumn)),
        Set.of());
    asks.put((d, e) -> d.approvals().carryOut(e, AUTUMN, new CourseCommand.Reopen()), Set.of());
    asks.put(
        (d, e) -> d.posts()
            .carryOut(
                e,
                PostId.of("new"),
                new PostCommand.CreateDraft(PostId.of("new"), onLinkedIn("new"))),
        Set.of());
    asks.put(
        (d, e) -> d.posts().carryOut(e, SPRING, new PostCommand.Edit(1, onLinkedIn("newer"))),
        Set.of());
    asks.put((d, e) -> d.posts().carryOut(e, SPRING, new PostCommand.Withdraw(1, "no")), Set.of());
    asks.put(
        (d, e) -> d.calendar().hold(e, Optional.of(LI), new HoldCommand.Place("fire")), Set.of());
    asks.put(
        (d, e) -> d.tasks().carryOut(e, TaskId.of("t"), new TaskCommand.Create(task)), Set.of());
    asks.put((d, e) -> d.team().carryOut(e, new TeamCommand.Leave(BO)), Set.of());
    asks.put((d, e) -> d.team().carryOut(e, new TeamCommand.Permit(own)), Set.of());
    asks.put((d, e) -> d.team().change(e, World.settings().withCoverage()), Set.of());
    return asks;
  }

  private Decision<?> tried(Ask ask, Actor actor) {
    return world
        .desks
        .whatIf()
        .<Decision<?>>simulate(KOPI, DAY, ZoneId.of("UTC"), desks -> ask.apply(desks, by(actor)))
        .answer();
  }

  /** What a grant may be made of, for every small set of them. */
  private List<Grant> alphabet(Actor actor) {
    List<Grant> grants = new ArrayList<>();
    for (Action action :
        List.of(Action.DRAFT, Action.SUBMIT, Action.PUBLISH, Action.WITHDRAW, Action.MANAGE)) {
      grants.add(permit(actor, action, Scope.channel(LI)));
    }
    grants.add(permit(actor, Action.PUBLISH, Scope.channel(MAST)));
    grants.add(permit(actor, Action.PUBLISH, Scope.channel(LI))
        .withValidity(Validity.between(world.now().minusSeconds(60), world.now())));
    List.of(Action.WITHDRAW, Action.PUBLISH)
        .forEach(action ->
            grants.add(Grant.forbid(subject(actor), Right.action(action), Scope.everywhere())));
    return grants;
  }

  @Test
  void in_a_small_world_everybody_may_do_exactly_what_was_permitted_there_and_then() {
    write();
    Map<Ask, Set<Action>> asks = asks();
    int allowed = 0;
    int refused = 0;
    for (Actor actor : List.of(CRM, CLIENT)) {
      List<Grant> grants = alphabet(actor);
      for (int one = 0; one < grants.size(); one++) {
        for (int other = one; other < (actor.equals(CRM) ? grants.size() : one + 1); other++) {
          Set<Grant> held = Set.copyOf(List.of(grants.get(one), grants.get(other)));
          held.forEach(grant -> team(new TeamCommand.Permit(grant)));
          for (Map.Entry<Ask, Set<Action>> ask : asks.entrySet()) {
            boolean may = mayOne(held, ask.getValue());
            Decision<?> answer = tried(ask.getKey(), actor);
            assertThat(answer instanceof Decision.Accepted)
                .as("%s with %s: %s", actor.label(), held, answer)
                .isEqualTo(may);
            if (ask.getValue().isEmpty()) {
              assertThat(Codes.of(answer)).isEqualTo("desk.not-a-member");
            }
            allowed += may ? 1 : 0;
            refused += may ? 0 : 1;
          }
          held.forEach(grant -> team(new TeamCommand.Revoke(grant)));
        }
      }
    }
    System.out.println("proof admission: " + asks.size()
        + " commands of two outsiders with one grant of 9, or two, " + allowed + " allowed, "
        + refused + " refused, none differs");
    assertThat(allowed).isGreaterThan(40);
  }

  /** By the words of the specification: a permit of now on LinkedIn, of one of those actions or of one that implies it. */
  private boolean mayOne(Set<Grant> held, Set<Action> enough) {
    boolean forbidden = held.stream().anyMatch(grant -> grant.effect() == Grant.Effect.FORBID);
    Set<Action> stopped =
        Set.of(Action.WITHDRAW, Action.PUBLISH); // who may not withdraw may not publish
    boolean stops = forbidden && enough.stream().anyMatch(stopped::contains);
    return !stops
        && held.stream()
            .filter(grant -> grant.effect() == Grant.Effect.PERMIT)
            .filter(grant -> grant.scope().equals(Scope.channel(LI)))
            .filter(grant -> grant.validity().until().orElseThrow().isAfter(world.now()))
            .anyMatch(grant ->
                enough.stream().anyMatch(action -> grant.right().equals(Right.action(action))));
  }

  @Test
  void without_a_grant_an_outsider_is_a_stranger_everywhere() {
    write();
    for (Actor actor : List.of(CRM, CLIENT, Actor.automation())) {
      asks()
          .keySet()
          .forEach(ask -> assertThat(Codes.of(tried(ask, actor))).isEqualTo("desk.not-a-member"));
    }
  }

  @Test
  void what_a_reviewer_may_ends_at_its_instant() {
    write();
    team(new TeamCommand.Permit(permit(CLIENT, Action.PUBLISH, Scope.channel(LI))));
    Ask take = (desks, envelope) -> desks.calendar().unschedule(envelope, AUTUMN, LI);
    world.clock.pass(Duration.ofSeconds(60).minusNanos(1_000));
    assertThat(Codes.of(tried(take, CLIENT))).isEqualTo("accepted");
    world.clock.pass(Duration.ofNanos(1_000));
    assertThat(Codes.of(tried(take, CLIENT))).isEqualTo("team.not-permitted");
  }

  @Test
  void a_group_lends_its_rights_to_a_program_and_not_to_a_reviewer() {
    write();
    team(new RightsCommand.SetGroup(Group.of("partners", subject(CRM), subject(CLIENT))));
    team(new TeamCommand.Permit(
        Grant.permit(Subject.group("partners"), Right.action(Action.PUBLISH), Scope.everywhere())));
    Ask take = (desks, envelope) -> desks.calendar().unschedule(envelope, AUTUMN, LI);
    assertThat(Codes.of(tried(take, CRM))).isEqualTo("accepted");
    assertThat(Codes.of(tried(take, CLIENT))).isEqualTo("desk.by-group-alone");
    team(new TeamCommand.Permit(permit(CLIENT, Action.PUBLISH, Scope.channel(LI))));
    assertThat(Codes.of(tried(take, CLIENT))).isEqualTo("accepted");
  }

  @Test
  void a_post_on_two_channels_takes_the_right_on_both() {
    world.create(SPRING, World.content("on both")).orThrow();
    Post post = world.post(SPRING);
    Ask submit = (desks, envelope) -> desks
        .approvals()
        .carryOut(envelope, SPRING, new CourseCommand.Submit(post.revision(), post.digest()));
    for (ChannelId channel : List.of(LI, MAST)) {
      assertThat(Codes.of(tried(submit, CRM))).isNotEqualTo("accepted");
      team(new TeamCommand.Permit(permit(CRM, Action.SUBMIT, Scope.channel(channel))));
    }
    assertThat(Codes.of(tried(submit, CRM))).isEqualTo("accepted");
  }

  @Test
  void the_chain_says_who_it_was() {
    write();
    team(new TeamCommand.Permit(permit(CRM, Action.PUBLISH, Scope.channel(LI))));
    world.gotong.calendar().unschedule(by(CRM), AUTUMN, LI).orThrow();
    assertThat(world.events().get(world.events().size() - 1).entry().record().actor())
        .isEqualTo(CRM);
  }
}
