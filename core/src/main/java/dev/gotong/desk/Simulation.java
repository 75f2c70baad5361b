package dev.gotong.desk;

import dev.gotong.handover.Difference;

/**
 * What would come of something, had it been done.
 *
 * @param answer what the desks answered, a refusal included
 * @param difference what would be different; nothing, if they refused
 */
public record Simulation<T>(T answer, Difference difference) {}
