package dev.gotong.workload;

import java.util.Arrays;

/** Tasks by what they have in common for every member: class of eligibility, kind of work and network. */
final class Kin {
  final int families;
  final int[] eligibility;
  final int[] kind;
  final int[] network;
  final int[] familyOf;

  /** By family. */
  final int[][] tasks;

  Kin(Problem problem) {
    long[] keys = new long[problem.tasks];
    for (int t = 0; t < keys.length; t++) {
      keys[t] = key(problem, t);
    }
    long[] distinct = Arrays.stream(keys).sorted().distinct().toArray();
    families = distinct.length;
    eligibility = new int[families];
    kind = new int[families];
    network = new int[families];
    familyOf = new int[keys.length];
    for (int t = 0; t < keys.length; t++) {
      int family = Arrays.binarySearch(distinct, keys[t]);
      familyOf[t] = family;
      eligibility[family] = problem.classOf[t];
      kind[family] = problem.kindOf[t];
      network[family] = problem.networkOf[t];
    }
    tasks = Grouping.of(familyOf, families);
  }

  private static long key(Problem problem, int task) {
    long networks = problem.networks + 1L;
    return ((long) problem.classOf[task] * problem.kinds + problem.kindOf[task]) * networks
        + problem.networkOf[task]
        + 1;
  }
}
