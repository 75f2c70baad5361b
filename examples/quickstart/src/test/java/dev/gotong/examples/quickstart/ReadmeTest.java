package dev.gotong.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The code in README is the code that is compiled, and prints what README says. */
class ReadmeTest {
  private static final Path CODE =
      Path.of("src/main/java/dev/gotong/examples/quickstart/FirstSteps.java");

  @Test
  void the_code_of_the_readme_is_compiled_and_its_output_is_true() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"), StandardCharsets.UTF_8);
    String source = Files.readString(CODE, StandardCharsets.UTF_8);
    String code = source
        .substring(source.indexOf("// README begins\n"), source.indexOf("    // README ends"))
        .lines()
        .skip(1)
        .map(line -> line.replaceFirst("^ {4}", ""))
        .collect(Collectors.joining("\n"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new FirstSteps().run(new PrintStream(printed, true, StandardCharsets.UTF_8));

    assertThat(readme).contains("```java\n" + code + "\n```");
    assertThat(readme).contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```");
  }
}
