package org.miaopi.templates.timestamp;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/** An authority that answers over HTTP (RFC 3161 3.4). It is asked once; nothing is redirected. */
public final class HttpAuthority implements TimeStampAuthority {

  private static final int ROOM = 12 << 10;
  private static final int LARGEST_ANSWER = 64 << 10;

  private final URI address;
  private final List<X509Certificate> trusted;
  private final Duration timeout;
  private final SecureRandom random;
  private final HttpClient client;

  /**
   * @param address http or https
   * @param trusted the authority's own certificates, or those of who certified it
   * @param timeout of the whole answer
   */
  public HttpAuthority(
      URI address, List<X509Certificate> trusted, Duration timeout, SecureRandom random) {
    this.address = address;
    this.trusted = List.copyOf(trusted);
    this.timeout = timeout;
    this.random = random;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public byte[] stamp(byte[] stamped) {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    TimeStampRequest request =
        generator.generate(
            NISTObjectIdentifiers.id_sha256,
            Imprint.of(stamped),
            new BigInteger(64, random).setBit(63));
    try {
      TimeStampResponse response = new TimeStampResponse(ask(request.getEncoded()));
      response.validate(request); // the nonce, the imprint and that it was granted
      if (response.getTimeStampToken() == null) throw unavailable("refused: " + reason(response));
      byte[] token =
          TimeStampToken.withNeededCertificates(
              response.getTimeStampToken().toCMSSignedData(), trusted);
      if (token.length > ROOM) throw unavailable("gave a token of " + token.length + " bytes");
      TimeStampToken.check(token, stamped, trusted);
      return token;
    } catch (TSPException | IOException | UntrustedTimeStamp unfit) {
      throw new TimeStampUnavailable(
          "The time stamp authority %s gave no answer to trust: %s"
              .formatted(address.getHost(), unfit.getMessage()),
          unfit);
    }
  }

  @Override
  public int room() {
    return ROOM;
  }

  private byte[] ask(byte[] request) {
    HttpRequest question =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Content-Type", "application/timestamp-query")
            .header("Accept", "application/timestamp-reply")
            .POST(HttpRequest.BodyPublishers.ofByteArray(request))
            .build();
    var asked = client.sendAsync(question, head -> new BoundedBody(LARGEST_ANSWER));
    try {
      HttpResponse<byte[]> answer = asked.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      if (answer.statusCode() != 200) throw unavailable("answered " + answer.statusCode());
      return answer.body();
    } catch (ExecutionException | TimeoutException failed) {
      asked.cancel(true);
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      throw new TimeStampUnavailable(
          "The time stamp authority %s does not answer: %s"
              .formatted(address.getHost(), cause.getClass().getSimpleName()),
          failed);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new TimeStampUnavailable("Stopped while waiting for a time stamp", stop);
    }
  }

  private static String reason(TimeStampResponse response) {
    String text = response.getStatusString();
    return text == null ? "status " + response.getStatus() : text;
  }

  private TimeStampUnavailable unavailable(String what) {
    return new TimeStampUnavailable(
        "The time stamp authority %s %s".formatted(address.getHost(), what));
  }
}
