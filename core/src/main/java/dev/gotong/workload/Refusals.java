package dev.gotong.workload;

import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.TaskId;
import java.util.Optional;
import java.util.Set;

/** The sentences for the hard rules, one item and one worker at a time, from what was given and nothing else. */
final class Refusals {
  private Refusals() {}

  /** {@return the first of the rules H1 to H3, the exclusions of H4, and H7 that would be broken, whatever else the worker has} */
  static Optional<Impediment> findBar(WorkItem item, Worker worker) {
    Requirement asked = item.requirement();
    if (asked.role().isPresent() && !worker.roles().contains(asked.role().get())) {
      return of(
          HardRule.ROLE,
          "workload.role",
          "{person} cannot take {task}: {person} is no {role}",
          item,
          worker,
          "role",
          asked.role().get());
    }
    Set<String> forbidden = Sets.difference(asked.permissions(), worker.permissions());
    if (!forbidden.isEmpty()) {
      return of(
          HardRule.ROLE,
          "workload.permission",
          "{person} cannot take {task}: {person} may not {permissions}",
          item,
          worker,
          "permissions",
          forbidden);
    }
    if (asked.network().isPresent()
        && !worker.networks().contains(asked.network().get())) {
      return of(
          HardRule.NETWORK,
          "workload.network",
          "{person} cannot take {task}: {person} has no access to {network}",
          item,
          worker,
          "network",
          asked.network().get());
    }
    Set<String> missing = Sets.difference(asked.skills(), worker.skills());
    if (!missing.isEmpty()) {
      return of(
          HardRule.SKILL,
          "workload.skill",
          "{person} cannot take {task}: {person} has not learned {skills}",
          item,
          worker,
          "skills",
          missing);
    }
    Refusal why = item.excluded().get(worker.id());
    if (why != null) {
      return Optional.of(new Impediment(
          HardRule.APART,
          Refusal.of(
              "workload.excluded",
              "{person} cannot take {task}: {why}",
              "person",
              worker.id(),
              "task",
              item.id(),
              "why",
              why.message(),
              "cause",
              why.code(),
              "rule",
              HardRule.APART.id())));
    }
    return findPin(item, worker.id());
  }

  static Optional<Impediment> findPin(WorkItem item, PersonId person) {
    return item.owner()
        .filter(owner -> item.pinned() && !owner.equals(person))
        .map(owner -> new Impediment(
            HardRule.PIN,
            Refusal.of(
                "workload.pinned",
                "{person} cannot take {task}: it is pinned to {owner}",
                "person",
                person,
                "task",
                item.id(),
                "owner",
                owner,
                "rule",
                HardRule.PIN.id())));
  }

  private static Optional<Impediment> of(
      HardRule rule,
      String code,
      String sentence,
      WorkItem item,
      Worker worker,
      String name,
      Object value) {
    return Optional.of(new Impediment(
        rule,
        Refusal.of(
            code,
            sentence,
            "person",
            worker.id(),
            "task",
            item.id(),
            name,
            value,
            "rule",
            rule.id())));
  }

  static Impediment separated(TaskId task, PersonId person, TaskId other) {
    return new Impediment(
        HardRule.APART,
        Refusal.of(
            "workload.separated",
            "{person} cannot take {task}: somebody else must have it than {other}, which {person} has",
            "person",
            person,
            "task",
            task,
            "other",
            other,
            "rule",
            HardRule.APART.id()));
  }

  /** {@return that an item does not fit between the others}
   *
   * @param byWeek whether it is the cap of a week that binds, and not the minutes of its days
   */
  static Impediment noTime(
      TaskId task,
      PersonId person,
      long minutes,
      String days,
      long free,
      long capacity,
      boolean byWeek) {
    HardRule rule = byWeek ? HardRule.WEEK : HardRule.DAYS;
    return new Impediment(
        rule,
        Refusal.of(
            byWeek ? "workload.week-full" : "workload.days-full",
            "{person} cannot take {task}: it needs {minutes} min, and {days} {free} of {capacity} min are free",
            "person",
            person,
            "task",
            task,
            "minutes",
            minutes,
            "days",
            days,
            "free",
            free,
            "capacity",
            capacity,
            "rule",
            rule.id()));
  }

  static Impediment tooManyChanges(TaskId task, PersonId person, int most) {
    return new Impediment(
        HardRule.CHANGES,
        Refusal.of(
            "workload.no-change-left",
            "{person} cannot take {task}: no more than {most} tasks may be handed over",
            "person",
            person,
            "task",
            task,
            "most",
            most,
            "rule",
            HardRule.CHANGES.id()));
  }

  /** What stands in the way. */
  record Impediment(HardRule rule, Refusal refusal) {}
}
