/**
 * The desks: one for each feature. A desk reads, authorises, decides, saves and records, and is the only place that
 * both decides and saves.
 *
 * <p>Members of the team may do all that they are permitted. Programs, and external reviewers while their permits last, may
 * do what is on a channel that they were permitted to do there: submit a post, give it a slot or take it back, and say
 * whether it is out. To write, to vote, to own work, to hold everything and to change the team takes a member, since those
 * are compared as persons.
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
