package dev.gotong.fire;

import dev.gotong.Gotong;
import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.inmemory.InMemoryStorage;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StorageException;
import dev.gotong.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A world on fire: people and workers on one storage, in one thread, on a virtual clock, with everything that goes wrong
 * drawn from one seed. The same seed makes the same history.
 */
final class Fire {
  static final WorkspaceId W = WorkspaceId.of("kopi");

  /** The networks, by the way in which each keeps a message from going out twice. */
  static final Map<NetworkId, PublisherClass> NETWORKS = new TreeMap<>(Map.of(
      NetworkId.of("mastodon"), PublisherClass.NATIVE_KEY,
      NetworkId.of("bluesky"), PublisherClass.CREATE_ONLY,
      NetworkId.of("linkedin"), PublisherClass.SEARCH_BEFORE_CREATE,
      NetworkId.of("x"), PublisherClass.NONE));

  private static final int WORKERS = 3;
  private static final int DEEPEST = 2;
  private static final Duration LONGEST = Duration.ofDays(30);
  private static final List<Duration> PAUSES = List.of(
      Duration.ofMillis(100),
      Duration.ofSeconds(1),
      Duration.ofSeconds(2),
      Duration.ofSeconds(61),
      Duration.ofMinutes(5),
      Duration.ofMinutes(40),
      Duration.ofHours(2));

  final TestClock clock = new TestClock();
  final SeaOfNetworks sea = new SeaOfNetworks();
  final Chance chance;
  final Ledger ledger;
  final People people;
  final Map<String, Integer> counts = new TreeMap<>();
  private final Bug bug;
  private final Supplier<? extends Storage> handles;
  private final Set<String> locked = new HashSet<>();
  private final List<Gotong> workers = new ArrayList<>();
  private final List<Duration> skews = new ArrayList<>();
  private boolean calm = true;
  private int depth;
  private int steps;
  private long ids;

  Fire(long seed, Bug bug) {
    this.bug = bug;
    chance = new Chance(seed);
    InMemoryStorage store = new InMemoryStorage(clock);
    handles = bug.storage().apply(store);
    ledger = new Ledger(store.another(), W, sea);
    people = new People(this, gotong(clock));
    people.settle();
    for (int i = 0; i < WORKERS; i++) {
      skews.add(Duration.ofMillis(chance.below(4_001) - 2_000L));
      workers.add(worker(i));
    }
    calm = false;
  }

  private Gotong worker(int number) {
    return gotong(() -> clock.instant().plus(skews.get(number)));
  }

  private Gotong gotong(InstantSource desk) {
    Gotong.Builder builder = Gotong.over(new StormyStorage(handles.get(), locked, weather))
        .clock(desk)
        .ids(() -> "id-" + ++ids);
    NETWORKS.forEach((network, how) -> builder.publisher(network, publisher(how, desk)));
    return builder.build();
  }

  private Publisher publisher(PublisherClass how, InstantSource desk) {
    return bug.publisher()
        .apply(new StormyPublisher(
            sea, chance, clock, how, weather, request -> watch(request, desk.instant())));
  }

  private void watch(PublishRequest request, Instant now) {
    count("calls");
    ledger.onCall(request, now);
  }

  static ChannelId channel(NetworkId network) {
    return ChannelId.of(network + "-main");
  }

  private final Weather weather = new Weather() {
    @Override
    public boolean bad() {
      return !calm;
    }

    @Override
    public void at(Moment moment) {
      if (calm) {
        return;
      }
      if (depth < DEEPEST && chance.oneIn(moment.odds())) {
        count("between");
        step();
      }
      if (chance.oneIn(60)) {
        count("crash");
        throw new Crash(moment.toString());
      }
      if (moment.isOfStorage() && chance.oneIn(60)) {
        boolean unsure =
            moment == Moment.AFTER_COMMIT || (moment == Moment.BEFORE_COMMIT && chance.oneIn(2));
        count("storage failure");
        throw new StorageException("the storage failed " + moment, unsure, null);
      }
    }
  };

  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** A command is asked for, a worker goes to work, or time passes. */
  void take() {
    steps++;
  }

  /** {@return how many steps were taken, whoever came between whom} */
  int steps() {
    return steps;
  }

  /** Something happens, in one step or some. */
  void step() {
    depth++;
    try {
      switch (chance.below(10)) {
        case 0, 1, 2 -> work(chance.below(WORKERS));
        case 3 -> pass(chance.any(PAUSES));
        default -> people.act();
      }
    } finally {
      depth--;
    }
    ledger.catchUp();
  }

  private void pass(Duration time) {
    take();
    ledger.catchUp();
    clock.advance(time);
    sea.pass(clock.instant());
  }

  private void work(int number) {
    take();
    try {
      count("jobs", workers.get(number).publishing().runDue());
    } catch (StorageException e) {
      count("worker failed");
    } catch (Crash e) {
      if (depth > 1) {
        skews.set(number, Duration.ofMillis(chance.below(4_001) - 2_000L));
      }
      workers.set(number, worker(number));
    }
  }

  private void count(String what, int howMany) {
    counts.merge(what, howMany, Integer::sum);
  }

  /** The storm is over: whatever is to be done gets done, and nothing is left half done. */
  void calmDown() {
    calm = true;
    pass(Duration.ofHours(3)); // every lease is over, every message there or lost
    Instant from = clock.instant().plusSeconds(2);
    Map<String, Berth> expected = new TreeMap<>();
    ledger.berths.forEach((id, berth) -> {
      if (berth.phase().equals("scheduled") && !berth.dueAt().isBefore(from)) {
        expected.put(id, berth);
      }
    });
    Gotong last = workers.get(0);
    for (int round = 0; last.publishing().findNextDue().isPresent(); round++) {
      Violation.unless(round < 500, "there is always something due");
      Instant due = last.publishing().findNextDue().get().plus(Duration.ofSeconds(2));
      Violation.unless(due.isBefore(from.plus(LONGEST)), "something is left for later: %s", due);
      if (due.isAfter(clock.instant())) {
        pass(Duration.between(clock.instant(), due));
      }
      last.publishing().runDue();
      ledger.catchUp();
    }
    people.checkAnswers();
    expected.forEach((id, berth) -> Violation.unless(
        berth.phase().equals("published")
            || ledger.isHeld(berth.slot().channel())
            || !ledger.isApproved(berth.slot().post()),
        "%s ended as %s for no reason",
        id,
        berth.phase()));
    ledger.berths.values().forEach(this::checkEnd);
    people.checkKept(last);
    long known = ledger.berths.values().stream()
        .filter(berth -> berth.phase().equals("published"))
        .filter(berth -> sea.isOut(berth.key()))
        .count();
    long unclear = ledger.berths.values().stream()
        .filter(berth -> berth.phase().equals("unclear"))
        .filter(berth -> sea.isOut(berth.key()))
        .count();
    Violation.unless(known + unclear == sea.out().size(), "something is out that nobody knows of");
    count("messages", sea.out().size());
    count("found late", sea.late());
    count("lost on the way", sea.lost());
    count("asked to wait", sea.asksToWait());
    ledger.berths.values().forEach(berth -> count("waited as asked", berth.waits()));
    ledger.berths.values().forEach(berth -> count("ended " + berth.phase()));
  }

  private void checkEnd(Berth berth) {
    boolean mute = berth.phase().equals("unclear")
        && people.publisherClass(berth.slot().channel()) == PublisherClass.NONE;
    Violation.unless(
        mute || Set.of("unscheduled", "published", "rejected", "missed").contains(berth.phase()),
        "%s is left %s",
        berth.slot(),
        berth.phase());
  }
}
