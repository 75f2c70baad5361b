package dev.gotong.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.Gotong;
import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.CourseCommand.Submit;
import dev.gotong.approval.Round;
import dev.gotong.approval.Routing;
import dev.gotong.approval.Stage;
import dev.gotong.approval.Vote;
import dev.gotong.approval.VoteCommand.Abstain;
import dev.gotong.approval.VoteCommand.Approve;
import dev.gotong.approval.VoteCommand.RetractVote;
import dev.gotong.approval.VoteEvent.VoteCast;
import dev.gotong.approval.VoteEvent.VoteRetracted;
import dev.gotong.base.ChannelId;
import dev.gotong.base.CommandId;
import dev.gotong.base.Decision;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.desk.Envelope;
import dev.gotong.desk.Kinds;
import dev.gotong.desk.Settings;
import dev.gotong.network.Channel;
import dev.gotong.post.Content;
import dev.gotong.post.Post;
import dev.gotong.post.PostCommand.CreateDraft;
import dev.gotong.post.Variant;
import dev.gotong.spi.Kind;
import dev.gotong.spi.Storage;
import dev.gotong.spi.StoredEvent;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.TeamCommand;
import dev.gotong.time.WeeklyHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;

/**
 * A crowd votes on one post at once, over any {@link Storage}: no vote is lost, nobody ever hears of a lock, and what
 * happened is a true history of what is kept.
 *
 * <p>How many votes one person may cast is not limited here, as it would be in a host. {@code -Dgotong.proofs} plays it at
 * full size: 64 people, 1,000 commands each.
 */
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
public abstract class ReviewsContract {
  /** What the storage has to know. */
  public static final List<Kind<?>> KINDS = Kinds.all();

  private static final int PEOPLE = 64;
  private static final int COMMANDS = System.getProperty("gotong.proofs") == null ? 3 : 1_000;

  /** So many commands may be asked again: the answer is found in the history of the post, which grows and grows. */
  private static final int REPEATED = 30;

  private static final WorkspaceId W = WorkspaceId.of("w");
  private static final PostId POST = PostId.of("spring");
  private static final PersonId AUTHOR = PersonId.of("author");
  private static final ChannelId CHANNEL = ChannelId.of("mastodon-eu");

  /** The clock by which the leases of all handles run. */
  protected final TestClock clock = new TestClock();

  /** Starts a test with a fresh clock. */
  protected ReviewsContract() {}

  /** {@return a new handle on the store of this test, which is empty when it starts and knows {@link #KINDS}} */
  protected abstract Storage open();

  /** What one of the crowd did: the last word, and how many commands were answered in which way. */
  private record Voted(PersonId person, Optional<ApprovalCommand> last, int accepted) {}

  @Rule("F2.1: sixty-four people vote on one post at once, and nobody's vote is lost")
  void crowd() {
    Post post = prepare();
    List<Voted> all = Crowd.of(PEOPLE, this::open, (number, storage, together) -> {
      Gotong gotong = gotong(storage);
      together.await();
      return vote(gotong, number, post);
    });

    try (Storage storage = open()) {
      Gotong gotong = gotong(storage);
      Round round = gotong.approvals().state(W, POST).findRound().orElseThrow();
      List<ApprovalEvent> history = history(storage);
      for (Voted voted : all) {
        Optional<Vote> kept = round.findVote("all", voted.person());
        assertThat(kept.map(Vote::agrees))
            .as("the last word of %s", voted.person())
            .isEqualTo(voted.last().map(Approve.class::isInstance));
        assertThat(history.stream().filter(e -> isOf(voted.person(), e)).count())
            .as("the words of %s in the history", voted.person())
            .isEqualTo(voted.accepted());
      }
      Approvals rules = new Approvals();
      assertThat(rules.evolveAll(rules.initial(), history))
          .isEqualTo(gotong.approvals().state(W, POST));
      boolean enough = round.votes().stream().filter(Vote::agrees).count() >= 20;
      assertThat(gotong.approvals().state(W, POST) instanceof ApprovalState.Approved)
          .isEqualTo(enough);
      assertThat(gotong.audit().verify(W).holds()).isTrue();
      System.out.println("proof review-crowd on " + getClass().getSimpleName() + ": " + PEOPLE
          + " people, " + PEOPLE * COMMANDS + " commands at once, limits on votes lifted, "
          + history.size() + " events, no vote lost, no lock seen");
    }
  }

