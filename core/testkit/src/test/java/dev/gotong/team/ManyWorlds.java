package dev.gotong.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Tries a law in many worlds, and demands that enough of them say something about it. */
final class ManyWorlds {
  static final int WORLDS = System.getProperty("gotong.proofs") == null ? 2_000 : 60_000;
  private static final AtomicLong SEEN = new AtomicLong();

  private ManyWorlds() {}

  static long seen() {
    return SEEN.get();
  }

  /** A team and what is asked. */
  record World(Team team, Request request) {
    Verdict verdict() {
      return Permissions.of(team).check(request);
    }

    boolean allowed() {
      return verdict().allowed();
    }

    World with(List<Grant> grants) {
      return new World(team.withGrants(grants), request);
    }

    World plus(Grant grant) {
      List<Grant> more = new ArrayList<>(team.grants());
      more.add(more.size() / 2, grant);
      return with(more);
    }
  }

  interface Law {
    /** Answers whether the world said anything about it. */
    boolean holds(PermissionWorlds worlds, World world);
  }

  static void inEveryWorld(long seed, int atLeast, Law law) {
    PermissionWorlds worlds = new PermissionWorlds(seed);
    int told = 0;
    for (int i = 0; i < WORLDS; i++) {
      Request request = worlds.request();
      World world = new World(worlds.bare().withGrants(worlds.grants(request, 5)), request);
      told += law.holds(worlds, world) ? 1 : 0;
      SEEN.incrementAndGet();
    }
    assertThat(told).as("worlds that said something about it").isGreaterThan(atLeast);
  }
}
