package org.miaopi.designer.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.cases.ItemCase;
import org.miaopi.designer.definition.Certificate;
import org.miaopi.designer.definition.Code;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.Form;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.fit.FitWarning;
import org.miaopi.designer.fit.Trials;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.store.ContentFile;
import org.miaopi.designer.store.ContentStore;
import org.miaopi.expressions.table.DecisionTable;
import org.springframework.stereotype.Service;

/**
 * Whether the templates of drafts have room for what their forms allow. Asked for beside the saves,
 * not by them; what was told lately is kept, since most saves change nothing of it.
 */
@Service
public final class TemplateFits {

  private static final int KEPT = 32;

  private final Drafts drafts;
  private final ContentStore contents;
  private final Map<Subject, List<FitWarning>> kept =
      new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, List<FitWarning>> eldest) {
          return size() > KEPT;
        }
      };

  TemplateFits(Drafts drafts, ContentStore contents) {
    this.drafts = drafts;
    this.contents = contents;
  }

  /** All that a trial depends on. */
  private record Subject(
      String template,
      Elements elements,
      Form form,
      Map<String, List<Code>> codeLists,
      List<DecisionTable> tables,
      Certificate certificate,
      List<ItemCase> cases,
      List<String> files) {}

  /** What has no room in the draft's template; nothing while the draft has errors. */
  public List<FitWarning> of(String code) {
    Draft draft = drafts.get(code);
    Subject subject = subject(draft);
    synchronized (kept) {
      List<FitWarning> known = kept.get(subject);
      if (known != null) return known;
    }
    List<FitWarning> told = tried(draft);
    synchronized (kept) {
      kept.put(subject, told);
    }
    return told;
  }

  private List<FitWarning> tried(Draft draft) {
    @Nullable CompiledItem item = CompiledItem.compile(draft.definition()).value();
    if (item == null) return List.of();
    byte[] docx = contents.read(draft.template());
    var compilation = CertificateDocument.template(draft.definition(), docx);
    return Trials.run(item, compilation, draft.cases(), drafts.files(draft));
  }

  private static Subject subject(Draft draft) {
    ItemDefinition definition = draft.definition();
    return new Subject(
        draft.template().hash(),
        definition.elements(),
        definition.form(),
        definition.codeLists(),
        definition.tables(),
        definition.certificate(),
        draft.cases(),
        draft.files().stream().map(ContentFile::hash).toList());
  }
}
