/**
 * What tests of Gotong are made of, for anyone who builds on it.
 *
 * <p>Arbitraries of jqwik for the values of the core, small and quarrelsome: few people who often act twice, texts that
 * hold what breaks naive code. Contracts for those who write adapters: extend one, say how to open the adapter, and
 * every rule is a test.
 *
 * <p>Start with {@link dev.gotong.testkit.PostArbitraries} for values, and with {@link
 * dev.gotong.testkit.StorageContract} for a storage; {@link dev.gotong.testkit.StorageDifferential} compares two.
 *
 * <p>Depends on: the core, jqwik, JUnit, AssertJ.
 */
@NullMarked
package dev.gotong.testkit;

import org.jspecify.annotations.NullMarked;
