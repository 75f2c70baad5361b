package dev.gotong.personal;

import com.google.common.collect.Sets;
import dev.gotong.base.Decider;
import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.personal.PersonalEvent.NoteErased;
import dev.gotong.personal.PersonalEvent.NoteKept;
import dev.gotong.personal.PersonalState.Held;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of notes about people: nobody but the person lets one be kept or takes it back, none outlasts the consent to it, and
 * none is kept that means nothing.
 */
public final class PersonalNotes
    implements Decider<PersonalState, PersonalCommand, PersonalFacts, PersonalEvent> {

  /** Creates the rules, which hold nothing. */
  public PersonalNotes() {}

  @Override
  public PersonalState initial() {
    return PersonalState.empty();
  }

  @Override
  public Decision<PersonalEvent> decide(
      PersonalState state, PersonalCommand command, PersonalFacts facts) {
    return command.match(
        keep -> keep(state, keep.keepsake(), facts),
        withdraw -> withdraw(state, withdraw.kind(), facts),
        expire -> erased(state, expired(state, facts), Erasure.EXPIRED, facts),
        forget -> erased(state, EnumSet.allOf(NoteKind.class), Erasure.LEFT, facts));
  }

  private static Decision<PersonalEvent> keep(
      PersonalState state, Keepsake keepsake, PersonalFacts facts) {
    NoteKind kind = keepsake.note().kind();
    if (!facts.isOwn()) {
      return Decision.refuse(
          "personal.no-consent",
          "the {note} of {member} cannot be kept: only they themselves can agree to that",
          "note",
          kind,
          "member",
          facts.person());
    }
    Optional<Refusal> bar =
        Content.findBar(keepsake, state, facts).or(() -> findBar(keepsake.consent(), kind, facts));
    if (bar.isPresent()) {
      return Decision.refuse(bar.get());
    }
    Optional<Keepsake> before = facts.kept().find(kind, state);
    if (before.filter(same -> same.note().equals(keepsake.note())).isPresent()
        && before.get().consent().equals(keepsake.consent())) {
      return Decision.unchanged();
    }
    List<PersonalEvent> events = new ArrayList<>();
    if (kind == NoteKind.SURVEY && state.find(NoteKind.PREFERENCES).isPresent()) {
      events.add(new NoteErased(facts.person(), NoteKind.PREFERENCES, Erasure.SURVEY_GONE));
    }
    events.add(new NoteKept(facts.person(), kind, keepsake.commitment(), keepsake.consent()));
    return Decision.accept(events);
  }

  private static Optional<Refusal> findBar(Consent consent, NoteKind kind, PersonalFacts facts) {
    if (!facts.now().isBefore(consent.until())) {
      return Optional.of(Refusal.of(
          "personal.expired",
          "the {note} of {member} cannot be kept until {until}, which is over: say for how long it may be kept",
          "note",
          kind,
          "member",
          facts.person(),
          "until",
          consent.until()));
    }
    Set<PersonId> strangers = Sets.difference(consent.viewers(), facts.team());
    return strangers.stream()
        .findFirst()
        .map(stranger -> Refusal.of(
            "personal.unknown-viewer",
            "{viewer} cannot see the {note} of {member}: they are not in the team",
            "viewer",
            stranger,
            "note",
            kind,
            "member",
            facts.person()));
  }

  private static Decision<PersonalEvent> withdraw(
      PersonalState state, NoteKind kind, PersonalFacts facts) {
    return facts.isOwn()
        ? erased(state, Set.of(kind), Erasure.WITHDRAWN, facts)
        : Decision.refuse(
            "personal.not-yours-to-withdraw",
            "the {note} of {member} can be withdrawn only by them",
            "note",
            kind,
            "member",
            facts.person());
  }

  private static Set<NoteKind> expired(PersonalState state, PersonalFacts facts) {
    Set<NoteKind> expired = new HashSet<>();
    for (Held held : state.held()) {
      if (!facts.now().isBefore(held.consent().until())) {
        expired.add(held.kind());
      }
    }
    return expired;
  }

  /** With the answers go the preferences, which quote them. */
  private static Decision<PersonalEvent> erased(
      PersonalState state, Set<NoteKind> kinds, Erasure because, PersonalFacts facts) {
    List<PersonalEvent> events = new ArrayList<>();
    for (Held held : state.held()) {
      if (kinds.contains(held.kind())) {
        events.add(new NoteErased(facts.person(), held.kind(), because));
      } else if (held.kind() == NoteKind.PREFERENCES && kinds.contains(NoteKind.SURVEY)) {
        events.add(new NoteErased(facts.person(), held.kind(), Erasure.SURVEY_GONE));
      }
    }
    return events.isEmpty() ? Decision.unchanged() : Decision.accept(events);
  }

  @Override
  public PersonalState evolve(PersonalState state, PersonalEvent event) {
    return event.match(
        kept -> state.with(new Held(kept.kind(), kept.commitment(), kept.consent())),
        erased -> state.without(erased.kind()));
  }

  /**
   * {@return why a note about {@code facts.person} is not there for whoever asks; empty if they may see it}
   *
   * <p>The person sees all that is kept of them. Others see what they are named for, and until it expires; to everybody else it
   * is the same whether there is one or not.
   */
  public static Optional<Refusal> findBar(PersonalState state, NoteKind kind, PersonalFacts facts) {
    Optional<Held> held = state.find(kind);
    if (facts.isOwn()) {
      return held.isPresent()
          ? Optional.empty()
          : Optional.of(Refusal.of(
              "personal.not-there",
              "no {note} of {member} is kept",
              "note",
              kind,
              "member",
              facts.person()));
    }
    boolean named = facts.by().filter(facts.team()::contains).isPresent()
        && held.filter(note -> note.consent().covers(Purpose.TEAMWORK, facts.now()))
            .filter(note -> note.consent().viewers().contains(facts.by().get()))
            .isPresent();
    return named
        ? Optional.empty()
        : Optional.of(Refusal.of(
            "personal.not-yours-to-see",
            "there is no {note} of {member} for you to see: ask them",
            "note",
            kind,
            "member",
            facts.person()));
  }
}
