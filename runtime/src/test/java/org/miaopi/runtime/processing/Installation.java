package org.miaopi.runtime.processing;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.bson.Document;
import org.miaopi.designer.calendar.OfficeDay;
import org.miaopi.designer.calendar.WorkingDays;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.form.FormEvaluator;
import org.miaopi.designer.json.StableJson;
import org.miaopi.designer.publish.PublishedItem;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.expressions.value.Calendar;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.accounts.store.AccountStore;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.AttachedFile;
import org.miaopi.runtime.applications.ItemVersion;
import org.miaopi.runtime.applications.Submission;
import org.miaopi.runtime.applications.store.ApplicationStore;
import org.miaopi.runtime.applications.store.LeaseStore;
import org.miaopi.runtime.certificates.store.CertificateStore;
import org.miaopi.runtime.certificates.store.DocumentStore;
import org.miaopi.runtime.certificates.store.NumberStore;
import org.miaopi.runtime.files.store.UploadStore;
import org.miaopi.runtime.ids.Ids;
import org.miaopi.runtime.signing.DocumentSigner;
import org.miaopi.runtime.store.Store;

/**
 * The real parts that issue certificates, over a database of their own and a clock that the test
 * sets; nothing runs by itself.
 */
final class Installation {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final RunningMiaopi miaopi = RunningMiaopi.get();
  private final MongoDatabase database;
  private final CrashingDatabase crashing;
  private final Ids ids;
  private Instant now = miaopi.bean(Clock.class).instant();

  final LeaseStore leases;
  final ApplicationStore applications;
  final CertificateStore certificates;
  final DocumentStore documents;

  Installation(String name) {
    database = miaopi.bean(Store.class).client().getDatabase(name);
    crashing = new CrashingDatabase(database);
    ids = new Ids(clock(), new SecureRandom());
    leases = new LeaseStore(database);
    applications = new ApplicationStore(database);
    certificates = new CertificateStore(database);
    documents = new DocumentStore(database);
  }

  CrashingDatabase crashing() {
    return crashing;
  }

  Instant now() {
    return now;
  }

  void later(Duration duration) {
    now = now.plus(duration);
  }

  /** A processor whose writes may kill it. */
  Processor processor(String owner) {
    return processor(owner, it -> it);
  }

  Processor processor(String owner, UnaryOperator<Step> change) {
    MongoDatabase mortal = crashing.database();
    List<Step> steps = new ArrayList<>();
    steps(mortal).forEach(it -> steps.add(change.apply(it)));
    Outcomes outcomes = new Outcomes(new SimpleMeterRegistry());
    return new Processor(new LeaseStore(mortal), steps, outcomes, clock(), owner);
  }

  private List<Step> steps(MongoDatabase mortal) {
    Facts.Reader facts =
        new Facts.Reader(miaopi.bean(PublishedItems.class), miaopi.bean(WorkingDays.class));
    UploadStore uploads = new UploadStore(database, ids);
    CertificateData data = new CertificateData(uploads);
    DocumentSigner signer = miaopi.bean(DocumentSigner.class);
    Numbering numbering = new Numbering(new NumberStore(mortal));
    QrText qrText = miaopi.bean(QrText.class);
    return List.of(
        new VerifyStep(facts, uploads, clock()),
        new DecideStep(facts, clock()),
        new PrepareStep(facts, numbering, data, signer, qrText, clock()),
        new SealStep(facts, data, signer, new DocumentStore(mortal), clock()),
        new DeliverStep(facts, new CertificateStore(mortal), clock()));
  }

  /** The id of a senior citizen's application, submitted a moment ago. */
  String submitted() {
    PublishedItem item =
        Objects.requireNonNull(miaopi.bean(PublishedItems.class).find("002014111002"));
    Applicant zhang =
        Objects.requireNonNull(
            Objects.requireNonNull(miaopi.bean(AccountStore.class).find("zhang")).applicant());
    ItemVersion version =
        new ItemVersion(
            item.code(), item.number(), item.hash(), item.definition().elements().name());
    String id = ids.next();
    byte[] picture = picture();
    String photo = new UploadStore(database, ids).put(id, "zhang", picture);
    AttachedFile file =
        new AttachedFile(
            photo, "照片.png", picture.length, "image/png", StableJson.hash(picture), "照片", null);
    OfficeDay day = new OfficeDay(LocalDate.ofInstant(now, CHINA), Calendar.WEEKDAYS);
    Map<String, Object> answers =
        Map.of("民族", "01", "户籍地址", "山东省济南市历城区洪家楼街道 1 号", "联系电话", "13800000001", "照片", photo);
    var values =
        FormEvaluator.evaluate(item.compiled(), answers, zhang, day, Map.of()).valuesJson();
    Application draft = Application.start(id, "zhang", zhang, version, answers, now).withFile(file);
    applications.create(draft);
    Submission submission = new Submission("key-" + id, "digest", now, day.today(), null, false);
    if (!applications.replace(draft, draft.submitted(submission, zhang, values), now)) {
      throw new IllegalStateException("not submitted");
    }
    return id;
  }

  Application find(String id) {
    return Objects.requireNonNull(applications.find(id));
  }

  long count(String collection, String id) {
    return database.getCollection(collection).countDocuments(new Document("_id", id));
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return CHINA;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  private static byte[] picture() {
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB), "png", png);
      return png.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
