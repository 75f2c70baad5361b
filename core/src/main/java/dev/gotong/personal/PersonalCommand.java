package dev.gotong.personal;

import java.util.function.Function;

/** What may be asked of the notes of a person. Commands are not stored: they hold what the notes say. */
public sealed interface PersonalCommand {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super Keep, ? extends T> keep,
      Function<? super Withdraw, ? extends T> withdraw,
      Function<? super Expire, ? extends T> expire,
      Function<? super Forget, ? extends T> forget);

  /**
   * The person lets a note be kept, instead of the one of its kind if there is one.
   *
   * @param keepsake the note, with consent and salt
   */
  record Keep(Keepsake keepsake) implements PersonalCommand {
    @Override
    public <T> T match(
        Function<? super Keep, ? extends T> keep,
        Function<? super Withdraw, ? extends T> withdraw,
        Function<? super Expire, ? extends T> expire,
        Function<? super Forget, ? extends T> forget) {
      return keep.apply(this);
    }
  }

  /**
   * The person takes a note back; with the answers to the survey go the preferences, which quote them.
   *
   * @param kind which
   */
  record Withdraw(NoteKind kind) implements PersonalCommand {
    @Override
    public <T> T match(
        Function<? super Keep, ? extends T> keep,
        Function<? super Withdraw, ? extends T> withdraw,
        Function<? super Expire, ? extends T> expire,
        Function<? super Forget, ? extends T> forget) {
      return withdraw.apply(this);
    }
  }

  /** What has expired goes. */
  record Expire() implements PersonalCommand {
    @Override
    public <T> T match(
        Function<? super Keep, ? extends T> keep,
        Function<? super Withdraw, ? extends T> withdraw,
        Function<? super Expire, ? extends T> expire,
        Function<? super Forget, ? extends T> forget) {
      return expire.apply(this);
    }
  }

  /** Everything goes, since the person has left. */
  record Forget() implements PersonalCommand {
    @Override
    public <T> T match(
        Function<? super Keep, ? extends T> keep,
        Function<? super Withdraw, ? extends T> withdraw,
        Function<? super Expire, ? extends T> expire,
        Function<? super Forget, ? extends T> forget) {
      return forget.apply(this);
    }
  }
}
