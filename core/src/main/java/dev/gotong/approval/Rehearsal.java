package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.gotong.base.Actor;
import dev.gotong.base.PersonId;
import dev.gotong.predicate.Attributes;
import dev.gotong.predicate.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What a policy would come to in a review to which every stage applies that can: with everybody, without somebody who is
 * away, and without somebody who wrote the post. Stages are named by their places in the policy.
 */
record Rehearsal(ApprovalPolicy policy, ReviewPeople people) {

  /** The required stages that cannot get enough people though everybody is there. */
  List<Integer> unreachable() {
    return outlook(policy, Optional.empty(), Set.of()).unreachable();
  }

  /** The same if somebody else's change of the policy keeps them from voting. */
  List<Integer> withoutEditor(PersonId editor) {
    return outlook(policy, Optional.of(editor), Set.of()).unreachable();
  }

  /** The stages that nobody can fill as long as those are away who are away now. */
  List<Integer> stalledNow() {
    Electorate electorate = electorate(policy, Optional.empty(), Set.of());
    List<Integer> stalled = new ArrayList<>();
    for (int i = 0; i < policy.stages().size(); i++) {
      boolean asked = policy.stages().get(i).required()
          && electorate.round().record(i).applies() != Truth.FALSE;
      if (asked && new Outlook(electorate).isStalled(i)) {
        stalled.add(i);
      }
    }
    return stalled;
  }

  /** Who may vote at a stage, there or away. */
  List<PersonId> eligible(int stage) {
    return electorate(policy, Optional.empty(), Set.of()).eligible(stage);
  }

  /** Whether somebody who votes at a stage has a backup who could take over and does not vote there anyway. */
  boolean hasBackups(int stage) {
    Electorate electorate = electorate(policy, Optional.empty(), Set.of());
    Set<PersonId> voters = ImmutableSet.copyOf(electorate.eligible(stage));
    return voters.stream()
        .anyMatch(voter ->
            new Delegates(electorate).findReplacement(stage, voter, voters).isPresent());
  }

  /** By stage, those whose absence alone leaves it without enough people, whoever stands in for them. */
  Map<Integer, Set<PersonId>> absences() {
    return byStage(person -> {
      Set<Integer> left = withoutVoteOf(person, Map.of());
      for (PersonId other : people.backups(person)) {
        if (!left.isEmpty() && people.isMember(other)) {
          left = Sets.intersection(left, withoutVoteOf(person, Map.of(other, person)));
        }
      }
      return left;
    });
  }

  /** By stage, those whose posts cannot pass it, since nobody votes on what they wrote. */
  Map<Integer, Set<PersonId>> authors() {
    return byStage(person -> outlook(policy, Optional.empty(), Set.of(person)).unreachable());
  }

  /** Those for whom a stage is among the answers, but is not for nobody. */
  private Map<Integer, Set<PersonId>> byStage(
      Function<PersonId, ? extends Collection<Integer>> unreachable) {
    List<Integer> anyway = unreachable();
    Map<Integer, Set<PersonId>> stages = new TreeMap<>();
    for (PersonId person : scarce()) {
      for (int stage : unreachable.apply(person)) {
        if (!anyway.contains(stage)) {
          stages.computeIfAbsent(stage, s -> new TreeSet<>()).add(person);
        }
      }
    }
    return stages;
  }

  /** The stages that cannot get enough people if that person says nothing, but others may for them. */
  private Set<Integer> withoutVoteOf(PersonId silent, Map<PersonId, PersonId> standIns) {
    ApprovalPolicy strict =
        policy.withSeparation(policy.separation().withPolicyEditorMayApprove(false));
    return ImmutableSet.copyOf(
        outlook(strict, Optional.of(silent), Set.of()).unreachable(standIns));
  }

  /** Everybody without whom some part of a quorum might be short: of others there are more than all stages need. */
  private Set<PersonId> scarce() {
    int needed = 0;
    for (Stage stage : policy.stages()) {
      needed += stage.atLeast();
      for (Clause clause : stage.quorum()) {
        needed += clause.selector() instanceof Selector.AllOf all ? all.people().size() : 0;
      }
    }
    ImmutableSortedSet.Builder<PersonId> scarce = ImmutableSortedSet.naturalOrder();
    for (Stage stage : policy.stages()) {
      for (Clause clause : stage.quorum()) {
        List<PersonId> fitting = people.permitted(stage.id()).stream()
            .filter(person -> clause.selector().selects(person, people.roles(person)))
            .toList();
        if (fitting.size() <= needed) {
          scarce.addAll(fitting);
        }
      }
    }
    return scarce.build();
  }

  private Outlook outlook(
      ApprovalPolicy followed, Optional<PersonId> editor, Set<PersonId> contributors) {
    return new Outlook(electorate(followed, editor, contributors));
  }

  private Electorate electorate(
      ApprovalPolicy followed, Optional<PersonId> editor, Set<PersonId> contributors) {
    List<StageRecord> records = Applicability.of(followed, Attributes.none()).stream()
        .map(StageRecord::of)
        .toList();
    Round round = Round.builder()
        .number(1)
        .policy(followed)
        .content(new RoundContent(1, followed.digest(), contributors, List.of()))
        .kept(RoundRecord.NOTHING.withPolicyEditor(editor))
        .stages(ImmutableList.copyOf(records))
        .build();
    ReviewSubject subject = ReviewSubject.builder()
        .author(PersonId.of("author"))
        .revision(1)
        .digest(followed.digest())
        .policy(followed)
        .build();
    return new Electorate(
        round,
        ApprovalFacts.builder()
            .by(Actor.automation())
            .now(Instant.EPOCH)
            .subject(subject)
            .people(people)
            .build());
  }
}
