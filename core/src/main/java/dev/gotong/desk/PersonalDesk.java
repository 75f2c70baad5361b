package dev.gotong.desk;

import dev.gotong.base.Decision;
import dev.gotong.base.PersonId;
import dev.gotong.base.Refusal;
import dev.gotong.base.WorkspaceId;
import dev.gotong.personal.Consent;
import dev.gotong.personal.Keepsake;
import dev.gotong.personal.Note;
import dev.gotong.personal.NoteKind;
import dev.gotong.personal.PersonalCommand;
import dev.gotong.personal.PersonalEvent;
import dev.gotong.personal.PersonalNotes;
import dev.gotong.personal.PersonalState;
import dev.gotong.spi.Condition;
import dev.gotong.spi.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps what members say about themselves, as long as they agree to it. Everybody may keep, see, take with them and withdraw what
 * is about themselves, also after they have left; others see what they are named for, while it lasts.
 *
 * <p>What a note says is never in an event, a receipt or the audit chain: so a command that is sent again under its id is answered
 * as the first time, even if the note then says something else.
 */
public final class PersonalDesk {
  private final Runner runner;

  PersonalDesk(Runner runner) {
    this.runner = runner;
  }

  /** Keeps a note about whoever acts, instead of the one of its kind if there is one, which is erased. */
  public Decision<PersonalEvent> keep(Envelope envelope, Note note, Consent consent) {
    return envelope
        .actor()
        .findPerson()
        .map(person -> run(envelope, person, "keep " + note.kind(), sitting -> {
          Keepsake keepsake = new Keepsake(note, consent, sitting.salt());
          return Access.findStranger(sitting)
              .<Decision<PersonalEvent>>map(Decision::refuse)
              .orElseGet(() -> Notes.decide(
                  sitting, person, new PersonalCommand.Keep(keepsake), Optional.of(keepsake)));
        }))
        .orElseGet(() -> Decision.refuse(notAPerson(envelope)));
  }

  /** Erases a note about whoever acts; with the answers to the survey go the preferences, which quote them. */
  public Decision<PersonalEvent> withdraw(Envelope envelope, NoteKind kind) {
    return envelope
        .actor()
        .findPerson()
        .map(person -> run(
            envelope,
            person,
            "withdraw " + kind,
            sitting -> Notes.decide(
                sitting, person, new PersonalCommand.Withdraw(kind), Optional.empty())))
        .orElseGet(() -> Decision.refuse(notAPerson(envelope)));
  }

  private Decision<PersonalEvent> run(
      Envelope envelope,
      PersonId person,
      String command,
      Function<Sitting, Decision<PersonalEvent>> work) {
    return runner.run(envelope, Kinds.PERSONAL, person.value(), command, work);
  }

  private static Refusal notAPerson(Envelope envelope) {
    return Refusal.of(
        "desk.not-a-person",
        "{actor} has nothing to say about themselves: only people have",
        "actor",
        envelope.actor().label());
  }

  /** {@return the note, if whoever acts may see it and there is one} */
  public Optional<Note> find(Envelope envelope, PersonId about, NoteKind kind) {
    return read(
        envelope,
        sitting -> bar(sitting, about, kind).isPresent()
            ? Optional.empty()
            : keepsake(sitting, about, kind).map(Keepsake::note));
  }

  /** {@return why {@link #find} answers that person with nothing; to strangers it is the same whether there is a note or not} */
  public Optional<Refusal> findBar(Envelope envelope, PersonId about, NoteKind kind) {
    return read(envelope, sitting -> bar(sitting, about, kind));
  }

  /** {@return all that is kept about whoever acts, with the consent to it, also what has expired and is not erased yet} */
  public List<Keepsake> export(Envelope envelope) {
    return read(
        envelope,
        sitting -> envelope.actor().findPerson().stream()
            .flatMap(person -> Notes.kept(sitting, person).all().stream())
            .toList());
  }

  private static Optional<Refusal> bar(Sitting sitting, PersonId about, NoteKind kind) {
    PersonalState state = Notes.state(sitting, about);
    return PersonalNotes.findBar(state, kind, Notes.facts(sitting, about));
  }

  private static Optional<Keepsake> keepsake(Sitting sitting, PersonId about, NoteKind kind) {
    return Notes.kept(sitting, about).find(kind, Notes.state(sitting, about));
  }

  private <T> T read(Envelope envelope, Function<Sitting, T> work) {
    return runner
        .storage()
        .transact(transaction -> work.apply(runner.sitting(transaction, envelope)));
  }

  /**
   * Erases what has expired: to be called now and then, such as once a day. Nobody but its person sees it before that, and no plan
   * thinks of it.
   *
   * @return of how many people something was erased
   */
  public int eraseExpired(WorkspaceId workspace) {
    List<PersonId> people = runner.read(
        workspace,
        sitting -> sitting
            .all(Query.of(workspace, Kinds.PERSONAL.kind())
                .where(
                    Condition.before(Kinds.PERSONAL_FIRST_EXPIRY, sitting.now().plusNanos(1_000))))
            .stream()
            .map(found -> PersonId.of(found.key().id()))
            .toList());
    people.forEach(person -> run(
        runner.automation(workspace),
        person,
        "erase what has expired",
        sitting -> Notes.decide(sitting, person, new PersonalCommand.Expire(), Optional.empty())));
    return people.size();
  }
}
