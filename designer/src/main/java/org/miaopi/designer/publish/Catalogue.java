package org.miaopi.designer.publish;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.problem.Refusal;
import org.miaopi.designer.store.DraftRow;
import org.miaopi.designer.store.DraftStore;
import org.miaopi.designer.store.Followed;
import org.miaopi.designer.store.VersionStore.Offer;
import org.miaopi.designer.text.Messages;
import org.miaopi.designer.text.SearchWords;
import org.springframework.stereotype.Service;

/** The list of all items that are edited. Its rows are kept, so that any word finds them. */
@Service
public final class Catalogue {

  private static final Messages MESSAGES = Messages.of(Catalogue.class);
  private static final int PAGE = 50;

  private final Followed<DraftRow> drafts;
  private final Offers offers;

  Catalogue(DraftStore drafts, Offers offers) {
    this.drafts = new Followed<>(drafts::rows, drafts::rowsSince);
    this.offers = offers;
  }

  /**
   * A row of the list.
   *
   * @param version the version that is offered, 0 while there is none
   */
  public record Row(DraftRow draft, int version) {}

  /** Which of the items somebody wants to see. */
  public record Search(SearchWords words, State state) {

    /**
     * @param query words of name or code; blank for all
     * @param state all, published, unpublished or faulty
     * @throws Refusal 400 for another state
     */
    public static Search of(String query, String state) {
      State known = STATES.get(state);
      if (known == null) throw Refusal.of(400, MESSAGES, "catalogue.state", state);
      return new Search(SearchWords.of(query), known);
    }

    boolean finds(Row row) {
      return state.holds(row) && words.stand(row.draft().code(), row.draft().name());
    }
  }

  /** How an item stands. */
  public enum State {
    ALL,
    PUBLISHED,
    UNPUBLISHED,
    /** With errors or warnings at the last save. */
    FAULTY;

    boolean holds(Row row) {
      return switch (this) {
        case ALL -> true;
        case PUBLISHED -> row.version() > 0;
        case UNPUBLISHED -> row.version() == 0;
        case FAULTY -> row.draft().errors() + row.draft().warnings() > 0;
      };
    }
  }

  private static final Map<String, State> STATES =
      Map.of(
          "all", State.ALL,
          "published", State.PUBLISHED,
          "unpublished", State.UNPUBLISHED,
          "faulty", State.FAULTY);

  /**
   * What is found, in the order of the codes, 50 at a time.
   *
   * @param after code behind which to go on; null from the start
   */
  public List<Row> page(Search search, @Nullable String after) {
    NavigableMap<String, Offer> offered = offers.now();
    NavigableMap<String, DraftRow> all = drafts.now();
    return (after == null ? all : all.tailMap(after, false))
        .values().stream()
            .map(it -> new Row(it, version(offered.get(it.code()))))
            .filter(search::finds)
            .limit(PAGE)
            .toList();
  }

  private static int version(@Nullable Offer offer) {
    return offer == null ? 0 : offer.current().number();
  }
}
