/**
 * Tasks: pieces of work with an effort, a place, what it takes to do them, and somebody who owns them.
 *
 * <pre>
 *   Absent  -- create          --&gt; Open, with or without an owner
 *   Open    -- assign, release --&gt; Open, with another owner or none
 *   Open    -- finish          --&gt; Finished
 * </pre>
 *
 * <p>Start with {@link dev.gotong.task.Tasks}, which holds every rule; {@link dev.gotong.task.Eligibility} says who may
 * own what.
 *
 * <p>Depends on: {@code base}, {@code time}, {@code network}, {@code team}.
 */
@NullMarked
package dev.gotong.task;

import org.jspecify.annotations.NullMarked;
