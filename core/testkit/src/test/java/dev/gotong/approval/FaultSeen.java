package dev.gotong.approval;

import dev.gotong.base.Digest;

/**
 * What somebody had before them.
 *
 * @param revision the revision
 * @param digest its digest
 */
record FaultSeen(int revision, Digest digest) {}
