package dev.gotong.spi;

/**
 * A job is in other hands: it was claimed while somebody wanted to move or cancel it, or claimed by another while
 * somebody still worked on it. Nothing has been written.
 */
public final class JobConflictException extends ConflictException {
  private static final long serialVersionUID = 1L;

  private final transient Job job;

  private JobConflictException(Job job, String message) {
    super(message);
    this.job = job;
  }

  /** {@return the exception for a job that is claimed, and can be neither moved nor cancelled} */
  public static JobConflictException inFlight(Job job) {
    return new JobConflictException(
        job, "Cannot change %s: it is being worked on. Wait for its outcome.".formatted(job));
  }

  /** {@return the exception for a worker whose claim was taken over, or whose job is gone} */
  public static JobConflictException leaseLost(Claim claim) {
    return new JobConflictException(
        claim.job(),
        "Cannot finish %s under fence %d: the lease was lost, and another worker has taken over."
            .formatted(claim.job(), claim.fence()));
  }

  /** {@return the job} */
  public Job job() {
    return job;
  }
}
