package dev.gotong.examples.quickstart;

import java.nio.file.Path;

/** A file that the quickstart was given is not what it takes; the message says where and why. Nothing was done. */
final class BadFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadFileException(Path file, String why) {
    super(file + ": " + why);
  }
}
