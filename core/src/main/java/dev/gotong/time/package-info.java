/**
 * Time as teams live it: windows, weekly hours, and what the clock on the wall shows.
 *
 * <pre>
 *   2025-10-26 02:30 (Europe/Berlin)   comes twice; the first is 2025-10-26T00:30:00Z
 *   2025-03-30 02:30 (Europe/Berlin)   never comes; moved on by the gap it is 2025-03-30T01:30:00Z
 * </pre>
 *
 * <p>Windows are half-open: what ends at noon and what starts at noon have nothing in common. Start with
 * {@link dev.gotong.time.Window} and {@link dev.gotong.time.WallTime}.
 *
 * <p>Depends on: {@code base}.
 */
@NullMarked
package dev.gotong.time;

import org.jspecify.annotations.NullMarked;
