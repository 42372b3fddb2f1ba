package org.miaopi.templates.word;

import java.util.List;
import java.util.Set;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.problem.Place;

/**
 * A tag of a document.
 *
 * @param source as it is written, without braces and marks
 * @param reads the paths of the fields that it depends on; none where it could not be compiled
 * @param findings what is wrong or odd with it
 */
public record TagUse(
    String source, Role role, Set<String> reads, Place place, List<Finding> findings) {

  /** What a tag does. */
  public enum Role {
    VALUE,
    CONDITION,
    ROWS,
    PICTURE
  }

  public TagUse {
    findings = List.copyOf(findings);
  }

  /** Whether it stands for something. */
  public boolean bound() {
    return findings.stream().noneMatch(Finding::isError);
  }
}
