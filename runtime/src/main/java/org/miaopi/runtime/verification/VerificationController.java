package org.miaopi.runtime.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.runtime.certificates.Certificate;
import org.miaopi.runtime.portal.CertificateJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Verification for anybody, at a measured rate. */
@RestController
@RequestMapping("/api/verify")
class VerificationController {

  private final Verifying verifying;
  private final RequestRate rate;

  VerificationController(Verifying verifying, RequestRate rate) {
    this.verifying = verifying;
    this.rate = rate;
  }

  @GetMapping("/{numberOrIdentifier}")
  Map<String, Object> byNumber(
      @PathVariable String numberOrIdentifier, HttpServletRequest request) {
    rate.count(request.getRemoteAddr());
    return json(verifying.byNumber(numberOrIdentifier));
  }

  /** The file is read from memory and forgotten. */
  @PostMapping
  Map<String, Object> byFile(@RequestParam MultipartFile file, HttpServletRequest request)
      throws IOException {
    rate.count(request.getRemoteAddr());
    return json(verifying.byFile(file.getBytes()));
  }

  private static Map<String, Object> json(Verification verification) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("verdict", verification.verdict().word());
    @Nullable Certificate certificate = verification.certificate();
    if (certificate != null) json.put("certificate", CertificateJson.verified(certificate));
    return json;
  }
}
