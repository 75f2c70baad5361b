package dev.gotong.personal;

/** What a note may be used for. */
public enum Purpose {
  /** To be read by those whom the person names, so that they work together better. */
  TEAMWORK,
  /** To be thought of when it is proposed who takes which task. Preferences then show in the reasons of a plan; hints never do. */
  ASSIGNMENT
}
