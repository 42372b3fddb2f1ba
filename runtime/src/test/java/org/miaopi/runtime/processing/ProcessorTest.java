package org.miaopi.runtime.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.miaopi.designer.json.StableJson;
import org.miaopi.runtime.RunningMiaopi;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.State;
import org.miaopi.runtime.applications.StateChange;
import org.miaopi.runtime.applications.store.Lease;
import org.miaopi.runtime.processing.CrashingDatabase.Moment;
import org.miaopi.runtime.signing.DocumentSigner;
import org.miaopi.runtime.signing.KeyOutOfDate;
import org.miaopi.runtime.signing.KeyRing;
import org.miaopi.templates.signature.DocumentVerdict;
import org.miaopi.templates.signature.DocumentVerifier;
import org.miaopi.templates.timestamp.HttpAuthority;

/** Whatever goes wrong on the way, it ends in exactly one certificate, or at a desk. */
class ProcessorTest {

  private static final Duration LEASE_OVER = Processor.LEASE.plusSeconds(1);

  @Test
  void aCrashAtAnyWriteEndsInExactlyOneCertificate() {
    Installation here = new Installation("crashes");
    int before = crashAtEveryWrite(here, Moment.BEFORE);
    int after = crashAtEveryWrite(here, Moment.AFTER);

    // taking, five states, the number, the document and the certificate
    assertThat(before).isEqualTo(9);
    assertThat(after).isEqualTo(9);
  }

  private static int crashAtEveryWrite(Installation here, Moment moment) {
    int write = 0;
    while (crashesAt(here, write, moment)) write++;
    return write;
  }

  private static boolean crashesAt(Installation here, int write, Moment moment) {
    String id = here.submitted();
    here.crashing().crashAt(write, moment);
    boolean crashed = false;
    try {
      here.processor("first").process(id);
    } catch (Crash crash) {
      crashed = true;
    }
    here.crashing().crashAt(Integer.MAX_VALUE, moment);
    here.later(LEASE_OVER);
    here.processor("second").process(id);
    assertOneCertificate(here, id);
    return crashed;
  }

  private static void assertOneCertificate(Installation here, String id) {
    Application done = here.find(id);
    assertThat(done.steps())
        .extracting(StateChange::state)
        .containsExactly(
            State.DRAFT,
            State.SUBMITTED,
            State.VERIFIED,
            State.DECIDED,
            State.PREPARED,
            State.SEALED,
            State.DELIVERED);
    assertThat(here.count("certificates", id)).isEqualTo(1);
    assertThat(here.count("certificateDocuments", id)).isEqualTo(1);
    var certificate = Objects.requireNonNull(here.certificates.find(id));
    assertThat(certificate.number()).isEqualTo(Objects.requireNonNull(done.preparation()).number());
    byte[] pdf = Objects.requireNonNull(here.documents.find(id));
    assertThat(StableJson.hash(pdf)).isEqualTo(certificate.documentHash());
    var key = RunningMiaopi.get().bean(KeyRing.class).document();
    assertThat(DocumentVerifier.verify(pdf, List.of(key.certificate())))
        .isEqualTo(new DocumentVerdict(DocumentVerdict.State.GENUINE, certificate.identifier()));
    assertThat(here.leases.due(here.now().plus(Duration.ofDays(1)), 10)).doesNotContain(id);
  }

  @Test
  void whoLostTheLeaseChangesNothing() {
    Installation here = new Installation("leases");
    String id = here.submitted();
    Lease slow =
        Objects.requireNonNull(
            here.leases.take(id, "slow", here.now(), here.now().plus(Processor.LEASE)));
    assertThat(here.leases.take(id, "quick", here.now(), here.now().plus(Processor.LEASE)))
        .isNull();

    here.later(LEASE_OVER);
    here.processor("quick").process(id);
    Application done = here.find(id);

    Application late = slow.application().verified(here.now());
    assertThat(here.leases.advance(slow, late, here.now())).isNull();
    here.leases.release(slow, here.now());
    assertThat(here.find(id)).isEqualTo(done);
    assertThat(here.leases.due(here.now(), 10)).isEmpty();
  }

  @Test
  void twoWhoSealTheSameApplicationIssueOneCertificate() {
    // while the slow one seals, its lease runs out and the quick one does the whole rest
    Installation here = new Installation("rivals");
    String id = here.submitted();
    Processor slow =
        here.processor(
            "slow",
            at(
                State.PREPARED,
                (step, application) -> {
                  here.later(LEASE_OVER);
                  here.processor("quick").process(id);
                  return step.take(application);
                }));

    slow.process(id);

    assertOneCertificate(here, id);
  }

