/**
 * Publishers for real networks, as an author of plugins would write them, and usable as they are.
 *
 * <p>{@link dev.gotong.examples.connectors.BlueskyPublisher} is the model: a publisher with its account and its record, on
 * the JDK's own HTTP client and Jackson, held to {@code PublisherContract} of the testkit, before a stand-in in every build and before Bluesky's own
 * server in the profile {@code bluesky}.
 */
@NullMarked
package dev.gotong.examples.connectors;

import org.jspecify.annotations.NullMarked;
