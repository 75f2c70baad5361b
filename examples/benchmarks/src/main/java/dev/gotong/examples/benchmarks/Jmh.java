package dev.gotong.examples.benchmarks;

import java.net.URISyntaxException;
import java.util.Collection;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Starts JMH in silence, a second an iteration. The heap is as large from the beginning and all of its memory was used
 * once, so that no library pays for that.
 */
final class Jmh {
  private static final String CLASS_PATH = "java.class.path";

  private Jmh() {}

  /** JMH starts its processes with the class path of this one, which under Maven is that of Maven alone. */
  static Collection<RunResult> measure(
      Class<?> benchmarks, UnaryOperator<ChainedOptionsBuilder> how)
      throws RunnerException, URISyntaxException {
    String before = System.getProperty(CLASS_PATH);
    System.setProperty(CLASS_PATH, ClassPath.ofThis());
    try {
      ChainedOptionsBuilder options = new OptionsBuilder()
          .include(Pattern.quote(benchmarks.getName()) + "\\.")
          .jvmArgsAppend("-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch")
          .warmupTime(TimeValue.seconds(1))
          .measurementTime(TimeValue.seconds(1))
          .shouldFailOnError(true)
          .verbosity(VerboseMode.SILENT);
      return new Runner(how.apply(options).build()).run();
    } finally {
      System.setProperty(CLASS_PATH, before);
    }
  }
}
