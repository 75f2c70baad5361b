package dev.gotong.faults;

import dev.gotong.publishing.PublisherClass;
import dev.gotong.testkit.FakeNetwork;
import dev.gotong.testkit.PublisherContract;
import org.junit.jupiter.api.Nested;

/** The contract on a publisher of each class. */
class SamplePublishersTest {
  abstract static class OfClass extends PublisherContract {
    abstract PublisherClass publisherClass();

    @Override
    protected FakeNetwork network() {
      return new SampleNetwork(publisherClass(), clock);
    }
  }

  @Nested
  class NativeKey extends OfClass {
    @Override
    PublisherClass publisherClass() {
      return PublisherClass.NATIVE_KEY;
    }
  }

  @Nested
  class CreateOnly extends OfClass {
    @Override
    PublisherClass publisherClass() {
      return PublisherClass.CREATE_ONLY;
    }
  }

  @Nested
  class SearchBeforeCreate extends OfClass {
    @Override
    PublisherClass publisherClass() {
      return PublisherClass.SEARCH_BEFORE_CREATE;
    }
  }

  @Nested
  class None extends OfClass {
    @Override
    PublisherClass publisherClass() {
      return PublisherClass.NONE;
    }
  }
}
