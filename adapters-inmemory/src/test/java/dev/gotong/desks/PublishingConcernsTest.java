package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.MAST;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gotong.base.PersonId;
import dev.gotong.coverage.CharterCommand;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Responsibility;
import dev.gotong.desk.Concern;
import dev.gotong.desks.World.Form;
import dev.gotong.publishing.PublishOutcome.Refused;
import dev.gotong.publishing.PublishOutcome.Unknown;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.publishing.RejectionKind;
import dev.gotong.team.Absence;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishingConcernsTest {
  private static final Duration GRACE = Duration.ofMinutes(2);
  private static final Duration MICRO = Duration.ofNanos(1_000);

  private final World world = World.settled(Form.AS_IS);

  private List<Concern> concerns() {
    return world.gotong.publishing().concerns(KOPI);
  }

  private String sentence() {
    assertThat(concerns()).hasSize(1);
    return concerns().get(0).why().message();
  }

  private Optional<PersonId> owner() {
    assertThat(concerns()).hasSize(1);
    return concerns().get(0).owner();
  }

  @Test
  void what_is_ahead_under_way_or_out_concerns_nobody() {
    assertThat(concerns()).isEmpty();
    world.due();
    world.schedule(SPRING, MAST, world.now().plus(Duration.ofDays(1))).orThrow();
    assertThat(concerns()).isEmpty();
    world.run();
    world.clock.pass(Duration.ofHours(1));
    assertThat(concerns()).isEmpty();
  }

  @Test
  void what_no_worker_takes_on_within_two_minutes_is_overdue() {
    world.due();
    world.clock.pass(GRACE);
    assertThat(concerns()).isEmpty();
    world.clock.pass(MICRO);
    assertThat(sentence())
        .isEqualTo("spring was to be tried on li-main at 2026-03-02T08:00:00Z, and nobody has: see"
            + " that a worker runs");
    world.run();
    assertThat(concerns()).isEmpty();
  }

  @Test
  void what_no_worker_has_heard_of_is_stuck() {
    world.due();
    world.network.nextAfterTaking(request -> {
      throw new OutOfMemoryError("the worker is gone");
    });
    assertThatThrownBy(world::run).isInstanceOf(OutOfMemoryError.class);
    world.clock.pass(GRACE);
    assertThat(concerns()).isEmpty();
    world.clock.pass(MICRO);
    assertThat(sentence())
        .startsWith(
            "spring is on its way to li-main since 2026-03-02T08:00:00Z, and nobody has heard");
    world.run();
    assertThat(concerns()).isEmpty();
  }

  @Test
  void what_may_be_out_waits_for_whoever_looks() {
    world.due();
    world.network.become(PublisherClass.NONE);
    world.network.hide(true);
    world.network.nextAfterTaking(request -> new Unknown("no answer"));
    world.run();
    world.clock.pass(MICRO);
    assertThat(sentence())
        .isEqualTo(
            "spring may be out on li-main or not (no answer): look there, and say whether it is");
    world
        .gotong
        .publishing()
        .resolve(world.by(CITRA), SPRING, LI, Optional.of("urn:1"))
        .orThrow();
    assertThat(concerns()).isEmpty();
  }

  @Test
  void what_is_turned_down_says_what_to_do() {
    world.due();
    world.network.next(new Refused(RejectionKind.RECONNECT, "token expired"));
    world.run();
    world.clock.pass(MICRO);
    assertThat(sentence())
        .isEqualTo("li-main did not take spring (token expired): connect the channel again, and"
            + " schedule it again");
    world.schedule(SPRING, LI, world.now()).orThrow();
    assertThat(concerns()).isEmpty();
  }

  @Test
  void what_is_missed_concerns_somebody_until_it_has_another_slot_or_is_taken_back() {
    world.due();
    world.hold(Optional.of(LI)).orThrow();
    world.run();
    world.clock.pass(MICRO);
    assertThat(concerns().get(0).why().code()).isEqualTo("publishing.held");
    world.unschedule(SPRING, LI).orThrow();
    assertThat(concerns()).isEmpty();
  }

  private void answerFor(PersonId owner, PersonId backup) {
    Responsibility scheduling = Responsibility.builder()
        .id("linkedin-slots")
        .duty(Duty.SCHEDULING)
        .place(Scope.channel(LI))
        .owner(owner)
        .addBackups(backup)
        .build();
    world
        .gotong
        .coverage()
        .carryOut(world.by(ANA), new CharterCommand.SetResponsibility(scheduling))
        .orThrow();
  }

  @Test
  void whoever_acts_for_the_slots_there_sees_to_it_else_the_author() {
    world.due();
    world.clock.pass(Duration.ofMinutes(5));
    assertThat(owner()).contains(BO);
    answerFor(CITRA, ANA);
    assertThat(owner()).contains(CITRA);
    world
        .gotong
        .team()
        .carryOut(world.by(CITRA), new TeamCommand.BeAway(Absence.from(CITRA, world.now(), "ill")))
        .orThrow();
    world.clock.pass(MICRO);
    assertThat(owner()).contains(ANA);
  }
}
