package dev.gotong.desk;

import dev.gotong.base.Decider;
import dev.gotong.base.Event;
import dev.gotong.spi.Kind;

/**
 * Rules, and under which kind the states are stored that they rule.
 *
 * @param kind the kind of the states
 * @param decider the rules
 */
record Machine<S, C, F, E extends Event>(Kind<S> kind, Decider<S, C, F, E> decider) {}
