package dev.gotong.approval;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may act for somebody who is away: whom they named for the stage, their backups, and the backups of backups who
 * are away, too; the nearest first.
 */
record Delegates(Electorate electorate) {

  /** The way from {@code principal} to {@code delegate}, without the first; empty if there is none that is short enough. */
  Optional<List<PersonId>> findPath(String stage, PersonId principal, PersonId delegate) {
    return Optional.ofNullable(paths(stage, principal).get(delegate));
  }

  /** Everybody who can be reached, each with the way, in the order in which they are asked. */
  private Map<PersonId, List<PersonId>> paths(String stage, PersonId principal) {
    Map<PersonId, List<PersonId>> found = new LinkedHashMap<>();
    Set<PersonId> visited = new HashSet<>(Set.of(principal));
    List<List<PersonId>> ends = List.of(ImmutableList.of(principal));
    int maxHops = electorate.round().policy().separation().maxHops();
    for (int hop = 1; hop <= maxHops; hop++) {
      List<List<PersonId>> next = new ArrayList<>();
      for (List<PersonId> end : ends) {
        PersonId last = end.get(end.size() - 1);
        if (!electorate.facts().people().isAway(last)) {
          continue; // whoever is there acts themselves
        }
        for (PersonId person : standIns(stage, last)) {
          if (visited.add(person)) {
            List<PersonId> way =
                ImmutableList.<PersonId>builder().addAll(end).add(person).build();
            found.put(person, way.subList(1, way.size()));
            next.add(way);
          }
        }
      }
      ends = next;
    }
    return found;
  }

  private List<PersonId> standIns(String stage, PersonId person) {
    List<PersonId> people = new ArrayList<>();
    for (Delegation delegation : electorate.round().delegations()) {
      if (delegation.isOf(stage, person) && electorate.facts().now().isBefore(delegation.until())) {
        people.add(delegation.to());
      }
    }
    people.addAll(electorate.facts().people().backups(person));
    return people;
  }

  /** The first who can act at the stage for {@code principal}, who is away, and is not busy otherwise. */
  Optional<PersonId> findStandIn(int index, PersonId principal, Set<PersonId> busy) {
    return standIns(index, principal).stream().filter(p -> !busy.contains(p)).findFirst();
  }

  /** Who could act at the stage for {@code principal}, who is away, the nearest first. */
  List<PersonId> standIns(int index, PersonId principal) {
    return paths(stageId(index), principal).keySet().stream()
        .filter(person -> mayStandIn(index, person))
        .toList();
  }

  /** Whether that person is there, wrote neither part of it nor the policy, and holds the permission if need be. */
  boolean mayStandIn(int index, PersonId person) {
    ApprovalFacts facts = electorate.facts();
    return facts.people().isMember(person)
        && !facts.people().isAway(person)
        && !electorate.isContributor(person)
        && !electorate.isBarredEditor(person)
        && isPermitted(index, person);
  }

  boolean isPermitted(int index, PersonId person) {
    Round round = electorate.round();
    return !round.policy().separation().delegateNeedsPermission()
        || electorate
            .facts()
            .people()
            .isPermitted(round.policy().stages().get(index).id(), person);
  }

  /** The first backup of somebody who is late, there or away, who could take their place. */
  Optional<PersonId> findReplacement(int index, PersonId late, Set<PersonId> taken) {
    Set<PersonId> visited = new HashSet<>(Set.of(late));
    List<PersonId> queue = new ArrayList<>(electorate.facts().people().backups(late));
    int hops = electorate.round().policy().separation().maxHops();
    for (int hop = 1; hop <= hops; hop++) {
      List<PersonId> next = new ArrayList<>();
      for (PersonId person : queue) {
        if (visited.add(person)) {
          if (!taken.contains(person)
              && mayStandIn(index, person)
              && electorate.facts().people().isPermitted(stageId(index), person)) {
            return Optional.of(person);
          }
          next.addAll(electorate.facts().people().backups(person));
        }
      }
      queue = next;
    }
    return Optional.empty();
  }

  private String stageId(int index) {
    return electorate.round().policy().stages().get(index).id();
  }
}
