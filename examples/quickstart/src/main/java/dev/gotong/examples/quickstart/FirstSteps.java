package dev.gotong.examples.quickstart;

import dev.gotong.Gotong;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.CourseCommand.Submit;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteCommand.Approve;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Settings;
import dev.gotong.inmemory.InMemoryStorage;
import dev.gotong.network.Channel;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand.CreateDraft;
import dev.gotong.post.Variant;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand.Found;
import dev.gotong.team.TeamCommand.Join;
import dev.gotong.team.TeamCommand.Permit;
import dev.gotong.time.WeeklyHours;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The first steps of a host, as README shows them. */
final class FirstSteps {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ChannelId MASTODON = ChannelId.of("mastodon-eu");

  private final WorkspaceId workspace = WorkspaceId.of("kopilinde");
  private final PersonId ana = PersonId.of("ana");
  private final PersonId bo = PersonId.of("bo");
  private final PostId id = PostId.of("autumn");
  private final Content content = Content.builder()
      .addVariants(Variant.of(MASTODON, "Our autumn roast is here."))
      .build();

  void run(PrintStream out) {
    // README begins
    Gotong gotong = Gotong.over(new InMemoryStorage()).build();
    gotong.team().carryOut(by(ana), new Found(member(ana))).orThrow();
    gotong.team().carryOut(by(ana), new Join(member(bo))).orThrow();
    gotong.team().carryOut(by(ana), new Permit(mayApprove(bo))).orThrow();
    gotong.team().change(by(ana), settings()).orThrow();

    gotong.posts().carryOut(by(ana), id, new CreateDraft(id, content)).orThrow();
    Post post = gotong.posts().find(workspace, id).orElseThrow();
    Submit submit = new Submit(post.revision(), post.digest());
    gotong.approvals().carryOut(by(ana), id, submit).orThrow();

    Approve approve = new Approve("editor", post.revision(), post.digest());
    out.println(gotong.approvals().carryOut(by(ana), id, approve).fold(this::codes, this::why));
    out.println(gotong.approvals().carryOut(by(bo), id, approve).fold(this::codes, this::why));
    out.println(gotong.audit().verify(workspace).holds());
    // README ends
  }

  private List<String> codes(List<ApprovalEvent> events) {
    return events.stream().map(ApprovalEvent::code).toList();
  }

  private List<String> why(Refusal refusal) {
    return List.of(refusal.code(), refusal.message());
  }

  private static Grant mayApprove(PersonId person) {
    return Grant.permit(person, Action.APPROVE, Scope.channel(MASTODON));
  }

  private Envelope by(PersonId person) {
    return Envelope.of(workspace, CommandId.of(UUID.randomUUID().toString()), person);
  }

  private static Member member(PersonId id) {
    return Member.builder()
        .id(id)
        .name(id.value())
        .role("editor")
        .hours(WeeklyHours.always(BERLIN))
        .capacityMinutes(1_200)
        .build();
  }

  private static Settings settings() {
    return Settings.builder()
        .addChannels(Channel.builder()
            .id(MASTODON)
            .network(NetworkId.of("mastodon"))
            .name("KopiLinde")
            .zone(BERLIN)
            .build())
        .approval(Routing.of(ApprovalPolicy.of("one-editor", 1, Stage.of("editor"))))
        .build();
  }
}
