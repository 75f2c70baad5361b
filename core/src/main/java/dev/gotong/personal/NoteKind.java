package dev.gotong.personal;

import java.util.Locale;

/** What a note is about; a person has at most one of each. */
public enum NoteKind {
  /** Answers to the survey. */
  SURVEY,
  /** Which kinds of task they would rather have, or not: what they accepted of what their answers suggest. */
  PREFERENCES,
  /** A type of the MBTI. */
  PERSONALITY_TYPE,
  /** Themes of CliftonStrengths. */
  STRENGTHS;

  /** {@return the kind in words, such as "personality type"} */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
