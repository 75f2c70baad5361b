package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.SPRING;
import static dev.gotong.desks.World.content;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.calendar.CalendarRules;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Settings;
import dev.gotong.desk.TeamDesk;
import dev.gotong.desks.World.Form;
import dev.gotong.post.PostCommand;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.team.TeamCommand;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same command id means the same command, sent again. */
class ReplayTest {

  private static void assertOnce(
      World world, PersonId by, Function<Envelope, ? extends Decision<?>> command) {
    Envelope envelope = world.by(by);
    Decision<?> first = command.apply(envelope);
    assertThat(Codes.of(first)).isEqualTo("accepted");
    int written = world.events().size();

    assertThat((Object) command.apply(envelope)).isEqualTo(first);
    assertThat(world.events()).hasSize(written);
  }

  @ParameterizedTest
  @EnumSource
  void a_command_that_comes_again_is_answered_as_the_first_time_and_done_once(Form form) {
    World world = World.settled(form);
    TeamDesk ana = world.gotong.team();
    assertOnce(
        world,
        ANA,
        e -> ana.carryOut(e, new TeamCommand.Join(World.member(PersonId.of("eka"), "intern"))));
    Settings settings = World.settings().withChannels(World.channel(LI, World.LINKEDIN));
    assertOnce(world, ANA, e -> ana.change(e, settings));
    ana.change(world.by(ANA), World.settings()).orThrow();
    assertOnce(
        world,
        ANA,
        e -> ana.change(
            e,
            settings
                .withChannels(World.settings().channels())
                .withCalendar(CalendarRules.of(Duration.ofMinutes(5), List.of()))));
    PostCommand create = new PostCommand.CreateDraft(SPRING, content("Spring is here"));
    assertOnce(world, BO, e -> world.gotong.posts().carryOut(e, SPRING, create));
    PostCommand edit = new PostCommand.Edit(1, content("Spring was here"));
    assertOnce(world, BO, e -> world.gotong.posts().carryOut(e, SPRING, edit));
    Slot slot = Slot.of(SPRING, LI, world.now());
    assertOnce(world, CITRA, e -> world.gotong.calendar().schedule(e, slot));
    assertOnce(world, CITRA, e -> world.gotong.calendar().unschedule(e, SPRING, LI));
    HoldCommand place = new HoldCommand.Place("a fire");
    assertOnce(world, ANA, e -> world.gotong.calendar().hold(e, Optional.of(LI), place));
  }

  @ParameterizedTest
  @EnumSource
  void it_is_answered_as_the_first_time_even_when_it_would_be_refused_by_now(Form form) {
    World world = World.settled(form);
    world.approved(SPRING);
    Envelope envelope = world.by(CITRA);
    Slot slot = Slot.of(SPRING, LI, world.now());
    Decision<TargetEvent> first = world.gotong.calendar().schedule(envelope, slot);
    world.run();

    assertThat(world.gotong.calendar().schedule(envelope, slot)).isEqualTo(first);
    assertThat(world.run()).isZero();
    assertThat(world.network.sent()).hasSize(1);
    assertThat(world.target().phase()).isEqualTo("published");
  }

  @ParameterizedTest
  @EnumSource
  void another_command_under_the_same_id_is_refused_and_so_is_another_person(Form form) {
    World world = World.settled(form);
    world.approved(SPRING);
    Envelope envelope = world.by(CITRA);
    world.gotong.calendar().schedule(envelope, Slot.of(SPRING, LI, world.now())).orThrow();
    int written = world.events().size();

    Slot later = Slot.of(SPRING, LI, world.now().plusSeconds(60));
    assertThat(Codes.of(world.gotong.calendar().schedule(envelope, later)))
        .isEqualTo("desk.command-id-reuse");
    assertThat(Codes.of(world.gotong.calendar().unschedule(envelope, SPRING, LI)))
        .isEqualTo("desk.command-id-reuse");
    Envelope stolen = Envelope.of(KOPI, envelope.commandId(), ANA);
    assertThat(Codes.of(world.gotong.calendar().schedule(stolen, Slot.of(SPRING, LI, world.now()))))
        .isEqualTo("desk.command-id-reuse");
    assertThat(world.events()).hasSize(written);
  }

  @ParameterizedTest
  @EnumSource
  void a_refused_command_may_come_again_and_be_accepted(Form form) {
    World world = World.settled(form);
    Envelope envelope = world.by(CITRA);
    Slot slot = Slot.of(SPRING, LI, world.now());
    assertThat(Codes.of(world.gotong.calendar().schedule(envelope, slot)))
        .isEqualTo("desk.no-message");

    world.approved(SPRING);

    assertThat(Codes.of(world.gotong.calendar().schedule(envelope, slot))).isEqualTo("accepted");
  }
}
