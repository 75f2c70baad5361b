package dev.gotong.spi;

import dev.gotong.base.Micros;
import java.time.Instant;
import java.util.function.Function;

/** A change to due work. */
public sealed interface JobChange {

  /** {@return the job that changes} */
  Job job();

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Schedule, ? extends T> schedule,
      Function<? super Cancel, ? extends T> cancel,
      Function<? super Complete, ? extends T> complete,
      Function<? super Postpone, ? extends T> postpone,
      Function<? super Extend, ? extends T> extend);

  /**
   * The job becomes due at an instant; a job that exists is moved. Conflicts with a job that was claimed and neither
   * completed nor postponed, whether or not its lease is over.
   *
   * @param job the job
   * @param dueAt when, in microseconds
   */
  record Schedule(Job job, Instant dueAt) implements JobChange {

    /** Truncates {@code dueAt} to microseconds. */
    public Schedule {
      dueAt = Micros.truncate(dueAt);
    }

    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Cancel, ? extends T> cancel,
        Function<? super Complete, ? extends T> complete,
        Function<? super Postpone, ? extends T> postpone,
        Function<? super Extend, ? extends T> extend) {
      return schedule.apply(this);
    }
  }

  /**
   * The job is not to be done; one that does not exist stays so. Conflicts with a job that was claimed and neither
   * completed nor postponed: it is too late.
   *
   * @param job the job
   */
  record Cancel(Job job) implements JobChange {
    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Cancel, ? extends T> cancel,
        Function<? super Complete, ? extends T> complete,
        Function<? super Postpone, ? extends T> postpone,
        Function<? super Extend, ? extends T> extend) {
      return cancel.apply(this);
    }
  }

  /**
   * The job is done. Conflicts if the claim was taken over or handed back.
   *
   * @param claim the claim under which it was done
   */
  record Complete(Claim claim) implements JobChange {
    @Override
    public Job job() {
      return claim.job();
    }

    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Cancel, ? extends T> cancel,
        Function<? super Complete, ? extends T> complete,
        Function<? super Postpone, ? extends T> postpone,
        Function<? super Extend, ? extends T> extend) {
      return complete.apply(this);
    }
  }

  /**
   * The job is handed back, to become due at an instant. Conflicts if the claim was taken over or handed back.
   *
   * @param claim the claim that is given up
   * @param dueAt when it is due again, in microseconds
   */
  record Postpone(Claim claim, Instant dueAt) implements JobChange {

    /** Truncates {@code dueAt} to microseconds. */
    public Postpone {
      dueAt = Micros.truncate(dueAt);
    }

    @Override
    public Job job() {
      return claim.job();
    }

    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Cancel, ? extends T> cancel,
        Function<? super Complete, ? extends T> complete,
        Function<? super Postpone, ? extends T> postpone,
        Function<? super Extend, ? extends T> extend) {
      return postpone.apply(this);
    }
  }

  /**
   * The job stays claimed, and its lease lasts until an instant. Conflicts if the claim was taken over or handed back: whoever writes
   * this together with what they are about to do knows that nobody else does it meanwhile.
   *
   * @param claim the claim that goes on
   * @param leaseUntil until when nobody else may claim the job, on the clock of the storage, in microseconds
   */
  record Extend(Claim claim, Instant leaseUntil) implements JobChange {

    /** Truncates {@code leaseUntil} to microseconds. */
    public Extend {
      leaseUntil = Micros.truncate(leaseUntil);
    }

    @Override
    public Job job() {
      return claim.job();
    }

    @Override
    public <T> T match(
        Function<? super Schedule, ? extends T> schedule,
        Function<? super Cancel, ? extends T> cancel,
        Function<? super Complete, ? extends T> complete,
        Function<? super Postpone, ? extends T> postpone,
        Function<? super Extend, ? extends T> extend) {
      return extend.apply(this);
    }
  }
}
