package dev.gotong.personal;

import java.util.Locale;

/** Why a note was erased. */
public enum Erasure {
  /** The person took it back. */
  WITHDRAWN,
  /** The time that they agreed to was over. */
  EXPIRED,
  /** They left the team. */
  LEFT,
  /** It rested on answers to the survey that are gone, or are others now. */
  SURVEY_GONE;

  /** {@return the reason in words, such as "survey gone"} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
