/**
 * The calendar: slots, what they may not do to each other, and holds that stop everything in a crisis.
 *
 * <pre>
 *   Free  -- place  --&gt; Held, by somebody, for a reason
 *   Held  -- lift   --&gt; Free
 * </pre>
 *
 * <p>Start with {@link dev.gotong.calendar.CalendarRules}, which finds conflicts, and {@link
 * dev.gotong.calendar.Holds}.
 *
 * <p>Depends on: {@code base}, {@code time}, {@code network}.
 */
@NullMarked
package dev.gotong.calendar;

import org.jspecify.annotations.NullMarked;
