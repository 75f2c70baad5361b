package dev.gotong.approval;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.Severity;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Looks at one stage of a policy: whom it names, when it applies, what it watches, and what happens in time. */
final class StageCheck {
  private final Rehearsal rehearsal;
  private final ApprovalPolicy policy;
  private final Stage stage;
  private final int index;
  private final List<Finding> findings = new ArrayList<>();

  private StageCheck(Rehearsal rehearsal, int index) {
    this.rehearsal = rehearsal;
    this.policy = rehearsal.policy();
    this.stage = policy.stages().get(index);
    this.index = index;
  }

  static List<Finding> of(Rehearsal rehearsal, int index, KnownValues known) {
    StageCheck check = new StageCheck(rehearsal, index);
    check.checkPeople();
    check.checkCondition(known);
    check.checkWatches();
    check.stage.sla().ifPresent(check::checkTime);
    return check.findings;
  }

  private ReviewPeople people() {
    return rehearsal.people();
  }

  private void checkPeople() {
    for (Clause clause : stage.quorum()) {
      checkRole(clause.selector(), Severity.ERROR);
      checkNames(clause.selector());
    }
    List<PersonId> able = rehearsal.eligible(index);
    if (!stage.required() && able.size() < stage.atLeast()) {
      findings.add(PolicyFindings.unreachable(Severity.WARNING, policy, stage, able));
    }
    if (!able.isEmpty() && able.size() < stage.changesQuorum()) {
      findings.add(PolicyFindings.tooFewObjectors(policy, stage, able.size()));
    }
  }

  private void checkRole(Selector selector, Severity severity) {
    if (selector instanceof Selector.OfRole of) {
      checkRole(of.role(), severity);
    }
  }

  private void checkRole(String role, Severity severity) {
    if (people().roles().values().stream().noneMatch(roles -> roles.contains(role))) {
      findings.add(PolicyFindings.unknownRole(severity, policy, stage, role));
    }
  }

  private void checkNames(Selector selector) {
    Set<PersonId> named = selector.match(
        anyone -> ImmutableSet.of(),
        role -> ImmutableSet.of(),
        anyOf -> anyOf.people(),
        allOf -> allOf.people());
    Set<PersonId> strangers = Sets.difference(named, people().roles().keySet());
    if (!strangers.isEmpty()) {
      findings.add(PolicyFindings.unknownPeople(policy, stage, strangers));
    }
    Set<PersonId> barred =
        Sets.difference(Sets.difference(named, strangers), people().permitted(stage.id()));
    if (!barred.isEmpty()) {
      findings.add(PolicyFindings.notPermitted(policy, stage, barred));
    }
  }

  private void checkCondition(KnownValues known) {
    String where = stage.id() + " of " + policy.label();
    known
        .unknown(stage.when())
        .forEach((term, values) -> findings.add(PolicyFindings.unknownValues(where, term, values)));
    if (Terms.VOCABULARY.compile(stage.when()).test(Attributes.none()) == Truth.FALSE) {
      findings.add(PolicyFindings.neverApplies(policy, stage));
    }
  }

  private void checkWatches() {
    boolean any = stage.staleness().orElse(policy.edits().staleness()) == Staleness.ALL;
    if (!any && Terms.watches(policy, stage).isEmpty()) {
      findings.add(PolicyFindings.watchesNothing(policy, stage));
    }
  }

  private void checkTime(Sla sla) {
    if (sla.hours().filter(hours -> hours.ranges().isEmpty()).isPresent()) {
      findings.add(PolicyFindings.neverLate(policy, stage));
    }
    for (SlaStep step : sla.steps()) {
      if (step instanceof SlaStep.Escalate escalate) {
        checkRole(escalate.role(), Severity.WARNING);
      }
      if (step instanceof SlaStep.AddApprovers add && addsNobody(add)) {
        findings.add(PolicyFindings.addsNobody(policy, stage, add));
      }
      if (step instanceof SlaStep.ReassignToBackup && !rehearsal.hasBackups(index)) {
        findings.add(PolicyFindings.noBackups(policy, stage, step.percent()));
      }
    }
  }

  private boolean addsNobody(SlaStep.AddApprovers step) {
    List<PersonId> able = rehearsal.eligible(index);
    return people().permitted(stage.id()).stream()
        .noneMatch(
            person -> step.who().selects(person, people().roles(person)) && !able.contains(person));
  }
}
