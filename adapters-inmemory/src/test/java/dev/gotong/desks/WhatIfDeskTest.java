package dev.gotong.desks;

import static dev.gotong.desks.WhatIfLawsTest.BERLIN;
import static dev.gotong.desks.WhatIfLawsTest.WEEK;
import static dev.gotong.desks.WhatIfLawsTest.WHOLE;
import static dev.gotong.desks.WhatIfLawsTest.readOnly;
import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gotong.approval.CourseCommand;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.TaskId;
import dev.gotong.calendar.CalendarRules;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Gap;
import dev.gotong.coverage.Responsibility;
import dev.gotong.desk.Desks;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Simulation;
import dev.gotong.desks.World.Form;
import dev.gotong.handover.Difference;
import dev.gotong.post.Post;
import dev.gotong.spi.StoredEvent;
import dev.gotong.task.Task;
import dev.gotong.task.TaskCommand;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.TeamEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What one may try on a copy, by example. */
class WhatIfDeskTest {
  @Test
  void several_things_may_be_tried_one_after_the_other_also_on_a_copy_of_the_copy() {
    World world = World.settled(Form.AS_IS);
    world.approved(SPRING);
    Slot slot = Slot.of(SPRING, LI, world.now().plusSeconds(60));
    Envelope hold = world.by(ANA);
    Simulation<Difference> tried = readOnly(world).simulate(KOPI, WEEK, BERLIN, desks -> {
      desks.calendar().schedule(world.by(CITRA), slot).orThrow();
      HoldCommand place = new HoldCommand.Place("fire");
      return desks
          .whatIf()
          .simulate(KOPI, WEEK, BERLIN, copy -> copy.calendar().hold(hold, Optional.empty(), place))
          .difference();
    });
    assertThat(tried.answer().conflictsOpened())
        .singleElement()
        .satisfies(held -> assertThat(held.reason().code()).isEqualTo("publishing.held"));
    assertThat(tried.difference().conflictsOpened()).isEmpty(); // the hold was on the inner copy
    assertThat(world.gotong.calendar().slots(KOPI, WHOLE)).isEmpty();
  }

  /** Somebody who owns nothing, and so may simply leave. */
  private static void join(World world) {
    TeamCommand join = new TeamCommand.Join(RandomCommand.eka());
    world.gotong.team().carryOut(world.by(ANA), join).orThrow();
  }

