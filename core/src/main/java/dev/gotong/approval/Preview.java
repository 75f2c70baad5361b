package dev.gotong.approval;

import dev.gotong.base.Decision;

/**
 * What a command would lead to, if it were given now.
 *
 * @param decision the answer to it
 * @param before how far the review has come
 * @param after how far it would have come
 */
public record Preview(Decision<ApprovalEvent> decision, Explanation before, Explanation after) {}
