package dev.gotong.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.PolicyRoute;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.Event;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.calendar.Slot;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Settings;
import dev.gotong.network.Channel;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand;
import dev.gotong.post.Variant;
import dev.gotong.publishing.PublishingPolicy;
import dev.gotong.spi.StorageException;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Bo writes, ana approves and schedules; whatever they ask they ask until there is an answer, always under the same id. */
final class StubbornPeople {
  private static final PersonId ANA = PersonId.of("ana");
  private static final PersonId BO = PersonId.of("bo");

  private final Gotong gotong;
  private final FastClock clock;
  private final String name;
  private final Map<String, List<? extends Event>> answered = new HashMap<>();
  private final List<PostId> posts = new ArrayList<>();
  private int commands;
  private int repeated;

  StubbornPeople(Gotong gotong, FastClock clock) {
    this(gotong, clock, "");
  }

  /** @param name tells what they write and ask from what others do who run beside them */
  StubbornPeople(Gotong gotong, FastClock clock, String name) {
    this.gotong = gotong;
    this.clock = clock;
    this.name = name;
  }

  /** What was answered, by command and kind of value. */
  Map<String, List<? extends Event>> answered() {
    return answered;
  }

  /** What was scheduled. */
  List<PostId> posts() {
    return posts;
  }

  /** How often there was no answer. */
  int repeated() {
    return repeated;
  }

  /** Asks until there is an answer, always under the same id. */
  private <E extends Event> void ask(
      String kind, PersonId person, Function<Envelope, Decision<E>> question) {
    String id = name + "c-" + ++commands;
    Envelope envelope = Envelope.of(KillTest.W, CommandId.of(id), person);
    for (int tries = 0; tries < 600; tries++) {
      try {
        answered.put(id + " " + kind, question.apply(envelope).orThrow());
        return;
      } catch (StorageException e) {
        repeated++;
        pause();
      }
    }
    throw new AssertionError("the database never came back");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes a post, has it approved, and schedules it. */
  void publish() {
    PostId post = PostId.of(name + "post-" + posts.size());
    Content content = Content.builder()
        .addVariants(Variant.of(KillTest.CHANNEL, "Post " + post))
        .build();
    ask(
        "post",
        BO,
        e -> gotong.posts().carryOut(e, post, new PostCommand.CreateDraft(post, content)));
    Post seen = read(post);
    ask(
        "approval",
        BO,
        e -> gotong
            .approvals()
            .carryOut(e, post, new CourseCommand.Submit(seen.revision(), seen.digest())));
    ask(
        "approval",
        ANA,
        e -> gotong
            .approvals()
            .carryOut(e, post, new VoteCommand.Approve("all", seen.revision(), seen.digest())));
    ask(
        "target",
        ANA,
        e -> gotong
            .calendar()
            .schedule(e, Slot.of(post, KillTest.CHANNEL, clock.after(Duration.ofSeconds(10)))));
    posts.add(post);
  }

  private Post read(PostId post) {
    for (int tries = 0; ; tries++) {
      try {
        return gotong.posts().find(KillTest.W, post).orElseThrow();
      } catch (StorageException e) {
        assertThat(tries).isLessThan(600);
        pause();
      }
    }
  }

  /** They come together. */
  void settle() {
    for (TeamCommand command : List.of(
        new TeamCommand.Found(member(ANA)),
        new TeamCommand.Join(member(BO)),
        permit(BO, Action.DRAFT),
        permit(ANA, Action.APPROVE),
        permit(ANA, Action.PUBLISH))) {
      ask("team", ANA, e -> gotong.team().carryOut(e, command));
    }
    Channel channel = Channel.builder()
        .id(KillTest.CHANNEL)
        .network(NetworkId.of("mastodon"))
        .name("Kopi")
        .zone(ZoneId.of("Europe/Berlin"))
        .build();
    ask(
        "settings",
        ANA,
        e -> gotong
            .team()
            .change(
                e,
                Settings.builder()
                    .addChannels(channel)
                    .publishing(PublishingPolicy.of(
                        Duration.ofDays(30), 100)) // workers may be dead for long
                    .approval(
                        Routing.of(PolicyRoute.all(ApprovalPolicy.of("one", 1, Stage.of("all")))))
                    .build()));
  }

  private static TeamCommand permit(PersonId person, Action action) {
    return new TeamCommand.Permit(Grant.permit(person, action, Scope.everywhere()));
  }

  private static Member member(PersonId person) {
    return Member.builder()
        .id(person)
        .name(person.value())
        .role("member")
        .hours(WeeklyHours.always(ZoneId.of("Asia/Jakarta")))
        .capacityMinutes(2_400)
        .build();
  }
}
