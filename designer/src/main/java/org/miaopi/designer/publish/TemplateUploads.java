package org.miaopi.designer.publish;

import java.util.List;
import java.util.Locale;
import org.miaopi.designer.checks.TemplateCheck;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.document.StartingTemplate;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.store.ContentStore;
import org.miaopi.designer.text.FileName;
import org.miaopi.designer.text.Messages;
import org.miaopi.templates.Template;
import org.miaopi.templates.TemplateCompilation;
import org.miaopi.templates.TemplateProblem;
import org.miaopi.templates.Templates;
import org.miaopi.templates.starter.Starter;
import org.springframework.stereotype.Service;

/** Word templates as staff upload them: one that cannot be printed is refused, with the places. */
@Service
public final class TemplateUploads {

  private static final Messages MESSAGES = Messages.of(TemplateUploads.class);

  private final Drafts drafts;
  private final ContentStore contents;

  TemplateUploads(Drafts drafts, ContentStore contents) {
    this.drafts = drafts;
    this.contents = contents;
  }

  /**
   * What became of an upload.
   *
   * @param tags in the order of the document
   * @param problems warnings only
   */
  public record Uploaded(List<String> tags, List<DefinitionProblem> problems) {}

  /** Keeps the document as the draft's template; refuses (422) one with errors, storing nothing. */
  public Uploaded upload(String code, String name, byte[] docx) {
    Draft draft = drafts.get(code);
    TemplateCompilation compilation = CertificateDocument.template(draft.definition(), docx);
    List<DefinitionProblem> problems = TemplateCheck.problems(draft.definition(), docx);
    Template template = compilation.template();
    if (template == null)
      throw new Refusal(422, "template.refused", MESSAGES.text("template.refused"), problems);
    drafts.saveTemplate(code, contents.save(FileName.clean(name), docx));
    return new Uploaded(template.tags(), problems);
  }

  /** Keeps a template to start from, written for the draft's fields, as its template. */
  public Uploaded start(String code, Starter starter) {
    ItemDefinition definition = drafts.get(code).definition();
    return upload(code, starter.id() + ".docx", StartingTemplate.docx(starter, definition));
  }

  /** A template to start from, written for the draft's fields. */
  public byte[] starter(String code, Starter starter) {
    return StartingTemplate.docx(starter, drafts.get(code).definition());
  }

  /** What is to be said of a document as the template of a draft; it is not kept. */
  public TemplateReport report(String code, byte[] docx) {
    ItemDefinition definition = drafts.get(code).definition();
    return new TemplateReport(definition, CertificateDocument.template(definition, docx));
  }

  /** What is to be said of the draft's own template. */
  public TemplateReport report(String code) {
    return report(code, contents.read(drafts.get(code).template()));
  }

  /**
   * A copy of a document with what is to be said of it as comments; refuses (422) one that cannot
   * be read.
   */
  public byte[] commented(String code, byte[] docx, Locale locale) {
    List<TemplateProblem> problems = report(code, docx).compilation().problems();
    byte[] copy = Templates.comment(docx, problems, locale);
    if (copy == null) throw Refusal.of(422, MESSAGES, "template.unreadable");
    return copy;
  }

  /** The same of the draft's own template. */
  public byte[] commented(String code, Locale locale) {
    return commented(code, contents.read(drafts.get(code).template()), locale);
  }

  /** The tags of the draft's template; none where it does not fit the definition any more. */
  public List<String> tags(Draft draft) {
    Template template =
        CertificateDocument.template(draft.definition(), contents.read(draft.template()))
            .template();
    return template == null ? List.of() : template.tags();
  }
}
