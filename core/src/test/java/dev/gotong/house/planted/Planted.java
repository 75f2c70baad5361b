package dev.gotong.house.planted;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** One violation for each ban of PurityTest, in a class of the name of the ban. None of it is ever run. */
@SuppressWarnings("all")
final class Planted {
  private Planted() {}

  static final class Clock {
    Instant now() {
      return Instant.now();
    }
  }

  static final class SystemTime {
    long now() {
      return System.nanoTime();
    }
  }

  static final class Output {
    void say() {
      System.out.println();
    }
  }

  static final class Chance {
    Random random() {
      return new Random(1);
    }
  }

  static final class Ids {
    UUID id() {
      return UUID.randomUUID();
    }
  }

  static final class MathRandom {
    double random() {
      return Math.random();
    }
  }

  static final class Zone {
    ZoneId zone() {
      return ZoneId.systemDefault();
    }
  }

  static final class DefaultLocale {
    Locale locale() {
      return Locale.getDefault();
    }
  }

  static final class Formatted {
    String text() {
      return "%d".formatted(1);
    }
  }

  static final class Format {
    String text() {
      return String.format("%d", 1);
    }
  }

  static final class LowerCase {
    String text() {
      return "I".toLowerCase();
    }
  }

  static final class Charset {
    byte[] bytes() {
      return "I".getBytes();
    }
  }

  static final class Threads {
    Thread thread() {
      return new Thread();
    }
  }

  static final class Io {
    File file() {
      return new File("x");
    }
  }

  static final class Net {
    URI uri() {
      return URI.create("x:y");
    }
  }

  static final class Files {
    Path path() {
      return Path.of("x");
    }
  }

  static final class StaticState {
    static int count;
  }
}
