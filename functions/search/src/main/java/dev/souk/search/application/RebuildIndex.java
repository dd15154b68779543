package dev.souk.search.application;

import dev.souk.search.domain.IndexChange;
import dev.souk.search.domain.ListedProduct;
import dev.souk.search.domain.SearchDocument;
import dev.souk.search.domain.Shard;
import dev.souk.search.domain.Sku;
import dev.souk.search.domain.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the whole index anew from the documents, a step at a time, while it is searched and changed: what a step reads
 * is replaced at once, so a search sees every product all the time, in its old form or its new one.
 */
public final class RebuildIndex {
    private final SearchDocuments documents;
    private final IndexUpdates index;
    private final int documentsAtOnce;

    /** @param documentsAtOnce how many documents one step takes in */
    public RebuildIndex(SearchDocuments documents, IndexUpdates index, int documentsAtOnce) {
        this.documents = documents;
        this.index = index;
        this.documentsAtOnce = documentsAtOnce;
    }

    /**
     * How far a rebuild has come.
     *
     * @param after the last sku of the shard that is done, null when the shard has not begun
     */
    public record Position(Shard shard, @Nullable Sku after) {
        public static final Position START = new Position(new Shard(0), null);
    }

    /**
     * A step that was done.
     *
     * @param documents how many documents it took in, those included that shoppers may not find
     * @param next where the next one begins, null when it was the last
     */
    public record Progress(int documents, @Nullable Position next) {}

    /** As {@link #handle}, from an empty index on: until the last step, searches find what is done so far. */
    public Progress handleAfresh(Position from) {
        index.clear();
        return handle(from);
    }

    public Progress handle(Position from) {
        var done = new Progress[1];
        index.apply(() -> {
            var pages = new Pages();
            Position next = from;
            while (next != null && pages.found.size() < documentsAtOnce) {
                next = pages.add(next);
            }
            done[0] = new Progress(pages.found.size(), next);
            return pages.change();
        });
        return done[0];
    }

    /** What one step reads: runs of documents, until there are enough of them. */
    private final class Pages {
        private final List<SearchDocument> found = new ArrayList<>();
        private final List<Stretch> stretches = new ArrayList<>();

        /** Reads on from there; what is returned is where the run ended, null at the end of all documents. */
        @Nullable
        Position add(Position from) {
            int wanted = documentsAtOnce - found.size();
            List<SearchDocument> page = documents.page(from.shard(), from.after(), wanted);
            found.addAll(page);
            Sku last = page.size() == wanted ? page.getLast().sku() : null;
            stretches.add(new Stretch(from.shard(), from.after(), last));
            if (last != null) {
                return new Position(from.shard(), last);
            }
            return from.shard().isLast()
                    ? null
                    : new Position(new Shard(from.shard().number() + 1), null);
        }

        IndexChange change() {
            List<ListedProduct> listed = found.stream()
                    .map(SearchDocument::listing)
                    .flatMap(Optional::stream)
                    .toList();
            return new IndexChange(listed, Set.of(), stretches);
        }
    }
}
