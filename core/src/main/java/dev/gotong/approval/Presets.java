package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Condition;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Policies that people know from elsewhere, to begin with; each is version 1 and may be changed with its withers.
 *
 * <p>{@code Presets.withLegal(Presets.approvers(2))} asks for two people, and then for the legal department. Under none of
 * them does anybody approve what they wrote, whatever the product does from which people know it.
 */
public final class Presets {
  /** What a reader can take offence at, and a court. */
  private static final Set<Facet.Kind> LEGAL =
      Set.of(Facet.Kind.TEXT, Facet.Kind.LINK, Facet.Kind.MEDIA, Facet.Kind.DISCLOSURE);

  /** What is paid, for what, and where it shows. */
  private static final Set<Facet.Kind> MONEY =
      Set.of(Facet.Kind.BUDGET, Facet.Kind.CAMPAIGN, Facet.Kind.TARGETS);

  private Presets() {}

  /** {@return {@code none}: nobody has to agree, as in Postiz, OpenPost, and every tool whose approvals are switched off} */
  public static ApprovalPolicy none() {
    return ApprovalPolicy.of("none", 1);
  }

  /**
   * {@return {@code optional}: whoever holds {@code approve} may agree, and it is on record, but the post does not wait
   * for it; as Planable's optional approval}
   */
  public static ApprovalPolicy optional() {
    return ApprovalPolicy.builder()
        .name("optional")
        .version(1)
        .addStages(Stage.of("review").withRequired(false))
        .selfPublish(true)
        .build();
  }

  /**
   * {@return {@code approvers-2} and so on: that many of all who hold {@code approve} agree, in any order; one is what
   * Buffer's channels ask for, two or more are known from the code reviews of GitHub and GitLab}
   *
   * @param count how many, 1 to 20
   */
  public static ApprovalPolicy approvers(int count) {
    return ApprovalPolicy.of(
        "approvers-" + count, 1, Stage.of("review").withQuorum(Clause.anyone(count)));
  }

  /**
   * {@return {@code tiers-3} and so on: Hootsuite's approval in one to three steps, which its interface numbers by {@code
   * sequenceNumber}}
   *
   * <p>One person of each tier agrees, tier after tier; whoever holds {@code approve-tier-1} is of the first. What is not
   * approved five minutes before its slot expires, as there; for video it is fifteen there: {@code
   * withPublishLead(Duration.ofMinutes(15))}.
   *
   * @param count how many tiers, 1 to 3
   */
  public static ApprovalPolicy tiers(int count) {
    Require.between(count, 1, 3, "number of tiers");
    ApprovalPolicy.Builder policy = ApprovalPolicy.builder()
        .name("tiers-" + count)
        .version(1)
        .publishLead(Duration.ofMinutes(5))
        .onLate(ApprovalPolicy.OnLate.EXPIRE);
    for (int tier = 1; tier <= count; tier++) {
      policy.addStages(
          Stage.of("tier-" + tier).withRank(tier - 1).withAction("approve-tier-" + tier));
    }
    return policy.build();
  }

  /**
   * {@return {@code steps}: Sprout's approval step after step, each of which asks for any or for all of some people}
   *
   * <p>{@code steps(Clause.anyOf(ana, bo), Clause.allOf(citra, dede))} wants one of the first two, then both of the
   * others. The last step takes the permission {@code approve}, as there; for the steps before, give everybody who may
   * look at a channel the permission {@code review}.
   *
   * @param steps who agrees at each step, in order; 1 to 10
   */
  public static ApprovalPolicy steps(Clause... steps) {
    List<Clause> all = ImmutableList.copyOf(steps);
    ImmutableList.Builder<Stage> stages = ImmutableList.builder();
    for (int i = 0; i < all.size(); i++) {
      String action = i == all.size() - 1 ? "approve" : "review";
      stages.add(Stage.of("step-" + (i + 1)).withRank(i).withAction(action).withQuorum(all.get(i)));
    }
    return sequence("steps", stages.build());
  }

  /**
   * {@return {@code levels}: Planable's approval on several levels, each of which has its own people, of whom any one
   * agrees}
   *
   * @param levels the people of each level, in order; 1 to 10 levels of 1 to 100 people, who hold {@code approve}
   */
  public static ApprovalPolicy levels(List<? extends Collection<PersonId>> levels) {
    ImmutableList.Builder<Stage> stages = ImmutableList.builder();
    for (int i = 0; i < levels.size(); i++) {
      Selector people = new Selector.AnyOf(ImmutableSortedSet.copyOf(levels.get(i)));
      stages.add(Stage.of("level-" + (i + 1)).withRank(i).withQuorum(new Clause(people, 1)));
    }
    return sequence("levels", stages.build());
  }

  /**
   * {@return {@code reply}: for answers and comments, which run through the same machine as posts}
   *
   * <p>One person with {@code approve} agrees to exactly what it says: any edit but a cosmetic one ends that, and an
   * answer that waits for more than a day is asked about again, for by then it answers something else. Hootsuite and
   * Sprout, too, keep the approval of replies apart from that of posts.
   */
  public static ApprovalPolicy reply() {
    return ApprovalPolicy.of("reply", 1, Stage.of("review"))
        .withEdits(EditRules.standard().withStaleness(Staleness.ALL))
        .withApprovalTtl(Duration.ofDays(1));
  }

  /**
   * {@return the policy with a last stage {@code legal}, and named after it, such as {@code approvers-2-legal}}
   *
   * <p>One person with {@code approve-legal} agrees to text, links, media and the disclosure, after everybody else. A
   * veto there stands whatever becomes of the post, until it is taken back or cleared.
   *
   * @throws IllegalArgumentException if the policy has 10 stages or a stage {@code legal}, or its name is too long
   */
  public static ApprovalPolicy withLegal(ApprovalPolicy policy) {
    return with(
        policy,
        Stage.of("legal")
            .withAction("approve-legal")
            .withWatches(LEGAL)
            .withVeto(Stage.Veto.STICKY));
  }

  /**
   * {@return the policy with a last stage {@code budget} for what costs much, and named after it, such as {@code
   * approvers-2-budget}}
   *
   * <p>One person with {@code approve-budget} agrees to money, campaign and channels, if the budget is at least that, or
   * is in another currency, or nobody said what it is: posts that cost nothing should say so.
   *
   * @param atLeast from which budget on, such as {@code 1000 EUR}
   * @throws IllegalArgumentException if that is no amount of money, the policy has 10 stages or a stage {@code budget},
   *     or its name is too long
   */
  public static ApprovalPolicy withBudget(ApprovalPolicy policy, String atLeast) {
    return with(
        policy,
        Stage.of("budget")
            .withAction("approve-budget")
            .withWhen(Condition.atLeast("budget", atLeast))
            .withWatches(MONEY));
  }

  private static ApprovalPolicy sequence(String name, List<Stage> stages) {
    Require.between(stages.size(), 1, 10, "number of " + name);
    return ApprovalPolicy.of(name, 1, stages.toArray(Stage[]::new));
  }

  /** The policy with one more stage after all others. */
  private static ApprovalPolicy with(ApprovalPolicy policy, Stage stage) {
    List<Stage> stages = policy.stages();
    int rank = stages.isEmpty() ? 0 : stages.get(stages.size() - 1).rank() + 1;
    return policy
        .withName(policy.name() + "-" + stage.id())
        .withStages(ImmutableList.<Stage>builder()
            .addAll(stages)
            .add(stage.withRank(rank))
            .build());
  }
}
