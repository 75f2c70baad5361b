package dev.gotong.approval;

import dev.gotong.base.Finding;
import dev.gotong.base.PersonId;
import dev.gotong.base.Severity;
import dev.gotong.predicate.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What can be wrong with a policy, in words. */
final class PolicyFindings {
  private PolicyFindings() {}

  static Finding unreachable(
      Severity severity, ApprovalPolicy policy, Stage stage, List<PersonId> able) {
    return Finding.of(
        severity,
        "approval.policy-unreachable",
        "{stage} of {policy} can never have enough: it asks for {quorum} with the permission {action},"
            + " and these can vote there: {able}{also}",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "quorum",
        stage.quorum(),
        "action",
        stage.action(),
        "able",
        Refusals.orNobody(able),
        "also",
        able.size() < stage.atLeast() || able.isEmpty()
            ? ""
            : "; other places need some of them, and each person fills one");
  }

  static Finding absence(ApprovalPolicy policy, Stage stage, Set<PersonId> people) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-absence",
        "one absence stalls {stage} of {policy}: if one of these is away, nobody can take their place:"
            + " {people}; name backups, or let more people vote",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "people",
        Told.list(people));
  }

  static Finding author(ApprovalPolicy policy, Stage stage, Set<PersonId> people) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-author",
        "a post in which one of these had a hand cannot pass {stage} of {policy}, as nobody votes on their"
            + " own work and the others are too few: {people}",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "people",
        Told.list(people));
  }

  static Finding editor(ApprovalPolicy policy, Stage stage, PersonId editor) {
    return Finding.of(
        Severity.ERROR,
        "approval.policy-editor",
        "{editor} changed {policy} last and may not vote under it, but {stage} cannot have enough without"
            + " {editor}; let somebody else change it",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "editor",
        editor);
  }

  static Finding stalledNow(ApprovalPolicy policy, Stage stage, Collection<PersonId> away) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-stalled-now",
        "{stage} of {policy} cannot have enough before somebody is back; away are {away}",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "away",
        Told.list(away));
  }

  static Finding unknownRole(Severity severity, ApprovalPolicy policy, Stage stage, String role) {
    return Finding.of(
        severity,
        "approval.policy-unknown-role",
        "{stage} of {policy} names the role {role}, which nobody in the team has",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "role",
        role);
  }

  static Finding unknownPeople(ApprovalPolicy policy, Stage stage, Set<PersonId> people) {
    return Finding.of(
        Severity.ERROR,
        "approval.policy-unknown-person",
        "{stage} of {policy} names some who are not in the team: {people}",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "people",
        Told.list(people));
  }

  static Finding notPermitted(ApprovalPolicy policy, Stage stage, Set<PersonId> people) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-not-permitted",
        "{stage} of {policy} names some who lack the permission {action} and are not asked: {people}",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "people",
        Told.list(people),
        "action",
        stage.action());
  }

  static Finding tooFewObjectors(ApprovalPolicy policy, Stage stage, int able) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-changes",
        "no post is ever sent back at {stage} of {policy}: that takes {needed} who want changes, and only"
            + " {able} can vote there",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "needed",
        stage.changesQuorum(),
        "able",
        able);
  }

  static Finding neverApplies(ApprovalPolicy policy, Stage stage) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-never-applies",
        "{stage} of {policy} never applies: no post can meet its condition ({condition})",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "condition",
        stage.when().describe());
  }

  static Finding unknownValues(String where, String term, Set<String> values) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-unknown-value",
        "the condition of {where} speaks of {term} {values}, but there is no such {term}",
        "where",
        where,
        "term",
        term,
        "values",
        Told.list(values));
  }

  static Finding watchesNothing(ApprovalPolicy policy, Stage stage) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-watches-nothing",
        "who agrees at {stage} of {policy} agrees to whatever the post becomes: no edit ends their vote",
        "policy",
        policy.label(),
        "stage",
        stage.id());
  }

  static Finding unwatched(ApprovalPolicy policy, List<String> parts) {
    return Finding.of(
        Severity.SUGGESTION,
        "approval.policy-unwatched",
        "these parts of an approved post may change under {policy} without anybody being asked again:"
            + " {parts}",
        "policy",
        policy.label(),
        "parts",
        parts);
  }

  static Finding mayNotApply(ApprovalPolicy policy) {
    return Finding.of(
        Severity.SUGGESTION,
        "approval.policy-may-not-apply",
        "every required stage of {policy} has a condition: a post that meets none of them cannot be"
            + " submitted",
        "policy",
        policy.label());
  }

  static Finding neverLate(ApprovalPolicy policy, Stage stage) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-no-hours",
        "{stage} of {policy} is never late: there are no hours in which its time runs",
        "policy",
        policy.label(),
        "stage",
        stage.id());
  }

  static Finding addsNobody(ApprovalPolicy policy, Stage stage, SlaStep.AddApprovers step) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-adds-nobody",
        "{stage} of {policy} lets more people vote at {percent} percent, but nobody comes to those who"
            + " may anyway",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "percent",
        step.percent());
  }

  static Finding noBackups(ApprovalPolicy policy, Stage stage, int percent) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-no-backups",
        "{stage} of {policy} goes to backups at {percent} percent, but none of its voters has one who"
            + " could vote there",
        "policy",
        policy.label(),
        "stage",
        stage.id(),
        "percent",
        percent);
  }

  static Finding unusedRoute(int route, ApprovalPolicy policy, int before) {
    return Finding.of(
        Severity.WARNING,
        "approval.policy-unused-route",
        "route {route} to {policy} is never taken: route {before} takes every post that comes to it",
        "route",
        route,
        "policy",
        policy.label(),
        "before",
        before);
  }

  static Finding emptyRoute(int route, PolicyRoute to) {
    Condition condition = to.when();
    return Finding.of(
        Severity.WARNING,
        "approval.policy-empty-route",
        "route {route} to {policy} is never taken: no post can meet its condition ({condition})",
        "route",
        route,
        "policy",
        to.policy().label(),
        "condition",
        condition.describe());
  }

  static Finding revoked(int route, ApprovalPolicy policy) {
    return Finding.of(
        Severity.ERROR,
        "approval.policy-still-routed",
        "route {route} leads to {policy}, which was revoked: nothing that is approved there goes out",
        "route",
        route,
        "policy",
        policy.label());
  }
}
