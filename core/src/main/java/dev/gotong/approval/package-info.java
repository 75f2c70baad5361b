/**
 * Reviews a post until enough of the right people have agreed to exactly what it says.
 *
 * <pre>
 *   Draft             -- submit            --&gt; InReview, or Approved if nobody has to agree
 *   InReview          -- approve           --&gt; InReview, or Approved once every stage has enough
 *   InReview          -- note edit         --&gt; InReview; votes at stages that watch what changed end
 *   InReview          -- request changes   --&gt; ChangesRequested, once enough people want changes
 *   InReview          -- override          --&gt; InReview, or Approved; it takes a right and a second person
 *   InReview          -- tick              --&gt; InReview, or Closed (expired); never Approved
 *   ChangesRequested  -- submit            --&gt; InReview, the next round, without votes
 *   Approved          -- note edit         --&gt; Approved, or InReview if a vote that was needed ended
 *   Approved          -- retract, object   --&gt; InReview, or ChangesRequested
 *   any but Closed    -- withdraw          --&gt; Closed; so does a veto that rejects
 *   Closed            -- reopen            --&gt; Draft
 * </pre>
 *
 * <p>A vote is for one revision and one digest. It counts for a later one only if nothing that its stage watches changed
 * in between, as the machine says that made the edit. Silence never approves, nobody approves what they wrote, an
 * objection outlives every edit, and what nobody knows counts as no.
 *
 * <p>Votes end by events alone, so that folding what happened needs nothing else; {@link
 * dev.gotong.approval.CourseCommand.Tick} says what time and changes in the team did.
 *
 * <p>Start with {@link dev.gotong.approval.Approvals}, which leads to every rule: {@code Voting} and {@code Speaker},
 * {@code Editing}, {@code Submitting}, {@code Steering}, {@code Clockwork}, {@code Emergencies}. {@code Tally} counts,
 * {@code Settlement} says what comes of an act, {@code Fold} folds.
 *
 * <p>{@link dev.gotong.approval.Presets} has policies to begin with; {@link dev.gotong.approval.PolicyCheck} says what
 * would go wrong with one, given the team that has to live with it.
 *
 * <p>Depends on: {@code base}, {@code time}, {@code predicate}, {@code post}.
 */
@NullMarked
package dev.gotong.approval;

import org.jspecify.annotations.NullMarked;
