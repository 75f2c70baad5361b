package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.Severity;
import dev.gotong.post.Facet;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks at a policy together with the team that has to live with it, before a post is caught in it.
 *
 * <p>An error means that posts will be stuck, or that the policy speaks of what there is not. A warning means that one
 * absence, or one post by the wrong person, is enough to get stuck, or that a rule does not do what it seems to. The
 * graver come first, then what is about the people, then stage by stage in the order of the policy.
 *
 * <p>The people are given as a review would see them, with those who hold the permission of each stage on the channels
 * that are to be looked at. Of each term of {@link Terms} that takes texts, {@code known} may say which there are, such
 * as the ids of the channels; where it says nothing, nothing is looked up. The people and their roles are known anyhow.
 */
public final class PolicyCheck {
  /** What the public sees of a post. */
  private static final Set<Facet.Kind> PUBLIC = Sets.immutableEnumSet(
      Facet.Kind.TEXT,
      Facet.Kind.LINK,
      Facet.Kind.MEDIA,
      Facet.Kind.TARGETS,
      Facet.Kind.LANGUAGE,
      Facet.Kind.DISCLOSURE);

  private static final Comparator<Finding> GRAVER_FIRST =
      Comparator.comparing(Finding::severity).reversed();

  private final Rehearsal rehearsal;
  private final ApprovalPolicy policy;
  private final List<Finding> findings = new ArrayList<>();

  private PolicyCheck(ApprovalPolicy policy, ReviewPeople people) {
    this.rehearsal = new Rehearsal(policy, people);
    this.policy = policy;
  }

  /**
   * {@return what speaks against that policy for those people}
   *
   * @param known by term, the texts that there are
   * @throws IllegalArgumentException if {@code known} names something that is no term
   */
  public static List<Finding> check(
      ApprovalPolicy policy, ReviewPeople people, Map<String, ? extends Set<String>> known) {
    return sorted(new PolicyCheck(policy, people).check(new KnownValues(known, people)));
  }

  /**
   * {@return what speaks against that routing and each of its policies}
   *
   * @param people the people for each policy, since stages of the same id may take different permissions
   * @param known by term, the texts that there are
   * @throws IllegalArgumentException if {@code known} names something that is no term
   */
  public static List<Finding> check(
      Routing routing,
      Function<? super ApprovalPolicy, ReviewPeople> people,
      Map<String, ? extends Set<String>> known) {
    List<Finding> findings = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<Integer> catchAll = Optional.empty();
    for (int i = 0; i < routing.routes().size(); i++) {
      int number = i + 1;
      PolicyRoute route = routing.routes().get(i);
      ApprovalPolicy policy = route.policy();
      ReviewPeople team = people.apply(policy);
      KnownValues values = new KnownValues(known, team);
      values
          .unknown(route.when())
          .forEach((term, strange) ->
              findings.add(PolicyFindings.unknownValues("route " + number, term, strange)));
      Truth fits = Terms.VOCABULARY.compile(route.when()).test(Attributes.none());
      if (catchAll.isPresent()) {
        findings.add(PolicyFindings.unusedRoute(number, policy, catchAll.get()));
      } else if (fits == Truth.FALSE) {
        findings.add(PolicyFindings.emptyRoute(number, route));
      }
      catchAll = catchAll.or(() -> fits == Truth.TRUE ? Optional.of(number) : Optional.empty());
      if (routing.revoked().contains(policy.label())) {
        findings.add(PolicyFindings.revoked(number, policy));
      }
      if (seen.add(policy.name())) {
        PolicyCheck check = new PolicyCheck(policy, team);
        Optional.ofNullable(routing.editors().get(policy.name())).ifPresent(check::checkEditor);
        findings.addAll(check.check(values));
      }
    }
    return sorted(findings);
  }

  private static List<Finding> sorted(List<Finding> findings) {
    return ImmutableList.sortedCopyOf(GRAVER_FIRST, findings);
  }

  private List<Finding> check(KnownValues known) {
    List<Integer> unreachable = rehearsal.unreachable();
    for (int i : unreachable) {
      findings.add(
          PolicyFindings.unreachable(Severity.ERROR, policy, stage(i), rehearsal.eligible(i)));
    }
    rehearsal
        .absences()
        .forEach((i, people) -> findings.add(PolicyFindings.absence(policy, stage(i), people)));
    rehearsal
        .authors()
        .forEach((i, people) -> findings.add(PolicyFindings.author(policy, stage(i), people)));
    for (int i : rehearsal.stalledNow()) {
      if (!unreachable.contains(i)) {
        findings.add(PolicyFindings.stalledNow(policy, stage(i), awayFrom(i)));
      }
    }
    checkWhole();
    for (int i = 0; i < policy.stages().size(); i++) {
      findings.addAll(StageCheck.of(rehearsal, i, known));
    }
    return findings;
  }

  private void checkEditor(PersonId editor) {
    List<Integer> anyway = rehearsal.unreachable();
    rehearsal.withoutEditor(editor).stream()
        .filter(i -> !anyway.contains(i))
        .forEach(i -> findings.add(PolicyFindings.editor(policy, stage(i), editor)));
  }

  private void checkWhole() {
    List<Stage> always = policy.stages().stream()
        .filter(Stage::required)
        .filter(PolicyCheck::isAlways)
        .toList();
    if (!policy.selfPublish() && always.isEmpty()) {
      findings.add(PolicyFindings.mayNotApply(policy));
    }
    EnumSet<Facet.Kind> unwatched = EnumSet.copyOf(PUBLIC);
    always.forEach(stage -> unwatched.removeAll(endsVotes(stage)));
    if (!always.isEmpty() && !unwatched.isEmpty()) {
      findings.add(
          PolicyFindings.unwatched(policy, unwatched.stream().map(Told::word).toList()));
    }
  }

  private static boolean isAlways(Stage stage) {
    return Terms.VOCABULARY.compile(stage.when()).test(Attributes.none()) == Truth.TRUE;
  }

  private Set<Facet.Kind> endsVotes(Stage stage) {
    boolean any = stage.staleness().orElse(policy.edits().staleness()) == Staleness.ALL;
    return any ? PUBLIC : Terms.watches(policy, stage);
  }

  private Set<PersonId> awayFrom(int stage) {
    return Sets.intersection(
        ImmutableSet.copyOf(rehearsal.eligible(stage)),
        rehearsal.people().away().keySet());
  }

  private Stage stage(int index) {
    return policy.stages().get(index);
  }
}
