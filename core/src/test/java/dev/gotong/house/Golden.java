package dev.gotong.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gotong.base.Decision;
import dev.gotong.base.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Compares the refusals of a feature with its golden file, so that a reworded message shows up in review. */
public final class Golden {
  private Golden() {}

  /** {@return the refusal of a decision that must refuse} */
  public static Refusal refusal(Decision<?> decision) {
    return decision.match(
        accepted -> {
          throw new AssertionError("accepted: " + accepted);
        },
        Decision.Refused::refusal,
        unchanged -> {
          throw new AssertionError("unchanged");
        });
  }

  /** Asserts that {@code golden/<feature>.txt} holds the codes and messages of {@code refusals}, sorted, each once. */
  public static void assertHolds(String feature, Collection<Refusal> refusals) throws IOException {
    String lines = String.join(
        "\n",
        refusals.stream()
            .map(r -> r.code() + "\t" + r.message())
            .distinct()
            .sorted()
            .toList());
    try (InputStream file = Golden.class.getResourceAsStream("/golden/" + feature + ".txt")) {
      assertThat(lines + "\n").isEqualTo(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
