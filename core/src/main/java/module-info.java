/** The pure domain of Gotong, the ports a host brings, and the desks that join the two. */
module dev.gotong.core {
  requires transitive com.google.common;
  requires transitive static org.jspecify;
  requires transitive com.fasterxml.jackson.annotation;
  requires static org.immutables.value.annotations;
  requires static com.google.errorprone.annotations; // checked by the compiler only
  requires static java.compiler; // javax.annotation.processing.Generated on generated code

  exports dev.gotong;
  exports dev.gotong.approval;
  exports dev.gotong.audit;
  exports dev.gotong.base;
  exports dev.gotong.calendar;
  exports dev.gotong.coverage;
  exports dev.gotong.desk;
  exports dev.gotong.handover;
  exports dev.gotong.network;
  exports dev.gotong.notice;
  exports dev.gotong.post;
  exports dev.gotong.predicate;
  exports dev.gotong.publishing;
  exports dev.gotong.spi;
  exports dev.gotong.style;
  exports dev.gotong.task;
  exports dev.gotong.team;
  exports dev.gotong.time;
  exports dev.gotong.workload;
}
