package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Condition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * One step of a review: so many people of certain kinds must agree, if it applies to the post.
 *
 * @param id names the stage within its policy, an id such as {@code legal}
 * @param rank when it opens, 0 to 9: once every stage of lower rank that applies and is required has enough; stages of
 *     equal rank run side by side; 0 unless set
 * @param required whether the post waits for it; a stage that is not required keeps a record, and only an objection
 *     there stops the post; true unless set
 * @param action the permission that a voter needs on every channel of the post, an id such as {@code approve-legal};
 *     {@code approve} unless set
 * @param quorum who must agree, 1 to 8 clauses, all of which must be met
 * @param mayFillSeveral whether one person counts for every clause that fits them, not for one alone; false unless set
 * @param when to which posts it applies, in the terms of {@link Terms}; to all unless set
 * @param onUnknown what it means that nobody knows whether it applies; that it does unless set
 * @param watches which parts of a post its voters agree to: an edit of another part keeps their votes. All of what is
 *     published unless set. What any condition of the policy reads is watched by every stage, too
 * @param ignoresConditions whether what conditions read is not watched just for that reason; false unless set
 * @param staleness which edits end its votes; as the policy says unless set
 * @param veto what a veto does here; it rejects the post unless set
 * @param changesQuorum how many people must ask for changes until the post goes back, 1 to 20; 1 unless set
 * @param sla by when it must be done, and what happens on the way; never unless set
 */
@Value.Builder
@ValueStyle
public record Stage(
    String id,
    int rank,
    boolean required,
    String action,
    List<Clause> quorum,
    boolean mayFillSeveral,
    Condition when,
    OnUnknown onUnknown,
    Set<Facet.Kind> watches,
    boolean ignoresConditions,
    Optional<Staleness> staleness,
    Veto veto,
    int changesQuorum,
    Optional<Sla> sla)
    implements WithStage {
  /** What is published of a post; neither when it goes out nor what the team notes about it. */
  private static final Set<Facet.Kind> PUBLISHED = Sets.immutableEnumSet(Sets.difference(
      ImmutableSortedSet.copyOf(Facet.Kind.values()),
      Set.of(Facet.Kind.SCHEDULE, Facet.Kind.NOTES)));

  /** What it means that nobody knows whether a stage applies. */
  public enum OnUnknown {
    /** The stage applies. */
    APPLIES,
    /** The stage is in error, and the post waits until the missing part is known. */
    ERROR
  }

  /** What a veto does. */
  public enum Veto {
    /** There is none. */
    NONE,
    /** It stands in the way, whatever becomes of the post and the stage, until it is taken back or cleared. */
    STICKY,
    /** It rejects the post; it takes the right to reject. */
    TERMINAL
  }

  /** Checks the bounds, and that the condition is in the terms of reviews. */
  public Stage {
    Require.id(id, "id");
    Require.between(rank, 0, 9, "rank");
    Require.id(action, "action");
    quorum = ImmutableList.copyOf(quorum);
    Require.between(quorum.size(), 1, 8, "number of clauses of the quorum of " + id);
    Terms.VOCABULARY.check(when);
    watches = Sets.immutableEnumSet(watches);
    Require.between(changesQuorum, 1, 20, "changesQuorum");
  }

  /** {@return a stage of the first rank in which one person with the permission {@code approve} must agree} */
  public static Stage of(String id) {
    return builder().id(id).addQuorum(Clause.anyone(1)).build();
  }

  /** {@return a builder of a required stage of rank 0 with the permission {@code approve}; add a quorum} */
  public static Builder builder() {
    return new Builder()
        .rank(0)
        .required(true)
        .action("approve")
        .mayFillSeveral(false)
        .when(Condition.always())
        .onUnknown(OnUnknown.APPLIES)
        .watches(PUBLISHED)
        .ignoresConditions(false)
        .veto(Veto.TERMINAL)
        .changesQuorum(1);
  }

  /** Whether its quorum is a number of people, each for one place. */
  boolean isSimple() {
    return quorum.size() == 1 && !(quorum.get(0).selector() instanceof Selector.AllOf);
  }

  /** {@return how many people must agree if each fills one place; those of {@link Selector.AllOf} not counted} */
  public int atLeast() {
    int people = 0;
    for (Clause clause : quorum) {
      people += clause.selector() instanceof Selector.AllOf ? 0 : clause.count();
    }
    return people;
  }

  /** Builds stages. Not thread-safe. */
  public static final class Builder extends StageBuilder {
    Builder() {}

    /** Demands that so many of all who hold the permission agree. */
    public Builder atLeast(int people) {
      return quorum(ImmutableList.of(Clause.anyone(people)));
    }
  }
}
