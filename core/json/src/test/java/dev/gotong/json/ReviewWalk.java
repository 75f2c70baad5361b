package dev.gotong.json;

import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.Clause;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.PowerCommand;
import dev.gotong.approval.ReviewPeople;
import dev.gotong.approval.ReviewRight;
import dev.gotong.approval.ReviewSubject;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.ChannelId;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A short life of one review in which everybody may do everything, and does it at random. */
final class ReviewWalk {
  private static final List<PersonId> PEOPLE =
      List.of("ana", "bo", "citra", "dede", "eka", "fajar").stream()
          .map(PersonId::of)
          .toList();
  private static final ChannelId CHANNEL = ChannelId.of("x-main");

  private final Approvals approvals = new Approvals();
  private final Random random;
  private final ApprovalPolicy first;
  private ApprovalPolicy policy;
  private Instant now = Instant.parse("2026-03-02T09:00:00.000001Z");
  private int revision = 1;
  private ApprovalState state = approvals.initial();

  final List<ApprovalCommand> commands = new ArrayList<>();
  final List<ApprovalEvent> events = new ArrayList<>();
  final List<ApprovalState> states = new ArrayList<>();

  private ReviewWalk(ApprovalPolicy policy, long seed) {
    this.first = reachable(policy);
    this.policy = first;
    this.random = new Random(seed);
  }

  static ReviewWalk of(ApprovalPolicy policy, long seed, int length) {
    ReviewWalk walk = new ReviewWalk(policy, seed);
    for (int i = 0; i < length; i++) {
      walk.step();
    }
    return walk;
  }

  /** The policy with quorums that six people can meet. */
  private static ApprovalPolicy reachable(ApprovalPolicy policy) {
    List<Stage> stages = policy.stages().stream()
        .map(stage ->
            stage.withQuorum(new Clause(stage.quorum().get(0).selector(), 1)).withChangesQuorum(1))
        .toList();
    return policy.withStages(stages);
  }

  private void step() {
    now = now.plus(random.nextInt(5) == 0 ? Duration.ofDays(20) : Duration.ofHours(1));
    ApprovalFacts facts = facts();
    ApprovalCommand command = command();
    commands.add(command);
    List<ApprovalEvent> happened =
        approvals.decide(state, command, facts).fold(all -> all, refusal -> List.of());
    state = approvals.evolveAll(state, happened);
    events.addAll(happened);
    if (!happened.isEmpty()) {
      states.add(state);
      revision += command instanceof CourseCommand.NoteEdit ? 1 : 0;
    }
  }

  private ApprovalFacts facts() {
    ReviewPeople.Builder people = ReviewPeople.builder();
    policy.stages().forEach(stage -> people.putPermitted(stage.id(), Set.copyOf(PEOPLE)));
    first.stages().forEach(stage -> {
      if (policy.findStage(stage.id()).isEmpty()) {
        people.putPermitted(stage.id(), Set.copyOf(PEOPLE));
      }
    });
    for (int i = 0; i < PEOPLE.size(); i++) {
      people.putRoles(PEOPLE.get(i), Set.of("editor", "Editor", "Recht & Ordnung"));
      people.putBackups(PEOPLE.get(i), List.of(PEOPLE.get((i + 1) % PEOPLE.size())));
      if (random.nextInt(6) == 0) {
        people.putAway(PEOPLE.get(i), "leave, \"until\" Monday");
      }
    }
    PersonId by = person();
    return ApprovalFacts.builder()
        .by(random.nextInt(12) == 0 ? Actor.automation() : Actor.member(by))
        .now(now)
        .rights(EnumSet.allOf(ReviewRight.class))
        .subject(ReviewSubject.builder()
            .author(PEOPLE.get(0))
            .revision(revision)
            .digest(digest(revision))
            .contributors(Set.of(PEOPLE.get(0)))
            .policy(policy)
            .route(1)
            .policyEditor(Optional.of(PEOPLE.get(5)))
            .slot(Optional.of(now.plus(Duration.ofDays(random.nextInt(60)))))
            .build())
        .people(people.build())
        .build();
  }

  private ApprovalCommand command() {
    Digest digest = digest(revision);
    String stage = stage();
    int dice = random.nextInt(31);
    if (dice < 3) {
      return new CourseCommand.Submit(revision, digest);
    }
    if (dice < 12) {
      VoteCommand.Approve approve = new VoteCommand.Approve(stage, revision, digest);
      return random.nextInt(4) == 0 ? approve.onBehalfOf(person()) : approve;
    }
    return switch (dice) {
      case 12 -> new VoteCommand.Abstain(stage, revision, digest);
      case 13 -> new VoteCommand.RequestChanges(stage, revision, digest, "too loud ☕");
      case 14 -> new VoteCommand.CastVeto(stage, revision, digest, "no");
      case 15 -> new VoteCommand.RetractVote(stage);
      case 16, 26, 27 -> new VoteCommand.ClearObjection(stage, person());
      case 17 -> edit();
      case 18 -> new CourseCommand.Withdraw("late");
      case 19 -> new CourseCommand.Reopen();
      case 20 -> new CourseCommand.NoteDispatch(CHANNEL);
      case 21 ->
        new PowerCommand.OverrideStages(
            Set.of(stage), revision, digest, "x".repeat(500), Optional.of("T-1"));
      case 22 -> new PowerCommand.ConfirmOverride(revision, digest);
      case 23 ->
        random.nextInt(3) == 0
            ? new PowerCommand.InvalidateVotes(person(), "stolen")
            : new PowerCommand.EndDelegation(stage, PEOPLE.get(1));
      case 24 ->
        new PowerCommand.Delegate(
            stage, PEOPLE.get(1), PEOPLE.get(3), now.plus(Duration.ofDays(9)));
      case 28, 29 -> rebase();
      default -> new CourseCommand.Tick();
    };
  }

  private ApprovalCommand edit() {
    Facet facet =
        random.nextBoolean() ? Facet.of(Facet.Kind.TEXT, CHANNEL) : Facet.of(Facet.Kind.LABELS);
    return new CourseCommand.NoteEdit(
        revision + 1, digest(revision + 1), Set.of(facet), random.nextBoolean());
  }

  private ApprovalCommand rebase() {
    policy = first.withVersion(random.nextInt(9) + 1);
    return new CourseCommand.RebasePolicy(policy.version());
  }

  private String stage() {
    return first.stages().isEmpty()
        ? "none"
        : first.stages().get(random.nextInt(first.stages().size())).id();
  }

  private PersonId person() {
    return PEOPLE.get(random.nextInt(PEOPLE.size()));
  }

  private static Digest digest(int revision) {
    return Canonical.of("walk").number(revision).digest();
  }
}
