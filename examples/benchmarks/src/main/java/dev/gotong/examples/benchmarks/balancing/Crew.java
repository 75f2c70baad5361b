package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.workload.Worker;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Somebody of a drawn team, as bits: what they are, may and can; and the minutes that no planted task has taken yet. */
final class Crew {
  static final int NETWORKS = 8;
  static final int ROLES = 4;
  static final int SKILLS = 8;
  static final int KINDS = 6;
  private static final int WEEK = 7;
  private static final int WORKDAYS = 5;
  private static final int DAY = 480;
  private static final int[] HOURS = {40, 40, 32, 24, 20};
  private static final double ABSENT = 0.12;

  final int roles;
  final int networks;
  final int skills;
  private final int number;
  private final int[] liking = new int[KINDS];
  private final int[] minutes;
  private final int[] left;
  private final int weekly;

  Crew(int number, int weeks, Random random) {
    this.number = number;
    roles = some(ROLES, 3, random);
    networks = some(NETWORKS, 6, random);
    skills = some(SKILLS, 5, random);
    for (int kind = 0; kind < KINDS; kind++) {
      liking[kind] = random.nextInt(3);
    }
    weekly = 60 * HOURS[random.nextInt(HOURS.length)];
    minutes = new int[weeks * WEEK];
    days(weeks, random);
    left = minutes.clone();
    for (int week = 0; week < weeks; week++) {
      cap(week);
    }
  }

  /** From Monday to Friday or from Wednesday to Sunday, now and then one to three days away. */
  private void days(int weeks, Random random) {
    int start = 2 * random.nextInt(2);
    int day = random.nextBoolean() ? DAY : weekly / WORKDAYS;
    for (int week = 0; week < weeks; week++) {
      for (int d = 0; d < WORKDAYS; d++) {
        minutes[week * WEEK + start + d] = day;
      }
      if (random.nextDouble() < ABSENT) {
        int first = start + random.nextInt(WORKDAYS);
        int last = Math.min(first + random.nextInt(3), start + WORKDAYS - 1);
        for (int d = first; d <= last; d++) {
          minutes[week * WEEK + d] = 0;
        }
      }
    }
  }

  private void cap(int week) {
    int rest = weekly;
    for (int d = week * WEEK; d < (week + 1) * WEEK; d++) {
      left[d] = Math.min(rest, left[d]);
      rest -= left[d];
    }
  }

  int free() {
    int sum = 0;
    for (int day : left) {
      sum += day;
    }
    return sum;
  }

  /** {@return whether so much fits into what is left of those days; if so, it is taken} */
  boolean take(int first, int last, int effort) {
    int sum = 0;
    for (int d = first; d <= last; d++) {
      sum += left[d];
    }
    if (sum < effort) {
      return false;
    }
    int rest = effort;
    for (int d = first; d <= last; d++) {
      int used = Math.min(rest, left[d]);
      left[d] -= used;
      rest -= used;
    }
    return true;
  }

  boolean can(int role, int network, int skill) {
    return has(roles, role) && has(networks, network) && (skill == SKILLS || has(skills, skill));
  }

  PersonId id() {
    return PersonId.of("p" + number);
  }

  Worker worker() {
    Worker.Builder worker = Worker.builder().id(id());
    List<Integer> days = new ArrayList<>();
    for (int day : minutes) {
      days.add(day);
    }
    worker.minutes(days).weekCaps(Collections.nCopies(minutes.length / WEEK, weekly));
    for (int i = 0; i < NETWORKS; i++) {
      if (has(networks, i)) {
        worker.addNetworks(NetworkId.of("n" + i));
      }
      if (has(skills, i)) {
        worker.addSkills("s" + i);
      }
      if (i < ROLES && has(roles, i)) {
        worker.addRoles("r" + i);
      }
    }
    for (int kind = 0; kind < KINDS; kind++) {
      if (liking[kind] == 0) {
        worker.addLikes("k" + kind);
      } else if (liking[kind] == 2) {
        worker.addDislikes("k" + kind);
      }
    }
    return worker.build();
  }

  static boolean has(int bits, int bit) {
    return ((bits >> bit) & 1) != 0;
  }

  static int one(int bits, int of, Random random) {
    int bit = random.nextInt(of);
    while (!has(bits, bit)) {
      bit = (bit + 1) % of;
    }
    return bit;
  }

  private static int some(int of, int wanted, Random random) {
    int bits = 0;
    while (Integer.bitCount(bits) < wanted) {
      bits |= 1 << random.nextInt(of);
    }
    return bits;
  }
}
