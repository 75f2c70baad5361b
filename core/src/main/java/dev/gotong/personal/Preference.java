package dev.gotong.personal;

import dev.gotong.base.Canonical;
import dev.gotong.base.Require;

/**
 * A leaning for a kind of task, or against it.
 *
 * @param task the kind of task, an id
 * @param leaning for or against
 * @param because what it follows from, such as the word of an answer; 1 to 200 characters
 */
public record Preference(String task, Leaning leaning, String because) {

  /** Checks the bounds. */
  public Preference {
    Require.id(task, "task");
    Require.text(because, 200, "because");
  }

  /** {@return a preference with its reason} */
  public static Preference of(String task, Leaning leaning, String because) {
    return new Preference(task, leaning, because);
  }

  void appendTo(Canonical to) {
    to.text(task).text(leaning.name()).text(because);
  }
}
