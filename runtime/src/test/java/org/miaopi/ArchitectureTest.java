package org.miaopi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house of ARCHITECTURE.md, held by the build. */
class ArchitectureTest {

  private static JavaClasses miaopi;

  @BeforeAll
  static void read() {
    miaopi =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.miaopi");
  }

  @Test
  void modulesPointOneWay() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("expressions")
        .definedBy("org.miaopi.expressions..")
        .layer("templates")
        .definedBy("org.miaopi.templates..")
        .layer("designer")
        .definedBy("org.miaopi.designer..")
        .layer("runtime")
        .definedBy("org.miaopi.runtime..")
        .whereLayer("runtime")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("designer")
        .mayOnlyBeAccessedByLayers("runtime")
        .whereLayer("templates")
        .mayOnlyBeAccessedByLayers("designer", "runtime")
        .check(miaopi);
  }

  @Test
  void noPackageIsPartOfACycle() {
    slices().matching("org.miaopi.(**)").should().beFreeOfCycles().check(miaopi);
  }

  @Test
  void mvelIsBehindOnePackage() {
    assertThat(packagesThatUse("org.mvel2")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void fastexcelIsBehindOnePackage() {
    assertThat(packagesThatUse("org.dhatim")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void docx4jIsBehindOnePackage() {
    assertThat(packagesThatUse("org.docx4j")).hasSizeLessThanOrEqualTo(1);
  }

  @Test
  void theDatabaseDriverIsBehindStorePackages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.mongodb..", "org.bson..", "de.bwaldvogel..", "org.h2.mvstore..")
        .check(miaopi);
  }

  @Test
  void expressionsAndTemplatesKnowNoPlatform() {
    noClasses()
        .that()
        .resideInAnyPackage("org.miaopi.expressions..", "org.miaopi.templates..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta.servlet..", "com.mongodb..")
        .check(miaopi);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .that()
        .areNotAnonymousClasses()
        .should()
        .beAssignableTo(
            describe("in a @NullMarked package", ArchitectureTest::standsInNullMarkedPackage))
        .check(miaopi);
  }

  @Test
  void timeComesFromAClock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.miaopi.runtime.bench..")
        .should()
        .callMethodWhere(asksTheMachineForTheTime())
        .check(miaopi);
  }

  private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
    return describe(
        "the machine's own time",
        call ->
            call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().isEmpty()
                && call.getTargetOwner().getPackageName().equals("java.time"));
  }

  private static boolean standsInNullMarkedPackage(JavaClass type) {
    return type.getPackage().isAnnotatedWith(NullMarked.class);
  }

  private static Set<String> packagesThatUse(String library) {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : miaopi) {
      boolean uses =
          type.getDirectDependenciesFromSelf().stream()
              .anyMatch(it -> it.getTargetClass().getPackageName().startsWith(library));
      if (uses) found.add(type.getPackageName());
    }
    return found;
  }
}
