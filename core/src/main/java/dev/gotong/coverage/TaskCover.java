package dev.gotong.coverage;

import com.google.common.collect.ImmutableMap;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.network.Channel;
import dev.gotong.task.Eligibility;
import dev.gotong.task.Task;
import dev.gotong.team.Backups;
import dev.gotong.team.LastingPermissions;
import dev.gotong.team.Member;
import dev.gotong.team.Presence;
import dev.gotong.team.Team;
import dev.gotong.time.Window;
import dev.gotong.time.Windows;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether tasks are owned, and their owners stood in for. */
final class TaskCover {
  private final Team team;
  private final Collection<Task> tasks;
  private final Collection<Channel> channels;

  TaskCover(Team team, Collection<Channel> channels, Collection<Task> tasks) {
    this.team = team;
    this.tasks = tasks;
    this.channels = channels;
  }

  /** Whoever may own a task may so all the time; whoever stands in, then. */
  Stream<Gap> gaps(Window whole) {
    Eligibility always = Eligibility.throughout(team, channels, whole);
    Map<Window, Eligibility> eras = new LinkedHashMap<>();
    LastingPermissions.eras(team, whole)
        .forEach(era -> eras.put(era, Eligibility.throughout(team, channels, era)));
    return tasks.stream()
        .flatMap(task -> task.owner()
            .map(owner ->
                Stream.concat(withoutBackup(task, owner, always), whileAway(task, owner, eras)))
            .orElseGet(() -> Stream.of(unowned(task, always))));
  }

  private Gap unowned(Task task, Eligibility eligibility) {
    Map<PersonId, Refusal> whyNot = new LinkedHashMap<>();
    for (Member member : team.members()) {
      eligibility.findBar(task, member.id()).ifPresent(refusal -> whyNot.put(member.id(), refusal));
    }
    List<PersonId> able = team.members().stream()
        .map(Member::id)
        .filter(person -> !whyNot.containsKey(person))
        .toList();
    Refusal reason = Refusal.of(
        "coverage.unowned-task",
        able.isEmpty()
            ? "nobody owns {task}, and nobody could"
            : "nobody owns {task}; {able} could",
        "task",
        task.title(),
        "able",
        able);
    return gap(Gap.Kind.UNOWNED_TASK, task, Optional.empty(), reason, whyNot);
  }

  /** A gap if not one backup, or backup of these, could do the task, were they there. */
  private Stream<Gap> withoutBackup(Task task, PersonId owner, Eligibility eligibility) {
    ImmutableMap.Builder<PersonId, Refusal> whyNot = ImmutableMap.builder();
    List<PersonId> others = new ArrayList<>(Backups.of(team).candidates(owner));
    others.remove(owner);
    for (PersonId backup : others) {
      Optional<Refusal> bar = eligibility.findBar(task, backup);
      if (bar.isEmpty()) {
        return Stream.empty();
      }
      whyNot.put(backup, bar.get());
    }
    Refusal reason = Refusal.of(
        "coverage.no-backup",
        !others.isEmpty()
            ? "{task} has no backup: {owner} has some, but none of them could do it"
            : "{task} has no backup: nobody stands in for {owner}",
        "task",
        task.title(),
        "owner",
        owner);
    return Stream.of(
        gap(Gap.Kind.NO_BACKUP, task, Optional.empty(), reason, whyNot.buildOrThrow()));
  }

  private Stream<Gap> whileAway(Task task, PersonId owner, Map<Window, Eligibility> eras) {
    List<Gap> gaps = new ArrayList<>();
    eras.forEach((era, eligibility) -> {
      List<Window> edges = Stretch.absences(team, era);
      Presence.of(team).away(owner, era).stream()
          .flatMap(window -> Windows.cut(window, edges).stream())
          .forEach(piece -> inPiece(task, owner, piece, eligibility).ifPresent(gaps::add));
    });
    return Stretch.join(gaps).stream();
  }

  /** The gap in a piece of time in which nobody comes or goes. */
  private Optional<Gap> inPiece(Task task, PersonId owner, Window piece, Eligibility eligibility) {
    Backups.StandIn standIn = Backups.of(team)
        .standIn(owner, piece.startInclusive(), person -> eligibility.findBar(task, person));
    if (standIn.person().isPresent()) {
      return Optional.empty();
    }
    Refusal reason = Refusal.of(
        "coverage.owner-away",
        "{owner} is away, and nobody stands in for {task}",
        "owner",
        owner,
        "task",
        task.title());
    return Optional.of(
        gap(Gap.Kind.OWNER_AWAY, task, Optional.of(piece), reason, standIn.passed()));
  }

  /** A gap as the owner's clock shows it. */
  private Gap gap(
      Gap.Kind kind,
      Task task,
      Optional<Window> window,
      Refusal reason,
      Map<PersonId, Refusal> whyNot) {
    ZoneId zone = task.owner()
        .flatMap(team::find)
        .map(owner -> owner.hours().zone())
        .orElse(ZoneId.of("UTC"));
    return new Gap(kind, task.id().value(), window, zone, reason, whyNot);
  }
}