  private Voted vote(Gotong gotong, int number, Post post) {
    PersonId person = voter(number);
    Optional<ApprovalCommand> last = Optional.empty();
    int accepted = 0;
    for (int i = 0; i < COMMANDS; i++) {
      ApprovalCommand command = command(number % 3 + i, post);
      boolean retracts = command instanceof RetractVote;
      Envelope envelope = by(person, "c-" + number + "-" + i);
      List<ApprovalEvent> events =
          gotong.approvals().carryOut(envelope, POST, command).orThrow();
      accepted += events.isEmpty() ? 0 : 1;
      last = retracts ? Optional.empty() : Optional.of(command);
      if (i % 3 == 2 && i < REPEATED) { // a client that lost the answer asks again
        Decision<ApprovalEvent> again = gotong.approvals().carryOut(envelope, POST, command);
        assertThat(again.orThrow()).isEqualTo(events);
      }
    }
    return new Voted(person, last, accepted);
  }

  /** Approve, abstain, approve, retract: each but the last is possible at the beginning, and each after the one before. */
  private static ApprovalCommand command(int step, Post post) {
    return switch (Math.floorMod(step, 4)) {
      case 1 -> new Abstain("all", post.revision(), post.digest());
      case 3 -> new RetractVote("all");
      default -> new Approve("all", post.revision(), post.digest());
    };
  }

  private static boolean isOf(PersonId person, ApprovalEvent event) {
    return (event instanceof VoteCast cast && cast.vote().by().equals(person))
        || (event instanceof VoteRetracted retracted && retracted.by().equals(person));
  }

  private List<ApprovalEvent> history(Storage storage) {
    List<ApprovalEvent> events = new ArrayList<>();
    for (StoredEvent stored : StorageHandles.chain(storage, W)) {
      if (stored.event() instanceof ApprovalEvent event) {
        events.add(event);
      }
    }
    return events;
  }

  private Post prepare() {
    try (Storage storage = open()) {
      Gotong gotong = gotong(storage);
      Map<String, TeamCommand> team = new HashMap<>();
      gotong
          .team()
          .carryOut(by(AUTHOR, "found"), new TeamCommand.Found(member(AUTHOR)))
          .orThrow();
      for (int i = 0; i < PEOPLE; i++) {
        team.put("join-" + i, new TeamCommand.Join(member(voter(i))));
      }
      team.forEach(
          (id, command) -> gotong.team().carryOut(by(AUTHOR, id), command).orThrow());
      for (int i = 0; i < PEOPLE; i++) {
        Grant grant = Grant.permit(voter(i), Action.APPROVE, Scope.everywhere());
        gotong
            .team()
            .carryOut(by(AUTHOR, "permit-" + i), new TeamCommand.Permit(grant))
            .orThrow();
      }
      gotong.team().change(by(AUTHOR, "settings"), settings()).orThrow();
      Content content =
          Content.builder().addVariants(Variant.of(CHANNEL, "Spring is here")).build();
      gotong
          .posts()
          .carryOut(by(AUTHOR, "draft"), POST, new CreateDraft(POST, content))
          .orThrow();
      Post post = gotong.posts().find(W, POST).orElseThrow();
      Submit submit = new Submit(post.revision(), post.digest());
      gotong.approvals().carryOut(by(AUTHOR, "submit"), POST, submit).orThrow();
      return post;
    }
  }

  private static Settings settings() {
    Stage all = Stage.builder().id("all").atLeast(20).build();
    return Settings.builder()
        .addChannels(Channel.builder()
            .id(CHANNEL)
            .network(NetworkId.of("mastodon"))
            .name("Kopi")
            .zone(ZoneId.of("UTC"))
            .build())
        .approval(Routing.of(ApprovalPolicy.of("crowd", 1, all)))
        .build();
  }

  private static Member member(PersonId person) {
    return Member.builder()
        .id(person)
        .name(person.value())
        .role("editor")
        .hours(WeeklyHours.always(ZoneId.of("UTC")))
        .capacityMinutes(2_400)
        .build();
  }

  private Gotong gotong(Storage storage) {
    return Gotong.over(storage).clock(clock).build();
  }

  private static PersonId voter(int number) {
    return PersonId.of("voter-" + number);
  }

  private static Envelope by(PersonId person, String command) {
    return Envelope.of(W, CommandId.of(command), person);
  }
}
