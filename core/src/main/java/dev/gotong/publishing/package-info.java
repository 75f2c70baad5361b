/**
 * Publishing: one post on one channel, from its slot to what became of it; never twice, never silently late, never
 * without a permit.
 *
 * <pre>
 *   Unscheduled -- schedule        --&gt; Scheduled
 *   Scheduled   -- schedule        --&gt; Scheduled, at another time or with other content
 *   Scheduled   -- unschedule      --&gt; Unscheduled
 *   Scheduled   -- begin           --&gt; InFlight with a fence; or Missed: too late, held, or not approved
 *   InFlight    -- hand back       --&gt; Scheduled, nothing was sent
 *   InFlight    -- report          --&gt; Published, Rejected, Scheduled (wait), Missed, or Unclear
 *   InFlight    -- settle          --&gt; Published, Scheduled (it is not there), or Unclear
 *   Unclear     -- settle, resolve --&gt; Published, Scheduled, or Unscheduled
 *   Rejected, Missed -- schedule   --&gt; Scheduled
 * </pre>
 *
 * <p>An attempt is on record before the network is called. When its answer is lost it is never sent again before
 * somebody has looked whether it is there: the publisher by its key, or a person.
 *
 * <p>Start with {@link dev.gotong.publishing.Targets}, which holds every rule.
 *
 * <p>Depends on: {@code base}, {@code post}, {@code calendar}.
 */
@NullMarked
package dev.gotong.publishing;

import org.jspecify.annotations.NullMarked;
