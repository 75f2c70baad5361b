package dev.gotong.coverage;

import com.google.common.collect.ImmutableSortedSet;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import dev.gotong.team.Action;
import java.util.Set;

/**
 * What would make somebody a backup.
 *
 * @param person who
 * @param permit what they must be allowed to do at the place of the responsibility
 * @param train what they must learn
 */
public record Remedy(PersonId person, Set<Action> permit, Set<String> train) {

  /** Sorts, and checks that it is something. */
  public Remedy {
    permit = ImmutableSortedSet.copyOf(permit);
    train = ImmutableSortedSet.copyOf(train);
    Require.that(!permit.isEmpty() || !train.isEmpty(), "a remedy must permit or train something");
  }

  /** {@return it as a sentence, such as "permit bo to moderate and train bo in film"} */
  public String message() {
    String permission = permit.isEmpty() ? "" : "permit " + person + " to " + join(permit);
    String training = train.isEmpty() ? "" : "train " + person + " in " + join(train);
    return permission + (permission.isEmpty() || training.isEmpty() ? "" : " and ") + training;
  }

  private static String join(Set<?> all) {
    return String.join(", ", all.stream().map(Object::toString).toList());
  }
}
