package dev.gotong.workload;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of some workers meet a requirement, asked of each of their traits once. */
final class Traits {
  private final List<Worker> workers;
  private final Map<Object, BitSet> roles = new HashMap<>();
  private final Map<Object, BitSet> permissions = new HashMap<>();
  private final Map<Object, BitSet> networks = new HashMap<>();
  private final Map<Object, BitSet> skills = new HashMap<>();

  Traits(List<Worker> workers) {
    this.workers = workers;
    for (int i = 0; i < workers.size(); i++) {
      Worker worker = workers.get(i);
      add(roles, worker.roles(), i);
      add(permissions, worker.permissions(), i);
      add(networks, worker.networks(), i);
      add(skills, worker.skills(), i);
    }
  }

  private static void add(Map<Object, BitSet> all, Set<?> traits, int worker) {
    traits.forEach(trait -> all.computeIfAbsent(trait, first -> new BitSet()).set(worker));
  }

  /** {@return those of whom {@link Requirement#isMetBy} is true, in their order} */
  List<Worker> meeting(Requirement asked) {
    BitSet left = new BitSet();
    left.set(0, workers.size());
    keep(left, roles, asked.role());
    keep(left, networks, asked.network());
    asked.permissions().forEach(trait -> keep(left, permissions, Optional.of(trait)));
    asked.skills().forEach(trait -> keep(left, skills, Optional.of(trait)));
    return left.stream().mapToObj(workers::get).toList();
  }

  private static void keep(BitSet left, Map<Object, BitSet> all, Optional<?> trait) {
    trait.ifPresent(some -> left.and(all.getOrDefault(some, new BitSet())));
  }
}
