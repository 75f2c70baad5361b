package dev.gotong.desks;

import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static dev.gotong.desks.World.SPRING;
import static dev.gotong.desks.World.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.ApprovalState;
import dev.gotong.audit.AuditChain;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.ContentReport;
import dev.gotong.desks.World.Form;
import dev.gotong.post.Content;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Variant;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.TargetState;
import dev.gotong.time.Window;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A post from its first word until it is out, and what an edit does to it on the way. */
class DeskWalkTest {

  @ParameterizedTest
  @EnumSource
  void a_post_is_written_agreed_to_and_goes_out_at_its_slots(Form form) {
    World world = World.settled(form);
    Instant nine = world.now().plus(Duration.ofHours(1));
    assertThat(world.gotong.posts().check(KOPI, content("Spring is here")))
        .hasSize(2)
        .noneMatch(ContentReport::blocks);

    world.approved(SPRING);
    world.schedule(SPRING, LI, nine).orThrow();
    world.schedule(SPRING, MAST, nine.plusSeconds(60)).orThrow();
    assertThat(world.gotong.calendar().slots(KOPI, Window.of(world.now(), nine.plusSeconds(61))))
        .containsExactly(Slot.of(SPRING, LI, nine), Slot.of(SPRING, MAST, nine.plusSeconds(60)));
    assertThat(world.gotong.publishing().findNextDue()).contains(nine);
    assertThat(world.run()).isZero();

    world.clock.pass(Duration.ofHours(1));
    assertThat(world.run()).isEqualTo(1);
    world.clock.pass(Duration.ofMinutes(1));
    assertThat(world.run()).isEqualTo(1);

    assertThat(world.gotong.publishing().targets(KOPI))
        .hasOnlyElementsOfType(TargetState.Published.class);
    assertThat(world.network.sent())
        .extracting(request -> request.message().channel())
        .containsExactly(LI, MAST);
    assertThat(world.gotong.publishing().findNextDue()).isEmpty();
    AuditChain.Verification verified = world.gotong.audit().verify(KOPI);
    assertThat(verified.holds()).isTrue();
    assertThat(verified.head().sequence()).isEqualTo(world.events().size());
  }

  @ParameterizedTest
  @EnumSource
  void what_somebody_paid_for_needs_legal_after_the_editor(Form form) {
    World world = World.settled(form);
    Content paid = content("Spring is here").withSponsored(true);
    world.create(SPRING, paid).orThrow();
    world.submit(SPRING).orThrow();

    assertThat(Codes.of(world.approve(SPRING, DEDE, "legal"))).isEqualTo("approval.stage-not-open");
    assertThat(Codes.of(world.approve(SPRING, BO, "editor"))).isEqualTo("approval.not-eligible");
    world.approve(SPRING, CITRA, "editor").orThrow();
    assertThat(review(world)).isInstanceOf(ApprovalState.InReview.class);
    world.approve(SPRING, DEDE, "legal").orThrow();
    assertThat(review(world)).isInstanceOf(ApprovalState.Approved.class);
    assertThat(world.events().get(world.events().size() - 1).entry().record().policy())
        .contains("paid/1");
  }

  private static ApprovalState review(World world) {
    return world.gotong.approvals().state(KOPI, SPRING);
  }

  @ParameterizedTest
  @EnumSource
  void an_edit_kills_the_votes_and_moves_the_plan_to_the_new_text(Form form) {
    World world = World.settled(form);
    world.approved(SPRING);
    Instant nine = world.now().plus(Duration.ofHours(1));
    world.schedule(SPRING, LI, nine).orThrow();

    world.edit(SPRING, content("Spring was here")).orThrow();

    assertThat(review(world)).isNotInstanceOf(ApprovalState.Approved.class);
    assertThat(world.target()).isInstanceOfSatisfying(TargetState.Scheduled.class, scheduled -> {
      assertThat(scheduled.dueAt()).isEqualTo(nine);
      assertThat(scheduled.plan().digest())
          .isEqualTo(content("Spring was here").findMessage(LI).orElseThrow().digest());
    });
    assertThat(world.gotong.publishing().state(KOPI, SPRING, MAST))
        .isInstanceOf(TargetState.Unscheduled.class);
  }

  @ParameterizedTest
  @EnumSource
  void notes_and_blanks_cost_no_vote_unless_their_writer_says_that_they_matter(Form form) {
    World world = World.settled(form);
    world.approved(SPRING);
    Content noted = world.post(SPRING).content().withNotes("the cups are new");

    world.edit(SPRING, noted).orThrow();
    assertThat(review(world)).isInstanceOf(ApprovalState.Approved.class);
    Content spaced = World.content(" Spring is here").withNotes("the cups are new");
    world.edit(SPRING, spaced).orThrow();
    assertThat(review(world)).isInstanceOf(ApprovalState.Approved.class);

    Content again = World.content("Spring is here").withNotes("the cups are new");
    PostCommand edit = new PostCommand.Edit(3, again, true);
    world.gotong.posts().carryOut(world.by(BO), SPRING, edit).orThrow();
    assertThat(review(world)).isNotInstanceOf(ApprovalState.Approved.class);
  }

  @ParameterizedTest
  @EnumSource
  void an_edit_in_the_middle_of_a_review_takes_the_votes_so_far_away(Form form) {
    World world = World.settled(form);
    world.create(SPRING, content("Spring is here").withSponsored(true)).orThrow();
    world.submit(SPRING).orThrow();
    world.approve(SPRING, CITRA, "editor").orThrow();

    world.edit(SPRING, content("Spring was here").withSponsored(true)).orThrow();

    assertThat(Codes.of(world.approve(SPRING, DEDE, "legal"))).startsWith("approval.");
    assertThat(review(world)).isNotInstanceOf(ApprovalState.Approved.class);
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_edited_while_it_is_on_its_way_or_may_be_out(Form form) {
    World world = World.settled(form);
    world.due();
    String[] codes = new String[2];
    world.network.nextAfterTaking(request -> {
      codes[0] = Codes.of(world.edit(SPRING, content("Too late")));
      codes[1] = Codes.of(world.unschedule(SPRING, LI));
      return new Unknown("no answer");
    });
    world.run();

    assertThat(codes).containsExactly("post.publishing-in-progress", "publishing.wrong-phase");
    assertThat(world.target()).isInstanceOf(TargetState.Unclear.class);
    assertThat(Codes.of(world.edit(SPRING, content("Too late"))))
        .isEqualTo("post.publishing-in-progress");
    assertThat(Codes.of(world.schedule(SPRING, LI, world.now())))
        .isEqualTo("publishing.wrong-phase");
  }

  @ParameterizedTest
  @EnumSource
  void withdrawing_a_post_takes_it_back_from_its_channels(Form form) {
    World world = World.settled(form);
    world.due();
    PostCommand withdraw = new PostCommand.Withdraw(1, "changed our minds");
    world.gotong.posts().carryOut(world.by(BO), SPRING, withdraw).orThrow();

    assertThat(world.run()).isZero();
    assertThat(world.target()).isInstanceOf(TargetState.Unscheduled.class);
    assertThat(world.network.sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void a_channel_that_a_post_is_not_for_any_more_loses_its_slot(Form form) {
    World world = World.settled(form);
    world.due();
    Content elsewhere =
        Content.builder().addVariants(Variant.of(World.MAST, "Only here")).build();
    world.edit(SPRING, elsewhere).orThrow();

    assertThat(world.run()).isZero();
    assertThat(world.target()).isInstanceOf(TargetState.Unscheduled.class);
    assertThat(world.network.sent()).isEmpty();
  }
}
