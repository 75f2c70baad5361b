package dev.gotong.approval;

import dev.gotong.base.Canonical;
import dev.gotong.base.Digest;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Condition;
import dev.gotong.time.WeeklyHours;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The digest of a policy: SHA-256 of the {@link Canonical} encoding of {@code approval.policy/2} and all its components,
 * in their order: a flag as 1 or 0, a constant by its name, a duration as ISO 8601 has it, a set in the order of its
 * texts; a condition, a selector and a step as the name of its case and its components.
 */
final class PolicyDigest {
  private final Canonical out = Canonical.of("approval.policy/2");

  private PolicyDigest() {}

  static Digest of(ApprovalPolicy policy) {
    PolicyDigest digest = new PolicyDigest();
    digest.add(policy);
    return digest.out.digest();
  }

  private void add(ApprovalPolicy policy) {
    out.text(policy.name()).number(policy.version()).list(policy.stages().size());
    policy.stages().forEach(this::add);
    flag(policy.selfPublish());
    EditRules edits = policy.edits();
    flag(edits.locked());
    out.text(edits.staleness().name());
    flag(edits.cascade());
    flag(edits.mayComplete());
    flag(edits.olderVotes());
    Separation separation = policy.separation();
    flag(separation.distinctAcrossStages());
    flag(separation.approverMayPublish());
    flag(separation.policyEditorMayApprove());
    flag(separation.delegateNeedsPermission());
    out.number(separation.maxHops());
    OverrideRules overrides = policy.overrides();
    flag(overrides.dualControl());
    flag(overrides.beatsVeto());
    out.number(overrides.minReason()).text(overrides.reviewWithin().toString());
    flag(policy.lateObjection());
    out.text(policy.reopenRejected().name())
        .text(policy.approvalTtl().toString())
        .text(policy.publishLead().toString())
        .text(policy.onLate().name());
  }

  private void add(Stage stage) {
    out.text(stage.id()).number(stage.rank());
    flag(stage.required());
    out.text(stage.action()).list(stage.quorum().size());
    for (Clause clause : stage.quorum()) {
      add(clause.selector());
      out.number(clause.count());
    }
    flag(stage.mayFillSeveral());
    add(stage.when());
    out.text(stage.onUnknown().name())
        .texts(stage.watches().stream().map(Enum::name).sorted().toList());
    flag(stage.ignoresConditions());
    out.text(stage.staleness().map(Enum::name))
        .text(stage.veto().name())
        .number(stage.changesQuorum());
    add(stage.sla());
  }

  private void add(Selector selector) {
    Canonical added = selector.match(
        anyone -> out.text("anyone"),
        role -> out.text("role").text(role.role()),
        anyOf -> out.text("any-of").texts(ids(anyOf.people())),
        allOf -> out.text("all-of").texts(ids(allOf.people())));
    assert added == out;
  }

  private void add(Condition condition) {
    PolicyDigest added = condition.match(
        all -> add("all", all.conditions()),
        any -> add("any", any.conditions()),
        not -> add("not", List.of(not.condition())),
        anyOf -> leaf("any-of", anyOf.attribute(), anyOf.values()),
        allOf -> leaf("all-of", allOf.attribute(), allOf.values()),
        atLeast -> leaf("at-least", atLeast.attribute(), List.of(atLeast.value())),
        below -> leaf("below", below.attribute(), List.of(below.value())));
    assert added == this;
  }

  private PolicyDigest add(String name, List<Condition> conditions) {
    out.text(name).list(conditions.size());
    conditions.forEach(this::add);
    return this;
  }

  private PolicyDigest leaf(String name, String attribute, Collection<String> values) {
    out.text(name).text(attribute).texts(values.stream().sorted().toList());
    return this;
  }

  private void add(Optional<Sla> sla) {
    if (sla.isEmpty()) {
      out.absent();
      return;
    }
    out.text(sla.get().dueIn().toString());
    addHours(sla.get().hours());
    out.text(sla.get().leadTime().map(Object::toString)).list(sla.get().steps().size());
    sla.get().steps().forEach(this::add);
  }

  private void addHours(Optional<WeeklyHours> hours) {
    if (hours.isEmpty()) {
      out.absent();
      return;
    }
    out.text(hours.get().zone().getId()).list(hours.get().ranges().size());
    hours
        .get()
        .ranges()
        .forEach(range ->
            out.text(range.day().name()).number(range.fromMinute()).number(range.toMinute()));
  }

  private void add(SlaStep step) {
    out.number(step.percent());
    Canonical added = step.match(
        remind -> out.text("remind"),
        addApprovers -> {
          out.text("add-approvers");
          add(addApprovers.who());
          return out;
        },
        reassign -> out.text("reassign-to-backup"),
        escalate -> out.text("escalate").text(escalate.role()));
    assert added == out;
  }

  private void flag(boolean value) {
    out.number(value ? 1 : 0);
  }

  private static List<String> ids(Collection<PersonId> people) {
    return people.stream().map(PersonId::value).toList();
  }
}
