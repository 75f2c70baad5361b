package dev.gotong.personal;

/** Whether somebody would rather have a kind of task. */
public enum Leaning {
  /** They would. */
  LIKES,
  /** They would rather not. */
  DISLIKES
}
