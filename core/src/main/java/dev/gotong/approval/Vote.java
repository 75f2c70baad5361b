package dev.gotong.approval;

import dev.gotong.base.Digest;
import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.time.Instant;

/**
 * That somebody agreed to one revision. It counts while its revision and digest are those of the round, else it is
 * stale: kept to be shown, and never counted again.
 *
 * @param stage the id of the stage at which they agreed
 * @param by who agreed
 * @param revision the revision to which they agreed, from 1; a cosmetic edit moves it on
 * @param digest the digest of what it said
 * @param at when they agreed, in microseconds
 */
public record Vote(String stage, PersonId by, int revision, Digest digest, Instant at) {

  /** Checks the bounds, and truncates the time. */
  public Vote {
    Require.id(stage, "stage");
    Require.that(revision >= 1, "revision must be 1 or more, but was %d", revision);
    at = Micros.truncate(at);
  }

  /** The same vote, for what a cosmetic edit made of the content. */
  Vote movedTo(int newRevision, Digest newDigest) {
    return new Vote(stage, by, newRevision, newDigest, at);
  }
}
