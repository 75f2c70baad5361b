package dev.gotong.testkit;

import dev.gotong.approval.ApprovalCommand;
import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Stage;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A small, quarrelsome world of reviews: the four people of {@link PostArbitraries#people}, two stages, and moves of
 * which many come too late, at the wrong stage, or from somebody who may not.
 */
public final class ApprovalArbitraries {

  private ApprovalArbitraries() {}

  /** What somebody does. */
  public enum Act {
    /** Submits the post. */
    SUBMIT,
    /** Agrees. */
    APPROVE,
    /** Asks for changes. */
    REQUEST_CHANGES,
    /** Takes a vote back. */
    RETRACT,
    /** Takes an objection back. */
    CLEAR,
    /** Edits the post, not just cosmetically. */
    EDIT,
    /** Edits the post so that it says again what it said at first. */
    RESTORE,
    /** Edits the post cosmetically. */
    POLISH
  }

  /**
   * One move of one person, whatever the post says by then.
   *
   * @param by who
   * @param act what they do
   * @param stage the stage at which they do it, if it is done at one
   * @param stale whether they saw a revision that is not the present one
   * @param present whether they are among those who may vote at all, at this moment
   */
  public record Move(PersonId by, Act act, String stage, boolean stale, boolean present) {

    /** {@return whether the move edits the post, and so makes its next revision} */
    public boolean isEdit() {
      return act == Act.EDIT || act == Act.RESTORE || act == Act.POLISH;
    }

    /**
     * {@return the command that this move is}
     *
     * @param revision the present revision, after the edit if the move is one
     * @param digest the digest of what the post says, after the edit if the move is one
     */
    public ApprovalCommand command(int revision, Digest digest) {
      int seen = stale ? revision + 1 : revision;
      return switch (act) {
        case SUBMIT -> new ApprovalCommand.Submit(seen, digest);
        case APPROVE -> new ApprovalCommand.Approve(stage, seen, digest);
        case REQUEST_CHANGES -> new ApprovalCommand.RequestChanges(stage, seen, digest, "too loud");
        case RETRACT -> new ApprovalCommand.RetractVote(stage);
        case CLEAR -> new ApprovalCommand.ClearObjection(stage);
        case EDIT, RESTORE -> new ApprovalCommand.NoteEdit(revision, digest, false);
        case POLISH -> new ApprovalCommand.NoteEdit(revision, digest, true);
      };
    }
  }

  /** {@return the id of one of two stages, rarely of one that no policy has} */
  public static Arbitrary<String> stages() {
    return Arbitraries.frequency(
        Tuple.of(20, "first"), Tuple.of(20, "second"), Tuple.of(1, "none"));
  }

  /** {@return policies of the stages {@code first} and {@code second}, side by side or one after the other, or of one} */
  public static Arbitrary<ApprovalPolicy> policies() {
    Arbitrary<Integer> few = Arbitraries.frequency(Tuple.of(4, 1), Tuple.of(1, 2));
    Arbitrary<Stage> first = few.map(n -> Stage.builder().id("first").atLeast(n).build());
    Arbitrary<Stage> second = Combinators.combine(few, Arbitraries.of(1, 2))
        .as((n, rank) -> Stage.builder().id("second").rank(rank).atLeast(n).build());
    return Arbitraries.frequencyOf(
        Tuple.of(
            8, Combinators.combine(first, second).as((a, b) -> ApprovalPolicy.of("two", 1, a, b))),
        Tuple.of(2, first.map(a -> ApprovalPolicy.of("one", 1, a))),
        Tuple.of(1, Arbitraries.just(ApprovalPolicy.of("open", 1))));
  }

  /** {@return who may vote at the two stages; most may at both} */
  public static Arbitrary<Map<String, Set<PersonId>>> electorates() {
    Arbitrary<Set<PersonId>> most = PostArbitraries.people().set().ofMinSize(3);
    return Combinators.combine(most, most).as((a, b) -> Map.of("first", a, "second", b));
  }

  /** {@return moves, most of them with a right idea of what the post says} */
  public static Arbitrary<Move> moves() {
    Arbitrary<Act> acts = Arbitraries.frequency(
        Tuple.of(4, Act.SUBMIT),
        Tuple.of(12, Act.APPROVE),
        Tuple.of(2, Act.REQUEST_CHANGES),
        Tuple.of(4, Act.RETRACT),
        Tuple.of(4, Act.CLEAR),
        Tuple.of(1, Act.EDIT),
        Tuple.of(1, Act.RESTORE),
        Tuple.of(1, Act.POLISH));
    Arbitrary<Boolean> rarely = Arbitraries.frequency(Tuple.of(12, false), Tuple.of(1, true));
    return Combinators.combine(
            PostArbitraries.people(), acts, stages(), rarely, rarely.map(absent -> !absent))
        .as(Move::new);
  }
}
