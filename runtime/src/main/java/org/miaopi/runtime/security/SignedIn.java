package org.miaopi.runtime.security;

import java.util.Collection;
import org.miaopi.runtime.accounts.Account;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The account behind a request, as Spring Security carries it: {@code @AuthenticationPrincipal}.
 */
public record SignedIn(Account account) implements UserDetails {

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return account.roles().stream()
        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }

  @Override
  public String getPassword() {
    return account.passwordHash();
  }

  @Override
  public String getUsername() {
    return account.name();
  }
}
