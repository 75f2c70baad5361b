package dev.gotong.testkit;

import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Tries a rule as often as is asked for, and counts. */
final class RuleRuns implements TestTemplateInvocationContextProvider, AfterTestExecutionCallback {
  private static final int RUNS = Integer.getInteger("gotong.runs", 1);
  private static final Namespace COUNTS = Namespace.create(RuleRuns.class);

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    String rule = rule(context);
    return IntStream.rangeClosed(1, RUNS)
        .mapToObj(run -> named(RUNS == 1 ? rule : rule + ", run " + run));
  }

  private static TestTemplateInvocationContext named(String name) {
    return new TestTemplateInvocationContext() {
      @Override
      public String getDisplayName(int invocation) {
        return name;
      }
    };
  }

  private static String rule(ExtensionContext context) {
    return context.getRequiredTestMethod().getAnnotation(Rule.class).value();
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    ExtensionContext ofClass = context;
    while (ofClass.getTestMethod().isPresent()) {
      ofClass = ofClass.getParent().orElseThrow();
    }
    ofClass
        .getStore(COUNTS)
        .getOrComputeIfAbsent(
            Count.class,
            key -> new Count(context.getRequiredTestClass().getSimpleName()),
            Count.class)
        .add(rule(context), context.getExecutionException().isPresent());
  }

  /** How often the rules of a class were tried. Told when the class is through, if it was asked for. */
  private record Count(String of, Set<String> rules, AtomicInteger tries, AtomicInteger failures)
      implements AutoCloseable {
    Count(String of) {
      this(of, ConcurrentHashMap.newKeySet(), new AtomicInteger(), new AtomicInteger());
    }

    void add(String rule, boolean failed) {
      rules.add(rule);
      tries.incrementAndGet();
      if (failed) {
        failures.incrementAndGet();
      }
    }

    @Override
    public void close() {
      if (RUNS > 1) {
        System.out.printf(
            Locale.ROOT,
            "proof contract-runs %s: %d rules, %d runs each, %d tries, %d failed%n",
            of,
            rules.size(),
            RUNS,
            tries.get(),
            failures.get());
      }
    }
  }
}
