package dev.gotong.examples.benchmarks;

import com.google.common.base.Joiner;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the classes of this process come from. */
public final class ClassPath {
  private static final Pattern VERSION = Pattern.compile("-([0-9][^-]*)\\.jar");

  private ClassPath() {}

  /** {@return the class path for another process; under Maven that of this one is of Maven alone} */
  public static String ofThis() throws URISyntaxException {
    if (!(ClassPath.class.getClassLoader() instanceof URLClassLoader loader)) {
      return System.getProperty("java.class.path");
    }
    List<String> places = new ArrayList<>();
    for (URL place : loader.getURLs()) {
      places.add(Path.of(place.toURI()).toString());
    }
    return Joiner.on(File.pathSeparatorChar).join(places);
  }

  /** {@return the version of the jar that holds that class, or that it is of this project} */
  public static String version(Class<?> part) throws URISyntaxException {
    Matcher jar = VERSION.matcher(
        Path.of(part.getProtectionDomain().getCodeSource().getLocation().toURI())
            .getFileName()
            .toString());
    return jar.find() ? jar.group(1) : "as it is here";
  }
}
