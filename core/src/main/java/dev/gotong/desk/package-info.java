/**
 * The desks: one for each feature. A desk reads, authorises, decides, saves and records, and is the only place that
 * both decides and saves.
 *
 * <p>Every command comes in an {@link dev.gotong.desk.Envelope}. The order of checks is always the same: is it a
 * repetition, may this actor do it, do the rules of the feature allow it. A command that was accepted is written with
 * its events, its link in the audit chain and its receipt in one transaction.
 *
 * <p>Depends on: every feature, {@code audit}, {@code spi}.
 */
@NullMarked
package dev.gotong.desk;

import org.jspecify.annotations.NullMarked;
