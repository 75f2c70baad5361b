/**
 * Coverage: whether every task is owned, every channel has its people, and everybody who is away is stood in for; and
 * where not, why.
 *
 * <p>LinkedIn on Tuesday from 14:00 to 17:00 needs one person who moderates; Jonas is away, and Lena and Tarik, his
 * backups, may not: that is one {@link dev.gotong.coverage.Gap}, with the three of them as its candidates.
 *
 * <p>A {@link dev.gotong.coverage.Roster} is a team and what it answers for: each {@link dev.gotong.coverage.Responsibility}
 * has an owner, and backups who act while the owner cannot ({@link dev.gotong.coverage.EffectiveOwners} says who does when,
 * and why). {@link dev.gotong.coverage.CoverRules} are what a team asks of it. {@link dev.gotong.coverage.Resilience} tells whose
 * absence breaks what, and {@link dev.gotong.coverage.BackupPlanner} proposes backups.
 *
 * <p>What a team answers for is kept as a {@link dev.gotong.coverage.Charter}, which changes by the rules of {@link
 * dev.gotong.coverage.Charters}:
 *
 * <pre>
 *   charter -- set, drop, entrust, arrange --&gt; other responsibilities, owners, or another order
 *   charter -- set rules                   --&gt; other rules
 *   charter -- note look                   --&gt; a look more
 * </pre>
 *
 * <p>Time is swept from edge to edge, never sampled: a gap of one microsecond is found.
 *
 * <p>Start with {@link dev.gotong.coverage.Coverage}.
 *
 * <p>Depends on: {@code base}, {@code time}, {@code network}, {@code team}, {@code task}.
 */
@NullMarked
package dev.gotong.coverage;

import org.jspecify.annotations.NullMarked;
