/**
 * Runs the files of a team through Gotong once, and reports what came of it.
 *
 * <p>{@link dev.gotong.examples.quickstart.JobReport} holds what is to be said, in plain values; {@link
 * dev.gotong.examples.quickstart.ConsoleReport} and {@link dev.gotong.examples.quickstart.HtmlReport} say it.
 */
@NullMarked
package dev.gotong.examples.quickstart;

import org.jspecify.annotations.NullMarked;
