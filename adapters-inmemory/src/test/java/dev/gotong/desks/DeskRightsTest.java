package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Settings;
import dev.gotong.post.Content;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Rating;
import dev.gotong.predicate.Condition;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Group;
import dev.gotong.team.Right;
import dev.gotong.team.RightsCommand;
import dev.gotong.team.Role;
import dev.gotong.team.Scope;
import dev.gotong.team.Subject;
import dev.gotong.team.Team;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.Validity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The desks ask for what permissions can say: the time, the post, its campaign, and rights that are given by name. */
class DeskRightsTest {
  private static void team(World world, TeamCommand command) {
    world.gotong.team().carryOut(world.by(ANA), command).orThrow();
  }

  private static void permit(World world, Grant grant) {
    team(world, new TeamCommand.Permit(grant));
  }

  private static String create(World world, PersonId by, String id, Content content) {
    PostId post = PostId.of(id);
    return Codes.of(world
        .gotong
        .posts()
        .carryOut(world.by(by), post, new PostCommand.CreateDraft(post, content)));
  }

  private static String edit(World world, PersonId by, Content content) {
    PostCommand edit = new PostCommand.Edit(world.post(SPRING).revision(), content);
    return Codes.of(world.gotong.posts().carryOut(world.by(by), SPRING, edit));
  }

  @Test
  void a_right_for_a_time_ends_with_it() {
    World world = World.settled(World.Form.JSON);
    permit(
        world,
        Grant.permit(DEDE, Action.DRAFT, Scope.everywhere())
            .withValidity(Validity.until(world.now().plusSeconds(60))));
    assertThat(create(world, DEDE, "one", World.content("now"))).isEqualTo("accepted");
    world.clock.pass(Duration.ofSeconds(60));
    assertThat(create(world, DEDE, "two", World.content("later"))).isEqualTo("team.not-permitted");
  }

  @Test
  void whoever_may_edit_their_own_edits_that_and_nothing_else() {
    World world = World.settled(World.Form.JSON);
    world.create(SPRING, World.content("of bo")).orThrow();
    team(
        world,
        new RightsCommand.Assign(Subject.person(DEDE), Scope.everywhere(), "account.limited"));
    assertThat(create(world, DEDE, "mine", World.content("mine"))).isEqualTo("accepted");
    assertThat(edit(world, DEDE, World.content("not mine"))).isEqualTo("team.not-permitted");
    permit(world, Grant.forbid(DEDE, Action.DRAFT, Scope.channel(LI)));
    assertThat(create(world, DEDE, "more", World.content("mine"))).isEqualTo("team.forbidden");
  }

  @Test
  void a_condition_is_asked_of_the_post_as_it_was_and_as_it_shall_be() {
    World world = World.settled(World.Form.JSON);
    permit(
        world,
        Grant.permit(DEDE, Action.DRAFT, Scope.everywhere())
            .withCondition(Condition.below("rating", "sensitive")));
    world.create(SPRING, World.content("harmless")).orThrow();
    assertThat(edit(world, DEDE, World.content("still so"))).isEqualTo("accepted");
    Content sensitive = World.content("not so").withRating(Rating.SENSITIVE);
    assertThat(edit(world, DEDE, sensitive)).isEqualTo("team.not-permitted");
    assertThat(edit(world, BO, sensitive)).isEqualTo("accepted");
    assertThat(edit(world, DEDE, World.content("so again"))).isEqualTo("team.not-permitted");
  }

