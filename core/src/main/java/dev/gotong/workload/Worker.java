package dev.gotong.workload;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.base.ValueStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.immutables.value.Value;

/**
 * Somebody who can take work: how much, on which days, and of which sort.
 *
 * @param id who
 * @param minutes the minutes of work they can take on each day of the horizon, absences taken off, 0 to 1,440
 * @param weekCaps the most minutes in each week of the horizon, 0 to 10,080; empty if only the days bound them
 * @param roles what they are in the team
 * @param permissions what they may do, in the words of {@link Requirement#permissions}
 * @param networks the networks to which they have access
 * @param skills what they have learned
 * @param likes the kinds of work they would rather have
 * @param dislikes the kinds of work they would rather not have
 * @param speeds how fast they do a kind of work, in thousandths: at 2,000 an hour's work takes half an hour. 100 to 10,000;
 *     1,000 for kinds that are left out
 */
@Value.Builder
@ValueStyle
public record Worker(
    PersonId id,
    List<Integer> minutes,
    List<Integer> weekCaps,
    Set<String> roles,
    Set<String> permissions,
    Set<NetworkId> networks,
    Set<String> skills,
    Set<String> likes,
    Set<String> dislikes,
    Map<String, Integer> speeds)
    implements WithWorker {
  private static final int DAY = 24 * 60;
  private static final int NORMAL = 1_000;

  /** Checks the bounds, and that nobody likes and dislikes the same. */
  public Worker {
    minutes = ImmutableList.copyOf(minutes);
    minutes.forEach(most -> Require.between(most, 0, DAY, "minutes of a day"));
    weekCaps = ImmutableList.copyOf(weekCaps);
    weekCaps.forEach(most -> Require.between(most, 0, 7 * DAY, "minutes of a week"));
    roles = Requirement.tags(roles, "role");
    permissions = Requirement.tags(permissions, "permission");
    networks = ImmutableSortedSet.copyOf(networks);
    skills = Requirement.tags(skills, "skill");
    likes = Requirement.tags(likes, "kind of work");
    dislikes = Requirement.tags(dislikes, "kind of work");
    for (String kind : likes) {
      Require.that(!dislikes.contains(kind), "likes must not name %s, which %s dislikes", kind, id);
    }
    speeds = ImmutableSortedMap.copyOf(speeds);
    speeds.values().forEach(speed -> Require.between(speed, NORMAL / 10, NORMAL * 10, "speed"));
  }

  /** {@return a builder of somebody who has nothing that work may require} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the minutes that work of that kind takes them, of so many at the usual speed; rounded up} */
  public long effort(String kind, long usual) {
    int speed = speed(kind);
    return (NORMAL * usual + speed - 1) / speed;
  }

  /** {@return thousandths of the usual speed} */
  int speed(String kind) {
    return speeds.getOrDefault(kind, NORMAL);
  }

  /** {@return the minutes they can work on those days of the horizon, week by week no more than its cap} */
  public long capacity(Horizon horizon, Days days) {
    long all = 0;
    for (int week = horizon.week(days.first()); week <= horizon.week(days.last()); week++) {
      Days part = horizon.ofWeek(week);
      long sum = 0;
      for (int d = Math.max(part.first(), days.first());
          d <= Math.min(part.last(), days.last());
          d++) {
        sum += minutes.get(d);
      }
      all += Math.min(sum, cap(week));
    }
    return all;
  }

  /** {@return the most minutes in that week, whatever its days} */
  long cap(int week) {
    return weekCaps.isEmpty() ? 7 * DAY : weekCaps.get(week);
  }

  /** Builds workers. Not thread-safe. */
  public static final class Builder extends WorkerBuilder {
    Builder() {}
  }
}
