package dev.gotong.examples.quickstart;

import java.util.List;

/**
 * Where nobody is there.
 *
 * @param checked what was looked at, a sentence such as "6 rules over four weeks, 13 responsibilities, 3 absences."
 * @param gaps every gap that was found
 */
record CoverageSection(String checked, List<Gap> gaps) {

  CoverageSection {
    gaps = List.copyOf(gaps);
  }

  /** What has nobody. */
  enum Subject {
    /** A channel without enough people to moderate it. */
    CHANNEL("channel"),
    /** Standing work without an owner, or with one who is away. */
    RESPONSIBILITY("responsibility"),
    /** Somebody away with nobody who may stand in. */
    BACKUP("backup");

    private final String word;

    Subject(String word) {
      this.word = word;
    }

    /** {@return the word a reader sees} */
    String word() {
      return word;
    }
  }

  /**
   * A time in which too few people are there.
   *
   * @param subject what kind of thing has nobody
   * @param what its name, such as "KopiLinde on LinkedIn" or "approve on LinkedIn for Jonas"
   * @param when the time, with its zone, such as "Tue 14 Oct, 14:00 to 17:00 in Berlin"
   * @param reason why it is a gap, a sentence
   * @param candidates everybody who was considered
   */
  record Gap(Subject subject, String what, String when, String reason, List<Candidate> candidates) {

    Gap {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * Somebody who was considered and will not do.
   *
   * @param name the name of the person
   * @param whyNot why not, such as "may not moderate on LinkedIn"
   */
  record Candidate(String name, String whyNot) {}
}
