/**
 * What a change means to all features at once: what it closes and opens, and for whom.
 *
 * <p>Start with {@link dev.gotong.handover.Difference}, which shows two situations side by side.
 *
 * <p>Depends on: {@code base}, {@code coverage}, {@code workload}, {@code approval}, {@code calendar}.
 */
@NullMarked
package dev.gotong.handover;

import org.jspecify.annotations.NullMarked;
