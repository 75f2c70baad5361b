package dev.gotong.workload;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** One change after which there is room for work that had none. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Repair.Allow.class, name = "allow"),
  @JsonSubTypes.Type(value = Repair.Lend.class, name = "lend"),
  @JsonSubTypes.Type(value = Repair.Widen.class, name = "widen")
})
public sealed interface Repair {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Allow, ? extends T> allow,
      Function<? super Lend, ? extends T> lend,
      Function<? super Widen, ? extends T> widen);

  /** {@return the workload with this change} */
  Workload apply(Workload workload);

  /** {@return the change as a sentence} */
  String message(Horizon horizon);

  /**
   * Somebody gets what a requirement asks for and they lack.
   *
   * @param person who
   * @param requirement what they lack of it, and nothing else
   */
  record Allow(PersonId person, Requirement requirement) implements Repair {
    @Override
    public <T> T match(
        Function<? super Allow, ? extends T> allow,
        Function<? super Lend, ? extends T> lend,
        Function<? super Widen, ? extends T> widen) {
      return allow.apply(this);
    }

    @Override
    public Workload apply(Workload workload) {
      return Changed.worker(workload, person, this::to);
    }

    Worker to(Worker worker) {
      return worker
          .withRoles(
              Iterables.concat(worker.roles(), requirement.role().stream().toList()))
          .withPermissions(Sets.union(worker.permissions(), requirement.permissions()))
          .withNetworks(
              Iterables.concat(worker.networks(), requirement.network().stream().toList()))
          .withSkills(Sets.union(worker.skills(), requirement.skills()));
    }

    @Override
    public String message(Horizon horizon) {
      List<String> lacks = new ArrayList<>();
      requirement.role().ifPresent(role -> lacks.add("be a " + role));
      requirement.permissions().forEach(may -> lacks.add("be allowed to " + may));
      requirement.network().ifPresent(network -> lacks.add("get access to " + network));
      requirement.skills().forEach(skill -> lacks.add("learn " + skill));
      return person + " would have to " + String.join(" and ", lacks);
    }
  }

  /**
   * Somebody has more time.
   *
   * @param person who
   * @param minutes how much
   * @param day on which day
   */
  record Lend(PersonId person, long minutes, int day) implements Repair {
    @Override
    public <T> T match(
        Function<? super Allow, ? extends T> allow,
        Function<? super Lend, ? extends T> lend,
        Function<? super Widen, ? extends T> widen) {
      return lend.apply(this);
    }

    @Override
    public Workload apply(Workload workload) {
      Horizon horizon = workload.horizon();
      return Changed.worker(workload, person, worker -> {
        List<Integer> days = new ArrayList<>(worker.minutes());
        days.set(day, Math.toIntExact(days.get(day) + minutes));
        List<Integer> weeks = new ArrayList<>(worker.weekCaps());
        if (!weeks.isEmpty()) {
          weeks.set(horizon.week(day), Math.toIntExact(weeks.get(horizon.week(day)) + minutes));
        }
        return worker.withMinutes(days).withWeekCaps(weeks);
      });
    }

    @Override
    public String message(Horizon horizon) {
      return person + " would need " + minutes + " min more on " + horizon.say(Days.of(day, day));
    }
  }

  /**
   * A task may be worked on during more days.
   *
   * @param task which
   * @param days all days on which it may be worked on then
   */
  record Widen(TaskId task, Days days) implements Repair {
    @Override
    public <T> T match(
        Function<? super Allow, ? extends T> allow,
        Function<? super Lend, ? extends T> lend,
        Function<? super Widen, ? extends T> widen) {
      return widen.apply(this);
    }

    @Override
    public Workload apply(Workload workload) {
      return Workload.of(
          workload.horizon(),
          workload.workers(),
          workload.items().stream()
              .map(item -> item.id().equals(task) ? item.withDays(days) : item)
              .toList(),
          workload.weights());
    }

    @Override
    public String message(Horizon horizon) {
      return task + " would have to be worked on during " + horizon.say(days);
    }
  }
}
