package dev.gotong.team;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.PersonId;
import dev.gotong.base.Require;
import java.util.List;
import java.util.stream.Stream;

/**
 * People, programs and other groups under one name, such as those who care for customers. What is granted to a group is
 * granted to everybody in it.
 *
 * @param name an id, such as {@code care}
 * @param members who is in it, in the order in which they were added
 */
public record Group(String name, List<Membership> members) {

  /** Checks the form. */
  public Group {
    Require.id(name, "group");
    members = ImmutableList.copyOf(members);
  }

  /** {@return the group of those people} */
  public static Group ofPeople(String name, PersonId... people) {
    return of(name, Stream.of(people).map(Subject::person).toArray(Subject[]::new));
  }

  /** {@return the group of those} */
  public static Group of(String name, Subject... members) {
    return new Group(name, Stream.of(members).map(Membership::of).toList());
  }
}
