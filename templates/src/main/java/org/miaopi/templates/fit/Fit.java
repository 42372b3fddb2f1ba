package org.miaopi.templates.fit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.miaopi.templates.fit.Misfit.Kind;
import org.miaopi.templates.problem.Place;

/**
 * How a document fits its template.
 *
 * @param lines of all pages
 * @param last where its last page begins
 * @param misfits the worst first; none of the kind {@link Kind#PAGES}
 */
public record Fit(int pages, int lines, Place last, List<Misfit> misfits) {

  public Fit {
    misfits = misfits.stream().distinct().sorted(Comparator.comparing(Misfit::kind)).toList();
  }

  /**
   * What is wrong here that is not wrong in another document of the template, the worst first.
   *
   * @param spans whether the template may take as many pages as it needs
   */
  public List<Misfit> beyond(Fit other, boolean spans) {
    Stream<Misfit> worse =
        misfits.stream().filter(it -> other.misfits.stream().noneMatch(it::same));
    boolean more = !spans && pages > other.pages;
    Stream<Misfit> page = more ? Stream.of(new Misfit(Kind.PAGES, last, pages)) : Stream.empty();
    return Stream.concat(page, worse).toList();
  }
}
