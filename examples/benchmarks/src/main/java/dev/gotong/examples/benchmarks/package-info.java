/**
 * Speed, measured beside what a user would pick instead, in the same run.
 *
 * <pre>
 *   StorageDispatch  20,000 jobs through the port, beside the same work in bare SQL
 *   ColdStart        a new process up to its first answered command, beside an empty one
 *   ApprovalRate     decisions of an approval flow on fresh posts, beside three state machines
 * </pre>
 *
 * <p>Every benchmark ends with a line for each goal: {@code goal <name>: <value> against <target>, met} or {@code short}.
 * Start with {@link dev.gotong.examples.benchmarks.Benchmarks}.
 */
@NullMarked
package dev.gotong.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
