package org.miaopi.runtime.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.packages.ItemPackage;
import org.miaopi.designer.packages.Samples;

/**
 * What everybody applies for: the senior citizen's card, which asks for few answers and a photo.
 *
 * @param example the case that is approved
 */
record Sample(ItemPackage item, ItemCase example) {

  private static final String CODE = "002014111002";

  static Sample load() {
    for (ItemPackage item : Samples.all())
      if (item.definition().elements().code().equals(CODE))
        return new Sample(item, item.cases().getFirst());
    throw new IllegalStateException("no sample " + CODE);
  }

  String code() {
    return CODE;
  }

  Applicant applicant() {
    return example.applicant();
  }

  byte[] template() {
    return Objects.requireNonNull(item.template());
  }

  /** The pictures of the answers, by field. */
  Map<String, byte[]> pictures() {
    Map<String, byte[]> pictures = new HashMap<>();
    example
        .files()
        .forEach(
            (field, name) -> pictures.put(field, Objects.requireNonNull(item.files().get(name))));
    return pictures;
  }
}
