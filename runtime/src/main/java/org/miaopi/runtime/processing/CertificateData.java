package org.miaopi.runtime.processing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.document.CertificateFacts;
import org.miaopi.runtime.applications.Preparation;
import org.miaopi.runtime.applying.PhotoAnswers;
import org.miaopi.runtime.files.store.UploadStore;
import org.miaopi.templates.TemplateData;
import org.springframework.stereotype.Component;

/** What fills the template of one application's certificate. */
@Component
final class CertificateData {

  private static final String ANSWERS = "/answers";

  private final UploadStore uploads;

  CertificateData(UploadStore uploads) {
    this.uploads = uploads;
  }

  /** The same facts and preparation give the same data. */
  TemplateData of(Facts facts, Preparation preparation) {
    Map<String, byte[]> images = new HashMap<>();
    printed(facts.item().template().pictures(), preparation.images())
        .forEach(
            (field, id) ->
                images.put(field, Objects.requireNonNull(uploads.find(id), "a file is missing")));
    return CertificateDocument.data(
        facts.item().compiled(),
        facts.values(),
        new CertificateFacts(
            preparation.number(),
            preparation.identifier(),
            preparation.holderName(),
            preparation.holderCode(),
            preparation.issueDate(),
            facts.day().calendar(),
            preparation.validUntil(),
            preparation.qrText()),
        images);
  }

  /** Those that the template shows; an application may hold many more. */
  private static Map<String, String> printed(Set<String> places, Map<String, String> files) {
    if (files.size() == 1 && places.contains("photo")) return files;
    Map<String, String> printed = new LinkedHashMap<>(files);
    printed.keySet().retainAll(places);
    return printed;
  }

  /** File ids by the name of the field, which is the name of the template's tag. */
  static Map<String, String> images(Facts facts) {
    Map<String, String> images = new LinkedHashMap<>();
    PhotoAnswers.each(
        facts.definition().form().fields().toList(),
        facts.application().answers(),
        ANSWERS,
        (path, id) -> images.put(path.substring(ANSWERS.length() + 1), id));
    return images;
  }
}
