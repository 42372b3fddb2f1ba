package org.miaopi.designer.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Certificate;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.definition.SealText;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.text.Messages;
import org.miaopi.templates.seal.Seal;

/** The fixed parts of a certificate: GB/T 36904 type and issuer, the seal. */
final class CertificateCheck implements Check {

  private static final Pattern TYPE = Pattern.compile("[0-9A-Z]{18}[0-9]{3}");
  private static final Pattern ISSUER = Pattern.compile("[0-9A-Z]{18}|[0-9]{6}");
  private static final Pattern REGION = Pattern.compile("[0-9]{6}");
  private static final Pattern SEAL_TEXT = Pattern.compile("\\S.{0,39}");
  private static final Pattern SEAL_LINE = Pattern.compile("\\S.{0,11}");
  private static final Pattern SEAL_CODE = Pattern.compile("[0-9A-Z]{1,20}");
  private static final Messages MESSAGES = Messages.of(CertificateCheck.class);

  @Override
  public List<DefinitionProblem> check(Subject subject) {
    List<DefinitionProblem> problems = new ArrayList<>();
    Certificate certificate = subject.definition().certificate();
    Elements elements = subject.definition().elements();
    require(!certificate.name().isBlank(), "text.blank", "/certificate/name", problems);
    match(TYPE, certificate.typeCode(), "certificate.typeCode", "/certificate/typeCode", problems);
    match(
        ISSUER,
        elements.departmentCode(),
        "elements.departmentCode.wrong",
        "/elements/departmentCode",
        problems);
    match(REGION, elements.region(), "elements.region.wrong", "/elements/region", problems);
    @Nullable SealText seal = certificate.seal();
    if (seal == null) {
      problems.add(DefinitionProblem.warning(MESSAGES, "seal.missing", "/certificate"));
      return problems;
    }
    match(SEAL_TEXT, seal.text(), "seal.text", "/certificate/seal/text", problems);
    match(SEAL_LINE, seal.line(), "seal.line", "/certificate/seal/line", problems);
    require(Seal.isDrawn(seal.text()), "seal.characters", "/certificate/seal/text", problems);
    boolean drawn = seal.line() == null || Seal.isDrawn(seal.line());
    require(drawn, "seal.characters", "/certificate/seal/line", problems);
    match(SEAL_CODE, seal.code(), "seal.code", "/certificate/seal/code", problems);
    boolean fits = seal.millimetres() >= 20 && seal.millimetres() <= 60;
    require(fits, "seal.width", "/certificate/seal/width", problems);
    return problems;
  }

  private static void match(
      Pattern pattern,
      @Nullable String text,
      String code,
      String path,
      List<DefinitionProblem> problems) {
    require(text == null || pattern.matcher(text).matches(), code, path, problems);
  }

  private static void require(
      boolean right, String code, String path, List<DefinitionProblem> problems) {
    if (!right) problems.add(DefinitionProblem.error(MESSAGES, code, path));
  }
}
