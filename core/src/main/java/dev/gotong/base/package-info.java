/**
 * What every feature speaks: decisions and refusals, findings, content digests, actors and ids.
 *
 * <p>A rule answers with a {@link dev.gotong.base.Decision}: events that were accepted, a
 * {@link dev.gotong.base.Refusal}, or "unchanged" for what is already so. A refusal reads like this:
 *
 * <pre>
 *   code     approval.self-approval
 *   facts    member=bo
 *   message  bo cannot approve: bo wrote part of the content
 * </pre>
 *
 * <p>Start with {@link dev.gotong.base.Decider}.
 *
 * <p>Depends on: nothing.
 */
@NullMarked
package dev.gotong.base;

import org.jspecify.annotations.NullMarked;
