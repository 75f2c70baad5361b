/**
 * Handover: somebody goes, for a time or for good, and everything of theirs goes somewhere, in one plan.
 *
 * <pre>
 *   Present -- begin     --&gt; Away: the absence is noted, and each thing moves, is stood in for, stays, or nobody can take it
 *   Away    -- come back --&gt; Present: what is unfinished, and still with whoever took it, comes back
 *   any     -- offboard  --&gt; Gone: refused while anything would be left without an owner
 * </pre>
 *
 * <p>Tarik is ill from Tuesday on: "reply to reviews" moves to Lena, who may and has the time; the approval of the spring post is
 * given by Jonas, his backup, who did not write it; each with its reason, on one page for those who take over
 * ({@link dev.gotong.handover.HandoverPacket}).
 *
 * <p>Start with {@link dev.gotong.handover.HandoverPlan} for what a plan says, and with {@link dev.gotong.handover.Handovers} for
 * the rules. What each kind of thing is and who can take it is found by the desk, which sees all of them. What any other change
 * would mean, {@link dev.gotong.handover.Difference} shows: two situations side by side.
 *
 * <p>Depends on: {@code base}, {@code time}, {@code team}, {@code coverage}, {@code workload}, {@code approval}, {@code calendar}.
 */
@NullMarked
package dev.gotong.handover;

import org.jspecify.annotations.NullMarked;
