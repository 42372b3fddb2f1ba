package org.miaopi.runtime.applying;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.ServiceObject;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.form.Prefill;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.publish.PublishedItem;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.accounts.Account;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.ItemVersion;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.miaopi.runtime.applications.store.OpenDrafts;
import org.miaopi.runtime.ids.Ids;
import org.springframework.stereotype.Service;

/** Starts applications and finds an applicant's own. */
@Service
public final class Applying {

  private static final Messages MESSAGES = Messages.of(Applying.class);
  private static final int MOST = 200;

  private final PublishedItems items;
  private final ApplicationStore applications;
  private final OwnApplications own;
  private final OpenDrafts drafts;
  private final Ids ids;
  private final Clock clock;

  Applying(
      PublishedItems items,
      ApplicationStore applications,
      OwnApplications own,
      OpenDrafts drafts,
      Ids ids,
      Clock clock) {
    this.items = items;
    this.applications = applications;
    this.own = own;
    this.drafts = drafts;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The account's open application for an item, or a new one with what its identity says filled in.
   *
   * @throws Refusal 404 for an unknown item, 403 if the item is not for this kind of applicant
   */
  public Application start(Account account, String itemCode) {
    PublishedItem item = Elements.isCode(itemCode) ? items.find(itemCode) : null;
    if (item == null) throw Refusal.of(404, MESSAGES, "item.unknown");
    Applicant applicant = applicant(account, item);
    String claimed = drafts.claim(account.name(), itemCode, ids.next());
    Application open = applications.find(claimed);
    if (open == null) return create(account, applicant, item, claimed);
    if (open.state().isEditable()) return open;
    drafts.pass(account.name(), itemCode, claimed, ids.next());
    return start(account, itemCode);
  }

  /**
   * One of the account's applications.
   *
   * @throws Refusal 404 if there is none, or if it is somebody else's
   */
  public Application find(Account account, String id) {
    return own.find(account, id);
  }

  /** The account's applications, newest first, at most 200. */
  public List<Application> list(Account account) {
    return applications.ownedBy(account.name(), null, MOST);
  }

  private Application create(Account account, Applicant applicant, PublishedItem item, String id) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ItemVersion version =
        new ItemVersion(
            item.code(), item.number(), item.hash(), item.definition().elements().name());
    applications.create(
        Application.start(
            id,
            account.name(),
            applicant,
            version,
            Prefill.answers(item.compiled(), applicant),
            now));
    return own.find(account, id);
  }

  private static Applicant applicant(Account account, PublishedItem item) {
    @Nullable Applicant applicant = account.applicant();
    if (applicant == null) throw Refusal.of(403, MESSAGES, "applicant.none");
    List<ServiceObject> may = item.definition().elements().serviceObjects();
    if (may.isEmpty() || may.contains(applicant.kind())) return applicant;
    String code =
        applicant.kind() == ServiceObject.NATURAL ? "applicant.natural" : "applicant.legal";
    throw Refusal.of(403, MESSAGES, code);
  }
}
