package dev.gotong.testkit;

import dev.gotong.Gotong;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.CourseCommand;
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
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Settings;
import dev.gotong.network.Channel;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.PostEvent;
import dev.gotong.post.Variant;
import dev.gotong.publishing.TargetEvent;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Publisher;
import dev.gotong.spi.Storage;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * A small team over a storage, on a machine of its own: ana founded it, bo writes, citra approves and publishes. It speaks
 * on Mastodon and LinkedIn.
 */
final class SampleTeam {
  static final WorkspaceId W = WorkspaceId.of("kopi");
  static final PersonId ANA = PersonId.of("ana");
  static final PersonId BO = PersonId.of("bo");
  static final PersonId CITRA = PersonId.of("citra");
  static final ChannelId MAST = ChannelId.of("mast-main");
  static final ChannelId LI = ChannelId.of("li-main");

  private static final NetworkId MASTODON = NetworkId.of("mastodon");
  private static final NetworkId LINKEDIN = NetworkId.of("linkedin");
  private static final Stage EDITOR = Stage.of("editor");
  private static final int MOST_ROUNDS = 1_000;

  final Gotong gotong;

  SampleTeam(Storage storage, InstantSource clock, Publisher network) {
    gotong = Gotong.over(storage)
        .clock(clock)
        .publisher(MASTODON, network)
        .publisher(LINKEDIN, network)
        .build();
  }

  /** The team comes together. */
  void settle(WorkspaceId workspace) {
    team(workspace, new TeamCommand.Found(member(ANA)));
    team(workspace, new TeamCommand.Join(member(BO)));
    team(workspace, new TeamCommand.Join(member(CITRA)));
    permit(workspace, BO, Action.DRAFT);
    permit(workspace, CITRA, Action.APPROVE);
    permit(workspace, CITRA, Action.PUBLISH);
    Settings settings = Settings.builder()
        .addChannels(channel(MAST, MASTODON), channel(LI, LINKEDIN))
        .approval(Routing.of(ApprovalPolicy.of("plain", 1, EDITOR)))
        .build();
    gotong.team().change(by(workspace, ANA), settings).orThrow();
  }

  private void team(WorkspaceId workspace, TeamCommand command) {
    gotong.team().carryOut(by(workspace, ANA), command).orThrow();
  }

  private void permit(WorkspaceId workspace, PersonId person, Action action) {
    team(workspace, new TeamCommand.Permit(Grant.permit(person, action, Scope.everywhere())));
  }

  private static Member member(PersonId person) {
    return Member.builder()
        .id(person)
        .name(person.value())
        .role("editor")
        .hours(WeeklyHours.always(ZoneId.of("Asia/Jakarta")))
        .capacityMinutes(2_400)
        .build();
  }

  private static Channel channel(ChannelId id, NetworkId network) {
    return Channel.builder()
        .id(id)
        .network(network)
        .name("Kopi Senja")
        .zone(ZoneId.of("Europe/Berlin"))
        .build();
  }

  static Envelope by(WorkspaceId workspace, PersonId person) {
    return Envelope.of(workspace, CommandId.of("c-" + UUID.randomUUID()), person);
  }

  static Content content(String text) {
    return Content.builder()
        .addVariants(Variant.of(MAST, text), Variant.of(LI, text))
        .build();
  }

  Decision<PostEvent> create(WorkspaceId workspace, String post) {
    return post(workspace, post, new PostCommand.CreateDraft(PostId.of(post), content(post)));
  }

  Decision<PostEvent> edit(String post, String text) {
    return post(W, post, new PostCommand.Edit(post(W, post).revision(), content(text)));
  }

  private Decision<PostEvent> post(WorkspaceId workspace, String post, PostCommand command) {
    return gotong.posts().carryOut(by(workspace, BO), PostId.of(post), command);
  }

  private Post post(WorkspaceId workspace, String post) {
    return gotong.posts().find(workspace, PostId.of(post)).orElseThrow();
  }

  /** Bo writes the post, and citra agrees. */
  void approved(WorkspaceId workspace, String post) {
    create(workspace, post).orThrow();
    Post now = post(workspace, post);
    PostId id = PostId.of(post);
    gotong
        .approvals()
        .carryOut(by(workspace, BO), id, new CourseCommand.Submit(now.revision(), now.digest()))
        .orThrow();
    gotong
        .approvals()
        .carryOut(
            by(workspace, CITRA),
            id,
            new VoteCommand.Approve(EDITOR.id(), now.revision(), now.digest()))
        .orThrow();
  }

  void retractApproval(String post) {
    gotong
        .approvals()
        .carryOut(by(W, CITRA), PostId.of(post), new VoteCommand.RetractVote(EDITOR.id()))
        .orThrow();
  }

  Decision<TargetEvent> schedule(WorkspaceId workspace, String post, ChannelId where, Instant at) {
    return gotong.calendar().schedule(by(workspace, CITRA), Slot.of(PostId.of(post), where, at));
  }

  /** The post is approved and due on LinkedIn then. */
  void planned(String post, Instant at) {
    approved(W, post);
    schedule(W, post, LI, at).orThrow();
  }

  Decision<TargetEvent> unschedule(String post) {
    return gotong.calendar().unschedule(by(W, CITRA), PostId.of(post), LI);
  }

  Decision<HoldEvent> hold(WorkspaceId workspace, Optional<ChannelId> where) {
    return gotong.calendar().hold(by(workspace, ANA), where, new HoldCommand.Place("a fire"));
  }

  TargetState target(WorkspaceId workspace, String post, ChannelId where) {
    return gotong.publishing().state(workspace, PostId.of(post), where);
  }

  TargetState target(String post) {
    return target(W, post, LI);
  }

  Optional<Instant> nextDue() {
    return gotong.publishing().findNextDue();
  }

  /** Does what is due, until nothing is; answers how many pieces of work there were. */
  int run() {
    int done = 0;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      int some = gotong.publishing().runDue();
      if (some == 0) {
        return done;
      }
      done += some;
    }
    throw new AssertionError("there is always something due");
  }

  /** {@return the code of the refusal, or that there was none} */
  static String code(Decision<?> decision) {
    return decision.match(
        accepted -> "accepted", refused -> refused.refusal().code(), unchanged -> "unchanged");
  }
}
