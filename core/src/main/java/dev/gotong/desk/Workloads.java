package dev.gotong.desk;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import dev.gotong.task.Eligibility;
import dev.gotong.task.Task;
import dev.gotong.team.Member;
import dev.gotong.team.Presence;
import dev.gotong.team.Team;
import dev.gotong.time.Window;
import dev.gotong.time.Windows;
import dev.gotong.workload.Weights;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Worker;
import dev.gotong.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Translates a team and its tasks into what a balancer works on. */
final class Workloads {
  private Workloads() {}

  static Workload of(Team team, List<Channel> channels, List<Task> tasks, Window week) {
    Eligibility eligibility = Eligibility.of(team, channels);
    return Workload.of(
        team.members().stream().map(member -> worker(team, member, week)).toList(),
        tasks.stream().map(task -> item(team, eligibility, task)).toList(),
        Weights.defaults());
  }

  /** Whoever is away for a part of their hours has the rest of their capacity. */
  private static Worker worker(Team team, Member member, Window week) {
    long hours = member.hours().minutes(week);
    long there = Windows.length(Presence.of(team).present(member.id(), week)).toMinutes();
    long capacity = hours == 0 ? 0 : member.capacityMinutes() * there / hours;
    return Worker.of(member.id(), Math.toIntExact(capacity));
  }

  private static WorkItem item(Team team, Eligibility eligibility, Task task) {
    Map<PersonId, Refusal> barred = new TreeMap<>();
    Map<PersonId, Integer> preference = new TreeMap<>();
    for (Member member : team.members()) {
      eligibility.findBar(task, member.id()).ifPresent(bar -> barred.put(member.id(), bar));
      if (member.likes().contains(task.kind())) {
        preference.put(member.id(), 1);
      } else if (member.dislikes().contains(task.kind())) {
        preference.put(member.id(), -1);
      }
    }
    return WorkItem.builder()
        .id(task.id())
        .minutes(task.minutes())
        .owner(task.owner().filter(owner -> team.find(owner).isPresent()))
        .putAllBarred(barred)
        .putAllPreference(preference)
        .build();
  }
}
