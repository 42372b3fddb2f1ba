package org.miaopi.runtime.accounts.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.json.JsonObject;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.accounts.Role;
import org.miaopi.runtime.store.Store;
import org.springframework.stereotype.Component;

/** The accounts, by name. */
@Component
public final class AccountStore {

  private final MongoCollection<Document> accounts;

  public AccountStore(Store store) {
    this.accounts = store.database().getCollection("accounts");
  }

  /** The account of that name; null where there is none. */
  public @Nullable Account find(String name) {
    Document found = accounts.find(eq("_id", name)).first();
    return found == null ? null : account(found);
  }

  /** Creates the account or replaces the one of the same name. */
  public void save(Account account) {
    accounts.replaceOne(
        eq("_id", account.name()), document(account), new ReplaceOptions().upsert(true));
  }

  private static Document document(Account account) {
    Document document =
        new Document("_id", account.name())
            .append("displayName", account.displayName())
            .append("passwordHash", account.passwordHash())
            .append("roles", account.roles().stream().map(Role::name).sorted().toList());
    Applicant applicant = account.applicant();
    if (applicant != null) document.append("applicant", new Document(applicant.toJson()));
    return document;
  }

  private static Account account(Document document) {
    Set<Role> roles =
        document.getList("roles", String.class, List.of()).stream()
            .map(Role::valueOf)
            .collect(Collectors.toUnmodifiableSet());
    Document applicant = document.get("applicant", Document.class);
    return new Account(
        document.getString("_id"),
        document.getString("displayName"),
        document.getString("passwordHash"),
        roles,
        applicant == null ? null : JsonObject.read(applicant, Applicant::read).orRefuse());
  }
}
