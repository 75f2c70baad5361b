package dev.gotong.desks;

import dev.gotong.Gotong;
import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.HoldCommand;
import dev.gotong.calendar.HoldEvent;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Desks;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Settings;
import dev.gotong.inmemory.InMemoryStorage;
import dev.gotong.json.JsonCodec;
import dev.gotong.network.Channel;
import dev.gotong.network.Networks;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostEvent;
import dev.gotong.post.Variant;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Notifier;
import dev.gotong.spi.Query;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.testkit.ScriptedPublisher;
import dev.gotong.time.WeeklyHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A small team: ana founded it, bo writes, citra edits, approves and publishes, dede is from legal. It speaks on Mastodon
 * and LinkedIn. What is sponsored is agreed to by an editor and then by legal, anything else by an editor.
 */
final class World {
  static final WorkspaceId KOPI = WorkspaceId.of("kopi");
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId CITRA = PersonId.of("citra");
  static final PersonId DEDE = PersonId.of("dede");
  static final ChannelId MAST = ChannelId.of("mast-main");
  static final ChannelId LI = ChannelId.of("li-main");
  static final PostId SPRING = PostId.of("spring");
  static final Action LEGAL = Action.of("approve-legal");
  static final NetworkId MASTODON = NetworkId.of("mastodon");
  static final NetworkId LINKEDIN = NetworkId.of("linkedin");

  private static final JsonCodec CODEC = new JsonCodec(); // costly to make, and shared as by a host

  /** How the storage keeps what it is given. */
  enum Form {
    AS_IS,
    JSON
  }

  final TestClock clock = new TestClock();
  final ScriptedPublisher network = new ScriptedPublisher(clock);
  final InMemoryStorage storage;
  final Gotong gotong;
  final Desks desks; // the same again
  private final Optional<Notifier> notifier;
  private final AtomicInteger ids = new AtomicInteger();

  private World(Form form, Optional<Notifier> notifier) {
    this.notifier = notifier;
    storage = form == Form.JSON ? new InMemoryStorage(CODEC, clock) : new InMemoryStorage(clock);
    gotong = over(storage);
    desks = desks(storage);
  }

  /** The world in which nothing has happened yet. */
  static World empty(Form form) {
    return new World(form, Optional.empty());
  }

  /** The world in which the team has come together. */
  static World settled(Form form) {
    World world = new World(form, Optional.empty());
    world.settle(KOPI);
    return world;
  }

  /** The same world, in which people are told what concerns them. */
  static World telling(Form form, Notifier notifier) {
    World world = new World(form, Optional.of(notifier));
    world.settle(KOPI);
    return world;
  }

  /** Gotong over that storage, on the clock and with the network of this world. */
  Gotong over(Storage any) {
    Gotong.Builder builder = Gotong.over(any)
        .clock(clock)
        .ids(() -> "id-" + ids.incrementAndGet())
        .publisher(MASTODON, network)
        .publisher(LINKEDIN, network);
    notifier.ifPresent(builder::notifier);
    return builder.build();
  }

  /** The desks over that storage, on the clock and with the network of this world. */
  Desks desks(Storage any) {
    return Desks.of(
        any,
        clock,
        () -> "id-" + ids.incrementAndGet(),
        Networks.builtin(),
        Map.of(MASTODON, network, LINKEDIN, network),
        notifier,
        "gotong");
  }

  void settle(WorkspaceId workspace) {
    team(workspace, ANA, new TeamCommand.Found(member(ANA, "lead")));
    team(workspace, ANA, new TeamCommand.Join(member(BO, "writer")));
    team(workspace, ANA, new TeamCommand.Join(member(CITRA, "editor")));
    team(workspace, ANA, new TeamCommand.Join(member(DEDE, "legal")));
    permit(workspace, BO, Action.DRAFT);
    List.of(Action.DRAFT, Action.APPROVE, Action.PUBLISH)
        .forEach(action -> permit(workspace, CITRA, action));
    permit(workspace, DEDE, LEGAL);
    gotong.team().change(envelope(workspace, ANA), settings()).orThrow();
  }

  private void team(WorkspaceId workspace, PersonId by, TeamCommand command) {
    gotong.team().carryOut(envelope(workspace, by), command).orThrow();
  }

  private void permit(WorkspaceId workspace, PersonId person, Action action) {
    Grant grant = Grant.permit(person, action, Scope.everywhere());
    team(workspace, ANA, new TeamCommand.Permit(grant));
  }

