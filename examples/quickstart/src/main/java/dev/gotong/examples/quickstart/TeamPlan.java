package dev.gotong.examples.quickstart;

import static dev.gotong.examples.quickstart.TeamFile.orNone;

import com.google.common.collect.ImmutableList;
import dev.gotong.base.ChannelId;
import dev.gotong.base.PersonId;
import dev.gotong.base.TaskId;
import dev.gotong.base.WorkspaceId;
import dev.gotong.coverage.Duty;
import dev.gotong.coverage.Responsibility;
import dev.gotong.examples.quickstart.TeamFile.DutyPart;
import dev.gotong.examples.quickstart.TeamFile.MemberPart;
import dev.gotong.examples.quickstart.TeamFile.ResponsibilityPart;
import dev.gotong.task.Task;
import dev.gotong.team.Absence;
import dev.gotong.team.Action;
import dev.gotong.team.Grant;
import dev.gotong.team.Member;
import dev.gotong.team.Scope;
import dev.gotong.time.WeeklyHours;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A team file, understood: the people, what they may do, and what they have taken on. */
final class TeamPlan {
  /** What the owner of a kind of work must be allowed to do where it is done. */
  private static final Map<String, Action> NEEDS = Map.of(
      "writing", Action.DRAFT,
      "design", Action.DRAFT,
      "review", Action.APPROVE,
      "moderation", Action.MODERATE);

  private final TeamFile file;

  private TeamPlan(TeamFile file) {
    this.file = file;
  }

  /**
   * {@return the plan in that file}
   *
   * @throws BadFileException if something in it is not what it has to be
   */
  static TeamPlan read(Path path) {
    TeamPlan plan = new TeamPlan(Yaml.read(path, TeamFile.class));
    try {
      plan.founder();
      plan.members();
      plan.grants();
      plan.absences();
      plan.backups();
      plan.tasks();
      plan.duties();
      SettingsPart.of(plan.file);
      plan.defaultTime();
      plan.incidents();
    } catch (IllegalArgumentException | java.time.DateTimeException e) {
      throw new BadFileException(path, String.valueOf(e.getMessage()));
    }
    return plan;
  }

  TeamFile file() {
    return file;
  }

  WorkspaceId workspace() {
    return WorkspaceId.of(file.workspace());
  }

  ZoneId zone() {
    return ZoneId.of(file.defaultZone());
  }

  LocalTime defaultTime() {
    return LocalTime.parse(file.calendar().defaultTime());
  }

  /** Checks what came between: whoever did something is in the team, and what began has ended. */
  private void incidents() {
    orNone(file.edits()).forEach(edit -> requireMember(edit.by(), "edits"));
    for (TeamFile.FreezePart freeze : orNone(file.freezes())) {
      requireMember(freeze.by(), "freezes");
      if (!freeze.from().isBefore(freeze.until())) {
        throw new IllegalArgumentException("freezes: one must end after it began, but lasted from "
            + freeze.from() + " until " + freeze.until());
      }
    }
  }

  private void requireMember(String id, String where) {
    if (file.members().stream().noneMatch(member -> member.id().equals(id))) {
      throw new IllegalArgumentException(where + ": there is no " + id + " under members");
    }
  }

  /** {@return the first who may manage everything} */
  PersonId founder() {
    return file.members().stream()
        .filter(m -> orNone(m.may()).getOrDefault("all", List.of()).contains(Action.MANAGE.value()))
        .findFirst()
        .map(m -> PersonId.of(m.id()))
        .orElseThrow(() ->
            new IllegalArgumentException("members: nobody may manage all; give it to somebody"));
  }

  List<Member> members() {
    return file.members().stream().map(this::member).toList();
  }

  private Member member(MemberPart part) {
    ZoneId zone = part.zone() == null ? zone() : ZoneId.of(part.zone());
    List<WeeklyHours.Range> ranges = new ArrayList<>();
    part.weekly().forEach((day, hours) -> ranges.add(Times.range(day, hours)));
    return Member.builder()
        .id(PersonId.of(part.id()))
        .name(part.name())
        .role(part.role())
        .hours(WeeklyHours.of(zone, ranges))
        .capacityMinutes(part.capacity())
        .addAllLanguages(orNone(part.languages()))
        .addAllSkills(orNone(part.skills()))
        .addAllLikes(orNone(part.likes()))
        .addAllDislikes(orNone(part.dislikes()))
        .build();
  }

