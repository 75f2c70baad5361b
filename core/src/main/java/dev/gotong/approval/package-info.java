/**
 * Reviews a post until enough people have agreed to exactly what it says.
 *
 * <pre>
 *   Draft             -- submit            --&gt; InReview, or Approved if the policy has no stages
 *   InReview          -- approve           --&gt; InReview, or Approved once every stage has enough
 *   InReview          -- note edit         --&gt; InReview; unless it is cosmetic, every vote is stale
 *   InReview          -- request changes   --&gt; ChangesRequested
 *   InReview          -- clear objection   --&gt; InReview, or Approved if only this was missing
 *   ChangesRequested  -- submit            --&gt; InReview, the next round, without votes
 *   Approved          -- note edit         --&gt; InReview, unless it is cosmetic
 *   Approved          -- retract vote      --&gt; InReview, if too few are left
 *   Approved          -- request changes   --&gt; ChangesRequested
 * </pre>
 *
 * <p>A vote is for one revision and one digest, and counts for no other. Silence never approves, nobody approves their
 * own work, and a request for changes stands until whoever made it agrees or clears it.
 *
 * <p>Start with {@link dev.gotong.approval.Approvals}, which holds every rule.
 *
 * <p>Depends on: {@code base}.
 */
@NullMarked
package dev.gotong.approval;

import org.jspecify.annotations.NullMarked;
