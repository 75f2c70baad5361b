package dev.gotong.notice;

import java.util.function.Function;

/** What can be done about a notice that cannot be delivered. */
public sealed interface LetterCommand {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super GiveUp, ? extends T> giveUp, Function<? super Requeue, ? extends T> requeue);

  /**
   * It is not tried any more.
   *
   * @param tries how often it was tried, 1 or more
   * @param why what is known
   */
  record GiveUp(int tries, String why) implements LetterCommand {
    @Override
    public <T> T match(
        Function<? super GiveUp, ? extends T> giveUp,
        Function<? super Requeue, ? extends T> requeue) {
      return giveUp.apply(this);
    }
  }

  /** It is tried again, after all. */
  record Requeue() implements LetterCommand {
    @Override
    public <T> T match(
        Function<? super GiveUp, ? extends T> giveUp,
        Function<? super Requeue, ? extends T> requeue) {
      return requeue.apply(this);
    }
  }
}
