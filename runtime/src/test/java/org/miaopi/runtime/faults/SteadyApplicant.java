package org.miaopi.runtime.faults;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;
import org.miaopi.runtime.Visitor;
import org.miaopi.runtime.Visitor.Answer;
import org.miaopi.runtime.portal.Case;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who applies for the same again and again, and whom no failure of the server puts off:
 * what got no answer is sent once more, a submission under its first Idempotency-Key.
 */
final class SteadyApplicant {

  private static final Set<String> MOVING =
      Set.of("SUBMITTED", "VERIFIED", "DECIDED", "PREPARED", "SEALED");
  private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

  private static final long LOOK_NANOS = 20_000_000;

  private static final int SERVER_ERROR = 500;

  private final Visitor browser;
  private final boolean storeDies;
  private final ItemPackage item;
  private final ItemCase example;
  private final Semaphore acknowledged;
  private final ConcurrentMap<String, String> submitted = new ConcurrentHashMap<>();

  /**
   * @param acknowledged gets a permit for each submission that is acknowledged
   */
  SteadyApplicant(MortalServer server, ItemPackage item, ItemCase example, Semaphore acknowledged) {
    this(server::address, false, item, example, acknowledged);
  }

  private SteadyApplicant(
      Supplier<URI> address,
      boolean storeDies,
      ItemPackage item,
      ItemCase example,
      Semaphore acknowledged) {
    this.browser = new Visitor(address);
    this.storeDies = storeDies;
    this.item = item;
    this.example = example;
    this.acknowledged = acknowledged;
  }

  /**
   * One for each case of the samples that comes to an end without another submission.
   *
   * @param addresses where they apply, in turn
   * @param storeDies whether an error of the server is an outage, to be sat out
   */
  static List<SteadyApplicant> oneForEachCase(
      Semaphore acknowledged, List<Supplier<URI>> addresses, boolean storeDies) {
    List<SteadyApplicant> all = new ArrayList<>();
    for (ItemPackage item : Samples.all()) {
      for (ItemCase example : item.cases()) {
        Supplier<URI> address = addresses.get(all.size() % addresses.size());
        SteadyApplicant each = new SteadyApplicant(address, storeDies, item, example, acknowledged);
        if (Aftermath.ends(each)) all.add(each);
      }
    }
    return all;
  }

  /** One for the first case of the senior citizen's card. */
  static SteadyApplicant ofCard(MortalServer server) {
    for (ItemPackage item : Samples.all()) {
      if (!item.definition().elements().code().equals(Case.CARD)) continue;
      return new SteadyApplicant(server, item, item.cases().getFirst(), new Semaphore(0));
    }
    throw new IllegalStateException("no sample " + Case.CARD);
  }

  /** Where the document of the first of some certificates is. */
  static String file(JsonNode certificates) {
    return "/api/certificates/" + certificates.get(0).get("id").asString() + "/file";
  }

  static List<Applicant> identities(List<SteadyApplicant> applicants) {
    return applicants.stream().map(it -> it.example().applicant()).toList();
  }

  ItemPackage item() {
    return item;
  }

  ItemCase example() {
    return example;
  }

  /** Ids of the applications whose submission was acknowledged; to the state last seen. */
  Map<String, String> submitted() {
    return submitted;
  }

  long underWay() {
    return submitted.values().stream().filter(MOVING::contains).count();
  }

  void applyAgainWhile(String account, BooleanSupplier goesOn) {
    signIn(account);
    while (goesOn.getAsBoolean()) apply();
  }

  Answer get(String path) {
    return answered(() -> browser.get(path)).expect(200);
  }

  private void apply() {
    Map<String, Object> wish = Map.of("item", item.definition().elements().code());
    JsonNode draft = answered(() -> browser.post("/api/applications", wish)).expect(201).json();
    String id = draft.get("id").asString();
    Map<String, Object> answers = new LinkedHashMap<>();
    example.answers().forEach((field, value) -> put(answers, field, value));
    example.files().forEach((field, file) -> answers.put(field, photo(id, field, file)));
    example.materials().forEach((material, source) -> give(id, material, source));
    submit(id, Map.of("answers", answers, "pledge", true));
    while (MOVING.contains(look(id))) LockSupport.parkNanos(LOOK_NANOS);
  }

  private void submit(String id, Map<String, Object> body) {
    String key = UUID.randomUUID().toString();
    String path = "/api/applications/" + id + "/submit";
    Answer answer = answered(() -> browser.post(path, body, "Idempotency-Key", key)).expect(202);
    submitted.put(id, answer.json().get("state").asString());
    acknowledged.release();
  }

  private String look(String id) {
    String state = get("/api/applications/" + id).json().get("state").asString();
    submitted.put(id, state);
    return state;
  }

  private String photo(String id, String field, String file) {
    byte[] content = item.files().get(file);
    return upload(id, "field", field, file, content).json().get("id").asString();
  }

  private void give(String id, String material, String source) {
    if ("uploaded".equals(source)) upload(id, "material", material, material + ".pdf", PDF);
    else pledge(id, material);
  }

  private void pledge(String id, String material) {
    String path = "/api/applications/" + id + "/materials/" + material;
    answered(() -> browser.put(path, Map.of("source", "committed"))).expect(200);
  }

  private Answer upload(String id, String place, String value, String name, byte[] content) {
    String path = "/api/applications/" + id + "/files";
    return answered(() -> browser.upload(path, place, value, name, content)).expect(201);
  }

  /** Sends until there is an answer that is the server's, not of its dying or the store's. */
  private Answer answered(Supplier<Answer> request) {
    while (true) {
      try {
        Answer answer = request.get();
        if (!storeDies || answer.status() < SERVER_ERROR) return answer;
      } catch (UncheckedIOException unanswered) {
        // it died
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private void signIn(String account) {
    while (true) {
      try {
        browser.signIn(account);
        return;
      } catch (UncheckedIOException unanswered) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
  }

  private static void put(Map<String, Object> answers, String field, Object value) {
    if (value != null) answers.put(field, value);
  }
}
