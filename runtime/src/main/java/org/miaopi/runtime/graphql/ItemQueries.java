package org.miaopi.runtime.graphql;

import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.Elements;
import org.miaopi.designer.publish.ItemSummary;
import org.miaopi.designer.publish.PublishedItem;
import org.miaopi.designer.publish.PublishedItems;
import org.miaopi.runtime.portal.ItemSearch;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What can be applied for. */
@Controller
class ItemQueries {

  private final PublishedItems items;

  ItemQueries(PublishedItems items) {
    this.items = items;
  }

  @QueryMapping
  NodePage<ItemSummary> items(
      @Argument String query, @Argument int first, @Argument @Nullable String after) {
    ItemSearch search = ItemSearch.of(query, "");
    return NodePage.of(
        first,
        limit ->
            items.list().stream()
                .filter(it -> after == null || it.code().compareTo(after) > 0)
                .filter(search::finds)
                .limit(limit)
                .toList(),
        ItemSummary::code);
  }

  @QueryMapping
  @Nullable ItemNode item(@Argument String code) {
    PublishedItem item = Elements.isCode(code) ? items.find(code) : null;
    return item == null ? null : new ItemNode(item);
  }
}
