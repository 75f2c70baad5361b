package dev.gotong.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A closed vocabulary has one function of {@code match}, and one stable name, for every case. */
class SealedFamiliesTest {
  private static final Path CLASSES = Path.of("target/classes");

  /** Eight, and a group of more. */
  private static final int MOST_CASES = 9;

  @Test
  void each_family_is_read_case_by_case() throws IOException {
    List<Class<?>> families = families();
    for (Class<?> family : families) {
      List<String> cases = cases(family);
      List<String> read = Arrays.stream(match(family).getGenericParameterTypes())
          .map(type -> type.getTypeName())
          .toList();

      assertThat(cases).as(family.getName()).hasSizeBetween(1, MOST_CASES).hasSameSizeAs(read);
      assertThat(cases)
          .as(family.getName())
          .allSatisfy(name -> assertThat(read)
              .as(name)
              .anyMatch(type -> type.matches(".*super " + name.replace("$", "\\$") + "(<.*)?,.*")));
    }
    System.out.println("proof sealed-families: " + families.size() + " families, every case read");
  }

  @Test
  void each_case_has_a_name_in_text_if_its_family_has_a_text_form() throws IOException {
    for (Class<?> family : families()) {
      JsonSubTypes names = family.getAnnotation(JsonSubTypes.class);
      if (names != null) {
        assertThat(Arrays.stream(names.value()).map(type -> type.value().getName()))
            .as(family.getName())
            .containsExactlyInAnyOrderElementsOf(cases(family));
        assertThat(Arrays.stream(names.value()).map(JsonSubTypes.Type::name))
            .as(family.getName())
            .doesNotHaveDuplicates()
            .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
      }
    }
  }

  private static List<String> cases(Class<?> family) {
    return Arrays.stream(family.getPermittedSubclasses()).map(Class::getName).toList();
  }

  private static Method match(Class<?> family) {
    return Arrays.stream(family.getDeclaredMethods())
        .filter(method -> method.getName().equals("match"))
        .findFirst()
        .orElseThrow(() -> new AssertionError(family + " has no match"));
  }

  /** The sealed interfaces of the core; exceptions are caught, not matched. */
  private static List<Class<?>> families() throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES.resolve("dev"))) {
      return files
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
          .sorted()
          .<Class<?>>map(SealedFamiliesTest::load)
          .filter(type -> type.isSealed() && type.isInterface())
          .toList();
    }
  }

  private static Class<?> load(String file) {
    try {
      return Class.forName(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
