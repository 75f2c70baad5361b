package dev.gotong.desk;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.personal.Keepsake;
import dev.gotong.personal.Keepsakes;
import dev.gotong.personal.Leaning;
import dev.gotong.personal.Leanings;
import dev.gotong.personal.Note;
import dev.gotong.personal.NoteKind;
import dev.gotong.personal.PersonalCommand;
import dev.gotong.personal.PersonalEvent;
import dev.gotong.personal.PersonalFacts;
import dev.gotong.personal.PersonalState;
import dev.gotong.personal.Purpose;
import dev.gotong.spi.Query;
import dev.gotong.team.Member;
import dev.gotong.team.Team;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What desks share about the notes of people: the words lie beside the history, and go with every change of it. */
final class Notes {
  private Notes() {}

  /** Decides a command on the notes of that person; whatever is not kept any more is overwritten. */
  static Decision<PersonalEvent> decide(
      Sitting sitting, PersonId person, PersonalCommand command, Optional<Keepsake> more) {
    Decision<PersonalEvent> decision =
        sitting.decide(Kinds.PERSONAL, person.value(), command, facts(sitting, person));
    if (decision instanceof Decision.Accepted) {
      Keepsakes kept = kept(sitting, person).keptIn(state(sitting, person), more);
      sitting.put(Kinds.KEEPSAKES, person.value(), kept);
    }
    return decision;
  }

  /** Erases all notes about somebody who leaves. */
  static void forget(Sitting sitting, PersonId person) {
    decide(sitting, person, new PersonalCommand.Forget(), Optional.empty());
  }

  static PersonalState state(Sitting sitting, PersonId person) {
    return sitting.state(Kinds.PERSONAL, person.value());
  }

  static Keepsakes kept(Sitting sitting, PersonId person) {
    return sitting.find(Kinds.KEEPSAKES, person.value()).orElseGet(Keepsakes::none);
  }

  static PersonalFacts facts(Sitting sitting, PersonId person) {
    return PersonalFacts.builder()
        .person(person)
        .by(sitting.envelope().actor().findPerson())
        .team(Access.team(sitting).members().stream().map(Member::id).collect(Collectors.toSet()))
        .now(sitting.now())
        .kept(kept(sitting, person))
        .build();
  }

  /** {@return the team, with the preferences that its members accepted and agreed to be planned by} */
  static Team preferring(Sitting sitting, Team team) {
    Map<PersonId, List<Note>> notes = forAssignment(sitting);
    List<Member> members = new ArrayList<>();
    for (Member member : team.members()) {
      Member now = member;
      for (Note note : notes.getOrDefault(member.id(), List.of())) {
        if (note instanceof Note.Preferences preferences) {
          now = preferring(now, preferences);
        }
      }
      members.add(now);
    }
    return team.withMembers(members);
  }

  /** What somebody accepted is newer than what is noted in the team. */
  private static Member preferring(Member member, Note.Preferences preferences) {
    Set<String> likes = new HashSet<>(member.likes());
    Set<String> dislikes = new HashSet<>(member.dislikes());
    likes.removeAll(preferences.kinds(Leaning.DISLIKES));
    dislikes.removeAll(preferences.kinds(Leaning.LIKES));
    likes.addAll(preferences.kinds(Leaning.LIKES));
    dislikes.addAll(preferences.kinds(Leaning.DISLIKES));
    return member.withLikes(likes).withDislikes(dislikes);
  }

  /** {@return the kinds of task at which the notes of each person hint, who agreed to be planned by them} */
  static Map<PersonId, Set<String>> hints(Sitting sitting, Leanings leanings) {
    Map<PersonId, Set<String>> hints = new TreeMap<>();
    forAssignment(sitting).forEach((person, notes) -> {
      Set<String> kinds = new HashSet<>();
      notes.forEach(note -> kinds.addAll(leanings.hintedBy(note)));
      if (!kinds.isEmpty()) {
        hints.put(person, kinds);
      }
    });
    return hints;
  }

  private static Map<PersonId, List<Note>> forAssignment(Sitting sitting) {
    Query<PersonalState> query = Query.of(sitting.workspace(), Kinds.PERSONAL.kind());
    Map<PersonId, List<Note>> notes = new TreeMap<>();
    sitting.all(query).forEach(found -> {
      PersonId person = PersonId.of(found.key().id());
      PersonalState state = found.value();
      Keepsakes kept = kept(sitting, person);
      for (NoteKind kind : NoteKind.values()) {
        kept.find(kind, state)
            .filter(each -> each.consent().covers(Purpose.ASSIGNMENT, sitting.now()))
            .ifPresent(each ->
                notes.computeIfAbsent(person, first -> new ArrayList<>()).add(each.note()));
      }
    });
    return notes;
  }
}
