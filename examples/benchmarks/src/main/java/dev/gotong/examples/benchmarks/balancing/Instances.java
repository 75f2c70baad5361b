package dev.gotong.examples.benchmarks.balancing;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.workload.Days;
import dev.gotong.workload.Horizon;
import dev.gotong.workload.Requirement;
import dev.gotong.workload.Weights;
import dev.gotong.workload.WorkItem;
import dev.gotong.workload.Workload;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Draws workloads like those of social teams: eight networks of unlike popularity, four roles, eight skills, contracts of 40, 32,
 * 24 and 20 hours, absences, six kinds of work that people like or not, efforts from 15 minutes to 8 hours of a lognormal
 * distribution with a sigma of 0.8, windows of a day (60 %), two or three (30 %) or the week (10 %), authors apart from reviewers
 * (10 % of the tasks), pins (3 %). Somebody can own everything: an unfair plan is planted, and 70 % of the current owners are
 * those of that plan, 15 % somebody else who may, and 15 % nobody.
 */
final class Instances {
  private static final int WEEK = 7;
  private static final int SHORTEST = 15;
  private static final int LONGEST = 480;
  private static final int STEP = 5;
  private static final double SIGMA = 0.8;

  private final Case drawn;
  private final Random random;
  private final List<Crew> crew = new ArrayList<>();
  private final double[] share;

  private Instances(Case drawn) {
    this.drawn = drawn;
    random = new Random(drawn.seed() * 1_000_003 + drawn.tasks() * 31L + drawn.percent());
    share = new double[drawn.people()];
    for (int p = 0; p < drawn.people(); p++) {
      crew.add(new Crew(p, drawn.weeks(), random));
      share[p] = 0.6 + 0.4 * random.nextDouble();
    }
  }

  static Workload of(Case drawn) {
    Instances instances = new Instances(drawn);
    List<WorkItem> items = instances.items();
    return Workload.of(
        Horizon.of(LocalDate.of(2025, 10, 6), drawn.weeks() * WEEK),
        instances.crew.stream().map(Crew::worker).toList(),
        items,
        Weights.defaults());
  }

  private List<WorkItem> items() {
    double goal = crew.stream().mapToInt(Crew::free).sum() * (drawn.percent() / 100.0);
    double given = 0;
    List<WorkItem> items = new ArrayList<>();
    Optional<Integer> before = Optional.empty();
    for (int t = 0; t < drawn.tasks(); t++) {
      double mean = (goal - given) / (drawn.tasks() - t);
      double effort = mean * Math.exp(SIGMA * random.nextGaussian() - SIGMA * SIGMA / 2);
      int rounded = (int) Math.round(effort / STEP) * STEP;
      WorkItem.Builder item = WorkItem.builder().id(TaskId.of("t" + t));
      int owner = plant(item, Math.max(SHORTEST, Math.min(LONGEST, rounded)));
      boolean isReview = before.isPresent() && before.get() != owner && random.nextDouble() < 0.055;
      if (isReview) {
        String post = "post" + t;
        item.separation(post);
        items.set(t - 1, items.get(t - 1).withSeparation(Optional.of(post)));
      }
      before = isReview ? Optional.empty() : Optional.of(owner);
      WorkItem built = item.build();
      given += built.minutes();
      items.add(built);
    }
    return items;
  }

  /** Gives somebody the task on days on which they have time, and asks for what they are, may and can. */
  private int plant(WorkItem.Builder item, int drawnMinutes) {
    int minutes = drawnMinutes;
    double kind = random.nextDouble();
    int length = kind < 0.6 ? 1 : kind < 0.9 ? 2 + random.nextInt(2) : WEEK;
    for (int tries = 1; ; tries++) {
      int p = random.nextInt(crew.size());
      int first = random.nextInt(drawn.weeks()) * WEEK + random.nextInt(WEEK - length + 1);
      boolean chosen = tries > 400 || random.nextDouble() < share[p];
      if (chosen && crew.get(p).take(first, first + length - 1, minutes)) {
        item.minutes(minutes).days(Days.of(first, first + length - 1));
        describe(item, p);
        return p;
      }
      if (tries % 200 == 0) {
        minutes = Math.max(STEP, minutes / (2 * STEP) * STEP);
      }
    }
  }

  private void describe(WorkItem.Builder item, int p) {
    Crew planted = crew.get(p);
    int network = random.nextInt(Crew.NETWORKS);
    while (!Crew.has(planted.networks, network)
        || random.nextDouble() > 1.0 / (1 + 0.5 * network)) {
      network = (network + 1) % Crew.NETWORKS;
    }
    int role = Crew.one(planted.roles, Crew.ROLES, random);
    boolean skilled = random.nextBoolean();
    int skill = skilled ? Crew.one(planted.skills, Crew.SKILLS, random) : Crew.SKILLS;
    Requirement.Builder wanted =
        Requirement.builder().role("r" + role).network(NetworkId.of("n" + network));
    if (skilled) {
      wanted.addSkills("s" + skill);
    }
    item.requirement(wanted.build())
        .kind("k" + random.nextInt(Crew.KINDS))
        .priority(random.nextInt(4));
    double owned = random.nextDouble();
    if (owned < 0.7) {
      item.owner(planted.id()).pinned(owned < 0.03).frozen(owned > 0.67);
    } else if (owned < 0.85) {
      item.owner(other(role, network, skill, planted));
    }
  }

  private PersonId other(int role, int network, int skill, Crew planted) {
    for (int tries = 0; tries < 100; tries++) {
      Crew other = crew.get(random.nextInt(crew.size()));
      if (other.can(role, network, skill)) {
        return other.id();
      }
    }
    return planted.id();
  }
}
