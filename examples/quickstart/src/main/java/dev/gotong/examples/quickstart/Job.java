package dev.gotong.examples.quickstart;

import dev.gotong.Gotong;
import dev.gotong.base.CommandId;
import dev.gotong.base.PersonId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Settings;
import dev.gotong.formats.CalendarOptions;
import dev.gotong.formats.CalendarSheet;
import dev.gotong.formats.ContentCalendar;
import dev.gotong.jdbc.JdbcStorage;
import dev.gotong.jdbc.SchemaMode;
import dev.gotong.json.JsonCodec;
import dev.gotong.network.Networks;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Storage;
import dev.gotong.style.StyleGuide;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.jdbcx.JdbcConnectionPool;

/** One run over a team file, a style guide and a content calendar: what was read, and Gotong over the database. */
final class Job {
  /** So long before the first slot the clock starts: time to write and to review. */
  private static final Duration LEAD = Duration.ofDays(3);

  /** More rows than this are no calendar of one team; the report would not be read by anybody. */
  private static final int MAX_ROWS = 2_000;

  final TeamPlan plan;
  final Settings settings;
  final CalendarSheet sheet;
  final Slots slots;
  final SimulatedClock clock;
  final Gotong gotong;
  final Supplier<String> ids;

  private Job(
      TeamPlan plan,
      Settings settings,
      CalendarSheet sheet,
      Slots slots,
      SimulatedClock clock,
      Gotong gotong,
      Supplier<String> ids) {
    this.plan = plan;
    this.settings = settings;
    this.sheet = sheet;
    this.slots = slots;
    this.clock = clock;
    this.gotong = gotong;
    this.ids = ids;
  }

  /**
   * Reads the files, all of them, and opens the database; nothing is written before everything was read.
   *
   * @throws BadFileException if the team file or the style guide is not what it has to be
   * @throws dev.gotong.formats.CalendarFileException if the calendar is not
   */
  static Job open(Files files, Function<SimulatedClock, Publisher> publisher) {
    TeamPlan plan = TeamPlan.read(files.team());
    StyleGuide style = StyleFile.read(files.style());
    Settings settings = SettingsPart.of(plan.file()).withStyle(style);
    CalendarSheet sheet = ContentCalendar.read(
        files.calendar(),
        CalendarOptions.builder()
            .year(Optional.ofNullable(plan.file().calendar().year()))
            .maxRows(MAX_ROWS)
            .build());
    Slots slots = Slots.of(sheet, settings, plan);
    SimulatedClock clock = new SimulatedClock(slots.first().minus(LEAD));
    Storage storage = storage(files.database(), clock); // nothing was written before this
    Supplier<String> ids = ids(storage, plan.workspace());
    Gotong.Builder gotong = Gotong.over(storage).clock(clock).ids(ids).worker("quickstart");
    Publisher shared = publisher.apply(clock);
    Networks.builtin().profiles().forEach(network -> gotong.publisher(network.id(), shared));
    return new Job(plan, settings, sheet, slots, clock, gotong.build(), ids);
  }

  /** The files of one run. */
  record Files(Path calendar, Path team, Path style, Path database) {}

  private static Storage storage(Path database, SimulatedClock clock) {
    JdbcConnectionPool source = JdbcConnectionPool.create(
        "jdbc:h2:file:" + database.toAbsolutePath() + ";DB_CLOSE_DELAY=-1", "", "");
    return JdbcStorage.builder(source, new JsonCodec())
        .kinds(Kinds.all())
        .clock(clock)
        .schemaMode(SchemaMode.MIGRATE)
        .build();
  }

  /**
   * Ids that no run before has used, and that are the same each time the same is done. Fit for a simulation only: the
   * salts of a real audit chain are unguessable, as those of Gotong are unless a host gives others.
   */
  private static Supplier<String> ids(Storage storage, WorkspaceId workspace) {
    long before = Gotong.over(storage).build().audit().verify(workspace).head().sequence();
    AtomicLong next = new AtomicLong();
    return () -> "run-" + before + "-" + next.incrementAndGet();
  }

  WorkspaceId workspace() {
    return plan.workspace();
  }

  /** {@return the envelope of a new command of that person} */
  Envelope by(PersonId person) {
    return Envelope.of(workspace(), CommandId.of(ids.get()), person);
  }

  /** {@return the time, as Gotong sees it} */
  Instant now() {
    return clock.instant();
  }
}