  List<Grant> grants() {
    List<Grant> grants = new ArrayList<>();
    for (MemberPart member : file.members()) {
      orNone(member.may()).forEach((where, actions) -> {
        Scope scope =
            where.equals("all") ? Scope.everywhere() : Scope.channel(channel(where, member.id()));
        actions.forEach(
            what -> grants.add(Grant.permit(PersonId.of(member.id()), Action.of(what), scope)));
      });
    }
    return grants;
  }

  private ChannelId channel(String id, String where) {
    if (file.channels().stream().noneMatch(channel -> channel.id().equals(id))) {
      throw new IllegalArgumentException(where + ": there is no channel " + id + " under channels");
    }
    return ChannelId.of(id);
  }

  List<Absence> absences() {
    return orNone(file.absences()).stream()
        .map(part -> Absence.builder()
            .person(PersonId.of(part.member()))
            .firstDay(part.from())
            .lastDay(part.to())
            .reason(part.reason())
            .build())
        .toList();
  }

  Map<PersonId, List<PersonId>> backups() {
    Map<PersonId, List<PersonId>> all = new LinkedHashMap<>();
    orNone(file.backups()).forEach((who, others) -> all.put(PersonId.of(who), persons(others)));
    for (MemberPart member : file.members()) {
      if (member.backups() != null) {
        all.put(PersonId.of(member.id()), persons(member.backups()));
      }
    }
    return all;
  }

  private static List<PersonId> persons(List<String> ids) {
    return ids.stream().map(PersonId::of).collect(ImmutableList.toImmutableList());
  }

  List<Task> tasks() {
    return orNone(file.responsibilities()).stream().map(this::task).toList();
  }

  List<Responsibility> duties() {
    return orNone(file.duties()).stream().map(this::duty).toList();
  }

  private Responsibility duty(DutyPart part) {
    String hours = part.hours() == null ? "00:00-24:00" : part.hours();
    return Responsibility.builder()
        .id(part.id())
        .duty(Duty.of(part.duty()))
        .place(
            part.channel() == null
                ? Scope.everywhere()
                : Scope.channel(channel(part.channel(), part.id())))
        .addAllActions(orNone(part.needs()).stream().map(Action::of).toList())
        .owner(Optional.ofNullable(part.owner()).map(PersonId::of))
        .addAllBackups(persons(orNone(part.backups())))
        .hours(WeeklyHours.of(
            zone(),
            orNone(part.days()).stream().map(day -> Times.range(day, hours)).toList()))
        .minutes(part.minutes())
        .build();
  }

  private Task task(ResponsibilityPart part) {
    return Task.builder()
        .id(TaskId.of(part.id()))
        .title(part.title())
        .kind(part.kind())
        .minutes(part.minutes())
        .owner(Optional.ofNullable(part.owner()).map(PersonId::of))
        .addAllChannels(
            orNone(part.channels()).stream().map(id -> channel(id, part.id())).toList())
        .action(Optional.ofNullable(NEEDS.get(part.kind())))
        .language(Optional.ofNullable(part.language()))
        .addAllSkills(orNone(part.skills()))
        .build();
  }

  /** {@return the member whom a calendar calls so: by id, name, first name or alias, in any case} */
  Optional<PersonId> findPerson(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    return file.members().stream()
        .filter(member -> names(member).contains(wanted))
        .findFirst()
        .map(member -> PersonId.of(member.id()));
  }

  private static List<String> names(MemberPart member) {
    List<String> names = new ArrayList<>(orNone(member.aliases()));
    names.add(member.id());
    names.add(member.name());
    names.add(member.name().split(" ", 2)[0]);
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** {@return the name of a member as the team says it; the id of somebody whom the file does not know} */
  String name(PersonId person) {
    return file.members().stream()
        .filter(member -> member.id().equals(person.value()))
        .findFirst()
        .map(MemberPart::name)
        .orElse(person.value());
  }
}
