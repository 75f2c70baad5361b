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
        job, "Cannot change " + job + ": it is being worked on. Wait for its outcome.");
  }

  /** {@return the exception for a worker whose claim was taken over, or whose job is gone} */
  public static JobConflictException leaseLost(Claim claim) {
    return new JobConflictException(
        claim.job(),
        "Cannot finish " + claim.job() + " under fence " + claim.fence()
            + ": the lease was lost, and another worker has taken over.");
  }

  /** {@return the job} */
  public Job job() {
    return job;
  }
}
