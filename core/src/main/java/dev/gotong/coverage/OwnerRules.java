package dev.gotong.coverage;

import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.team.Team;
import dev.gotong.time.WeeklyHours;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules about who owns what and who backs up whom, whatever the time. */
final class OwnerRules {
  private static final ZoneId UTC = ZoneId.of("UTC");

  private final Roster roster;
  private final CoverRules rules;
  private final Ability ability;
  private final Standing standing;

  OwnerRules(Roster roster, CoverRules rules, Ability ability, Standing standing) {
    this.roster = roster;
    this.rules = rules;
    this.ability = ability;
    this.standing = standing;
  }

  Stream<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    roster.responsibilities().forEach(each -> owner(each).ifPresent(gaps::add));
    gaps.addAll(twoOwners());
    gaps.addAll(withoutBackup());
    gaps.addAll(backingTooMany());
    return gaps.stream();
  }

  private Optional<Gap> owner(Responsibility each) {
    if (each.owner().isEmpty()) {
      return Optional.of(unowned(each));
    }
    PersonId owner = each.owner().get();
    return ability
        .findBar(owner, each)
        .map(bar -> always(
            Gap.Kind.UNABLE_OWNER,
            each,
            Refusal.of(
                "coverage.unable-owner",
                "{owner} owns {responsibility}, but could not do it",
                "owner",
                owner,
                "responsibility",
                each.id()),
            Map.of(owner, bar)));
  }

  private Gap unowned(Responsibility each) {
    Map<PersonId, Refusal> whyNot = new TreeMap<>();
    List<PersonId> able = new ArrayList<>();
    for (Member member : roster.team().members()) {
      ability
          .findBar(member.id(), each)
          .ifPresentOrElse(bar -> whyNot.put(member.id(), bar), () -> able.add(member.id()));
    }
    Refusal reason = Refusal.of(
        "coverage.unowned-responsibility",
        able.isEmpty()
            ? "nobody owns {responsibility}, and nobody could"
            : "nobody owns {responsibility}; {able} could",
        "responsibility",
        each.id(),
        "able",
        able);
    return always(Gap.Kind.UNOWNED_RESPONSIBILITY, each, reason, whyNot);
  }

  private List<Gap> twoOwners() {
    record What(Duty duty, Scope place) {}
    Map<What, List<Responsibility>> same = new LinkedHashMap<>();
    roster
        .responsibilities()
        .forEach(each -> same.computeIfAbsent(
                new What(each.duty(), each.place()), unknown -> new ArrayList<>())
            .add(each));
    List<Gap> gaps = new ArrayList<>();
    same.forEach((what, all) -> {
      Set<PersonId> owners = new TreeSet<>();
      all.forEach(each -> each.owner().ifPresent(owners::add));
      if (owners.size() > 1) {
        Refusal reason = Refusal.of(
            "coverage.two-owners",
            "{owners} each own {duty} at {place}: {responsibilities}",
            "owners",
            owners,
            "duty",
            what.duty(),
            "place",
            what.place(),
            "responsibilities",
            all.stream().map(Responsibility::id).toList());
        gaps.add(always(Gap.Kind.TWO_OWNERS, all.get(0), reason, Map.of()));
      }
    });
    return gaps;
  }

  /** Were the owner away, and everybody else at work. */
  private List<Gap> withoutBackup() {
    List<Gap> gaps = new ArrayList<>();
    Timeline timeline = atWork(roster.team());
    Timeline.Piece piece = timeline.pieces().get(0);
    Map<PersonId, Integer> numbers = Timeline.numbers(roster.team());
    for (int r = 0; r < roster.responsibilities().size(); r++) {
      Responsibility each = roster.responsibilities().get(r);
      if (each.owner().isPresent()) {
        BitSet gone = new BitSet();
        Optional.ofNullable(numbers.get(each.owner().get())).ifPresent(gone::set);
        if (standing.actors(piece, gone)[r] == Standing.NOBODY) {
          Map<PersonId, Refusal> whyNot =
              new LinkedHashMap<>(standing.passed(r, timeline, piece, gone));
          whyNot.remove(each.owner().get());
          gaps.add(withoutBackup(each, each.owner().get(), whyNot));
        }
      }
    }
    return gaps;
  }

  private Gap withoutBackup(Responsibility each, PersonId owner, Map<PersonId, Refusal> whyNot) {
    boolean nobodyElse = whyNot.isEmpty();
    List<PersonId> back = Stream.concat(
            each.backups().stream(), roster.team().backupsOf(owner).stream())
        .filter(backup -> roster.team().backupsOf(backup).contains(owner))
        .distinct()
        .toList();
    if (!back.isEmpty()) {
      whyNot.put(
          owner,
          Refusal.of(
              "coverage.backup-cycle",
              "{owner} backs up {backups}, who back up {owner}",
              "owner",
              owner,
              "backups",
              back));
    }
    Refusal reason = Refusal.of(
        "coverage.without-backup",
        nobodyElse
            ? "{responsibility} has no backup: nobody stands in for {owner}"
            : "{responsibility} has no backup: {owner} has some, but none of them could do it",
        "responsibility",
        each.id(),
        "owner",
        owner);
    return always(Gap.Kind.NO_BACKUP, each, reason, whyNot);
  }

  /** A moment at which everybody is at work. */
  private Timeline atWork(Team team) {
    Team present = team.withAbsences()
        .withMembers(team.members().stream()
            .map(member -> member.withHours(WeeklyHours.always(UTC)))
            .toList());
    return Timeline.at(
        present,
        roster.responsibilities().stream().map(Responsibility::hours).toList(),
        Instant.EPOCH);
  }

  private List<Gap> backingTooMany() {
    Map<PersonId, Set<PersonId>> backs = new TreeMap<>();
    roster.team().backups().forEach((person, all) -> all.forEach(b -> add(backs, b, person)));
    for (Responsibility each : roster.responsibilities()) {
      each.owner().ifPresent(owner -> each.backups().forEach(b -> add(backs, b, owner)));
    }
    List<Gap> gaps = new ArrayList<>();
    backs.forEach((backup, people) -> {
      if (people.size() > rules.backsAtMost()) {
        Refusal reason = Refusal.of(
            "coverage.backs-too-many",
            "{member} backs up {people}, but nobody may back up more than {atMost}",
            "member",
            backup,
            "people",
            people,
            "atMost",
            rules.backsAtMost());
        ZoneId zone =
            roster.team().find(backup).map(member -> member.hours().zone()).orElse(UTC);
        gaps.add(new Gap(
            Gap.Kind.BACKS_TOO_MANY, backup.value(), Optional.empty(), zone, reason, Map.of()));
      }
    });
    return gaps;
  }

  private static void add(Map<PersonId, Set<PersonId>> backs, PersonId backup, PersonId person) {
    if (!backup.equals(person)) {
      backs.computeIfAbsent(backup, unknown -> new TreeSet<>()).add(person);
    }
  }

  private Gap always(
      Gap.Kind kind, Responsibility each, Refusal reason, Map<PersonId, Refusal> whyNot) {
    ZoneId zone = roster.zone(each.place(), each.hours().zone());
    return new Gap(kind, each.id(), Optional.empty(), zone, reason, whyNot);
  }
}
