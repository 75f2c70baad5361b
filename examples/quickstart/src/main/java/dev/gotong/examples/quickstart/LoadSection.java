package dev.gotong.examples.quickstart;

import java.util.List;

/**
 * Who has how much to do, before and after the work was balanced.
 *
 * @param basis what the minutes are counted over, such as "minutes a week" or "minutes in the week of 13 October"
 * @param people the load of each person
 * @param fairness how evenly the work lies
 * @param moves the tasks that change hands
 * @param unowned the tasks that nobody can take
 * @param answers what a team lead may ask about it
 */
record LoadSection(
    String basis,
    List<PersonLoad> people,
    Fairness fairness,
    List<Move> moves,
    List<Unowned> unowned,
    List<Answer> answers) {

  LoadSection {
    people = List.copyOf(people);
    moves = List.copyOf(moves);
    unowned = List.copyOf(unowned);
    answers = List.copyOf(answers);
  }

  /**
   * The load of one person. All in minutes, none below zero.
   *
   * @param name the name of the person
   * @param capacityMinutes the time there is; zero for somebody who is away
   * @param beforeMinutes the time the work took before
   * @param afterMinutes the time the work takes now
   */
  record PersonLoad(String name, int capacityMinutes, int beforeMinutes, int afterMinutes) {

    /** {@return the share of the capacity in whole percent, rounded; 100 for any work on no capacity} */
    static int percent(int minutes, int capacityMinutes) {
      if (capacityMinutes == 0) {
        return minutes == 0 ? 0 : 100;
      }
      return (int) Math.round(100.0 * minutes / capacityMinutes);
    }

    /** {@return the load before, in percent of the capacity} */
    int beforePercent() {
      return percent(beforeMinutes, capacityMinutes);
    }

    /** {@return the load now, in percent of the capacity} */
    int afterPercent() {
      return percent(afterMinutes, capacityMinutes);
    }
  }

  /**
   * An index of how evenly the work lies, zero to one.
   *
   * @param before the index before
   * @param after the index now
   * @param measure what the index is, such as "Jain's index of load over capacity; 1 is even"
   */
  record Fairness(double before, double after, String measure) {}

  /**
   * A task that changes hands.
   *
   * @param task its title
   * @param from the name of the former owner; empty if nobody had it
   * @param to the name of the new owner
   * @param reason why, a sentence
   */
  record Move(String task, String from, String to, String reason) {}

  /**
   * A task that nobody can take.
   *
   * @param task its title
   * @param reason why nobody can, a sentence
   */
  record Unowned(String task, String reason) {}

  /**
   * A question with its answer.
   *
   * @param question the question
   * @param lines the answer, line by line
   */
  record Answer(String question, List<String> lines) {

    Answer {
      lines = List.copyOf(lines);
    }
  }
}
