package dev.gotong.desk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.gotong.approval.Explanation;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PostId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.calendar.Slot;
import dev.gotong.coverage.Gap;
import dev.gotong.handover.Difference;
import dev.gotong.handover.Obstacle;
import dev.gotong.handover.Situation;
import dev.gotong.network.Networks;
import dev.gotong.publishing.TargetState;
import dev.gotong.spi.Publisher;
import dev.gotong.time.Window;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.LoadReport;
import dev.gotong.workload.Workload;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Tries commands on a copy. Nothing is written, nobody is told, no network is called and no work becomes due; so it also
 * answers over a storage that can only be read.
 */
public final class WhatIfDesk {
  private final Runner runner;
  private final Networks networks;
  private final Map<NetworkId, Publisher> publishers;
  private final String worker;

  WhatIfDesk(
      Runner runner, Networks networks, Map<NetworkId, Publisher> publishers, String worker) {
    this.runner = runner;
    this.networks = networks;
    this.publishers = publishers;
    this.worker = worker;
  }

  /**
   * {@return what the desks would answer, and what would be different then}
   *
   * <p>{@code simulate(workspace, week, zone, desks -> desks.team().carryOut(envelope, new Leave(bo)))}. The desks answer as
   * they would now, a refusal included, and see what was tried before in the same call. Time stands still meanwhile. Two
   * things do not show in a copy: a post that a worker has just taken on and not yet put on record is not seen to be under
   * way, and nothing is due, so that {@link PublishingDesk#runDue} is refused.
   *
   * @param days the days to look at, for gaps, loads and slots
   * @param zone where those days begin and end, for gaps and slots
   * @param command asks the desks of the copy; of no effect elsewhere, since it may be asked again
   */
  public <T> Simulation<T> simulate(
      WorkspaceId workspace,
      Horizon days,
      ZoneId zone,
      Function<? super Desks, ? extends T> command) {
    Instant now = runner.now();
    return runner.storage().transact(transaction -> {
      Snapshot snapshot = new Snapshot(transaction);
      Desks before = desks(snapshot, now);
      Desks after = desks(snapshot, now);
      T answer = command.apply(after);
      Set<PostId> posts = new TreeSet<>(before.whatIf().watched(workspace));
      posts.addAll(after.whatIf().watched(workspace));
      return new Simulation<>(
          answer,
          new Difference(
              situation(before, workspace, days, zone, posts),
              situation(after, workspace, days, zone, posts)));
    });
  }

  private Desks desks(Snapshot snapshot, Instant now) {
    int depth = CopyStorage.depth(runner.storage()) + 1;
    AtomicLong ids = new AtomicLong();
    return Desks.of(
        new CopyStorage(snapshot, now, depth),
        InstantSource.fixed(now),
        () ->
            "what-if-" + depth + "-" + ids.incrementAndGet(), // the host's ids are for what happens
        networks,
        publishers,
        Optional.empty(), // nobody is told
        worker);
  }

  /** The posts whose review is open, or that are yet to go out. */
  private Set<PostId> watched(WorkspaceId workspace) {
    return runner.read(
        workspace,
        sitting -> ImmutableSet.<PostId>builder()
            .addAll(ApprovalDesk.open(sitting))
            .addAll(CalendarDesk.planned(sitting))
            .build());
  }

  private static Situation situation(
      Desks desks, WorkspaceId workspace, Horizon days, ZoneId zone, Set<PostId> posts) {
    Window whole = Window.of(
        days.date(0).atStartOfDay(zone).toInstant(),
        days.date(days.days()).atStartOfDay(zone).toInstant());
    Workload workload = desks.tasks().workload(workspace, days);
    Map<PostId, Explanation> reviews = new HashMap<>();
    posts.forEach(post ->
        desks.approvals().explain(workspace, post).ifPresent(review -> reviews.put(post, review)));
    return new Situation(
        ImmutableList.<Gap>builder()
            .addAll(desks.tasks().gaps(workspace, whole))
            .addAll(desks.coverage().check(workspace, whole))
            .build(),
        LoadReport.of(workload, workload.currentOwners()),
        obstacles(desks, workspace, whole),
        reviews);
  }

  private static List<Obstacle> obstacles(Desks desks, WorkspaceId workspace, Window whole) {
    List<Obstacle> found = new ArrayList<>();
    for (Slot slot : desks.calendar().slots(workspace, whole)) {
      boolean ahead = desks.publishing().state(workspace, slot.post(), slot.channel())
          instanceof TargetState.Scheduled;
      if (ahead) {
        desks
            .calendar()
            .conflicts(workspace, slot)
            .forEach(reason -> found.add(new Obstacle(slot, reason)));
        desks
            .publishing()
            .findBar(workspace, slot.post(), slot.channel())
            .ifPresent(reason -> found.add(new Obstacle(slot, reason)));
      }
    }
    return found;
  }
}
