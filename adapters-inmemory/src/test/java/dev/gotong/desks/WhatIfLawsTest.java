package dev.gotong.desks;

import static dev.gotong.desks.World.ANA;
import static dev.gotong.desks.World.BO;
import static dev.gotong.desks.World.CITRA;
import static dev.gotong.desks.World.DEDE;
import static dev.gotong.desks.World.KOPI;
import static dev.gotong.desks.World.LI;
import static dev.gotong.desks.World.SPRING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.calendar.CalendarRules;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Desks;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Simulation;
import dev.gotong.desk.WhatIfDesk;
import dev.gotong.desks.World.Form;
import dev.gotong.handover.Difference;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Query;
import dev.gotong.spi.StoredEvent;
import dev.gotong.team.TeamCommand;
import dev.gotong.team.TeamEvent;
import dev.gotong.time.Window;
import dev.gotong.workload.Horizon;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is tried on a copy is answered as if it were done, and changes nothing. */
class WhatIfLawsTest {
  private static final int LIVES = Boolean.getBoolean("gotong.proofs") ? 200 : 4;
  private static final int STEPS = 80;
  private static final JsonCodec CODEC = new JsonCodec();
  private static final Horizon WEEK = Horizon.of(LocalDate.of(2026, 3, 2), 7);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Window WHOLE = Window.of(
      WEEK.date(0).atStartOfDay(BERLIN).toInstant(),
      WEEK.date(7).atStartOfDay(BERLIN).toInstant());

  private final Map<String, Integer> seen = new TreeMap<>();

  @Test
  void a_trial_answers_as_the_deed_and_shows_what_the_deed_changes_and_writes_nothing() {
    for (long seed = 1; seed <= LIVES; seed++) {
      World world = World.settled(seed % 2 == 0 ? Form.AS_IS : Form.JSON);
      RandomLife life = new RandomLife(world, seed);
      for (int i = 0; i < STEPS; i++) {
        life.next().ifPresent(command -> compare(world, command));
      }
    }
    System.out.println("proof what-if: " + seen);
    assertThat(seen.keySet())
        .contains("Accepted", "Refused", "Unchanged", "gaps", "loads", "conflicts", "approvals");
  }

  private void compare(World world, long command) {
    Function<Desks, Decision<?>> ask = desks -> RandomCommand.ask(desks, world.now(), command);
    List<String> kept = kept(world);
    int calls = world.network.calls + world.network.lookups;
    Simulation<Decision<?>> tried = readOnly(world).simulate(KOPI, WEEK, BERLIN, ask);
    assertThat(kept(world)).isEqualTo(kept);
    assertThat(world.network.calls + world.network.lookups).isEqualTo(calls);
    Looked before = Looked.at(world.desks, WEEK, WHOLE);
    assertThat(ask.apply(world.desks)).isEqualTo(tried.answer());
    Looked after = Looked.at(world.desks, WEEK, WHOLE);
    Set<PostId> posts = new TreeSet<>(before.watched());
    posts.addAll(after.watched());
    Difference difference = tried.difference();
    assertThat(difference.before()).isEqualTo(before.of(posts));
    assertThat(difference.after()).isEqualTo(after.of(posts));
    count(tried.answer().getClass().getSimpleName(), true);
    count("gaps", !difference.gapsOpened().isEmpty() || !difference.gapsClosed().isEmpty());
    count("loads", !difference.loads().isEmpty());
    count("conflicts", !difference.conflictsOpened().isEmpty());
    count("approvals", !difference.approvals().isEmpty());
    assertThat(difference.describe().isEmpty()).isEqualTo(difference.isEmpty());
    if (!(tried.answer() instanceof Decision.Accepted)) {
      assertThat(difference.isEmpty()).isTrue();
    }
  }

  private void count(String what, boolean really) {
    if (really) {
      seen.merge(what, 1, Integer::sum);
    }
  }

  private static WhatIfDesk readOnly(World world) {
    return world.desks(new ReadOnlyStorage(world.storage, () -> {})).whatIf();
  }

  /** All that is stored, as text. */
  private static List<String> kept(World world) {
    List<String> kept = new ArrayList<>();
    for (Kind<?> kind : Kinds.all()) { // receipts come with events, which are counted
      add(world, kind, kept);
    }
    List<StoredEvent> chain = world.events();
    kept.add(chain.size() + " " + chain.get(chain.size() - 1).entry());
    kept.add(world.storage.findNextDue("publish").toString());
    return kept;
  }

  private static <T> void add(World world, Kind<T> kind, List<String> kept) {
    world.storage.transact(t -> t.query(Query.of(KOPI, kind))).items().stream()
        .filter(found -> !kind.name().equals("receipt"))
        .forEach(found -> kept.add(
            kind + found.key().id() + found.version() + CODEC.encode(kind, found.value())));
  }

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

  @Test
  void every_event_has_a_salt_of_its_own_also_on_a_copy_of_a_copy() {
    World world = World.settled(Form.AS_IS);
    List<StoredEvent> events = readOnly(world)
        .simulate(KOPI, WEEK, BERLIN, desks -> {
          desks.team().carryOut(world.by(ANA), new TeamCommand.Leave(DEDE)).orThrow();
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
    Envelope once = new Envelope(KOPI, CommandId.of("order-7"), world.by(ANA).actor());
    Function<Desks, Decision<TeamEvent>> leave =
        desks -> desks.team().carryOut(once, new TeamCommand.Leave(DEDE));
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
    assertThat(world.network.calls).isZero();
  }
}
