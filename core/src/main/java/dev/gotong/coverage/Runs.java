package dev.gotong.coverage;

import dev.gotong.time.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The longest stretches of a timeline in which the same is missing. */
final class Runs {
  private Runs() {}

  /**
   * One stretch.
   *
   * @param window when
   * @param missing what is missing
   * @param first its first piece
   */
  record Run<K>(Window window, K missing, Timeline.Piece first) {}

  /**
   * {@return the stretches, in order}
   *
   * @param missing what is missing in the piece of that number, if anything is; the same in pieces that look alike
   */
  static <K> List<Run<K>> of(Timeline timeline, IntFunction<Optional<K>> missing) {
    List<Timeline.Piece> pieces = timeline.pieces();
    List<Optional<K>> keys = timeline.mapAlike(missing);
    List<Run<K>> runs = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      Timeline.Piece piece = pieces.get(i);
      Optional<K> key = keys.get(i);
      if (key.isPresent()) {
        int last = runs.size() - 1;
        if (last >= 0 && goesOn(runs.get(last), piece, key.get())) {
          Window whole =
              Window.of(runs.get(last).window().startInclusive(), piece.window().endExclusive());
          runs.set(last, new Run<>(whole, key.get(), runs.get(last).first()));
        } else {
          runs.add(new Run<>(piece.window(), key.get(), piece));
        }
      }
    }
    return runs;
  }

  private static <K> boolean goesOn(Run<K> run, Timeline.Piece piece, K key) {
    return run.window().endExclusive().equals(piece.window().startInclusive())
        && run.missing().equals(key);
  }
}