  @Test
  void whatAlwaysFailsIsTriedLessAndLessOftenAndThenReferred() {
    Installation here = new Installation("failures");
    String id = here.submitted();
    Processor failing =
        here.processor(
            "failing",
            at(
                State.DECIDED,
                (step, application) -> {
                  throw new IllegalStateException("out of paper");
                }));

    failing.process(id);
    assertThat(here.leases.due(here.now(), 10)).isEmpty();
    for (int tries = 1; tries <= Processor.MOST_TRIES; tries++) {
      here.later(Duration.ofMinutes(2));
      assertThat(here.find(id).state()).isEqualTo(State.DECIDED);
      failing.process(id);
    }
    here.later(Duration.ofMinutes(2));
    failing.process(id);

    Application referred = here.find(id);
    assertThat(referred.state()).isEqualTo(State.REFERRED);
    assertThat(Objects.requireNonNull(referred.referral()).reason().zh())
        .isEqualTo("系统多次尝试仍未能办结，需要人工处理。");
    assertThat(here.leases.due(here.now().plus(Duration.ofDays(1)), 10)).isEmpty();

    assertThat(here.applications.replace(referred, referred.resumed(here.now()), here.now()))
        .isTrue();
    here.processor("repaired").process(id);
    assertThat(here.find(id).state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void aSilentTimeStampAuthorityIsWaitedForHoweverLong() {
    Installation here = new Installation("outage");
    String id = here.submitted();
    HttpAuthority silent =
        new HttpAuthority(
            URI.create("http://127.0.0.1:1/"),
            List.of(RunningMiaopi.get().bean(KeyRing.class).document().certificate()),
            Duration.ofSeconds(5),
            new SecureRandom());
    Processor stranded =
        here.processor(
            "stranded",
            at(
                State.PREPARED,
                (step, application) -> {
                  silent.stamp(new byte[1]);
                  return step.take(application);
                }));

    for (int tries = 0; tries <= Processor.MOST_TRIES + 1; tries++) {
      stranded.process(id);
      assertThat(here.find(id).state()).isEqualTo(State.PREPARED);
      assertThat(here.count("certificateDocuments", id)).isZero();
      here.later(Duration.ofMinutes(2));
    }
    here.processor("reconnected").process(id);
    assertOneCertificate(here, id);
  }

  @Test
  void aKeyThatIsOutOfDateIsWaitedForToo() {
    Installation here = new Installation("outofdate");
    String id = here.submitted();
    Processor stranded =
        here.processor(
            "late",
            at(
                State.DECIDED,
                (step, application) -> {
                  throw new KeyOutOfDate("miaopi.signing.document", here.now());
                }));

    for (int tries = 0; tries <= Processor.MOST_TRIES + 1; tries++) {
      stranded.process(id);
      assertThat(here.find(id).state()).isEqualTo(State.DECIDED);
      here.later(Duration.ofMinutes(2));
    }
    here.processor("renewed").process(id);
    assertOneCertificate(here, id);
  }

  @Test
  void whatWasPreparedForAnEarlierKeyIsSealedWithTheKeyOfNow() {
    Installation here = new Installation("keychange");
    String id = here.submitted();
    Processor before =
        here.processor(
            "before",
            at(
                State.DECIDED,
                (step, application) -> {
                  Application prepared = step.take(application);
                  return prepared.prepared(
                      Objects.requireNonNull(prepared.preparation()).with("an earlier key"));
                }));

    before.process(id);

    Application done = here.find(id);
    assertThat(done.state()).isEqualTo(State.DELIVERED);
    assertThat(Objects.requireNonNull(done.preparation()).keyFingerprint())
        .isEqualTo(RunningMiaopi.get().bean(DocumentSigner.class).fingerprint());
    assertThat(here.count("certificateDocuments", id)).isEqualTo(1);
  }

  /** The step that begins there is done in another way. */
  private static UnaryOperator<Step> at(
      State from, BiFunction<Step, Application, Application> otherwise) {
    return step -> step.from() != from ? step : new OtherStep(step, otherwise);
  }

  private record OtherStep(Step step, BiFunction<Step, Application, Application> way)
      implements Step {
    @Override
    public State from() {
      return step.from();
    }

    @Override
    public Application take(Application application) {
      return way.apply(step, application);
    }
  }
}
