package org.miaopi.runtime.accounts;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.form.Applicant;

/**
 * Someone who may sign in.
 *
 * @param name the user name, unique
 * @param displayName how pages greet them
 * @param passwordHash in the encoding of Spring Security's password encoders; never leaves the
 *     store
 * @param roles what the account may do
 * @param applicant whom the account stands for when it applies; null for staff and systems
 */
public record Account(
    String name,
    String displayName,
    String passwordHash,
    Set<Role> roles,
    @Nullable Applicant applicant) {

  /** Keeps the hash out of logs. */
  @Override
  public String toString() {
    return "Account[" + name + ", " + roles + "]";
  }
}
