package org.miaopi.templates.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.miaopi.expressions.type.Scope;
import org.miaopi.templates.fonts.Face;
import org.miaopi.templates.problem.Finding;
import org.miaopi.templates.problem.Place;
import org.miaopi.templates.upload.DocxArchive;
import org.miaopi.templates.upload.RefusedException;

/** A Word document whose tags are compiled. Immutable and thread-safe. */
public final class WordTemplate {

  private final Piece.Box root;
  private final Piece.Box blank;
  private final Map<String, byte[]> pictures;
  private final Map<String, Place> picturePlaces;
  private final Map<String, Place> paragraphPlaces;
  private final boolean spansPages;
  private final Map<Face, SortedSet<Integer>> characters;
  private final List<String> tags;
  private final List<PlacedExpression> expressions;

  private WordTemplate(
      Piece.Box root, Piece.Box blank, Reading reading, FixedText text, TagCompiler compiler) {
    this.root = root;
    this.blank = blank;
    this.pictures = Map.copyOf(reading.pictures);
    this.picturePlaces = Map.copyOf(reading.picturePlaces);
    this.paragraphPlaces = Map.copyOf(reading.paragraphPlaces);
    this.spansPages = numbersPages(root);
    this.characters = text.characters();
    this.tags = compiler.tags();
    this.expressions = compiler.expressions();
  }

  /** A template, or null with at least one error. */
  public record Compiled(
      @Nullable WordTemplate template, List<TagUse> uses, List<Finding> findings) {

    static Compiled refused(List<TagUse> uses, List<Finding> findings) {
      return new Compiled(null, uses, findings);
    }
  }

  public static Compiled compile(byte[] docx, Scope scope, Set<String> photos) {
    try {
      Reading reading = new Reading(OpenedDocument.open(DocxArchive.read(docx)));
      Piece.Box read = new SectionReader(reading).read();
      Piece nested = new BlockNester(reading.findings).nest(read);
      TagCompiler compiler = new TagCompiler(reading.findings, photos);
      Piece compiled = compiler.compile(nested, Names.of(scope));
      if (reading.findings.stream().anyMatch(Finding::isError)) {
        return Compiled.refused(compiler.uses(), reading.findings);
      }
      return finish((Piece.Box) compiled, BlankForm.of(read, photos), reading, compiler);
    } catch (RefusedException refused) {
      return Compiled.refused(List.of(), List.of(refused.finding()));
    }
  }

  public List<String> tags() {
    return tags;
  }

  public List<PlacedExpression> expressions() {
    return expressions;
  }

  /** The pictures that are the same in every document, by the names that pages use. */
  public Map<String, byte[]> pictures() {
    return pictures;
  }

  /** Where one of these pictures stands first. */
  public Place picturePlace(String name) {
    return picturePlaces.getOrDefault(name, Place.NOWHERE);
  }

  /** Where the paragraphs stand, by the names that pages use. */
  public Map<String, Place> paragraphPlaces() {
    return paragraphPlaces;
  }

  /**
   * Whether its author has thought of several pages: it numbers them or repeats heads of tables.
   */
  public boolean spansPages() {
    return spansPages;
  }

  private static boolean numbersPages(Piece piece) {
    return switch (piece) {
      case Piece.Box box ->
          box.name().startsWith("page-number")
              || box.name().equals("table-header")
              || box.children().stream().anyMatch(WordTemplate::numbersPages);
      case Piece.When when ->
          Stream.concat(when.children().stream(), when.otherwise().stream())
              .anyMatch(WordTemplate::numbersPages);
      case Piece.Repeat repeat -> repeat.children().stream().anyMatch(WordTemplate::numbersPages);
      default -> false;
    };
  }

  /** The characters that stand in every document, by the face that prints them. */
  public Map<Face, SortedSet<Integer>> characters() {
    return characters;
  }

  public Filled fill(Filling filling) {
    return Filler.fill(root, filling);
  }

  /**
   * The template without data, each tag as it is written; its placeholders are filled all the same.
   */
  public Filled blank(Filling filling) {
    return Filler.fill(blank, filling);
  }

  private static Compiled finish(
      Piece.Box root, Piece.Box blank, Reading reading, TagCompiler compiler) {
    List<Finding> findings = new ArrayList<>(reading.findings);
    FixedText text = FixedText.of(root, reading.document.places());
    findings.addAll(text.findings());
    if (findings.stream().anyMatch(Finding::isError)) {
      return Compiled.refused(compiler.uses(), findings);
    }
    WordTemplate template = new WordTemplate(root, blank, reading, text, compiler);
    return new Compiled(template, compiler.uses(), findings);
  }
}
