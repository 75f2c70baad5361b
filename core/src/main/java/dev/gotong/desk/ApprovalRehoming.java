package dev.gotong.desk;

import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalFacts;
import dev.gotong.approval.ApprovalState;
import dev.gotong.approval.Approvals;
import dev.gotong.approval.Explanation;
import dev.gotong.approval.PowerCommand.Delegate;
import dev.gotong.approval.PowerCommand.EndDelegation;
import dev.gotong.approval.ReviewRight;
import dev.gotong.approval.StageReport;
import dev.gotong.approval.StageReport.CanAct;
import dev.gotong.approval.StageStatus;
import dev.gotong.base.PersonId;
import dev.gotong.base.PostId;
import dev.gotong.base.Refusal;
import dev.gotong.handover.Fate;
import dev.gotong.handover.Transfer;
import dev.gotong.post.Post;
import dev.gotong.post.PostState;
import dev.gotong.spi.Condition;
import dev.gotong.spi.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Approvals that wait for somebody, at each stage of each open review. Whoever else can act does; where that leaves too few,
 * somebody is named who stands in at that stage. All of it by the rules of the review, so that nobody approves their own work.
 */
final class ApprovalRehoming implements Rehoming {
  static final String KIND = "approval";

  private static final Set<StageStatus> WAITS =
      EnumSet.of(StageStatus.OPEN, StageStatus.WAITING, StageStatus.STALLED, StageStatus.BLOCKED);

  /** How long somebody stands in if nobody knows when it ends; it ends when they are back, at the latest then. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Reviews reviews;

  ApprovalRehoming(Reviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public List<Transfer> plan(Sitting sitting, Going going, List<Transfer> planned) {
    Query<ApprovalState> open = Query.of(sitting.workspace(), Kinds.APPROVALS.kind())
        .where(Condition.anyOf(Kinds.APPROVAL_PHASE, ApprovalDesk.OPEN));
    List<Transfer> transfers = new ArrayList<>();
    sitting.all(open).forEach(found -> {
      PostId id = PostId.of(found.key().id());
      if (sitting.state(Kinds.POSTS, id.value()) instanceof PostState.Live live) {
        transfers.addAll(new Review(sitting, going, live.post()).transfers());
      }
    });
    return transfers;
  }

  /** One review, with somebody there and without. */
  private final class Review {
    private final Going going;
    private final Post post;
    private final ApprovalState state;
    private final ApprovalFacts without;
    private final Explanation before;
    private final Explanation after;

    Review(Sitting sitting, Going going, Post post) {
      this.going = going;
      this.post = post;
      this.state = sitting.state(Kinds.APPROVALS, post.id().value());
      ApprovalFacts with = reviews.facts(sitting, post.id(), going.before(), going.from());
      this.without = reviews.facts(sitting, post.id(), going.afterwards(), going.from());
      this.before = Approvals.explain(state, with);
      this.after = Approvals.explain(state, without);
    }

    List<Transfer> transfers() {
      List<Transfer> transfers = new ArrayList<>();
      for (StageReport stage : before.stages()) {
        boolean theirs = WAITS.contains(stage.status())
            && stage.canAct().stream().anyMatch(can -> can.person().equals(going.person()));
        if (theirs) {
          transfers.add(transfer(stage));
        }
      }
      return transfers;
    }

    private Transfer transfer(StageReport stage) {
      StageReport now = report(after, stage.stage());
      Optional<CanAct> other = findOther(now);
      boolean stalls = now.status() == StageStatus.STALLED && stage.status() != StageStatus.STALLED;
      if (other.isPresent() && !stalls) {
        return base(stage)
            .fate(Fate.STANDS_IN)
            .to(other.get().person())
            .reason(because(stage, other.get()))
            .build();
      }
      Map<PersonId, Refusal> whyNot = new TreeMap<>(now.cannot());
      whyNot.remove(going.person());
      return (going.forGood() ? Optional.<PersonId>empty() : findDelegate(stage))
          .map(person -> base(stage)
              .fate(Fate.MOVES)
              .to(person)
              .reason(Refusal.of(
                  "handover.delegated",
                  "nobody else can agree for {member} at {stage}; {to} may, and wrote none of it",
                  "member",
                  going.person(),
                  "stage",
                  stage.stage(),
                  "to",
                  person))
              .undo(going.until().orElse(going.from().plus(LONGEST)).toString())
              .build())
          .orElseGet(() -> base(stage)
              .fate(Fate.NOBODY)
              .reason(Refusal.of(
                  "handover.approval-left",
                  "nobody else can agree at {stage}",
                  "stage",
                  stage.stage()))
              .whyNot(whyNot)
              .build());
    }

