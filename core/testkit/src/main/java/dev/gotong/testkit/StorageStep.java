package dev.gotong.testkit;

import dev.gotong.spi.Changes;
import dev.gotong.spi.Claim;
import dev.gotong.spi.ConflictException;
import dev.gotong.spi.JobConflictException;
import dev.gotong.spi.Key;
import dev.gotong.spi.ReservedException;
import dev.gotong.spi.StaleVersionException;
import dev.gotong.spi.Transaction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One step of a history, and what it comes to: an answer that is the same wherever the promises are kept. */
interface StorageStep {
  /** {@return the answer of that world} */
  Object in(StorageWorld world);

  /** {@return by how much the clock goes on after this step} */
  default Duration takes() {
    return Duration.ZERO;
  }

  /** Something that is done within a transaction. */
  interface Act {
    Object in(StorageWorld world, Transaction transaction, List<Claim> claimed);
  }

  /** Something that is added to a set of changes; versions are those of now. */
  interface Part {
    void addTo(Changes.Builder changes, StorageWorld world, Function<Key<?>, Long> versions);
  }

  /**
   * A transaction.
   *
   * @param acts what is done in it
   */
  record Transact(List<? extends Act> acts) implements StorageStep {
    @Override
    public Object in(StorageWorld world) {
      List<Claim> claimed = new ArrayList<>();
      try {
        return world.storage().<List<Object>>transact(transaction -> {
          claimed.clear(); // the work may be run again
          List<Object> answers = new ArrayList<>();
          acts.forEach(act -> answers.add(act.in(world, transaction, claimed)));
          return answers;
        });
      } catch (SetConflict e) {
        return e.answer();
      } finally {
        world.keep(claimed);
      }
    }
  }

  /**
   * A group commit.
   *
   * @param sets the sets of changes
   */
  record CommitEach(List<Write> sets) implements StorageStep {
    @Override
    public Object in(StorageWorld world) {
      List<Changes> changes = new ArrayList<>();
      sets.forEach(set -> changes.add(set.changes(world, world.versions())));
      List<Optional<ConflictException>> conflicts = world.storage().commitEach(changes);
      List<Object> answers = new ArrayList<>();
      for (int i = 0; i < changes.size(); i++) {
        Changes set = changes.get(i);
        answers.add(conflicts.get(i).<Object>map(e -> refused(set, e)).orElse("written"));
      }
      return answers;
    }
  }

  /**
   * The clock of the storage goes on.
   *
   * @param takes by how much
   */
  record Wait(Duration takes) implements StorageStep {
    @Override
    public Object in(StorageWorld world) {
      return Optional.of(world.storage().findNextDue(world.queue()));
    }
  }

  /**
   * A set of changes.
   *
   * @param parts what is in it; of several that change one value or job, the first counts
   */
  record Write(List<? extends Part> parts) implements Act {
    @Override
    public Object in(StorageWorld world, Transaction transaction, List<Claim> claimed) {
      Changes changes = changes(world, StorageWorld.versions(transaction));
      try {
        transaction.write(changes);
        return "written";
      } catch (ConflictException e) {
        throw new SetConflict(refused(changes, e));
      }
    }

    Changes changes(StorageWorld world, Function<Key<?>, Long> versions) {
      Changes.Builder all = Changes.builder();
      Set<Object> seen = new HashSet<>();
      for (Part part : parts) {
        Changes.Builder alone = Changes.builder();
        part.addTo(alone, world, versions);
        Changes one = alone.build();
        if (one.saves().stream().allMatch(save -> seen.add(save.key()))
            && one.jobs().stream().allMatch(job -> seen.add(job.job()))) {
          all.addAllSaves(one.saves())
              .addAllExpects(one.expects())
              .addAllReservations(one.reservations())
              .addAllReleases(one.releases())
              .addAllEvents(one.events())
              .addAllJobs(one.jobs());
        }
      }
      return all.build();
    }
  }

  /**
   * That something was refused.
   *
   * @param why the conflict, as far as it is the same everywhere
   */
  record Refused(Object why) {}

  /** A conflict on its way out of the work. */
  final class SetConflict extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refused answer;

    SetConflict(Refused answer) {
      this.answer = answer;
    }

    Refused answer() {
      return answer;
    }
  }

  /** {@return all of the conflict if there can only be one, else only that there is one} */
  private static Refused refused(Changes changes, ConflictException conflict) {
    int guards = changes.saves().size()
        + changes.expects().size()
        + changes.reservations().size()
        + changes.jobs().size();
    return new Refused(guards > 1 ? "for one of several reasons" : reason(conflict));
  }

  private static Object reason(ConflictException conflict) {
    if (conflict instanceof StaleVersionException e) {
      return List.of(e.key(), e.expected(), e.found());
    }
    if (conflict instanceof ReservedException e) {
      return List.of(e.wanted(), e.holder());
    }
    return ((JobConflictException) conflict).job();
  }
}
