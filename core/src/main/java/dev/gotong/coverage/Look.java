package dev.gotong.coverage;

import dev.gotong.base.Micros;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.time.Instant;

/**
 * That somebody went through what a responsibility looks after, such as the calendar.
 *
 * @param responsibility the id of the responsibility
 * @param by who
 * @param at when, in microseconds
 */
public record Look(String responsibility, PersonId by, Instant at) {

  /** Checks the id and truncates the time. */
  public Look {
    Require.id(responsibility, "responsibility");
    at = Micros.truncate(at);
  }
}
