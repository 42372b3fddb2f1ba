package org.miaopi.runtime.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import org.miaopi.runtime.accounts.store.AccountStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Two chains: systems sign each request (HTTP Basic, no session, no cookie), browsers hold a
 * session and prove with a CSRF token that a change comes from our pages.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /** What our pages may load: our own files only, nothing inline. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self';"
          + " base-uri 'none'; frame-ancestors 'self'";

  @Bean
  PasswordEncoder passwordEncoder(SecureRandom random) {
    return new RememberedPasswords(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(), random);
  }

  @Bean
  UserDetailsService userDetailsService(AccountStore accounts) {
    return name -> {
      var account = accounts.find(name);
      if (account == null) throw new UsernameNotFoundException("no such account");
      return new SignedIn(account);
    };
  }

  @Bean
  @Order(1)
  SecurityFilterChain systems(HttpSecurity http, SecurityAnswers answers) throws Exception {
    http.securityMatcher(
        request -> {
          String header = request.getHeader(HttpHeaders.AUTHORIZATION);
          return header != null && header.regionMatches(true, 0, "Basic ", 0, 6);
        });
    http.authorizeHttpRequests(
        paths ->
            paths
                .requestMatchers(POST, "/graphql")
                .hasRole("INTEGRATOR")
                .requestMatchers(GET, "/actuator/prometheus")
                .hasRole("INTEGRATOR")
                .anyRequest()
                .denyAll());
    http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.csrf(it -> it.disable());
    http.httpBasic(it -> it.authenticationEntryPoint(answers));
    return common(http, answers).build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain browsers(HttpSecurity http, StoredSessions sessions, SecurityAnswers answers)
      throws Exception {
    http.authorizeHttpRequests(
        paths ->
            paths
                .dispatcherTypeMatchers(DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(GET, Pages.ALL)
                .permitAll()
                .requestMatchers(HEAD, Pages.ALL)
                .permitAll()
                .requestMatchers(GET, "/portal-assets/**", "/designer-assets/**", "/favicon.svg")
                .permitAll()
                .requestMatchers(GET, "/verify-worker.js", "/.well-known/jwks.json")
                .permitAll()
                .requestMatchers(GET, "/.well-known/jwt-vc-issuer", "/status-lists/*")
                .permitAll()
                .requestMatchers("/api/session", "/login", "/logout", "/error")
                .permitAll()
                .requestMatchers(GET, "/api/items", "/api/items/**", "/api/verify/**")
                .permitAll()
                .requestMatchers(POST, "/api/verify")
                .permitAll()
                .requestMatchers(GET, "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/api/applications/**", "/api/certificates/**")
                .hasRole("APPLICANT")
                .requestMatchers("/api/designer/**")
                .hasRole("STAFF")
                .requestMatchers("/api/desk/**")
                .hasRole("APPROVER")
                .requestMatchers("/api/supervision/**")
                .hasRole("SUPERVISOR")
                .requestMatchers(POST, "/graphql")
                .authenticated()
                .anyRequest()
                .denyAll());
    http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    http.securityContext(it -> it.securityContextRepository(sessions));
    // pages get the token masked from GET api/session, so the cookie itself stays out of scripts
    http.csrf(
        it ->
            it.csrfTokenRepository(new CookieCsrfTokenRepository())
                .csrfTokenRequestHandler(new HeaderToken()));
    http.formLogin(
        it ->
            it.loginPage("/login")
                .loginProcessingUrl("/login")
                .successHandler(answers)
                .failureHandler(answers));
    http.logout(it -> it.logoutUrl("/logout").logoutSuccessHandler(answers));
    return common(http, answers).build();
  }

  private static HttpSecurity common(HttpSecurity http, SecurityAnswers answers) throws Exception {
    http.requestCache(it -> it.disable());
    http.exceptionHandling(it -> it.authenticationEntryPoint(answers).accessDeniedHandler(answers));
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(it -> it.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    it -> it.policy("camera=(), geolocation=(), microphone=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .contentTypeOptions(Customizer.withDefaults()));
    return http;
  }
}