  @Test
  void every_event_has_a_salt_of_its_own_also_on_a_copy_of_a_copy() {
    World world = World.settled(Form.AS_IS);
    join(world);
    List<StoredEvent> events = readOnly(world)
        .simulate(KOPI, WEEK, BERLIN, desks -> {
          desks
              .team()
              .carryOut(world.by(ANA), new TeamCommand.Leave(RandomCommand.EKA))
              .orThrow();
          return desks
              .whatIf()
              .<List<StoredEvent>>simulate(KOPI, WEEK, BERLIN, copy -> {
                copy.team().carryOut(world.by(ANA), new TeamCommand.Leave(BO)).orThrow();
                return copy.audit().events(KOPI, world.events().size());
              })
              .answer();
        })
        .answer();
    assertThat(events).extracting(StoredEvent::salt).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void a_command_sent_again_in_a_copy_is_answered_as_the_first_time() {
    World world = World.settled(Form.AS_IS);
    join(world);
    Envelope once = new Envelope(KOPI, CommandId.of("order-7"), world.by(ANA).actor());
    Function<Desks, Decision<TeamEvent>> leave =
        desks -> desks.team().carryOut(once, new TeamCommand.Leave(RandomCommand.EKA));
    List<Decision<TeamEvent>> answers = readOnly(world)
        .<List<Decision<TeamEvent>>>simulate(
            KOPI, WEEK, BERLIN, desks -> List.of(leave.apply(desks), leave.apply(desks)))
        .answer();
    assertThat(answers.get(0)).isInstanceOf(Decision.Accepted.class).isEqualTo(answers.get(1));
    leave.apply(world.desks).orThrow();
    assertThat(readOnly(world).simulate(KOPI, WEEK, BERLIN, leave).answer())
        .isEqualTo(answers.get(0));
    assertThat(readOnly(world)
            .simulate(KOPI, WEEK, BERLIN, desks -> {
              desks.team().carryOut(world.by(ANA), new TeamCommand.Leave(BO)).orThrow();
              return desks.audit().verify(KOPI);
            })
            .answer())
        .satisfies(verified -> assertThat(verified.holds()).isTrue())
        .satisfies(verified ->
            assertThat(verified.head().sequence()).isEqualTo(world.events().size() + 1L));
  }

  @Test
  void what_others_do_meanwhile_is_no_difference() {
    World world = World.settled(Form.AS_IS);
    AtomicInteger readings = new AtomicInteger();
    ReadOnlyStorage busy = new ReadOnlyStorage(world.storage, () -> {
      int n = readings.incrementAndGet();
      PostId id = PostId.of("busy-" + n);
      world.create(id, World.content("Not approved, but scheduled")).orThrow();
      world.schedule(id, LI, world.now().plus(Duration.ofHours(n))).orThrow();
      world
          .gotong
          .team()
          .carryOut(
              world.by(ANA), new TeamCommand.Join(World.member(PersonId.of("new-" + n), "intern")))
          .orThrow();
    });
    Simulation<Integer> tried = world
        .desks(busy)
        .whatIf()
        .simulate(KOPI, WEEK, BERLIN, desks -> desks.approvals().tick(KOPI));
    assertThat(tried.answer()).isZero();
    assertThat(readings.get()).isPositive();
    assertThat(tried.difference().isEmpty()).isTrue();
  }

  @Test
  void rules_may_be_tried_on_what_is_planned() {
    World world = World.settled(Form.AS_IS);
    PostId autumn = PostId.of("autumn");
    world.approved(SPRING);
    world.approved(autumn);
    world.schedule(SPRING, LI, world.now().plusSeconds(600)).orThrow();
    world.schedule(autumn, LI, world.now().plusSeconds(900)).orThrow();
    CalendarRules apart = CalendarRules.of(Duration.ofMinutes(10), List.of());
    Difference difference = readOnly(world)
        .simulate(
            KOPI,
            WEEK,
            BERLIN,
            desks -> desks.team().change(world.by(ANA), World.settings().withCalendar(apart)))
        .difference();
    assertThat(difference.conflictsOpened()).hasSize(2);
    assertThat(difference.describe())
        .containsExactly(
            "new conflict: spring on li-main: spring would go out on li-main 5 minutes from autumn:"
                + " keep at least 10 minutes between two posts",
            "new conflict: autumn on li-main: autumn would go out on li-main 5 minutes from spring:"
                + " keep at least 10 minutes between two posts");
  }

  @Test
  void nothing_is_sent_from_a_copy() {
    World world = World.settled(Form.AS_IS);
    world.due();
    assertThatIllegalStateException()
        .isThrownBy(() -> readOnly(world)
            .simulate(KOPI, WEEK, BERLIN, desks -> desks.publishing().runDue()))
        .withMessage("What is only tried takes on no due work, and writes nothing.");
    assertThat(world.network.calls()).isZero();
  }

  @Test
  void time_stands_still_and_the_ids_of_the_host_are_left_alone() {
    World world = World.settled(Form.AS_IS);
    Instant now = world.now();
    List<StoredEvent> events = readOnly(world)
        .<List<StoredEvent>>simulate(KOPI, WEEK, BERLIN, desks -> {
          world.clock.pass(Duration.ofDays(1));
          desks
              .team()
              .carryOut(world.by(ANA), new TeamCommand.Join(RandomCommand.eka()))
              .orThrow();
          return desks.audit().events(KOPI, world.events().size());
        })
        .answer();
    assertThat(events).singleElement().satisfies(event -> {
      assertThat(event.entry().record().at()).isEqualTo(now);
      assertThat(event.salt()).startsWith("what-if-1-");
    });
  }

  @Test
  void a_review_that_would_begin_is_a_difference() {
    World world = World.settled(Form.AS_IS);
    world.create(SPRING, World.content("Spring is here")).orThrow();
    Post draft = world.post(SPRING);
    CourseCommand submit = new CourseCommand.Submit(draft.revision(), draft.digest());
    Difference difference = readOnly(world)
        .simulate(
            KOPI,
            WEEK,
            BERLIN,
            desks -> desks.approvals().carryOut(world.by(BO), SPRING, submit).orThrow())
        .difference();
    assertThat(difference.approvals()).extracting(Difference.Change::of).containsExactly(SPRING);
  }

  @Test
  void what_would_be_nobodys_is_a_difference_be_it_a_task_or_a_responsibility() {
    World world = World.settled(Form.AS_IS);
    Task film = Task.builder()
        .id(TaskId.of("film"))
        .title("film")
        .kind("writing")
        .minutes(60)
        .build();
    Responsibility care = Responsibility.builder().id("care").duty(Duty.CARE).build();
    Difference difference = readOnly(world)
        .simulate(KOPI, WEEK, BERLIN, desks -> {
          desks
              .tasks()
              .carryOut(world.by(ANA), film.id(), new TaskCommand.Create(film))
              .orThrow();
          return desks
              .coverage()
              .carryOut(world.by(ANA), new CharterCommand.SetResponsibility(care))
              .orThrow();
        })
        .difference();
    assertThat(difference.gapsOpened()).extracting(Gap::subject).contains("film", "care");
  }
}