    /** Whoever can act for them first, else by themselves; never somebody who is away. */
    private Optional<CanAct> findOther(StageReport stage) {
      List<CanAct> others = stage.canAct().stream()
          .filter(can -> !can.person().equals(going.person()) && can.away().isEmpty())
          .toList();
      return others.stream()
          .filter(can -> can.onBehalfOf().filter(going.person()::equals).isPresent())
          .findFirst()
          .or(() -> others.stream().findFirst());
    }

    private Optional<PersonId> findDelegate(StageReport stage) {
      Set<PersonId> permitted = without.people().permitted(stage.stage());
      return going.others().stream()
          .filter(permitted::contains)
          .filter(person -> !post.contributors().contains(person))
          .filter(person -> fills(stage, person))
          .findFirst();
    }

    /** Whether the stage can go on if that person stands in. */
    private boolean fills(StageReport stage, PersonId person) {
      Delegate delegate =
          new Delegate(stage.stage(), going.person(), person, going.from().plus(LONGEST));
      ApprovalFacts allowed = without.withRights(Set.of(ReviewRight.DELEGATE));
      StageReport then =
          report(Approvals.simulate(state, delegate, allowed).after(), stage.stage());
      return then.status() != StageStatus.STALLED
          && then.canAct().stream().anyMatch(can -> can.person().equals(person));
    }

    private StageReport report(Explanation explanation, String stage) {
      return explanation.stages().stream()
          .filter(each -> each.stage().equals(stage))
          .findFirst()
          .orElseThrow();
    }

    private Refusal because(StageReport stage, CanAct other) {
      return Refusal.of(
          "handover.can-agree",
          other.onBehalfOf().isPresent()
              ? "{to} can agree for {member} at {stage}"
              : "{to} can agree at {stage} without {member}",
          "to",
          other.person(),
          "member",
          going.person(),
          "stage",
          stage.stage());
    }

    private Transfer.Builder base(StageReport stage) {
      return Transfer.builder()
          .kind(KIND)
          .id(post.id() + "/" + stage.stage())
          .title(post.id() + ", stage " + stage.stage())
          .due(stage.deadline().or(() -> without.subject().slot()));
    }
  }

  private static PostId post(Transfer transfer) {
    return PostId.of(transfer.id().substring(0, transfer.id().indexOf('/')));
  }

  private static String stage(Transfer transfer) {
    return transfer.id().substring(transfer.id().indexOf('/') + 1);
  }

  private Optional<Refusal> decide(Sitting sitting, PostId post, ApprovalCommand command) {
    ApprovalFacts facts = reviews.facts(sitting, post).withRights(Set.of(ReviewRight.DELEGATE));
    return sitting
        .decide(Kinds.APPROVALS, post.value(), command, facts)
        .fold(events -> Optional.empty(), Optional::of);
  }

  @Override
  public Optional<Refusal> apply(Sitting sitting, Going going, Transfer transfer) {
    Instant until = transfer.undo().map(Instant::parse).orElseThrow();
    Delegate delegate =
        new Delegate(stage(transfer), going.person(), transfer.to().orElseThrow(), until);
    return decide(sitting, post(transfer), delegate);
  }

  @Override
  public boolean giveBack(Sitting sitting, PersonId person, Transfer transfer) {
    PostId post = post(transfer);
    String stage = stage(transfer);
    ApprovalState state = sitting.state(Kinds.APPROVALS, post.value());
    boolean waits = Reviews.isOpen(state)
        && sitting.state(Kinds.POSTS, post.value()) instanceof PostState.Live
        && state.findRound().stream()
            .flatMap(round -> round.delegations().stream())
            .anyMatch(each -> each.stage().equals(stage)
                && each.principal().equals(person)
                && transfer.to().equals(Optional.of(each.to())));
    return waits && decide(sitting, post, new EndDelegation(stage, person)).isEmpty();
  }
}
