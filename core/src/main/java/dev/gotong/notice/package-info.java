/**
 * Notices: whom to tell what, of all that happens, and what becomes of it.
 *
 * <pre>
 *   approval    a stage opens         --&gt; your turn, to who could vote there; reminders and escalations as its policy says
 *               approved, not any more, changes wanted, vetoed, ended, set aside  --&gt; to those who wrote it
 *   publishing  missed, turned down, unclear  --&gt; to whoever sees to the slots there, else the author
 *               rights of a channel end before what is planned there  --&gt; to the same
 *   handover    somebody goes         --&gt; what you have now, to each who takes something over
 * </pre>
 *
 * <p>Nobody is told of their own act, and everybody at most one thing of one change: the gravest.
 *
 * <p>Start with {@link dev.gotong.notice.Notices}, which says whom to tell what. A notice that cannot be delivered becomes a dead
 * letter, by the rules of {@link dev.gotong.notice.Letters}.
 *
 * <p>Depends on: {@code base}, {@code approval}, {@code publishing}, {@code handover}.
 */
@NullMarked
package dev.gotong.notice;

import org.jspecify.annotations.NullMarked;
