package org.miaopi.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Messages;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/** Whoever is handed a file gets exactly one, by the name {@code file}. */
final class UploadShape implements HandlerInterceptor {

  private static final Messages MESSAGES = Messages.of(UploadShape.class);
  private static final String FILE = "file";

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!(handler instanceof HandlerMethod method) || !takesFile(method)) return true;
    if (!(request instanceof MultipartHttpServletRequest upload)) {
      throw refusal(415, "upload.type", "");
    }
    MultiValueMap<String, MultipartFile> files = upload.getMultiFileMap();
    if (!files.containsKey(FILE)) throw refusal(400, "upload.missing", "/" + FILE);
    for (List<MultipartFile> each : files.values()) {
      if (files.size() > 1 || each.size() > 1) throw refusal(400, "upload.several", "/" + FILE);
    }
    return true;
  }

  private static boolean takesFile(HandlerMethod method) {
    return Stream.of(method.getMethodParameters())
        .map(MethodParameter::getParameterType)
        .anyMatch(MultipartFile.class::equals);
  }

  private static Refusal refusal(int status, String code, String path) {
    DefinitionProblem problem = DefinitionProblem.error(MESSAGES, code, path);
    return new Refusal(status, code, MESSAGES.text(code), List.of(problem));
  }
}
