package dev.gotong.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.network.Channel;
import dev.gotong.team.Action;
import dev.gotong.team.Directory;
import dev.gotong.team.Grant;
import dev.gotong.team.Group;
import dev.gotong.team.Member;
import dev.gotong.team.Place;
import dev.gotong.team.Request;
import dev.gotong.team.Right;
import dev.gotong.team.Scope;
import dev.gotong.team.Subject;
import dev.gotong.team.Team;
import dev.gotong.time.WeeklyHours;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A team and what is asked of it, the same for the same numbers: a hundred people in groups, two levels of them, and forty
 * channels in spaces of brands. A grant in ten forbids. Actions are the team's own, which imply nothing, and no grant has a
 * condition or an end: so that the peer can say the same.
 *
 * @param team the team
 * @param channels its channels
 * @param actions what may be asked for
 */
record PermissionPolicy(Team team, List<Channel> channels, List<Action> actions) {
  private static final int PEOPLE = 100;
  private static final int GROUPS = 20;
  private static final int BRANDS = 4;
  private static final int SPACES = 3;
  private static final int CHANNELS = 40;
  private static final int ACTIONS = 8;
  private static final int FORBIDS = 10;

  /** {@return a policy of so many grants, no two the same} */
  static PermissionPolicy of(int grants, long seed) {
    Random random = new Random(seed);
    List<Action> actions = new ArrayList<>();
    for (int i = 0; i < ACTIONS; i++) {
      actions.add(Action.of("work-" + i));
    }
    List<Channel> channels = new ArrayList<>();
    for (int i = 0; i < CHANNELS; i++) {
      channels.add(Channel.builder()
          .id(ChannelId.of("channel-" + i))
          .network(NetworkId.of("mastodon"))
          .name("Channel " + i)
          .zone(ZoneId.of("UTC"))
          .brand("brand-" + i % BRANDS)
          .space("space-" + i / BRANDS % SPACES)
          .build());
    }
    Set<Grant> given = new LinkedHashSet<>();
    while (given.size() < grants) {
      Right right = Right.action(actions.get(random.nextInt(ACTIONS)));
      Scope scope = scope(random);
      Subject subject = random.nextInt(3) == 0
          ? Subject.group("group-" + random.nextInt(GROUPS))
          : Subject.person(person(random.nextInt(PEOPLE)));
      given.add(
          random.nextInt(FORBIDS) == 0
              ? Grant.forbid(subject, right, scope)
              : Grant.permit(subject, right, scope));
    }
    Team team = Team.builder()
        .members(people())
        .grants(given)
        .directory(new Directory(groups(random), ImmutableList.of(), true))
        .build();
    return new PermissionPolicy(team, channels, actions);
  }

  private static PersonId person(int number) {
    return PersonId.of("person-" + number);
  }

  private static List<Member> people() {
    List<Member> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(Member.builder()
          .id(person(i))
          .name("Person " + i)
          .role("editor")
          .hours(WeeklyHours.always(ZoneId.of("UTC")))
          .capacityMinutes(0)
          .build());
    }
    return people;
  }

  /** Five people in each; those with an even number are also in the one that follows. */
  private static List<Group> groups(Random random) {
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      Set<Subject> members = new LinkedHashSet<>();
      while (members.size() < PEOPLE / GROUPS) {
        members.add(Subject.person(person(random.nextInt(PEOPLE))));
      }
      if (i % 2 == 1) {
        members.add(Subject.group("group-" + (i - 1)));
      }
      groups.add(Group.of("group-" + i, members.toArray(Subject[]::new)));
    }
    return groups;
  }

  private static Scope scope(Random random) {
    String brand = "brand-" + random.nextInt(BRANDS);
    return switch (random.nextInt(8)) {
      case 0 -> Scope.everywhere();
      case 1, 2 -> Scope.brand(brand);
      case 3, 4 -> Scope.space(brand, "space-" + random.nextInt(SPACES));
      default -> Scope.channel(ChannelId.of("channel-" + random.nextInt(CHANNELS)));
    };
  }

  /** {@return so many requests: anybody, anything, anywhere} */
  List<Request> requests(int count, long seed) {
    Random random = new Random(seed);
    List<Request> requests = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      requests.add(Request.builder()
          .subject(Subject.person(person(random.nextInt(PEOPLE))))
          .action(actions.get(random.nextInt(ACTIONS)))
          .place(Place.of(channels.get(random.nextInt(CHANNELS))))
          .build());
    }
    return requests;
  }
}