  @Test
  void a_right_in_a_campaign_is_one_on_its_posts_on_all_desks() {
    World world = World.settled(World.Form.JSON);
    team(world, new RightsCommand.SetGroup(Group.ofPeople("spring-team", DEDE)));
    team(world, new RightsCommand.SetRole(Role.of("helper", Action.DRAFT, Action.PUBLISH)));
    permit(
        world,
        Grant.permit(Subject.group("spring-team"), Right.role("helper"), Scope.campaign("spring")));
    Content spring = World.content("Spring is here").withCampaign("spring");
    assertThat(create(world, DEDE, "none", World.content("x"))).isEqualTo("team.not-permitted");
    assertThat(create(world, DEDE, "some", spring)).isEqualTo("accepted");
    world.create(SPRING, spring).orThrow();
    world.submit(SPRING).orThrow();
    world.approve(SPRING, CITRA, "editor").orThrow();
    Slot slot = Slot.of(SPRING, LI, world.now().plusSeconds(3_600));
    assertThat(Codes.of(world.gotong.calendar().schedule(world.by(DEDE), slot)))
        .isEqualTo("accepted");
    permit(world, Grant.forbid(CITRA, Action.PUBLISH, Scope.campaign("spring")));
    Slot other = Slot.of(SPRING, MAST, world.now().plusSeconds(3_600));
    assertThat(Codes.of(world.gotong.calendar().schedule(world.by(CITRA), other)))
        .isEqualTo("team.forbidden");
  }

  @Test
  void a_vote_counts_from_whoever_may_approve_that_post_now() {
    World world = World.settled(World.Form.JSON);
    permit(world, Grant.forbid(CITRA, Action.APPROVE, Scope.campaign("spring")));
    world.create(SPRING, World.content("Spring").withCampaign("spring")).orThrow();
    world.submit(SPRING).orThrow();
    assertThat(Codes.of(world.approve(SPRING, CITRA, "editor"))).isEqualTo("approval.not-eligible");
    assertThat(Codes.of(world.approve(SPRING, ANA, "editor"))).isEqualTo("accepted");
  }

  @Test
  void to_manage_is_neither_to_freeze_nor_to_edit_policies() {
    World world = World.settled(World.Form.JSON);
    permit(world, Grant.permit(CITRA, Action.MANAGE, Scope.everywhere()));
    Settings settings = World.settings();
    HoldCommand hold = new HoldCommand.Place("a fire");
    assertThat(Codes.of(world.gotong.calendar().hold(world.by(CITRA), Optional.empty(), hold)))
        .isEqualTo("team.not-permitted");
    Settings narrower = settings.withChannels(settings.channels().subList(0, 1));
    assertThat(Codes.of(world.gotong.team().change(world.by(CITRA), narrower)))
        .isEqualTo("accepted");
    Settings plain = narrower.withApproval(Settings.initial().approval());
    assertThat(Codes.of(world.gotong.team().change(world.by(CITRA), plain)))
        .isEqualTo("team.not-permitted");
    for (Action action : List.of(Action.POLICY, Action.FREEZE)) {
      permit(world, Grant.permit(CITRA, action, Scope.everywhere()));
    }
    assertThat(Codes.of(world.gotong.team().change(world.by(CITRA), plain))).isEqualTo("accepted");
    assertThat(Codes.of(world.gotong.calendar().hold(world.by(CITRA), Optional.empty(), hold)))
        .isEqualTo("accepted");
  }

  @Test
  void whoever_manages_members_lets_them_in_and_permits_nothing() {
    World world = World.settled(World.Form.JSON);
    permit(world, Grant.permit(CITRA, Action.MEMBERS, Scope.everywhere()));
    TeamCommand join = new TeamCommand.Join(World.member(PersonId.of("eka"), "intern"));
    assertThat(Codes.of(world.gotong.team().carryOut(world.by(CITRA), join))).isEqualTo("accepted");
    TeamCommand permit =
        new TeamCommand.Permit(Grant.permit(BO, Action.MEMBERS, Scope.everywhere()));
    assertThat(Codes.of(world.gotong.team().carryOut(world.by(CITRA), permit)))
        .isEqualTo("team.not-permitted");
    Team team = world.gotong.team().team(KOPI);
    assertThat(team.members()).hasSize(5);
  }
}
