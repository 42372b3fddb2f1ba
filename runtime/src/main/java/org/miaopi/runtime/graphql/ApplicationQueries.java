package org.miaopi.runtime.graphql;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.Ruling;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.applications.Submission;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.miaopi.runtime.security.SignedIn;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;

/** One's own applications; those of others do not exist here. */
@Controller
class ApplicationQueries {

  private final ApplicationStore applications;
  private final CertificateNodes certificates;

  ApplicationQueries(ApplicationStore applications, CertificateNodes certificates) {
    this.applications = applications;
    this.certificates = certificates;
  }

  public record HandedIn(String material, String source) {}

  @QueryMapping
  NodePage<Application> applications(
      @AuthenticationPrincipal SignedIn who,
      @Argument int first,
      @Argument @Nullable String after) {
    String owner = who.account().name();
    return NodePage.of(first, limit -> applications.ownedBy(owner, after, limit), Application::id);
  }

  @QueryMapping
  @Nullable Application application(@AuthenticationPrincipal SignedIn who, @Argument String id) {
    Application application = applications.find(id);
    boolean own = application != null && application.owner().equals(who.account().name());
    return own ? application : null;
  }

  @SchemaMapping
  @Nullable Instant submitted(Application application) {
    Submission submission = application.submission();
    return submission == null ? null : submission.at();
  }

  @SchemaMapping
  List<HandedIn> materials(Application application) {
    return application.materials().entrySet().stream()
        .map(it -> new HandedIn(it.getKey(), it.getValue()))
        .toList();
  }

  @SchemaMapping
  @Nullable Ruling decision(Application application) {
    return application.ruling();
  }

  @SchemaMapping
  @Nullable CertificateNode certificate(
      @AuthenticationPrincipal SignedIn who, Application application) {
    if (application.state() != State.DELIVERED) return null;
    return certificates.byId(application.id(), who.account());
  }
}
