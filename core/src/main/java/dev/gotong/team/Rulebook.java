package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.predicate.Truth;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The grants of a team by those whose they are, and who is in which group. */
final class Rulebook {
  private final List<Rule> rules = new ArrayList<>();
  private final Map<Subject, List<Rule>> bySubject = new HashMap<>();
  private final Map<Action, List<Rule>> permitsByAction = new HashMap<>();
  private final List<Rule> permitsByRole = new ArrayList<>();
  private final Map<Subject, List<In>> groups = new HashMap<>();

  /** Who is in which groups, if nobody is for a time only. */
  private final Map<Subject, Map<Subject, Belonging>> lasting = new HashMap<>();

  /** That a group has a member, and when. */
  private record In(Subject group, Validity validity) {}

  /** How surely somebody is in a group, and by way of which groups, the innermost first. */
  record Belonging(Truth truth, ImmutableList<Subject> via) {
    static final Belonging SELF = new Belonging(Truth.TRUE, ImmutableList.of());
  }

  Rulebook(List<Grant> grants, Directory directory) {
    for (Grant grant : grants) {
      Rule rule = new Rule(grant, rules.size(), directory);
      rules.add(rule);
      bySubject.computeIfAbsent(grant.subject(), s -> new ArrayList<>()).add(rule);
      if (rule.permits()) {
        rule.named
            .map(action -> permitsByAction.computeIfAbsent(action, a -> new ArrayList<>()))
            .orElse(permitsByRole)
            .add(rule);
      }
    }
    for (Group group : directory.groups()) {
      for (Membership membership : group.members()) {
        groups
            .computeIfAbsent(membership.member(), m -> new ArrayList<>())
            .add(new In(Subject.group(group.name()), membership.validity()));
      }
    }
    boolean last = groups.values().stream()
        .flatMap(List::stream)
        .allMatch(in -> in.validity().equals(Validity.always()));
    if (last) {
      groups.keySet().forEach(member -> lasting.put(member, find(member, Optional.empty())));
    }
  }

  /** The subject and every group that it may be in, with how surely. */
  Map<Subject, Belonging> belongings(Subject subject, Optional<Instant> at) {
    if (!groups.containsKey(subject)) {
      return Map.of(subject, Belonging.SELF);
    }
    Map<Subject, Belonging> known = lasting.get(subject);
    return known == null ? find(subject, at) : known;
  }

  private Map<Subject, Belonging> find(Subject subject, Optional<Instant> at) {
    Map<Subject, Belonging> found = new HashMap<>();
    found.put(subject, Belonging.SELF);
    Deque<Subject> todo = new ArrayDeque<>(List.of(subject));
    while (!todo.isEmpty()) {
      Subject member = todo.remove();
      Belonging inner = found.getOrDefault(member, Belonging.SELF);
      for (In in : groups.getOrDefault(member, List.of())) {
        Truth truth = inner.truth().and(in.validity().at(at));
        Belonging before = found.get(in.group());
        boolean surer = before == null || before.truth().or(truth) != before.truth();
        if (truth != Truth.FALSE && surer) {
          found.put(
              in.group(),
              new Belonging(
                  truth,
                  ImmutableList.<Subject>builder()
                      .addAll(inner.via())
                      .add(in.group())
                      .build()));
          todo.add(in.group());
        }
      }
    }
    return Map.copyOf(found);
  }

  /** The grants of the subject and its groups that are about the action, in the order in which they were given. */
  List<Rule> about(Action action, Map<Subject, Belonging> belongings) {
    List<Rule> found = new ArrayList<>();
    for (Subject subject : belongings.keySet()) {
      for (Rule rule : bySubject.getOrDefault(subject, List.of())) {
        if (rule.isAbout(action)) {
          found.add(rule);
        }
      }
    }
    if (belongings.size() > 1) {
      found.sort(Comparator.comparingInt(rule -> rule.number));
    }
    return found;
  }

  /** The permits that are the subject's, or about the action: no other can fail one test only. */
  List<Rule> permitsNear(Action action, Map<Subject, Belonging> belongings) {
    Set<Rule> near = new LinkedHashSet<>();
    for (Action stronger : ActionOrder.STANDARD.stronger(action)) {
      near.addAll(permitsByAction.getOrDefault(stronger, List.of()));
    }
    for (Rule rule : permitsByRole) {
      if (rule.isAbout(action)) {
        near.add(rule);
      }
    }
    for (Subject subject : belongings.keySet()) {
      for (Rule rule : bySubject.getOrDefault(subject, List.of())) {
        if (rule.permits()) {
          near.add(rule);
        }
      }
    }
    return near.stream().sorted(Comparator.comparingInt(rule -> rule.number)).toList();
  }

  /** Whoever a grant or a group names, but for the groups themselves. */
  Set<Subject> named() {
    ImmutableSet.Builder<Subject> named = ImmutableSet.builder();
    named.addAll(bySubject.keySet()).addAll(groups.keySet());
    Set<Subject> all = new LinkedHashSet<>(named.build());
    all.removeIf(Subject.OfGroup.class::isInstance);
    return all;
  }
}
