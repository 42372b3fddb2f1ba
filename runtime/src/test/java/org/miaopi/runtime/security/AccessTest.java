package org.miaopi.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the application answers, against everybody who may ask. */
class AccessTest {

  /** Whom the addresses below a path are for; null is anybody. The first that fits counts. */
  private static final Map<String, @Nullable String> MEANT_FOR = new LinkedHashMap<>();

  static {
    MEANT_FOR.put("/api/session", null);
    MEANT_FOR.put("/api/items", null);
    MEANT_FOR.put("/api/verify", null);
    MEANT_FOR.put("/api/applications", "zhang");
    MEANT_FOR.put("/api/certificates", "zhang");
    MEANT_FOR.put("/api/designer", "staff");
    MEANT_FOR.put("/api/desk", "approver");
    MEANT_FOR.put("/api/supervision", "supervisor");
  }

  private static final List<String> EVERYBODY =
      List.of("nobody", "zhang", "staff", "approver", "supervisor", "integrator");

  private final RunningMiaopi miaopi = RunningMiaopi.get();

  private record Endpoint(String method, String path, @Nullable String account) {}

  @Test
  void everyEndpointOpensToItsRoleAlone() {
    for (String account : EVERYBODY) {
      Visitor visitor = visitor(account);
      for (Endpoint endpoint : endpoints()) {
        int status = ask(visitor, endpoint).status();
        String who = endpoint + " asked by " + account;
        if (endpoint.account() == null || endpoint.account().equals(account)) {
          assertThat(status).as(who).isNotIn(401, 403, 500);
        } else {
          assertThat(status).as(who).isEqualTo(account.equals("nobody") ? 401 : 403);
        }
      }
    }
  }

  @Test
  void noEndpointChangesAnythingForAnotherSite() {
    List<Endpoint> changing =
        endpoints().stream().filter(it -> !it.method().equals("GET")).toList();
    assertThat(changing).hasSizeGreaterThan(10);
    for (Endpoint endpoint : changing) {
      String account = endpoint.account() == null ? "zhang" : endpoint.account();
      Answer answer = visitor(account).forged(endpoint.method(), endpoint.path()).expect(403);
      assertThat(answer.json().get("code").asString()).as(endpoint.toString()).isEqualTo("csrf");
    }
    visitor("zhang").forged("POST", "/logout").expect(403);
    visitor("nobody").forged("POST", "/login").expect(403);
  }

  @Test
  void pagesAndAnswersCarryTheHeadersThatProtectThem() {
    for (String path : List.of("/", "/desk", "/api/session", "/api/items", "/api/applications")) {
      Answer answer = miaopi.visitor().get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
          .contains("frame-ancestors 'self'")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("SAMEORIGIN");
      assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("same-origin");
      assertThat(answer.header("Permissions-Policy")).as(path).contains("camera=()");
      assertThat(answer.header("Server")).as(path).isEmpty();
    }
    assertThat(miaopi.visitor().get("/api/session").header("Cache-Control")).contains("no-store");
  }

  @Test
  void whatNobodyServesNobodyGets() {
    miaopi.signedIn("staff").get("/actuator/env").expect(403);
    miaopi.signedIn("staff").get("/actuator/prometheus").expect(403);
    miaopi.signedIn("staff").get("/api/unheard-of").expect(403);
    miaopi.visitor().get("/graphiql").expect(401);
  }

  /**
   * All that the application really answers below /api; one that is not meant for anybody fails.
   */
  private List<Endpoint> endpoints() {
    List<Endpoint> found = new ArrayList<>();
    var mappings =
        miaopi
            .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods();
    for (RequestMappingInfo mapping : mappings.keySet()) {
      for (String pattern : mapping.getPatternValues()) {
        if (!pattern.startsWith("/api/")) continue;
        String path = pattern.replaceAll("\\{\\w+}", "none");
        mapping
            .getMethodsCondition()
            .getMethods()
            .forEach(method -> found.add(new Endpoint(method.name(), path, meantFor(path))));
      }
    }
    assertThat(found).hasSizeGreaterThan(30);
    return found;
  }

  private static @Nullable String meantFor(String path) {
    for (var entry : MEANT_FOR.entrySet()) {
      if (path.startsWith(entry.getKey())) return entry.getValue();
    }
    throw new AssertionError(path + " is meant for nobody");
  }

  private Visitor visitor(String account) {
    return account.equals("nobody") ? miaopi.visitor() : miaopi.signedIn(account);
  }

  private static Answer ask(Visitor visitor, Endpoint endpoint) {
    if (endpoint.method().equals("GET")) return visitor.get(endpoint.path());
    return visitor.request(endpoint.method(), endpoint.path());
  }
}
