package dev.gotong.inmemory;

import dev.gotong.base.Event;
import dev.gotong.spi.Kind;
import dev.gotong.spi.ValueCodec;

/** In which form values are kept: as they are, or as their texts. */
interface Form {

  <T> Object keep(Kind<T> kind, T value);

  <T> T give(Kind<T> kind, Object kept);

  Event pass(Kind<?> kind, Event event);

  static Form asIs() {
    return new Form() {
      @Override
      public <T> Object keep(Kind<T> kind, T value) {
        return kind.type().cast(value);
      }

      @Override
      public <T> T give(Kind<T> kind, Object kept) {
        return kind.type().cast(kept);
      }

      @Override
      public Event pass(Kind<?> kind, Event event) {
        return event;
      }
    };
  }

  static Form asText(ValueCodec codec) {
    return new Form() {
      @Override
      public <T> Object keep(Kind<T> kind, T value) {
        return codec.encode(kind, value);
      }

      @Override
      public <T> T give(Kind<T> kind, Object kept) {
        return codec.decode(kind, kind.schema(), (String) kept);
      }

      @Override
      public Event pass(Kind<?> kind, Event event) {
        return codec.decodeEvent(kind, codec.encodeEvent(kind, event));
      }
    };
  }
}
