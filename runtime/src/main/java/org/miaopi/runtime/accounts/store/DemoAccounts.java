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
import org.miaopi.designer.text.Localized;
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

  /**
   * An account and what to try with it.
   *
   * @param description its role and its work, in a few words
   */
  public record DemoAccount(Account account, Localized description) {}

  /** The accounts, in the order in which they are best tried; none where they are not wanted. */
  public List<DemoAccount> list() {
    return wanted ? all("") : List.of();
  }

  @EventListener(ContextRefreshedEvent.class)
  void create() {
    if (!wanted || accounts.find("staff") != null) return;
    all(passwords.encode(PASSWORD)).reversed().forEach(it -> accounts.save(it.account()));
  }

  private static List<DemoAccount> all(String hash) {
    return List.of(
        demo(
            account("staff", "标准化专员", hash, STAFF, null),
            "配置事项，发布上线",
            "Standardization staff: configure services and publish them"),
        demo(
            account("approver", "审批员", hash, APPROVER, null),
            "审核转人工的办件",
            "Approver: decide the cases that need a person"),
        demo(
            account("supervisor", "监管员", hash, SUPERVISOR, null),
            "查看、撤销证照",
            "Supervisor: look through certificates and revoke them"),
        demo(
            account("zhang", "张秀兰", hash, APPLICANT, zhang()),
            "申请人：本市老人，1951 年出生",
            "Applicant: a resident of the city, born in 1951"),
        demo(
            account("li", "李明", hash, APPLICANT, li()),
            "申请人：外地户籍的年轻人",
            "Applicant: a young man registered in another city"),
        demo(
            account("canting", "济南历城小满餐饮有限公司", hash, APPLICANT, canting()),
            "申请人：餐饮企业",
            "Applicant: a catering company"),
        demo(
            account("integrator", "系统对接账号", hash, INTEGRATOR, null),
            "业务系统：调用 GraphQL 接口",
            "Another system: asks through GraphQL"));
  }

  private static Account account(
      String name, String displayName, String hash, Role role, @Nullable Applicant applicant) {
    return new Account(name, displayName, hash, Set.of(role), applicant);
  }

  private static DemoAccount demo(Account account, String chinese, String english) {
    return new DemoAccount(account, new Localized(chinese, english));
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
