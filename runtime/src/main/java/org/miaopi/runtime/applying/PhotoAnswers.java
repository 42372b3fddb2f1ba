package org.miaopi.runtime.applying;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Field;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;
import org.miaopi.runtime.applications.Application;
import org.miaopi.runtime.applications.AttachedFile;

/** The answers that name files. */
public final class PhotoAnswers {

  private static final Messages MESSAGES = Messages.of(PhotoAnswers.class);

  private PhotoAnswers() {}

  /** A problem for each answer that does not name a picture of this application. */
  static List<DefinitionProblem> problems(
      List<Field> fields, Map<?, ?> answers, Application application) {
    List<DefinitionProblem> problems = new ArrayList<>();
    each(
        fields,
        answers,
        "/answers",
        (path, id) -> {
          boolean known = application.file(id).map(AttachedFile::isImage).orElse(false);
          if (!known) problems.add(DefinitionProblem.error(MESSAGES, "answer.photo", path));
        });
    return problems;
  }

  /** Calls back with the path and the file id of each answered photo. */
  public static void each(
      List<Field> fields, Map<?, ?> answers, String path, BiConsumer<String, String> photo) {
    for (Field field : fields) {
      each(field, answers.get(field.name()), path + "/" + field.name(), photo);
    }
  }

  private static void each(
      Field field, @Nullable Object answer, String path, BiConsumer<String, String> photo) {
    switch (answer) {
      case String id when field.type().equals("photo") -> photo.accept(path, id);
      case Map<?, ?> group -> each(field.fields(), group, path, photo);
      case List<?> rows -> {
        for (int i = 0; i < rows.size(); i++) each(field, rows.get(i), path + "/" + i, photo);
      }
      case null, default -> {
        // neither a photo nor something that holds one
      }
    }
  }
}
