/**
 * Posts: what is said on which channel, by whom it was written, and in which revision it stands.
 *
 * <pre>
 *   Absent     -- create draft  --&gt; Live, revision 1
 *   Live       -- edit          --&gt; Live, one revision later, with the facets that changed
 *   Live       -- withdraw      --&gt; Withdrawn
 *   Withdrawn  -- reopen        --&gt; Live, as it was
 * </pre>
 *
 * <p>Whether a post was approved, when it goes out and what became of it is not said here: those are machines of their
 * own, which hold on to a revision and a digest of this one.
 *
 * <p>Start with {@link dev.gotong.post.Posts}, which holds every rule.
 *
 * <p>Depends on: {@code base}, {@code network}.
 */
@NullMarked
package dev.gotong.post;

import org.jspecify.annotations.NullMarked;
