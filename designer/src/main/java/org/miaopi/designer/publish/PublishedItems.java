package org.miaopi.designer.publish;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.miaopi.designer.definition.ItemDefinition;
import org.miaopi.designer.document.CertificateDocument;
import org.miaopi.designer.form.CompiledItem;
import org.miaopi.designer.store.ContentFile;
import org.miaopi.designer.store.ContentStore;
import org.miaopi.designer.store.StoredVersion;
import org.miaopi.designer.store.VersionStore;
import org.miaopi.designer.store.VersionStore.Current;
import org.miaopi.templates.TemplateCompilation;
import org.springframework.stereotype.Service;

/**
 * The published items. Versions never change, so that they are compiled once and kept; which
 * version is current is asked of the store each time, so that every instance follows at once.
 */
@Service
public final class PublishedItems {

  /** Compiled items that are kept; a template with its pictures is about a megabyte. */
  private static final int COMPILED = 128;

  private static final int SUMMARIES = 20_000;

  private final VersionStore versions;
  private final ContentStore contents;
  private final Offers offers;
  private final LoadingCache<Current, PublishedItem> compiled =
      Caffeine.newBuilder().maximumSize(COMPILED).build(this::compile);
  private final LoadingCache<Current, ItemSummary> summaries =
      Caffeine.newBuilder().maximumSize(SUMMARIES).build(this::summarize);

  PublishedItems(VersionStore versions, ContentStore contents, Offers offers) {
    this.versions = versions;
    this.contents = contents;
    this.offers = offers;
  }

  /** The current version of an item; null where nothing is published under that code. */
  public @Nullable PublishedItem find(String code) {
    Integer number = versions.current(code);
    return number == null ? null : version(code, number);
  }

  /** A version that an application names; one that was never published is a bug. */
  public PublishedItem version(String code, int number) {
    return compiled.get(new Current(code, number));
  }

  /** All published items in the order of their codes. */
  public List<ItemSummary> list() {
    return offers.now().values().stream().map(it -> summaries.get(it.current())).toList();
  }

  private PublishedItem compile(Current current) {
    StoredVersion version = stored(current);
    CompiledItem item =
        Objects.requireNonNull(CompiledItem.compile(definition(version)).value(), version::hash);
    ContentFile template = version.item().template();
    TemplateCompilation compilation =
        CertificateDocument.template(item.definition(), contents.read(template));
    return new PublishedItem(
        version.code(),
        version.number(),
        version.hash(),
        template.hash(),
        item,
        Objects.requireNonNull(compilation.template(), version::hash));
  }

  private ItemSummary summarize(Current current) {
    return ItemSummary.of(definition(stored(current)).elements(), current.number());
  }

  private StoredVersion stored(Current current) {
    StoredVersion version = versions.find(current.code(), current.number());
    return Objects.requireNonNull(version, () -> current.code() + "/" + current.number());
  }

  private static ItemDefinition definition(StoredVersion version) {
    return Draft.of(version.item()).definition();
  }
}
