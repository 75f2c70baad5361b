package dev.gotong.desks;

import static dev.gotong.desks.World.KOPI;

import dev.gotong.approval.Explanation;
import dev.gotong.base.PostId;
import dev.gotong.calendar.Slot;
import dev.gotong.coverage.Gap;
import dev.gotong.desk.Desks;
import dev.gotong.handover.Obstacle;
import dev.gotong.handover.Situation;
import dev.gotong.publishing.TargetState;
import dev.gotong.time.Window;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.LoadReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one sees who looks at all desks. */
record Looked(Situation situation, Map<PostId, Explanation> reviews, Set<PostId> watched) {
  Situation of(Set<PostId> posts) {
    Map<PostId, Explanation> some = new TreeMap<>(reviews);
    some.keySet().retainAll(posts);
    return new Situation(situation.gaps(), situation.loads(), situation.conflicts(), some);
  }

  static Looked at(Desks desks, Horizon days, Window whole) {
    Map<PostId, Explanation> reviews = new TreeMap<>();
    Set<PostId> watched = new TreeSet<>();
    for (PostId post : RandomCommand.POSTS) {
      desks.approvals().explain(KOPI, post).ifPresent(review -> reviews.put(post, review));
      if (Set.of("in review", "waiting for changes")
          .contains(desks.approvals().state(KOPI, post).phase())) {
        watched.add(post);
      }
    }
    List<Obstacle> obstacles = new ArrayList<>();
    for (TargetState target : desks.publishing().targets(KOPI)) {
      if (target instanceof TargetState.Scheduled scheduled) {
        Slot slot = scheduled.plan().slot();
        watched.add(slot.post());
        if (whole.contains(slot.at())) {
          List.of(
                  desks.calendar().conflicts(KOPI, slot),
                  desks.publishing().findBar(KOPI, slot.post(), slot.channel()).stream()
                      .toList())
              .forEach(some -> some.forEach(why -> obstacles.add(new Obstacle(slot, why))));
        }
      }
    }
    List<Gap> gaps = new ArrayList<>(desks.tasks().gaps(KOPI, whole));
    gaps.addAll(desks.coverage().check(KOPI, whole));
    LoadReport loads = LoadReport.of(
        desks.tasks().workload(KOPI, days), desks.tasks().workload(KOPI, days).currentOwners());
    return new Looked(new Situation(gaps, loads, obstacles, Map.of()), reviews, watched);
  }
}
