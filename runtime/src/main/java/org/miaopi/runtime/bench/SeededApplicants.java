package org.miaopi.runtime.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.miaopi.designer.form.Applicant;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.accounts.Role;
import org.miaopi.runtime.accounts.store.AccountStore;
import org.miaopi.runtime.store.Store;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Accounts of applicants, put into a data folder while no server has it open. */
public final class SeededApplicants {

  public static final String PASSWORD = "miaopi-demo";

  private SeededApplicants() {}

  /** One account for each applicant; gives the names of the accounts in the same order. */
  public static List<String> seed(Path data, List<Applicant> applicants) {
    String hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
    List<String> names = new ArrayList<>();
    try (Store store = Store.open(null, data)) {
      AccountStore accounts = new AccountStore(store);
      for (Applicant applicant : applicants) {
        String name = "applicant-" + (names.size() + 1);
        String shown = String.valueOf(applicant.name());
        accounts.save(new Account(name, shown, hash, Set.of(Role.APPLICANT), applicant));
        names.add(name);
      }
    }
    return names;
  }
}
