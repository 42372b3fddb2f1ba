package org.miaopi.runtime.accounts.store;

import static org.miaopi.runtime.accounts.Role.APPLICANT;
import static org.miaopi.runtime.accounts.Role.APPROVER;
import static org.miaopi.runtime.accounts.Role.INTEGRATOR;
import static org.miaopi.runtime.accounts.Role.STAFF;
import static org.miaopi.runtime.accounts.Role.SUPERVISOR;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ServiceObject;
import org.miaopi.designer.form.Applicant;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.accounts.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Accounts to try the platform with, one a role, created on first start unless {@code miaopi.demo}
 * is false. The people and the company do not exist; their numbers only pass the check digits.
 */
@Component
public final class DemoAccounts {

  /** The published password of all of them. */
  public static final String PASSWORD = "miaopi-demo";

  private final AccountStore accounts;
  private final PasswordEncoder passwords;
  private final boolean wanted;

  DemoAccounts(
      AccountStore accounts,
      PasswordEncoder passwords,
      @Value("${miaopi.demo:true}") boolean wanted) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.wanted = wanted;
  }

  /** The accounts, in the order in which they are best tried; none where they are not wanted. */
  public List<Account> list() {
    return wanted ? all("") : List.of();
  }

  @EventListener(ContextRefreshedEvent.class)
  void create() {
    if (!wanted || accounts.find("staff") != null) return;
    all(passwords.encode(PASSWORD)).reversed().forEach(accounts::save);
  }

  private static List<Account> all(String hash) {
    return List.of(
        account("staff", "标准化专员", hash, STAFF, null),
        account("approver", "审批员", hash, APPROVER, null),
        account("supervisor", "监管员", hash, SUPERVISOR, null),
        account("zhang", "张秀兰", hash, APPLICANT, zhang()),
        account("li", "李明", hash, APPLICANT, li()),
        account("canting", "济南历城小满餐饮有限公司", hash, APPLICANT, canting()),
        account("integrator", "系统对接账号", hash, INTEGRATOR, null));
  }

  private static Account account(
      String name, String displayName, String hash, Role role, @Nullable Applicant applicant) {
    return new Account(name, displayName, hash, Set.of(role), applicant);
  }

  private static Applicant zhang() {
    return new Applicant(
        ServiceObject.NATURAL,
        "张秀兰",
        "370112195103089042",
        LocalDate.of(1951, 3, 8),
        "2",
        "13800000001",
        "山东省济南市历城区洪家楼街道花园路 1 号",
        null,
        null);
  }

  private static Applicant li() {
    return new Applicant(
        ServiceObject.NATURAL,
        "李明",
        "370112199206159013",
        LocalDate.of(1992, 6, 15),
        "1",
        "13800000002",
        "山东省菏泽市牡丹区中华路 2 号",
        null,
        null);
  }

  private static Applicant canting() {
    return new Applicant(
        ServiceObject.LEGAL,
        "济南历城小满餐饮有限公司",
        "91370112MA3000001Y",
        null,
        null,
        "13800000003",
        "山东省济南市历城区工业北路 3 号",
        "王芳",
        "370112198805209022");
  }
}
