package dev.gotong.desks;

import static dev.gotong.desks.World.KOPI;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.approval.Approvals;
import dev.gotong.audit.AuditChain;
import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.Event;
import dev.gotong.calendar.Holds;
import dev.gotong.coverage.Charters;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Settings;
import dev.gotong.desk.SettingsChanged;
import dev.gotong.desks.World.Form;
import dev.gotong.handover.Handovers;
import dev.gotong.json.JsonCodec;
import dev.gotong.notice.Letters;
import dev.gotong.personal.PersonalNotes;
import dev.gotong.post.Posts;
import dev.gotong.publishing.Connections;
import dev.gotong.publishing.Targets;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Query;
import dev.gotong.spi.StoredEvent;
import dev.gotong.spi.Versioned;
import dev.gotong.task.Tasks;
import dev.gotong.team.Teams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the storage keeps is what the events say, whatever a team does, and in whatever form it is kept. */
class DeskFoldsTest {
  private static final int LIVES = 60;
  private static final int STEPS = 120;
  private static final Map<String, Decider<?, ?, ?, ?>> DECIDERS = Map.ofEntries(
      Map.entry("team", new Teams()),
      Map.entry("charter", new Charters()),
      Map.entry("task", new Tasks()),
      Map.entry("post", new Posts()),
      Map.entry("approval", new Approvals()),
      Map.entry("hold", new Holds()),
      Map.entry("target", new Targets()),
      Map.entry("handover", new Handovers()),
      Map.entry("personal", new PersonalNotes()),
      Map.entry("letter", new Letters()),
      Map.entry("connection", new Connections()));
  private static final JsonCodec CODEC = new JsonCodec();

  private final Map<String, Integer> events = new TreeMap<>();
  private final TreeSet<String> refusals = new TreeSet<>();
  private int values;
  private int commands;

  @Test
  void folding_the_events_of_every_value_gives_the_value_that_is_kept() {
    for (long seed = 1; seed <= LIVES; seed++) {
      List<String> asIs = live(World.settled(Form.AS_IS), seed);
      assertThat(live(World.settled(Form.JSON), seed)).isEqualTo(asIs);
    }
    System.out.println("proof desk-folds: " + commands + " commands, " + values + " values, "
        + events.values().stream().mapToInt(n -> n).sum() + " events of " + events.size()
        + " codes, " + refusals.size() + " refusals of different codes, in two forms");
    assertThat(events.keySet())
        .contains("publishing.published", "publishing.missed", "publishing.handed-back")
        .contains("publishing.outcome-lost", "publishing.rejected", "calendar.hold-lifted")
        .contains("approval.cleared", "approval.lost", "settings.changed", "team.left")
        .contains("coverage.responsibility-set", "coverage.responsibility-dropped")
        .contains("coverage.arranged", "coverage.rules-set", "coverage.looked")
        .contains("handover.begun", "handover.came-back");
    assertThat(refusals).hasSizeGreaterThan(15);
  }

  /** The hash of the audit chain, and every value, as text. */
  private List<String> live(World world, long seed) {
    RandomLife life = new RandomLife(world, seed);
    for (int i = 0; i < STEPS; i++) {
      Optional<Decision<?>> decision = life.step();
      commands += decision.isPresent() ? 1 : 0;
      decision
          .filter(Decision.Refused.class::isInstance)
          .ifPresent(refused -> refusals.add(Codes.of(refused)));
    }
    assertThat(world.network.sent().stream().map(request -> request.key()).distinct())
        .as("no message went out twice")
        .hasSameSizeAs(world.network.sent());
    AuditChain.Verification verified = world.gotong.audit().verify(KOPI);
    assertThat(verified.holds()).isTrue();
    List<StoredEvent> chain = world.events();
    List<String> kept = new ArrayList<>(List.of(verified.head().toString()));
    for (StoredEvent stored : chain) {
      events.merge(stored.event().code(), 1, Integer::sum);
      Kind<?> kind = kind(stored.entry().record().kind());
      assertThat(CODEC.decodeEvent(kind, CODEC.encodeEvent(kind, stored.event())))
          .isEqualTo(stored.event());
    }
    for (Kind<?> kind : Kinds.all()) {
      kept.addAll(check(world, kind, chain));
    }
    return kept;
  }

  private static Kind<?> kind(String name) {
    return Kinds.all().stream().filter(k -> k.name().equals(name)).findFirst().orElseThrow();
  }

  private <T> List<String> check(World world, Kind<T> kind, List<StoredEvent> chain) {
    List<String> kept = new ArrayList<>();
    List<Versioned<T>> found =
        world.storage.transact(t -> t.query(Query.of(KOPI, kind))).items();
    for (Versioned<T> value : found) {
      String text = CODEC.encode(kind, value.value());
      kept.add(kind + " " + value.key().id() + " " + value.version() + " " + text);
      assertThat(CODEC.decode(kind, kind.schema(), text)).isEqualTo(value.value());
      if (kind.eventType().isPresent()) {
        List<Event> own = chain.stream()
            .filter(e -> e.entry().record().kind().equals(kind.name()))
            .filter(e -> e.entry().record().id().equals(value.key().id()))
            .map(StoredEvent::event)
            .toList();
        assertThat(own).isNotEmpty();
        assertThat(fold(kind.name(), own)).isEqualTo(value.value());
        values++;
      }
    }
    return kept;
  }

  private static Object fold(String kind, List<Event> events) {
    return kind.equals("settings")
        ? events.stream()
            .reduce(Settings.initial(), (s, e) -> ((SettingsChanged) e).settings(), (a, b) -> b)
        : foldBy(Objects.requireNonNull(DECIDERS.get(kind)), events);
  }

  @SuppressWarnings("unchecked") // the events of a value are those of its decider
  private static <S, E> Object foldBy(Decider<S, ?, ?, E> decider, List<Event> events) {
    return decider.evolveAll(decider.initial(), (List<E>) events);
  }
}
