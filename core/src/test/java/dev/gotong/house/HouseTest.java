package dev.gotong.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of every file of the project: documented, short, and of a name under which its tests are run. */
class HouseTest {
  private static final Path PROJECT = Path.of(System.getProperty("user.dir")).getParent();
  private static final int MAX_LINES = 300;

  @Test
  void every_public_type_is_documented() throws IOException {
    List<Path> sources = files("/src/main/java/");
    List<String> undocumented = undocumented(sources);

    assertThat(sources).hasSizeGreaterThan(50);
    assertThat(undocumented).isEmpty();
  }

  @Test
  void a_public_type_without_documentation_is_found(@TempDir Path folder) throws IOException {
    Path planted = folder.resolve("Planted.java");
    Files.writeString(
        planted, "/** Known. */ public interface Planted { record Unknown(int x) {} }");

    assertThat(undocumented(List.of(planted))).singleElement().asString().endsWith("Unknown");
  }

  @Test
  void every_package_introduces_itself() throws IOException {
    assertThat(files("/src/main/java/dev/").stream()
            .map(Path::getParent)
            .distinct()
            .filter(folder -> !Files.exists(folder.resolve("package-info.java"))))
        .isEmpty();
  }

  @Test
  void no_file_is_longer_than_a_few_screens() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : files("/src/")) {
      int lines = Files.readAllLines(file).size();
      if (lines > MAX_LINES) {
        tooLong.add(file + " has " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void every_class_with_tests_has_a_name_under_which_it_is_run() throws IOException {
    for (Path file : files("/src/test/java/")) {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      boolean holdsTests = Stream.of(
              "@Test\n", "@Property\n", "@Property(", "@TestFactory\n", "@Example\n")
          .anyMatch(mark -> text.contains("  " + mark));
      if (holdsTests && !text.contains("abstract class")) {
        assertThat(file.getFileName().toString()).as(file.toString()).endsWith("Test.java");
      }
    }
  }

  private static List<Path> files(String part) throws IOException {
    try (Stream<Path> all = Files.walk(PROJECT)) {
      return all.filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("/target/"))
          .filter(file -> file.toString().contains(part))
          .sorted()
          .toList();
    }
  }

  private static List<String> undocumented(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task = (JavacTask) compiler.getTask(
        null,
        null,
        null,
        List.of("-proc:none"),
        null,
        compiler
            .getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)
            .getJavaFileObjectsFromPaths(sources));
    DocTrees docs = DocTrees.instance(task);
    List<String> found = new ArrayList<>();
    for (CompilationUnitTree unit : task.parse()) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree type, Void unused) {
          if (isPublic(type, getCurrentPath().getParentPath())
              && docs.getDocComment(getCurrentPath()) == null) {
            found.add(unit.getPackageName() + "." + type.getSimpleName());
          }
          return super.visitClass(type, null);
        }
      }.scan(unit, null);
    }
    return found;
  }

  private static boolean isPublic(ClassTree type, TreePath parent) {
    boolean inInterface = parent.getLeaf().getKind() == Tree.Kind.INTERFACE;
    return inInterface || type.getModifiers().getFlags().contains(Modifier.PUBLIC);
  }
}
