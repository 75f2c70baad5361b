package dev.gotong.publishing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.gotong.base.Micros;
import dev.gotong.base.Require;
import java.time.Instant;
import java.util.function.Function;

/** What a publisher finds when it looks whether a message is out. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Lookup.There.class, name = "there"),
  @JsonSubTypes.Type(value = Lookup.Absent.class, name = "absent"),
  @JsonSubTypes.Type(value = Lookup.Hidden.class, name = "hidden")
})
public sealed interface Lookup {

  /** {@return what the function for this case makes of it} */
  <T> T match(
      Function<? super There, ? extends T> there,
      Function<? super Absent, ? extends T> absent,
      Function<? super Hidden, ? extends T> hidden);

  /**
   * It is out.
   *
   * @param externalId how the network calls it, 1 to 2,048 characters
   * @param at when it went out, in microseconds
   */
  record There(String externalId, Instant at) implements Lookup {

    /** Checks the id and truncates the time. */
    public There {
      Require.text(externalId, 2_048, "externalId");
      at = Micros.truncate(at);
    }

    @Override
    public <T> T match(
        Function<? super There, ? extends T> there,
        Function<? super Absent, ? extends T> absent,
        Function<? super Hidden, ? extends T> hidden) {
      return there.apply(this);
    }
  }

  /**
   * It is certainly not out, and no attempt of before can bring it out any more.
   */
  record Absent() implements Lookup {
    @Override
    public <T> T match(
        Function<? super There, ? extends T> there,
        Function<? super Absent, ? extends T> absent,
        Function<? super Hidden, ? extends T> hidden) {
      return absent.apply(this);
    }
  }

  /**
   * The network does not say.
   *
   * @param detail why not, at most 2,000 characters
   */
  record Hidden(String detail) implements Lookup {

    /** Checks the detail. */
    public Hidden {
      Require.optionalText(detail, 2_000, "detail");
    }

    @Override
    public <T> T match(
        Function<? super There, ? extends T> there,
        Function<? super Absent, ? extends T> absent,
        Function<? super Hidden, ? extends T> hidden) {
      return hidden.apply(this);
    }
  }
}
