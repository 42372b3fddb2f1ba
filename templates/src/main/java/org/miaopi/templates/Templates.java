package org.miaopi.templates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Scope;
import org.miaopi.templates.problem.Place;
import org.miaopi.templates.word.CommentedDocument;
import org.miaopi.templates.word.Remark;
import org.miaopi.templates.word.WordTemplate;

/** Compiles what staff upload. Thread-safe. */
public final class Templates {

  private static final RecentCompilations RECENT = new RecentCompilations();

  private Templates() {}

  /**
   * Reads a Word document (docx) and compiles its tags.
   *
   * @param scope the names that tags may use
   * @param photos the names of fields whose answer is a picture
   * @return a template without problems of severity error, or none with at least one; a hostile or
   *     broken document and unknown tags are problems, never exceptions
   */
  public static TemplateCompilation compile(byte[] docx, Scope scope, Set<String> photos) {
    return RECENT.get(docx, scope, photos, () -> compileAnew(docx, scope, photos));
  }

  private static TemplateCompilation compileAnew(byte[] docx, Scope scope, Set<String> photos) {
    WordTemplate.Compiled compiled = WordTemplate.compile(docx, scope, photos);
    List<TemplateProblem> problems = compiled.findings().stream().map(TemplateProblem::of).toList();
    List<TemplateTag> tags = compiled.uses().stream().map(TemplateTag::of).toList();
    if (compiled.template() == null) return new TemplateCompilation(null, tags, problems);
    Template template = new Template(compiled.template());
    List<TemplateProblem> unprintable =
        template.unprintable().stream().map(TemplateProblem::of).toList();
    if (unprintable.isEmpty()) return new TemplateCompilation(template, tags, problems);
    List<TemplateProblem> all = Stream.concat(problems.stream(), unprintable.stream()).toList();
    return new TemplateCompilation(null, tags, all);
  }

  /**
   * A copy of a document in which each problem stands as a comment at its paragraph; those of
   * headers, footers and the whole document stand at the first paragraph of the text.
   *
   * @return null if the document cannot be read at all
   */
  public static byte @Nullable [] comment(
      byte[] docx, List<TemplateProblem> problems, Locale locale) {
    List<Remark> remarks =
        problems.stream().map(it -> new Remark(it.place(), remark(it, locale))).toList();
    return CommentedDocument.write(docx, remarks);
  }

  /** At its own paragraph a comment need not repeat what that says. */
  private static String remark(TemplateProblem problem, Locale locale) {
    boolean beside = problem.place().area() == Place.Area.TEXT;
    return beside ? problem.sentence(locale) : problem.message(locale);
  }

  /**
   * Takes the cost of the first use, some seconds, at a moment when nobody waits: everything that
   * is read once and kept is read.
   */
  public static void warmUp() {
    TemplateCompilation compilation = compile(FirstDocument.docx(), new Scope(Map.of()), Set.of());
    Template template = compilation.template();
    if (template == null) throw new IllegalStateException(compilation.problems().toString());
    template.render(FirstDocument.data());
  }
}
