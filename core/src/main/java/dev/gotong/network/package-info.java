/**
 * Social networks as dated data: what each accepts and how each counts text; and the channels of a team on them.
 *
 * <p>The same 160 flags are three different lengths:
 *
 * <pre>
 *   network    counts                                           160 flags   limit
 *   X          weights: 1 or 2 a character, an emoji 2, a link 23     320     280   too long by 40
 *   Bluesky    graphemes, and UTF-8 bytes as well               160, 1280     300, 3000
 *   LinkedIn   UTF-16 units                                           640    3000
 * </pre>
 *
 * <p>Start with {@link dev.gotong.network.Networks}, the registry of what is known.
 *
 * <p>Depends on: {@code base}.
 */
@NullMarked
package dev.gotong.network;

import org.jspecify.annotations.NullMarked;
