package dev.gotong.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Features ask for nothing behind your back: each ban holds for core, and is seen to catch a planted violation. */
class PurityTest {
  /** The ports, the desks and the root may read the time that the host gives; the features may not. */
  private static final DescribedPredicate<JavaClass> FEATURES = resideInAnyPackage("dev.gotong..")
      .and(DescribedPredicate.not(
          resideInAnyPackage("dev.gotong", "dev.gotong.spi..", "dev.gotong.desk..")))
      .as("features");

  private static final JavaClasses CORE = new ClassFileImporter().importPath("target/classes/dev");
  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("dev.gotong.house.planted");

  @TestFactory
  Stream<DynamicTest> core_is_pure() {
    return bans().entrySet().stream()
        .map(ban ->
            DynamicTest.dynamicTest("no " + ban.getKey(), () -> ban.getValue().check(CORE)));
  }

  @TestFactory
  Stream<DynamicTest> each_ban_catches_what_was_planted() {
    System.out.println(
        "proof purity: " + bans().size() + " bans, each seen to catch a planted violation");
    return bans().entrySet().stream()
        .map(ban -> DynamicTest.dynamicTest("planted " + ban.getKey(), () -> {
          String report = ban.getValue().evaluate(PLANTED).getFailureReport().toString();
          assertThat(report).contains("Planted$" + ban.getKey());
        }));
  }

  private static Map<String, ArchRule> bans() {
    Map<String, ArchRule> bans = new LinkedHashMap<>();
    bans.put("Clock", noCall("java.time.*", "now|system.*|tick.*"));
    bans.put(
        "SystemTime", noCall("java.lang.System", "currentTimeMillis|nanoTime|getenv|getProperty"));
    bans.put("Output", noClasses().that(FEATURES).should().accessField(System.class, "out"));
    bans.put(
        "Chance",
        noClasses()
            .that(FEATURES)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)|java\\.security\\.SecureRandom"));
    bans.put("Ids", noCall("java.util.UUID", "randomUUID"));
    bans.put("MathRandom", noCall("java.lang.Math", "random"));
    bans.put("Zone", noCall("java.time.ZoneId|java.util.TimeZone", "systemDefault|getDefault"));
    bans.put("DefaultLocale", noCall("java.util.Locale", "getDefault"));
    bans.put("Formatted", noCallWith("java.lang.String", "formatted"));
    bans.put("Format", noCallWithout("java.lang.String", "format", java.util.Locale.class));
    bans.put(
        "LowerCase",
        noCallWithout("java.lang.String", "toLowerCase|toUpperCase", java.util.Locale.class));
    bans.put(
        "Charset", noCallWithout("java.lang.String", "getBytes", java.nio.charset.Charset.class));
    bans.put(
        "Threads",
        noClasses()
            .that(FEATURES)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.lang\\.Thread|java\\.util\\.concurrent\\..*"));
    bans.put("Io", noDependencyOn("java.io.."));
    bans.put("Net", noDependencyOn("java.net.."));
    bans.put("Files", noDependencyOn("java.nio.file.."));
    bans.put(
        "StaticState",
        fields()
            .that()
            .areDeclaredInClassesThat(FEATURES)
            .and()
            .areStatic()
            .should()
            .beFinal());
    return bans;
  }

  private static ArchRule noDependencyOn(String packages) {
    return noClasses().that(FEATURES).should().dependOnClassesThat().resideInAPackage(packages);
  }

  private static ArchRule noCall(String owners, String names) {
    return noCallWith(owners, names);
  }

  private static ArchRule noCallWith(String owners, String names) {
    return noClasses().that(FEATURES).should().callMethodWhere(call(owners, names));
  }

  private static ArchRule noCallWithout(String owners, String names, Class<?> argument) {
    DescribedPredicate<JavaAccess<?>> lacksArgument = DescribedPredicate.describe(
        "without " + argument.getSimpleName(),
        access -> ((JavaMethodCall) access)
            .getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(argument)));
    return noClasses()
        .that(FEATURES)
        .should()
        .callMethodWhere(call(owners, names).and(lacksArgument.forSubtype()));
  }

  private static DescribedPredicate<JavaMethodCall> call(String owners, String names) {
    return target(owner(DescribedPredicate.describe(
            "of " + owners,
            (JavaClass type) ->
                type.getName().matches(owners.replace(".", "\\.").replace("\\.*", "\\..*")))))
        .and(target(nameMatching(names)))
        .forSubtype();
  }
}
