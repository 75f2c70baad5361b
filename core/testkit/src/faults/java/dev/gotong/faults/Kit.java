package dev.gotong.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.gotong.testkit.Rule;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs rules of contracts on adapters that do one thing wrong. */
public final class Kit {
  private static final int TRIES = 10;
  private static final String GIVEN = "gotong.given";
  private static final Map<String, Faulty> GIVEN_BY_NAME = new ConcurrentHashMap<>();

  /** The names of the tests that passed and that failed. */
  public record Outcome(List<String> passed, List<String> failed) {}

  private Kit() {}

  /**
   * Asserts that each is caught by the rule that it breaks, and says so.
   *
   * @param contracts the contract of each, which takes what is faulty in its constructor
   */
  public static void assertCaught(
      String of, List<? extends Faulty> faults, Function<Faulty, Class<?>> contracts) {
    assertThat(faults).extracting(Faulty::does).doesNotHaveDuplicates();
    List<Faulty> missed = new ArrayList<>();
    for (Faulty fault : faults) {
      Class<?> contract = contracts.apply(fault);
      assertThat(rules(contract)).contains(fault.rule());
      boolean caught = isCaught(contract, fault);
      if (!caught) {
        missed.add(fault);
      }
      System.out.printf(
          Locale.ROOT,
          "  %-6s %-6s %s%n",
          fault.rule(),
          caught ? "caught" : "MISSED",
          fault.does());
    }
    System.out.printf(
        Locale.ROOT,
        "proof faulty-adapters %s: %d of %d, %d rules%n",
        of,
        faults.size() - missed.size(),
        faults.size(),
        faults.stream().map(Faulty::rule).distinct().count());
    assertThat(missed).extracting(Faulty::does).isEmpty();
  }

  /** A rule about a race needs one to happen, which no fault makes certain; so it is tried again until one does. */
  private static boolean isCaught(Class<?> contract, Faulty fault) {
    return IntStream.range(0, TRIES)
        .anyMatch(n -> !run(contract, fault.rule(), fault).failed().isEmpty());
  }

  /** {@return the ids of the rules of a contract} */
  public static Set<String> rules(Class<?> contract) {
    return Stream.<Class<?>>iterate(
            contract, type -> type != Object.class, type -> type.getSuperclass())
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(Rule.class))
        .map(Kit::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String id(Method rule) {
    String says = rule.getAnnotation(Rule.class).value();
    return says.substring(0, says.indexOf(':'));
  }

  /** {@return what came of the rules of a contract, or of that rule alone, on what is given} */
  public static Outcome run(Class<?> contract, String rule, Faulty given) {
    String name = contract.getName() + " " + given.does();
    GIVEN_BY_NAME.put(name, given);
    LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(contract))
        .filters(EngineFilter.includeEngines("junit-jupiter"))
        .filters((PostDiscoveryFilter) test -> FilterResult.includedIf(rule.isEmpty()
            || test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .filter(method -> id(method).equals(rule))
                .isPresent()))
        .configurationParameter(GIVEN, name)
        .build();
    Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
    LauncherFactory.create().execute(request, new TestExecutionListener() {
      @Override
      public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
          boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
          (passed ? outcome.passed() : outcome.failed()).add(test.getDisplayName());
        }
      }
    });
    return outcome;
  }

  /** Gives what is faulty to the constructor of a contract. */
  public static final class Given implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType().isInstance(given(context));
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return given(context);
    }

    private static Faulty given(ExtensionContext context) {
      return GIVEN_BY_NAME.get(context.getConfigurationParameter(GIVEN).orElseThrow());
    }
  }
}
