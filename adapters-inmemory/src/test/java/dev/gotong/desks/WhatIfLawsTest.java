package dev.gotong.desks;

import static dev.gotong.desks.World.KOPI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.PostId;
import dev.gotong.desk.Desks;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Simulation;
import dev.gotong.desk.WhatIfDesk;
import dev.gotong.desks.World.Form;
import dev.gotong.handover.Difference;
import dev.gotong.json.JsonCodec;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Query;
import dev.gotong.spi.StoredEvent;
import dev.gotong.time.Window;
import dev.gotong.workload.Horizon;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is tried on a copy is answered as if it were done, and changes nothing. */
class WhatIfLawsTest {
  private static final int LIVES = Boolean.getBoolean("gotong.proofs") ? 200 : 4;
  private static final int STEPS = 80;
  private static final JsonCodec CODEC = new JsonCodec();
  static final Horizon WEEK = Horizon.of(LocalDate.of(2026, 3, 2), 7);
  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final Window WHOLE = Window.of(
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
    int calls = world.network.calls() + world.network.lookups();
    Simulation<Decision<?>> tried = readOnly(world).simulate(KOPI, WEEK, BERLIN, ask);
    assertThat(kept(world)).isEqualTo(kept);
    assertThat(world.network.calls() + world.network.lookups()).isEqualTo(calls);
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

  static WhatIfDesk readOnly(World world) {
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
}
