package dev.gotong.testkit;

import dev.gotong.approval.ApprovalPolicy;
import dev.gotong.approval.Clause;
import dev.gotong.approval.EditRules;
import dev.gotong.approval.OverrideRules;
import dev.gotong.approval.Separation;
import dev.gotong.approval.Sla;
import dev.gotong.approval.SlaStep;
import dev.gotong.approval.Stage;
import dev.gotong.approval.Staleness;
import dev.gotong.base.PersonId;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Condition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/**
 * A small, quarrelsome world of reviews: four to six people who often act twice, too late, at the wrong stage, on what
 * they saw before, or for somebody else; edits, absences, rights that are lost, and time that passes.
 *
 * <p>A {@link QuarrelMove} becomes a command, and the facts of the moment, in a {@link QuarrelWorld}. For policies in
 * which every part takes every kind of value see {@link PolicyArbitraries}; those of here can be met.
 */
public final class ApprovalArbitraries {
  private static final List<PersonId> PEOPLE = QuarrelWorld.PEOPLE;

  private ApprovalArbitraries() {}

  /** {@return worlds of four to six people in which nothing has happened yet, with four policies each} */
  public static Arbitrary<QuarrelWorld> worlds() {
    Arbitrary<Integer> sizes = Arbitraries.of(4, 5, 6, 6);
    Arbitrary<Boolean> sponsored = rarely(3);
    return Combinators.combine(sizes, policies(), policies(), sponsored)
        .as((size, one, other, paid) -> QuarrelWorld.of(
            size,
            List.of(
                one,
                changed(one),
                other.withName(one.name()).withVersion(3),
                other.withName("other")),
            paid));
  }

  /** Another version of a policy: some stages are as before, and some are not. */
  private static ApprovalPolicy changed(ApprovalPolicy policy) {
    List<Stage> stages = new ArrayList<>(policy.stages());
    int last = stages.size() - 1;
    Stage stage = stages.get(last);
    stages.set(last, stage.withWatches(Set.of(Facet.Kind.TEXT)).withChangesQuorum(1));
    return policy.withVersion(2).withStages(stages);
  }

