package dev.gotong.post;

/** How careful a team must be with a post, as whoever writes it says; in order of strictness, the mildest first. */
public enum Rating {
  /** Nothing out of the ordinary. */
  NORMAL,
  /** Some might take it amiss: a loss, a quarrel, a joke about either. */
  SENSITIVE,
  /** Only some may decide it: a recall, a lawsuit, figures not yet public. */
  RESTRICTED
}