  static Member member(PersonId id, String role) {
    return Member.builder()
        .id(id)
        .name(id.value())
        .role(role)
        .hours(WeeklyHours.always(ZoneId.of("Asia/Jakarta")))
        .capacityMinutes(2_400)
        .build();
  }

  static Settings settings() {
    Stage editor = Stage.of("editor");
    Stage legal =
        Stage.builder().id("legal").atLeast(1).rank(1).action(LEGAL.value()).build();
    return Settings.builder()
        .addChannels(channel(MAST, MASTODON), channel(LI, LINKEDIN))
        .approval(Routing.of(
            PolicyRoute.sponsored(ApprovalPolicy.of("paid", 1, editor, legal)),
            PolicyRoute.all(ApprovalPolicy.of("plain", 1, editor))))
        .build();
  }

  static Channel channel(ChannelId id, NetworkId network) {
    return Channel.builder()
        .id(id)
        .network(network)
        .name("Kopi Senja")
        .zone(ZoneId.of("Europe/Berlin"))
        .build();
  }

  Envelope envelope(WorkspaceId workspace, PersonId by) {
    return Envelope.of(workspace, CommandId.of("c-" + ids.incrementAndGet()), by);
  }

  Envelope by(PersonId person) {
    return envelope(KOPI, person);
  }

  Instant now() {
    return clock.instant();
  }

  static Content content(String text) {
    return Content.builder()
        .addVariants(Variant.of(MAST, text), Variant.of(LI, text))
        .build();
  }

  Decision<PostEvent> create(PostId post, Content content) {
    return gotong.posts().carryOut(by(BO), post, new PostCommand.CreateDraft(post, content));
  }

  Decision<PostEvent> edit(PostId post, Content content) {
    PostCommand edit = new PostCommand.Edit(post(post).revision(), content);
    return gotong.posts().carryOut(by(BO), post, edit);
  }

  Post post(PostId post) {
    return gotong.posts().find(KOPI, post).orElseThrow();
  }

  Decision<ApprovalEvent> submit(PostId post) {
    Post now = post(post);
    ApprovalCommand submit = new CourseCommand.Submit(now.revision(), now.digest());
    return gotong.approvals().carryOut(by(BO), post, submit);
  }

  Decision<ApprovalEvent> approve(PostId post, PersonId person, String stage) {
    Post now = post(post);
    ApprovalCommand approve = new VoteCommand.Approve(stage, now.revision(), now.digest());
    return gotong.approvals().carryOut(by(person), post, approve);
  }

  /** The post, written by bo and approved by citra. */
  void approved(PostId post) {
    create(post, content("Spring is here")).orThrow();
    submit(post).orThrow();
    approve(post, CITRA, "editor").orThrow();
  }

  Decision<TargetEvent> schedule(PostId post, ChannelId channel, Instant at) {
    return gotong.calendar().schedule(by(CITRA), Slot.of(post, channel, at));
  }

  /** The post spring, approved and due on LinkedIn now. */
  void due() {
    approved(SPRING);
    schedule(SPRING, LI, now()).orThrow();
  }

  Decision<TargetEvent> unschedule(PostId post, ChannelId channel) {
    return gotong.calendar().unschedule(by(CITRA), post, channel);
  }

  Decision<HoldEvent> hold(Optional<ChannelId> channel) {
    return gotong.calendar().hold(by(ANA), channel, new HoldCommand.Place("a fire"));
  }

  TargetState target() {
    return gotong.publishing().state(KOPI, SPRING, LI);
  }

  /** Does what is due, until nothing is; answers how many pieces of work there were. */
  int run() {
    return run(gotong);
  }

  static int run(Gotong gotong) {
    int done = 0;
    for (int round = 0; round < 100; round++) {
      int some = gotong.publishing().runDue();
      if (some == 0) {
        return done;
      }
      done += some;
    }
    throw new AssertionError("there is always something due");
  }

  /** The events of the workspace so far. */
  List<StoredEvent> events() {
    return gotong.audit().events(KOPI, 0);
  }

  /** All that is kept, as text. */
  String kept() {
    StringBuilder all = new StringBuilder(gotong.audit().verify(KOPI).head().toString());
    for (Kind<?> kind : Kinds.all()) {
      storage
          .transact(t -> t.query(Query.of(KOPI, kind)))
          .items()
          .forEach(found -> all.append("\n").append(found));
    }
    return all.toString();
  }
}
