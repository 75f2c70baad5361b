/** The files that teams already have, as text in and out. */
module dev.gotong.formats {
  requires transitive dev.gotong.core;
  requires org.apache.commons.csv;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations; // checked by the compiler only
  requires static java.compiler; // javax.annotation.processing.Generated on generated code

  exports dev.gotong.formats;
}
