/**
 * The people of a team: what each may do where, when they work, when they are away, and who stands in.
 *
 * <pre>
 *   empty team -- found                --&gt; one member, who may do everything everywhere
 *   team       -- join, leave          --&gt; a member more, or one less
 *   team       -- permit, revoke       --&gt; a grant more, or one less
 *   team       -- assign, customise    --&gt; a preset, or chosen actions, instead of what was permitted there
 *   team       -- set group, set role  --&gt; who is in a group, what a role is
 *   team       -- be away, be back     --&gt; an absence more, or one less
 *   team       -- name backups         --&gt; who stands in for somebody, in order
 * </pre>
 *
 * <p>What is not permitted is denied, and a grant that forbids beats every one that permits: see {@link
 * dev.gotong.team.Permissions}. Start with {@link dev.gotong.team.Teams}, which holds the rules of change.
 *
 * <p>Depends on: {@code base}, {@code time}, {@code predicate}, {@code network}.
 */
@NullMarked
package dev.gotong.team;

import org.jspecify.annotations.NullMarked;
