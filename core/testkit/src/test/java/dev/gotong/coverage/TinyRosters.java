package dev.gotong.coverage;

import dev.gotong.base.NetworkId;
import dev.gotong.base.PersonId;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import dev.gotong.testkit.TeamArbitraries;
import dev.gotong.time.WeeklyHours;
import dev.gotong.time.WeeklyHours.Range;
import dev.gotong.time.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Three or four people with too little time for up to four responsibilities, the same each time: so few that all plans and all
 * sets of people are tried in a moment, as mutation runs need it.
 */
final class TinyRosters {
  /** A Monday and the small hours after it. */
  static final Window WHOLE =
      Window.of(Instant.parse("2026-03-01T22:00:00Z"), Instant.parse("2026-03-03T04:00:00Z"));

  private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final List<Scope> PLACES = List.of(
      Scope.everywhere(), Scope.network(NetworkId.of("x")), Scope.network(NetworkId.of("tiktok")));
  private static final List<WeeklyHours> HOURS = List.of(
      WeeklyHours.always(BERLIN),
      monday(BERLIN, 9 * 60, 17 * 60),
      monday(JAKARTA, 9 * 60, 17 * 60),
      monday(BERLIN, 12 * 60, 14 * 60));

  private final Random random;

  /** Whether nearly everybody is there and may, so that what is scarce is time. */
  private final boolean easy;

  private TinyRosters(long seed, boolean easy) {
    this.random = new Random(seed);
    this.easy = easy;
  }

  private static WeeklyHours monday(ZoneId zone, int from, int to) {
    return WeeklyHours.of(zone, List.of(new Range(DayOfWeek.MONDAY, from, to)));
  }

  /** {@return the roster of that number} */
  static Roster of(long seed) {
    return new TinyRosters(seed, false).roster();
  }

  /** {@return the roster of that number, for four responsibilities that are hard to back up for want of time} */
  static Roster busy(long seed) {
    return new TinyRosters(seed, true).roster();
  }

  /** {@return rules for it: up to two of each kind} */
  static CoverRules rules(long seed) {
    return new TinyRosters(seed, false).rules();
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private boolean in(int hundredths) {
    return random.nextInt(100) < hundredths;
  }

  private Roster roster() {
    Team.Builder team = Team.builder();
    List<PersonId> people = new ArrayList<>();
    int size = 3 + random.nextInt(2);
    for (int i = 0; i < size; i++) {
      PersonId id = PersonId.of("p" + i);
      people.add(id);
      team.addMembers(member(id));
      if (in(easy ? 85 : 80)) {
        team.addGrants(
            Grant.permit(id, Action.MODERATE, in(easy ? 90 : 70) ? PLACES.get(0) : PLACES.get(1)));
      }
      if (in(50)) {
        team.addGrants(Grant.permit(id, Action.DRAFT, Scope.everywhere()));
      }
    }
    for (PersonId id : people) {
      team.putBackups(id, in(40) ? others(people, id, 1) : List.of());
      if (in(30)) {
        team.addAbsences(absence(id));
      }
    }
    Roster.Builder roster =
        Roster.builder().team(team.build()).addAllChannels(TeamArbitraries.channels());
    for (int r = easy ? 4 : random.nextInt(5); r > 0; r--) {
      roster.addResponsibilities(responsibility("r" + r, people));
    }
    people.stream().filter(id -> in(30)).forEach(id -> roster.putPlanned(id, 100));
    for (int i = easy ? 0 : random.nextInt(4); i > 0; i--) {
      Duration later = Duration.ofMinutes(random.nextInt(48 * 60) - 24 * 60L);
      roster.addLooks(new Look("r1", one(people), WHOLE.startInclusive().plus(later)));
    }
    return roster.build();
  }

  private Member member(PersonId id) {
    return Member.builder()
        .id(id)
        .name("Kak " + id)
        .role("editor")
        .hours(in(easy ? 85 : 60) ? HOURS.get(0) : one(HOURS))
        .capacityMinutes(one(List.of(600, 900)))
        .skills(in(50) ? Set.of("film") : Set.of())
        .build();
  }

  private Absence absence(PersonId id) {
    LocalDate monday = LocalDate.of(2026, 3, 2);
    Instant noon = WHOLE.startInclusive().plus(Duration.ofHours(12));
    return switch (random.nextInt(4)) {
      case 0 -> Absence.from(id, noon, "ill");
      case 1 ->
        Absence.builder()
            .person(id)
            .awayFrom(noon)
            .backAt(noon.plusSeconds(3_600))
            .reason("errand")
            .build();
      case 2 -> Absence.days(id, monday.minusDays(3), monday.minusDays(1), "weekend");
      default -> Absence.days(id, monday, monday, "holiday");
    };
  }

  private List<PersonId> others(List<PersonId> people, PersonId but, int most) {
    List<PersonId> others = new ArrayList<>(people);
    others.remove(but);
    Collections.shuffle(others, random);
    return others.subList(0, random.nextInt(most + 1));
  }

  private Set<Action> actions() {
    return in(20)
        ? Set.of(Action.MODERATE, Action.DRAFT)
        : in(50) ? Set.of(Action.MODERATE) : Set.of();
  }

  private Responsibility responsibility(String id, List<PersonId> people) {
    PersonId owner = in(5) ? PersonId.of("stranger") : one(people);
    return Responsibility.builder()
        .id(id)
        .duty(in(60) ? Duty.CARE : Duty.CALENDAR)
        .place(in(95) ? one(PLACES.subList(0, 2)) : PLACES.get(2))
        .actions(actions())
        .skills(in(easy ? 35 : 20) ? Set.of("film") : Set.of())
        .owner(in(95) ? Optional.of(owner) : Optional.empty())
        .backups(others(people, owner, 2))
        .hours(in(easy ? 85 : 50) ? WeeklyHours.never(BERLIN) : one(HOURS))
        .minutes(easy ? one(List.of(200, 300, 400)) : one(List.of(0, 100, 200, 300)))
        .build();
  }

  private CoverRules rules() {
    CoverRules.Builder rules = CoverRules.builder().backsAtMost(1 + random.nextInt(2));
    if (in(50)) {
      rules.calendarWithinDays(random.nextInt(2));
    }
    if (in(40)) {
      rules.addEvenness(Evenness.builder()
          .putTargets(NetworkId.of("x"), 1 + random.nextInt(2))
          .putTargets(NetworkId.of("instagram"), 1)
          .addActions(Action.MODERATE)
          .hours(one(HOURS))
          .tolerancePercent(one(List.of(0, 10, 50, 100)))
          .build());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      rules.addStaffing(Staffing.builder()
          .place(one(PLACES))
          .actions(in(70) ? Set.of(Action.MODERATE) : Set.of())
          .hours(one(HOURS))
          .atLeast(1 + random.nextInt(2))
          .build());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      rules.addModeration(Moderation.builder()
          .place(one(PLACES))
          .moderate(in(50) ? Action.MODERATE : Action.DRAFT)
          .hours(one(HOURS))
          .build());
    }
    return rules.build();
  }
}
