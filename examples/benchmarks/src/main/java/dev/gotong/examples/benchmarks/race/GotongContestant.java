package dev.gotong.examples.benchmarks.race;

import dev.gotong.Gotong;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Presets;
import dev.gotong.approval.Routing;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Settings;
import dev.gotong.desk.Worker;
import dev.gotong.jdbc.JdbcStorage;
import dev.gotong.jdbc.SchemaMode;
import dev.gotong.json.JsonCodec;
import dev.gotong.network.Channel;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Variant;
import dev.gotong.publishing.IdempotencyKey;
import dev.gotong.publishing.Lookup;
import dev.gotong.publishing.PublishOutcome;
import dev.gotong.publishing.PublisherClass;
import dev.gotong.spi.PublishRequest;
import dev.gotong.spi.Publisher;
import dev.gotong.team.Member;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Gotong as a host uses it: posts of twenty teams, each with a slot, sent by its workers. What is measured is all of it:
 * whether the post may go out is decided anew, the attempt and the outcome are events of the audit chain, and state is
 * JSON.
 */
final class GotongContestant implements Contestant {
  private static final int TEAMS = 20;
  private static final PersonId ANA = PersonId.of("ana");
  private static final ChannelId CHANNEL = ChannelId.of("mast-main");
  private static final NetworkId MASTODON = NetworkId.of("mastodon");
  private static final Instant WRITTEN = Instant.parse("2026-03-02T08:00:00Z");
  private static final Instant FIRST_DUE = Instant.parse("2026-03-02T09:00:00Z");

  /** When the workers start: all are due, none is too late. */
  private static final Instant ALL_DUE = FIRST_DUE.plus(Duration.ofMinutes(30));

  /** A network on which everything is out at once. */
  private record Instantly(Runnable done) implements Publisher {
    @Override
    public PublisherClass publisherClass() {
      return PublisherClass.NATIVE_KEY;
    }

    @Override
    public PublishOutcome publish(PublishRequest request) {
      done.run();
      return new PublishOutcome.Published("at-" + request.key().digest(), ALL_DUE);
    }

    @Override
    public Lookup find(ChannelId channel, IdempotencyKey key) {
      return new Lookup.Absent();
    }
  }

  @Override
  public String name() {
    return "Gotong";
  }

  @Override
  public Class<?> part() {
    return Gotong.class;
  }

  private static JdbcStorage storage(DataSource database, SchemaMode mode) {
    return JdbcStorage.builder(database, new JsonCodec())
        .kinds(Kinds.all())
        .schemaMode(mode)
        .build();
  }

  private static Gotong over(JdbcStorage storage, InstantSource clock, String name, Runnable done) {
    return Gotong.over(storage)
        .clock(clock)
        .ids(() -> UUID.randomUUID().toString())
        .publisher(MASTODON, new Instantly(done))
        .worker(name)
        .build();
  }

  @Override
  public void fill(DataSource database, int jobs) {
    JdbcStorage storage = storage(database, SchemaMode.MIGRATE);
    Gotong gotong = over(storage, () -> WRITTEN, "filling", () -> {});
    for (int team = 0; team < TEAMS; team++) {
      WorkspaceId workspace = WorkspaceId.of("team-" + team);
      found(gotong, workspace);
      for (int post = team; post < jobs; post += TEAMS) {
        // no two of a team in one slot
        write(gotong, workspace, PostId.of("post-" + post), FIRST_DUE.plusSeconds(post / TEAMS));
      }
    }
    storage.close();
  }

  private static Envelope by(WorkspaceId workspace) {
    return Envelope.of(workspace, CommandId.of(UUID.randomUUID().toString()), ANA);
  }

  private static void found(Gotong gotong, WorkspaceId workspace) {
    Member ana = Member.builder()
        .id(ANA)
        .name("Ana")
        .role("lead")
        .hours(WeeklyHours.always(ZoneId.of("Asia/Jakarta")))
        .capacityMinutes(2_400)
        .build();
    gotong.team().carryOut(by(workspace), new TeamCommand.Found(ana)).orThrow();
    Channel channel = Channel.builder()
        .id(CHANNEL)
        .network(MASTODON)
        .name("Kopi Senja")
        .zone(ZoneId.of("Asia/Jakarta"))
        .build();
    Settings settings = Settings.builder()
        .addChannels(channel)
        .approval(Routing.of(PolicyRoute.all(Presets.none().withSelfPublish(true))))
        .build();
    gotong.team().change(by(workspace), settings).orThrow();
  }

  private static void write(Gotong gotong, WorkspaceId workspace, PostId id, Instant at) {
    Content content = Content.builder()
        .addVariants(Variant.of(CHANNEL, "Selamat pagi ☕ " + id))
        .build();
    gotong
        .posts()
        .carryOut(by(workspace), id, new PostCommand.CreateDraft(id, content))
        .orThrow();
    Post post = gotong.posts().find(workspace, id).orElseThrow();
    gotong
        .approvals()
        .carryOut(by(workspace), id, new CourseCommand.Submit(post.revision(), post.digest()))
        .orThrow();
    gotong.calendar().schedule(by(workspace), Slot.of(id, CHANNEL, at)).orThrow();
  }

  @Override
  public AutoCloseable start(DataSource database, int number, Runnable done) {
    JdbcStorage storage = storage(database, SchemaMode.VALIDATE);
    Duration ahead = Duration.between(Instant.now(), ALL_DUE);
    InstantSource clock = () -> Instant.now().plus(ahead);
    Worker worker = over(storage, clock, "instance-" + number, done)
        .publishing()
        .start(THREADS, Worker.Listener.NONE);
    return () -> {
      worker.close();
      storage.close();
    };
  }

  @Override
  public String left() {
    return "select count(*) from gotong_jobs where fence >= 0";
  }
}
