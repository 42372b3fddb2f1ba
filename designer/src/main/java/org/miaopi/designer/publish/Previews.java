package org.miaopi.designer.publish;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.calendar.WorkingDays;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.checks.TemplateCheck;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.definition.Outcome;
import org.miaopi.designer.definition.ServiceObject;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.document.ExampleDocument;
import org.miaopi.designer.document.StartingTemplate;
import org.miaopi.designer.fit.Examples;
import org.miaopi.designer.fit.Trial;
import org.miaopi.designer.form.Applicant;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.store.ContentStore;
import org.miaopi.designer.text.Messages;
import org.miaopi.templates.Template;
import org.miaopi.templates.TemplateCompilation;
import org.miaopi.templates.TemplateData;
import org.miaopi.templates.TemplateProblem;
import org.miaopi.templates.starter.Starter;
import org.springframework.stereotype.Service;

/** The certificate of a draft as it would look for one of its cases. Sealed, but never signed. */
@Service
public final class Previews {

  private static final Messages MESSAGES = Messages.of(Previews.class);

  private final Drafts drafts;
  private final ContentStore contents;
  private final WorkingDays workingDays;
  private final Clock clock;

  Previews(Drafts drafts, ContentStore contents, WorkingDays workingDays, Clock clock) {
    this.drafts = drafts;
    this.contents = contents;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /**
   * The PDF with the values of a case.
   *
   * @param index of the case; null takes the first that is expected to be approved
   * @throws Refusal (422) with the problems where the draft cannot be printed
   */
  public byte[] pdf(String code, @Nullable Integer index) {
    Draft draft = drafts.get(code);
    return pdf(draft, contents.read(draft.template()), example(draft, index));
  }

  /**
   * The PDF with the values of a trial.
   *
   * @throws Refusal (404) where there is no such trial, (422) with the problems where the draft
   *     cannot be printed
   */
  public byte[] pdf(String code, Trial trial) {
    Draft draft = drafts.get(code);
    byte[] docx = contents.read(draft.template());
    CompiledItem item = CompiledItem.compile(draft.definition()).orRefuse();
    TemplateCompilation compilation = CertificateDocument.template(draft.definition(), docx);
    ItemCase example = new Examples(item, compilation, draft.cases()).of(trial);
    if (example == null) throw Refusal.of(404, MESSAGES, "preview.trial");
    return pdf(draft, docx, example);
  }

  /** The template itself, with its tags as they are written. */
  public byte[] blank(String code) {
    Draft draft = drafts.get(code);
    CompiledItem item = CompiledItem.compile(draft.definition()).orRefuse();
    Template template = template(draft.definition(), contents.read(draft.template()));
    return template.blank(ExampleDocument.data(item, example(draft, null), Map.of()));
  }

  /** The same in a template to start from, with the first case. */
  public byte[] pdf(String code, Starter starter) {
    Draft draft = drafts.get(code);
    return pdf(draft, StartingTemplate.docx(starter, draft.definition()), example(draft, null));
  }

  private byte[] pdf(Draft draft, byte[] docx, ItemCase example) {
    CompiledItem item = CompiledItem.compile(draft.definition()).orRefuse();
    Template template = template(draft.definition(), docx);
    TemplateData data = ExampleDocument.data(item, example, drafts.files(draft));
    refuse(template.check(data));
    return template.render(data);
  }

  private static Template template(ItemDefinition definition, byte[] docx) {
    TemplateCompilation compilation = CertificateDocument.template(definition, docx);
    if (compilation.template() == null) refuse(compilation.problems());
    return Objects.requireNonNull(compilation.template());
  }

  private static void refuse(List<TemplateProblem> problems) {
    if (problems.isEmpty()) return;
    List<DefinitionProblem> all = problems.stream().map(TemplateCheck::problem).toList();
    throw new Refusal(422, "template.refused", MESSAGES.text("template.refused"), all);
  }

  private ItemCase example(Draft draft, @Nullable Integer index) {
    List<ItemCase> cases = draft.cases();
    if (index != null && index >= 0 && index < cases.size()) return cases.get(index);
    return cases.stream()
        .filter(it -> it.expected().outcome() == Outcome.APPROVE)
        .findFirst()
        .orElseGet(this::blank);
  }

  /** Without a case there is nobody, and nothing is answered. */
  private ItemCase blank() {
    Applicant nobody =
        new Applicant(ServiceObject.NATURAL, null, null, null, null, null, null, null, null);
    return new ItemCase(
        MESSAGES.text("new.page"),
        nobody,
        LocalDate.now(clock),
        workingDays.now(),
        Map.of(),
        Map.of(),
        Map.of(),
        new ItemCase.Expected(Outcome.APPROVE, null));
  }
}