  /** {@return policies of two or three stages, named first, second and third, side by side or one after the other} */
  public static Arbitrary<ApprovalPolicy> policies() {
    Arbitrary<List<Stage>> stages = Combinators.combine(
            stages("first"),
            stages("second"),
            stages("third").optional(),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as((first, second, third, after, afterAll) -> {
          List<Stage> all = new ArrayList<>(List.of(first.withRequired(true)));
          int rank = after ? 1 : 0;
          all.add(second.withRank(rank));
          third.ifPresent(stage -> all.add(stage.withRank(rank + (afterAll ? 1 : 0))));
          return all;
        });
    return Builders.withBuilder(() -> ApprovalPolicy.builder().name("brand").version(1))
        .use(stages)
        .in(ApprovalPolicy.Builder::stages)
        .use(edits())
        .in(ApprovalPolicy.Builder::edits)
        .use(separations())
        .in(ApprovalPolicy.Builder::separation)
        .use(overrides())
        .in(ApprovalPolicy.Builder::overrides)
        .use(rarely(4).map(no -> !no))
        .in(ApprovalPolicy.Builder::lateObjection)
        .use(rarely(6))
        .in(ApprovalPolicy.Builder::selfPublish)
        .use(Arbitraries.of(ApprovalPolicy.ReopenRejected.class))
        .in(ApprovalPolicy.Builder::reopenRejected)
        .use(Arbitraries.of(30, 30, 2).map(Duration::ofDays))
        .in(ApprovalPolicy.Builder::approvalTtl)
        .use(Arbitraries.of(ApprovalPolicy.OnLate.class))
        .in(ApprovalPolicy.Builder::onLate)
        .build(ApprovalPolicy.Builder::build);
  }

  /** {@return stages of rank 0 of that name, most of which a few people can satisfy} */
  public static Arbitrary<Stage> stages(String id) {
    return Builders.withBuilder(() -> Stage.builder().id(id))
        .use(rarely(4).map(no -> !no))
        .in(Stage.Builder::required)
        .use(quorums())
        .in(Stage.Builder::quorum)
        .use(rarely(5))
        .in(Stage.Builder::mayFillSeveral)
        .use(conditions())
        .in(Stage.Builder::when)
        .use(Arbitraries.frequency(
            Tuple.of(4, Stage.OnUnknown.APPLIES), Tuple.of(1, Stage.OnUnknown.ERROR)))
        .in(Stage.Builder::onUnknown)
        .use(watches())
        .in(Stage.Builder::watches)
        .use(rarely(3))
        .in(Stage.Builder::ignoresConditions)
        .use(Arbitraries.of(Staleness.class).optional(0.3))
        .in(Stage.Builder::staleness)
        .use(Arbitraries.of(Stage.Veto.class))
        .in(Stage.Builder::veto)
        .use(Arbitraries.of(1, 1, 2))
        .in(Stage.Builder::changesQuorum)
        .use(slas().optional(0.4))
        .in(Stage.Builder::sla)
        .build(Stage.Builder::build);
  }

  private static Arbitrary<List<Clause>> quorums() {
    PersonId bo = PEOPLE.get(1);
    PersonId citra = PEOPLE.get(2);
    PersonId dede = PEOPLE.get(3);
    return Arbitraries.frequency(
        Tuple.of(6, List.of(Clause.anyone(1))),
        Tuple.of(3, List.of(Clause.anyone(2))),
        Tuple.of(2, List.of(Clause.role("editor", 1))),
        Tuple.of(2, List.of(Clause.role("editor", 1), Clause.role("legal", 1))),
        Tuple.of(1, List.of(Clause.anyOf(bo, dede), Clause.anyone(1))),
        Tuple.of(2, List.of(Clause.allOf(bo, citra))),
        Tuple.of(1, List.of(Clause.allOf(bo, dede), Clause.role("legal", 1))));
  }

  private static Arbitrary<Condition> conditions() {
    return Arbitraries.frequency(
        Tuple.of(7, Condition.always()),
        Tuple.of(2, Condition.atLeast("rating", "sensitive")),
        Tuple.of(2, Condition.anyOf("sponsored", "yes")),
        Tuple.of(1, Condition.not(Condition.anyOf("sponsored", "yes"))));
  }

  private static Arbitrary<Set<Facet.Kind>> watches() {
    return Arbitraries.of(
        Stage.of("any").watches(),
        Set.of(Facet.Kind.TEXT, Facet.Kind.MEDIA),
        Set.of(Facet.Kind.LINK, Facet.Kind.SCHEDULE),
        Set.of(Facet.Kind.NOTES),
        Set.of());
  }

  private static Arbitrary<Sla> slas() {
    Arbitrary<List<SlaStep>> steps = Arbitraries.<SlaStep>of(
            new SlaStep.Remind(50),
            new SlaStep.Escalate(150, "lead"),
            new SlaStep.ReassignToBackup(100),
            new SlaStep.AddApprovers(80, Clause.role("legal", 1).selector()))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
    return Combinators.combine(
            Arbitraries.of(1, 8, 48).map(Duration::ofHours),
            Arbitraries.just(Duration.ofHours(4)).optional(0.3),
            steps)
        .as((due, lead, some) -> new Sla(due, Optional.empty(), lead, some));
  }

  private static Arbitrary<EditRules> edits() {
    Arbitrary<Staleness> staleness =
        Arbitraries.frequency(Tuple.of(4, Staleness.AFFECTED), Tuple.of(1, Staleness.ALL));
    return Combinators.combine(
            rarely(12), staleness, rarely(3), rarely(3), rarely(4).map(no -> !no))
        .as(EditRules::new);
  }

  private static Arbitrary<Separation> separations() {
    return Combinators.combine(
            rarely(3).map(no -> !no),
            rarely(2),
            rarely(3),
            rarely(3).map(no -> !no),
            Arbitraries.of(2, 1, 3))
        .as(Separation::new);
  }

  private static Arbitrary<OverrideRules> overrides() {
    return Combinators.combine(Arbitraries.of(true, false), Arbitraries.of(true, false))
        .as((dual, beats) -> new OverrideRules(dual, beats, 10, Duration.ofDays(2)));
  }

  /** {@return moves, of which most have a right idea of what the post says} */
  public static Arbitrary<QuarrelMove> moves() {
    Arbitrary<PersonId> people = Arbitraries.of(PEOPLE);
    Arbitrary<Integer> seen =
        Arbitraries.frequency(Tuple.of(24, 0), Tuple.of(3, 1), Tuple.of(1, 2), Tuple.of(1, -1));
    Arbitrary<Integer> minutes = Arbitraries.frequency(
        Tuple.of(12, 1), Tuple.of(4, 90), Tuple.of(2, 1_500), Tuple.of(1, 20_000), Tuple.of(1, -9));
    return Combinators.combine(
            acts(),
            people,
            people,
            Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(6, 1), Tuple.of(3, 2), Tuple.of(1, 3)),
            seen,
            Arbitraries.integers().between(0, 11),
            minutes,
            Combinators.combine(rarely(60), Arbitraries.of(true, true, false)).as(List::of))
        .as((act, by, other, stage, back, detail, later, flags) -> new QuarrelMove(
            act, by, other, stage, back, detail, later, flags.get(0), flags.get(1)));
  }

  private static Arbitrary<QuarrelMove.Act> acts() {
    List<QuarrelMove.Act> often = new ArrayList<>();
    for (QuarrelMove.Act act : QuarrelMove.Act.values()) {
      for (int i = 0; i < act.weight(); i++) {
        often.add(act);
      }
    }
    return Arbitraries.of(often);
  }

  /** {@return stories of one to that many moves; most begin with the submission of the post} */
  public static Arbitrary<List<QuarrelMove>> stories(int most) {
    QuarrelMove submit = QuarrelMove.of(QuarrelMove.Act.SUBMIT, PEOPLE.get(0));
    return Combinators.combine(
            moves()
                .list()
                .ofMinSize(1)
                .ofMaxSize(most - 1)
                .withSizeDistribution(RandomDistribution.uniform()),
            rarely(10))
        .as((moves, late) -> {
          List<QuarrelMove> story = new ArrayList<>(late ? List.of() : List.of(submit));
          story.addAll(moves);
          return story;
        });
  }

  /** True once in so many times, and false if less will do. */
  private static Arbitrary<Boolean> rarely(int times) {
    return Arbitraries.frequency(Tuple.of(times - 1, false), Tuple.of(1, true));
  }
}
