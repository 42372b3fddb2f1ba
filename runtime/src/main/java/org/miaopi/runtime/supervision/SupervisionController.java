package org.miaopi.runtime.supervision;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.RequestLanguage;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.StatusChange;
import org.miaopi.runtime.portal.CertificateJson;
import org.miaopi.runtime.security.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The certificate library over HTTP, for supervisors. */
@RestController
@RequestMapping("/api/supervision/certificates")
class SupervisionController {

  private final Supervision supervision;
  private final Clock clock;

  SupervisionController(Supervision supervision, Clock clock) {
    this.supervision = supervision;
    this.clock = clock;
  }

  record Reason(@Nullable String reason) {}

  @GetMapping
  List<Map<String, Object>> list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(required = false) @Nullable String before) {
    return supervision.list(query, before).stream().map(this::json).toList();
  }

  @GetMapping("/{id}/explanation")
  Map<String, Object> explanation(@PathVariable String id, HttpServletRequest request) {
    return supervision.explanation(id).toJson(RequestLanguage.of(request));
  }

  @PostMapping("/{id}/revoke")
  Map<String, Object> revoke(
      @AuthenticationPrincipal SignedIn who, @PathVariable String id, @RequestBody Reason sent) {
    return json(supervision.revoke(who.account(), id, sent.reason()));
  }

  private Map<String, Object> json(Certificate certificate) {
    Map<String, Object> json = CertificateJson.of(certificate, LocalDate.now(clock));
    json.put("history", certificate.history().stream().map(SupervisionController::json).toList());
    return json;
  }

  private static Map<String, Object> json(StatusChange change) {
    return Map.of(
        "status", change.status().word(),
        "at", change.at().toString(),
        "by", change.by(),
        "reason", change.reason());
  }
}
