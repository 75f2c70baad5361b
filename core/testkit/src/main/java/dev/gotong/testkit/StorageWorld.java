package dev.gotong.testkit;

import dev.gotong.base.WorkspaceId;
import dev.gotong.spi.Claim;
import dev.gotong.spi.Job;
import dev.gotong.spi.Key;
import dev.gotong.spi.Storage;
import dev.gotong.spi.Transaction;
import dev.gotong.spi.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A part of a storage that belongs to one history, and what has been claimed there. */
final class StorageWorld {
  private final Storage storage;
  private final String name;
  private final List<Claim> claims = new ArrayList<>();
  private final Map<Job, Long> fences = new HashMap<>();

  StorageWorld(Storage storage, String name) {
    this.storage = storage;
    this.name = name;
  }

  Storage storage() {
    return storage;
  }

  /** {@return one of two workspaces} */
  WorkspaceId workspace(boolean first) {
    return WorkspaceId.of(name + (first ? "-w" : "-W"));
  }

  Key<SampleItem> item(boolean first, String id) {
    return SampleItem.key(workspace(first), id);
  }

  String queue() {
    return name;
  }

  Job job(boolean first, String id) {
    return new Job(queue(), workspace(first), id);
  }

  List<Claim> claims() {
    return claims;
  }

  /** Keeps claims, whether or not the transaction was committed: those of one that was not are refused later. */
  void keep(List<Claim> claimed) {
    for (Claim claim : claimed) {
      Long before = fences.put(claim.job(), claim.fence());
      if (before != null && before >= claim.fence()) {
        throw new AssertionError("the fence of " + claim + " was " + before + " before");
      }
    }
    claims.addAll(claimed);
  }

  /** {@return the version of a value, within a transaction} */
  static Function<Key<?>, Long> versions(Transaction transaction) {
    return key -> transaction.find(key).map(Versioned::version).orElse(0L);
  }

  /** {@return the version of a value, outside of transactions} */
  Function<Key<?>, Long> versions() {
    return key -> storage.<Long>transact(transaction -> versions(transaction).apply(key));
  }
}
