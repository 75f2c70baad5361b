package dev.gotong.desk;

import dev.gotong.base.CommandId;
import dev.gotong.base.Digest;

/**
 * The proof that a command was carried out, so that it is carried out once.
 *
 * @param commandId the command
 * @param payload the digest of what was asked for
 */
record Receipt(CommandId commandId, Digest payload) {}
