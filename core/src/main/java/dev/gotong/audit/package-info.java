/**
 * The hash chain of what happened: one chain for each workspace, without gaps, which shows any later change.
 *
 * <pre>
 *   h(0) = SHA-256( 0x00 | canonical("audit/1", workspace) )
 *   h(n) = SHA-256( 0x01 | length of canonical(record n), 8 bytes | canonical(record n) | h(n-1) )
 * </pre>
 *
 * <p>A record does not hold its event but a commitment to it, so that personal text can be erased beside the chain
 * while the chain stays whole. Without a checkpoint kept elsewhere a chain shows edits, but neither a cut-off end nor a
 * chain that was written anew from the start.
 *
 * <p>Start with {@link dev.gotong.audit.AuditChain}.
 *
 * <p>Depends on: {@code base}.
 */
@NullMarked
package dev.gotong.audit;

import org.jspecify.annotations.NullMarked;
