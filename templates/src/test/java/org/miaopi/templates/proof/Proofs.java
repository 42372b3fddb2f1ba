package org.miaopi.templates.proof;

import java.time.LocalDate;
import java.util.List;
import org.miaopi.templates.identifier.CertificateIdentifier;
import org.miaopi.templates.proof.Proof.Fact;

/** Certificates as they are issued. */
final class Proofs {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  /** Long-term, with few facts. */
  static final Proof CARD =
      new Proof(
          "济南市历城区民政局",
          CertificateIdentifier.of(
              "11370112MB9000001E001", "11370112MB9000001E", "LNYD3701122026000001", 1),
          "LNYD3701122026000001",
          "老年人优待证",
          null,
          TODAY,
          null,
          List.of(new Fact("姓名", "王𠮷兰"), new Fact("性别", "女")));

  /** Five years, with more facts than a code holds. */
  static final Proof LICENCE =
      new Proof(
          "济南市历城区行政审批服务局",
          CertificateIdentifier.of(
              "11370112MB9000003L001", "11370112MB9000003L", "JY23701122026000001", 1),
          "JY23701122026000001",
          "食品经营许可证",
          "济南****店",
          TODAY,
          LocalDate.of(2031, 11, 24),
          List.of(
              new Fact("经营者名称", "济南市历城区王舍人街道老味道餐饮店"),
              new Fact("法定代表人（负责人）", "王小明"),
              new Fact("经营场所", "山东省济南市历城区王舍人街道工业北路100号"),
              new Fact("主体业态", "餐饮服务经营者"),
              new Fact("经营项目", "热食类食品制售、冷食类食品制售、自制饮品制售")));

  private Proofs() {}
}
