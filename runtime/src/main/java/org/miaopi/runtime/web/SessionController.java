package org.miaopi.runtime.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.accounts.store.DemoAccounts;
import org.miaopi.runtime.accounts.store.DemoAccounts.DemoAccount;
import org.miaopi.runtime.security.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What every page asks first: who is signed in, how to prove a change, what day it is. */
@RestController
class SessionController {

  private final Clock clock;
  private final List<Demo> demo;

  SessionController(Clock clock, DemoAccounts demo) {
    this.clock = clock;
    this.demo = demo.list().stream().map(Demo::of).toList();
  }

  @GetMapping("/api/session")
  ResponseEntity<Session> session(
      @AuthenticationPrincipal @Nullable SignedIn signedIn, CsrfToken token) {
    User user = signedIn == null ? null : User.of(signedIn.account());
    Csrf csrf = new Csrf(token.getHeaderName(), token.getToken());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(new Session(user, csrf, LocalDate.now(clock), demo));
  }

  record Session(@Nullable User user, Csrf csrf, LocalDate today, List<Demo> demo) {}

  /** An account to try the platform with; none where the demo is switched off. */
  record Demo(String name, String displayName, Map<String, Object> description) {
    static Demo of(DemoAccount demo) {
      Account account = demo.account();
      return new Demo(account.name(), account.displayName(), demo.description().toJson());
    }
  }

  record Csrf(String header, String token) {}

  record User(String name, String displayName, List<String> roles, @Nullable String kind) {
    static User of(Account account) {
      var applicant = account.applicant();
      return new User(
          account.name(),
          account.displayName(),
          account.roles().stream().map(Enum::name).sorted().toList(),
          applicant == null ? null : applicant.kind().word());
    }
  }
}
