package dev.gotong.desks;

import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;

/** Reads decisions. */
final class Codes {
  private Codes() {}

  /** The code of a refusal, or what else the decision is: accepted or unchanged. */
  static String of(Decision<?> decision) {
    return decision.match(
        accepted -> "accepted", refused -> refused.refusal().code(), unchanged -> "unchanged");
  }

  static Refusal refusal(Decision<?> decision) {
    return decision.match(
        accepted -> {
          throw new AssertionError("accepted: " + accepted);
        },
        refused -> refused.refusal(),
        unchanged -> {
          throw new AssertionError("unchanged");
        });
  }
}
