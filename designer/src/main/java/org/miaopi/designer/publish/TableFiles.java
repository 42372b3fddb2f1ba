package org.miaopi.designer.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.json.Pointer;
import org.miaopi.designer.problem.DefinitionProblem;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.text.Localized;
import org.miaopi.designer.text.Messages;
import org.miaopi.expressions.table.CompiledTable;
import org.miaopi.expressions.table.DecisionTable;
import org.miaopi.expressions.table.Place;
import org.miaopi.expressions.table.TableCompilation;
import org.miaopi.expressions.table.TableProblem;
import org.miaopi.expressions.table.Tables;
import org.miaopi.expressions.table.dmn.Dmn;
import org.miaopi.expressions.table.dmn.DmnReading;
import org.miaopi.expressions.table.xlsx.SheetReading;
import org.miaopi.expressions.table.xlsx.SheetTable;
import org.miaopi.expressions.table.xlsx.Xlsx;
import org.miaopi.expressions.type.Scope;
import org.springframework.stereotype.Component;

/** The decision tables of a draft as files of other tools: spreadsheets and DMN. */
@Component
public final class TableFiles {

  private static final Messages MESSAGES = Messages.of(TableFiles.class);

  private final Drafts drafts;

  TableFiles(Drafts drafts) {
    this.drafts = drafts;
  }

  /**
   * What a file holds.
   *
   * @param problems of cells that do not fit the draft, each at its place in the file
   */
  public record Read(List<DecisionTable> tables, List<DefinitionProblem> problems) {}

  /**
   * Reads a spreadsheet or DMN for a draft, which stays as it is; refuses (422) what is neither.
   */
  public Read read(String code, byte[] file) {
    ItemDefinition definition = drafts.get(code).definition();
    boolean zip = file.length > 1 && file[0] == 'P' && file[1] == 'K';
    return zip ? readSheets(definition, file) : readDmn(definition, file);
  }

  private static Read readSheets(ItemDefinition definition, byte[] file) {
    SheetReading reading = Xlsx.read(file);
    refuse(reading.problems());
    List<DecisionTable> tables = reading.tables().stream().map(SheetTable::table).toList();
    Scope scope = CompiledItem.formScope(definition, tables);
    List<DefinitionProblem> problems = new ArrayList<>();
    for (SheetTable sheet : reading.tables()) {
      problems.addAll(problems(Tables.compile(sheet.table(), scope), sheet::inSheet));
    }
    return new Read(tables, problems);
  }

  private static Read readDmn(ItemDefinition definition, byte[] file) {
    DmnReading reading = Dmn.read(file);
    refuse(reading.problems());
    Scope scope = CompiledItem.formScope(definition, reading.tables());
    List<DefinitionProblem> problems = new ArrayList<>();
    for (DecisionTable table : reading.tables()) {
      problems.addAll(problems(Tables.compile(table, scope), UnaryOperator.identity()));
    }
    return new Read(reading.tables(), problems);
  }

  /** All tables of a draft as a spreadsheet, a sheet each, its labels in the language. */
  public byte[] xlsx(String code, Locale locale) {
    return Xlsx.write(drafts.get(code).definition().tables(), locale);
  }

  /** All tables of a draft as DMN 1.3; refuses (422) while one of them has errors. */
  public String dmn(String code) {
    ItemDefinition definition = drafts.get(code).definition();
    Scope scope = CompiledItem.formScope(definition, List.of());
    List<CompiledTable> compiled = new ArrayList<>();
    List<DefinitionProblem> problems = new ArrayList<>();
    for (int i = 0; i < definition.tables().size(); i++) {
      String path = Pointer.child("/tables", i);
      TableCompilation compilation = Tables.compile(definition.tables().get(i), scope);
      for (TableProblem it : compilation.problems()) {
        problems.add(DefinitionProblem.of(it.problem(), path + it.place().pointer()));
      }
      @Nullable CompiledTable table = compilation.table();
      if (table != null) compiled.add(table);
    }
    if (!problems.isEmpty()) throw refusal("tables.incomplete", problems);
    return Dmn.write(definition.elements().name().in(Locale.SIMPLIFIED_CHINESE), compiled);
  }

  private static void refuse(List<TableProblem> problems) {
    if (problems.isEmpty()) return;
    throw refusal("tables.refused", problems.stream().map(TableFiles::problem).toList());
  }

  private static Refusal refusal(String code, List<DefinitionProblem> problems) {
    return new Refusal(422, code, MESSAGES.text(code), problems);
  }

  private static List<DefinitionProblem> problems(
      TableCompilation compilation, UnaryOperator<TableProblem> inFile) {
    return compilation.problems().stream().map(inFile).map(TableFiles::problem).toList();
  }

  /** With its place in words too: 津贴 C7：…. */
  private static DefinitionProblem problem(TableProblem problem) {
    Localized text =
        new Localized(problem.message(Locale.CHINESE), problem.message(Locale.ENGLISH));
    return DefinitionProblem.of(problem.problem(), path(problem.place())).saying(text);
  }

  /** A cell of a sheet is {@code /津贴/C7}. */
  private static String path(Place place) {
    return place instanceof Place.InSheet at
        ? Pointer.child(Pointer.child("", at.sheet()), at.address())
        : place.pointer();
  }
}
