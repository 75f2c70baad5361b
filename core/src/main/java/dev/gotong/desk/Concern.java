package dev.gotong.desk;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.calendar.Slot;
import dev.gotong.publishing.TargetState;
import java.util.Optional;

/**
 * A post that somebody has to see to, since it did not go out on a channel as planned, or nobody knows whether it did.
 *
 * @param slot what was to go out where and when
 * @param state how far it is
 * @param why what is the matter, and what to do about it
 * @param owner who sees to it: whoever acts now for scheduling there, if the team answers for that, else the author if they
 *     are still in the team; empty if there is neither
 */
public record Concern(Slot slot, TargetState state, Refusal why, Optional<PersonId> owner) {}
