package dev.gotong.coverage;

import dev.gotong.base.ChannelId;
import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.network.Channel;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.WeeklyHours.Range;
import dev.gotong.time.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Large teams in three zones and shifts, each person on a few networks; the same each time. */
final class LargeRosters {
  private static final List<String> ZONES =
      List.of("Europe/Berlin", "Asia/Jakarta", "America/New_York");
  private static final List<Duty> DUTIES = List.of(
      Duty.CONTENT,
      Duty.SCHEDULING,
      Duty.ENGAGEMENT,
      Duty.CARE,
      Duty.STAKEHOLDERS,
      Duty.MODERATION,
      Duty.CALENDAR,
      Duty.ANALYTICS);
  private static final Instant START = Instant.parse("2026-03-15T23:00:00Z");

  private LargeRosters() {}

  static Window days(int days) {
    return Window.of(START, START.plus(Duration.ofDays(days)));
  }

  static Roster of(int people, int networks, int duties) {
    Random random = new Random(people);
    List<PersonId> ids = new ArrayList<>();
    Team.Builder team = Team.builder();
    for (int i = 0; i < people; i++) {
      PersonId id = PersonId.of(String.format(Locale.ROOT, "p%03d", i));
      ids.add(id);
      team.addMembers(member(id, i, random));
      for (int n = 0; n < 3; n++) {
        team.addGrants(Grant.permit(
            id,
            random.nextBoolean() ? Action.MODERATE : Action.DRAFT,
            Scope.network(NetworkId.of("n" + random.nextInt(networks)))));
      }
      if (random.nextInt(4) == 0) {
        LocalDate day = LocalDate.of(2026, 3, 16).plusDays(random.nextInt(25));
        team.addAbsences(Absence.days(id, day, day.plusDays(random.nextInt(5)), "holiday"));
      }
    }
    ids.forEach(id -> team.putBackups(id, others(ids, id, random)));
    Roster.Builder roster = Roster.builder().team(team.build());
    for (int n = 0; n < networks; n++) {
      NetworkId network = NetworkId.of("n" + n);
      roster.addChannels(Channel.builder()
          .id(ChannelId.of("c" + n))
          .network(network)
          .name("channel")
          .zone(ZoneId.of(ZONES.get(n % 3)))
          .build());
      for (int d = 0; d < duties; d++) {
        roster.addResponsibilities(responsibility(network, d, ids, random));
      }
    }
    return roster.build();
  }

  private static Responsibility responsibility(
      NetworkId network, int duty, List<PersonId> ids, Random random) {
    PersonId owner = ids.get(random.nextInt(ids.size()));
    return Responsibility.builder()
        .id(DUTIES.get(duty) + "-" + network)
        .duty(DUTIES.get(duty))
        .place(Scope.network(network))
        .addAllActions(random.nextInt(3) == 0 ? List.of(Action.MODERATE) : List.of())
        .owner(owner)
        .addAllBackups(others(ids, owner, random))
        .hours(
            random.nextBoolean()
                ? week(ZONES.get(random.nextInt(3)), 10 * 60, 16 * 60)
                : WeeklyHours.never(ZoneId.of("UTC")))
        .minutes(60 * random.nextInt(12))
        .build();
  }

  private static List<PersonId> others(List<PersonId> ids, PersonId but, Random random) {
    return Stream.generate(() -> ids.get(random.nextInt(ids.size())))
        .filter(id -> !id.equals(but))
        .distinct()
        .limit(2)
        .toList();
  }

  private static Member member(PersonId id, int number, Random random) {
    int from = 60 * (7 + random.nextInt(3));
    return Member.builder()
        .id(id)
        .name("Kak " + id)
        .role("editor")
        .hours(week(ZONES.get(number % 3), from, from + 8 * 60))
        .capacityMinutes(900)
        .build();
  }

  private static WeeklyHours week(String zone, int from, int to) {
    return WeeklyHours.of(
        ZoneId.of(zone),
        Stream.of(DayOfWeek.values())
            .limit(5)
            .map(day -> new Range(day, from, to))
            .toList());
  }

  static CoverRules rules(Roster roster, int atLeast) {
    CoverRules.Builder rules = CoverRules.builder().backsAtMost(5).calendarWithinDays(3);
    Evenness.Builder even =
        Evenness.builder().hours(week("Europe/Berlin", 480, 1200)).tolerancePercent(20);
    for (Channel channel : roster.channels()) {
      Scope place = Scope.network(channel.network());
      WeeklyHours hours = week(channel.zone().getId(), 9 * 60, 17 * 60);
      even.putTargets(channel.network(), 1);
      rules.addStaffing(Staffing.builder()
          .place(place)
          .addActions(Action.MODERATE)
          .hours(hours)
          .atLeast(atLeast)
          .build());
      rules.addModeration(Moderation.builder()
          .place(place)
          .moderate(Action.MODERATE)
          .hours(WeeklyHours.always(channel.zone()))
          .build());
    }
    return rules.addEvenness(even.addActions(Action.MODERATE).build()).build();
  }
}
