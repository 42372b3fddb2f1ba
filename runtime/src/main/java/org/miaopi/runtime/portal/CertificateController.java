package org.miaopi.runtime.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.certificates.store.CertificateStore;
import org.miaopi.runtime.certificates.store.DocumentStore;
import org.miaopi.runtime.credentials.Credentials;
import org.miaopi.runtime.processing.OfdDocuments;
import org.miaopi.runtime.security.SignedIn;
import org.miaopi.runtime.signing.KeyOutOfDate;
import org.miaopi.templates.credential.SdJwt;
import org.miaopi.templates.picture.PagePicture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An applicant's certificates. */
@RestController
@RequestMapping("/api/certificates")
class CertificateController {

  private static final Logger LOG = LoggerFactory.getLogger(CertificateController.class);
  private static final Messages MESSAGES = Messages.of(CertificateController.class);
  private static final int MOST = 200;

  /** Sharp on a phone that packs two dots where a screen has one. */
  private static final int DOTS_PER_INCH = 144;

  private final CertificateStore certificates;
  private final DocumentStore documents;
  private final OfdDocuments ofdDocuments;
  private final Credentials credentials;
  private final Clock clock;

  CertificateController(
      CertificateStore certificates,
      DocumentStore documents,
      OfdDocuments ofdDocuments,
      Credentials credentials,
      Clock clock) {
    this.certificates = certificates;
    this.documents = documents;
    this.ofdDocuments = ofdDocuments;
    this.credentials = credentials;
    this.clock = clock;
  }

  @GetMapping
  List<Map<String, Object>> list(@AuthenticationPrincipal SignedIn who) {
    LocalDate today = LocalDate.now(clock);
    return certificates.ownedBy(who.account().name(), MOST).stream()
        .map(it -> CertificateJson.of(it, today))
        .toList();
  }

  @GetMapping("/{id}")
  Map<String, Object> find(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    return CertificateJson.of(own(who, id), LocalDate.now(clock));
  }

  @GetMapping("/{id}/file")
  ResponseEntity<byte[]> file(
      @AuthenticationPrincipal SignedIn who,
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean download) {
    Certificate certificate = own(who, id);
    return Downloads.of(document(id), "application/pdf", name(certificate) + ".pdf", download);
  }

  /** Sealed as OFD (GB/T 33190), as Chinese authorities exchange documents. */
  @GetMapping("/{id}/ofd")
  ResponseEntity<byte[]> ofd(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    Certificate certificate = own(who, id);
    return Downloads.of(sealed(certificate), "application/ofd", name(certificate) + ".ofd", true);
  }

  private byte[] sealed(Certificate certificate) {
    try {
      byte[] ofd = ofdDocuments.of(certificate);
      if (ofd == null) throw unknown();
      return ofd;
    } catch (KeyOutOfDate outage) {
      LOG.warn("no OFD of {}: {}", certificate.id(), outage.getMessage());
      throw Refusal.of(503, MESSAGES, "certificate.ofd.key");
    }
  }

  /** For a wallet: an SD-JWT VC with all that the holder may show. */
  @GetMapping("/{id}/credential")
  ResponseEntity<byte[]> credential(
      @AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    Certificate certificate = own(who, id);
    byte[] text = credentials.of(certificate).text().getBytes(StandardCharsets.US_ASCII);
    return Downloads.of(text, SdJwt.MEDIA_TYPE, name(certificate) + ".sd-jwt", true);
  }

  /** The first page as it looks, for browsers that open a PDF elsewhere. */
  @GetMapping("/{id}/picture")
  ResponseEntity<byte[]> picture(@AuthenticationPrincipal SignedIn who, @PathVariable String id) {
    Certificate certificate = own(who, id);
    byte[] png = PagePicture.png(document(id), 1, DOTS_PER_INCH);
    if (png == null) throw unknown();
    return Downloads.of(png, "image/png", name(certificate) + ".png", false);
  }

  private byte[] document(String id) {
    byte[] pdf = documents.find(id);
    if (pdf == null) throw unknown();
    return pdf;
  }

  private static String name(Certificate certificate) {
    return certificate.name().in(Locale.CHINESE) + "_" + certificate.number();
  }

  private Certificate own(SignedIn who, String id) {
    Certificate certificate = certificates.find(id);
    boolean own = certificate != null && certificate.owner().equals(who.account().name());
    if (certificate == null || !own) throw unknown();
    return certificate;
  }

  private static Refusal unknown() {
    return Refusal.of(404, MESSAGES, "certificate.unknown");
  }
}
