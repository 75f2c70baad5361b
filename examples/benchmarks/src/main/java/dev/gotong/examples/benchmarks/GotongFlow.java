package dev.gotong.examples.benchmarks;

import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalEvent;
import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.CourseCommand;
import dev.gotong.approval.Explanation;
import dev.gotong.approval.ReviewPeople;
import dev.gotong.approval.ReviewSubject;
import dev.gotong.approval.Stage;
import dev.gotong.approval.VoteCommand;
import dev.gotong.base.Actor;
import dev.gotong.base.Canonical;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The flow in Gotong: one policy for all, a state for each post, and the people in the facts, which are made for each
 * decision. The digest of the content is made once, since that belongs to edits.
 */
final class GotongFlow implements ReviewFlow {
  private static final Approvals APPROVALS = new Approvals();
  private static final String STAGE = "editors";
  private static final Digest CONTENT =
      Canonical.of("benchmark").text("Selamat pagi ☕").digest();

  private final ApprovalCommand submit = new CourseCommand.Submit(1, CONTENT);
  private final ApprovalCommand approve = new VoteCommand.Approve(STAGE, 1, CONTENT);
  private final ApprovalCommand request =
      new VoteCommand.RequestChanges(STAGE, 1, CONTENT, "too loud");
  private final ApprovalFacts facts = ApprovalFacts.builder()
      .by(Actor.member(AUTHOR))
      .now(Instant.parse("2025-10-06T08:00:00Z"))
      .subject(ReviewSubject.builder()
          .author(AUTHOR)
          .revision(1)
          .digest(CONTENT)
          .addContributors(AUTHOR)
          .policy(ApprovalPolicy.of(
              "brand-default", 1, Stage.builder().id(STAGE).atLeast(3).build()))
          .build())
      .people(people())
      .build();

  private static ReviewPeople people() {
    ReviewPeople.Builder people = ReviewPeople.builder().putPermitted(STAGE, everybody());
    everybody().forEach(person -> people.putRoles(person, Set.of("editor")));
    return people.build();
  }

  private static Set<PersonId> everybody() {
    return ASKS.stream().map(Ask::by).collect(Collectors.toSet());
  }

  @Override
  public Post draft() {
    return new Review(APPROVALS.initial());
  }

  /** A post whose review stands somewhere. */
  final class Review implements Post {
    private ApprovalState state;

    Review(ApprovalState state) {
      this.state = state;
    }

    ApprovalState state() {
      return state;
    }

    Explanation explain() {
      return Approvals.explain(state, facts);
    }

    @Override
    public boolean ask(Ask ask) {
      return APPROVALS
          .decide(state, command(ask.event()), facts.withBy(Actor.member(ask.by())))
          .match(accepted -> follow(accepted.events()), refused -> false, unchanged -> false);
    }

    private boolean follow(Iterable<ApprovalEvent> events) {
      state = APPROVALS.evolveAll(state, events);
      return true;
    }
  }

  private ApprovalCommand command(Event event) {
    return switch (event) {
      case SUBMIT -> submit;
      case APPROVE -> approve;
      case REQUEST_CHANGES -> request;
    };
  }
}
