package dev.souk.search.adapter.lucene;

import static dev.souk.search.fixture.Products.added;
import static dev.souk.search.fixture.Products.product;
import static dev.souk.search.fixture.Products.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.search.adapter.lucene.IndexFiles.Published;
import dev.souk.search.application.IndexUnavailable;
import dev.souk.search.application.ProductIndex;
import dev.souk.search.domain.IndexChange;
import dev.souk.search.fixture.PublishedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What writers publish and readers load, and what happens when one of them is in the way of the other. */
class PublishingTest {
    @TempDir
    Path folder;

    private PublishedFolder published;

    @BeforeEach
    void begin() {
        published = new PublishedFolder(folder);
    }

    private static long total(ProductIndex index) {
        return index.search(words("tea")).total();
    }

    @Test
    void only_what_is_new_is_published() {
        LuceneIndexUpdates writer = published.writer();
        writer.apply(() -> added(product("1", "Tea")));
        Set<String> first = keys();
        writer.apply(() -> added(product("2", "Tea")));

        assertThat(keys()).containsAll(first);
        assertThat(published.files().list()).hasSizeLessThanOrEqualTo(2 * first.size());
    }

    @Test
    void a_writer_that_starts_cold_goes_on_where_another_one_ended() {
        published.writer().apply(() -> added(product("1", "Tea")));
        published.writer().apply(() -> added(product("2", "Tea")));

        assertThat(total(published.reader())).isEqualTo(2);
    }

    @Test
    void of_two_writers_at_once_neither_loses_what_it_wrote() {
        LuceneIndexUpdates slow = published.writer();
        LuceneIndexUpdates fast = published.writer();
        slow.apply(() -> added(product("0", "Tea")));
        var tries = new int[1];

        slow.apply(() -> {
            if (tries[0]++ == 0) {
                fast.apply(() -> added(product("1", "Tea")));
            }
            return added(product("2", "Tea"));
        });

        assertThat(tries[0]).isEqualTo(2);
        assertThat(total(published.reader())).isEqualTo(3);
    }

    @Test
    void what_was_read_before_another_writer_published_is_read_again() {
        LuceneIndexUpdates slow = published.writer();
        LuceneIndexUpdates fast = published.writer();
        var name = new String[] {"old tea"};

        slow.apply(() -> {
            String read = name[0];
            if (read.equals("old tea")) {
                name[0] = "new tea";
                fast.apply(() -> added(product("1", "new tea")));
            }
            return added(product("1", read));
        });

        assertThat(published.reader().search(words("new")).total()).isEqualTo(1);
        assertThat(published.reader().search(words("old")).total()).isZero();
    }

    @Test
    void a_writer_that_never_wins_gives_up() {
        LuceneIndexUpdates slow = published.writer();
        LuceneIndexUpdates fast = published.writer();

        assertThatThrownBy(() -> slow.apply(() -> {
                    fast.apply(() -> added(product("1", "Tea")));
                    return added(product("2", "Tea"));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("5 times");
    }

    @Test
    void a_writer_that_failed_half_way_writes_on_what_is_published() {
        LuceneIndexUpdates writer = published.writer();
        writer.apply(() -> added(product("1", "Tea")));
        assertThatThrownBy(() -> writer.apply(() -> {
                    throw new IllegalStateException("the table is gone");
                }))
                .hasMessage("the table is gone");
        writer.apply(() -> added(product("2", "Tea")));

        assertThat(total(published.reader())).isEqualTo(2);
    }

    @Test
    void a_reader_asks_for_a_newer_state_only_after_its_time() {
        published.writer().apply(() -> added(product("1", "Tea")));
        ProductIndex reader = published.reader(Duration.ofSeconds(10));
        assertThat(total(reader)).isEqualTo(1);
        published.writer().apply(() -> added(product("2", "Tea")));

        published.clock().step(Duration.ofSeconds(9));
        assertThat(total(reader)).isEqualTo(1);
        published.clock().step(Duration.ofSeconds(1));
        assertThat(total(reader)).isEqualTo(2);
    }

    @Test
    void without_a_manifest_that_can_be_read_a_cold_reader_is_unavailable_and_recovers_by_itself() throws IOException {
        published.writer().apply(() -> added(product("1", "Tea")));
        String good = Files.readString(published.files().manifestFile());
        Files.writeString(published.files().manifestFile(), "{\"format\":");
        ProductIndex reader = published.reader();

        assertThatThrownBy(() -> total(reader)).isInstanceOf(IndexUnavailable.class);
        assertThatThrownBy(reader::revision).isInstanceOf(IndexUnavailable.class);
        Files.writeString(published.files().manifestFile(), good);
        assertThat(total(reader)).isEqualTo(1);
    }

    @Test
    void an_index_of_another_format_is_not_read() throws IOException {
        Files.writeString(published.files().manifestFile(), "{\"format\":99,\"revision\":1,\"files\":[]}");

        assertThatThrownBy(() -> total(published.reader())).isInstanceOf(IndexUnavailable.class);
    }

    @Test
    void a_warm_reader_keeps_what_it_has_when_the_next_state_is_damaged_or_gone() throws IOException {
        LuceneIndexUpdates writer = published.writer();
        writer.apply(() -> added(product("1", "Tea")));
        ProductIndex reader = published.reader();
        assertThat(total(reader)).isEqualTo(1);
        Set<String> before = keys();
        writer.apply(() -> added(product("2", "Tea")));
        for (String key : keys()) {
            if (!before.contains(key)) {
                Files.writeString(folder.resolve("x"), "not an index");
                published.files().upload(key, folder.resolve("x"));
            }
        }
        assertThat(total(reader)).isEqualTo(1);

        Files.delete(published.files().manifestFile());
        assertThat(total(reader)).isEqualTo(1);
    }

    @Test
    void files_that_nobody_needs_go_after_a_grace() {
        LuceneIndexUpdates writer = published.writer();
        IntStream.range(0, 15).forEach(i -> writer.apply(() -> added(product("1", "Tea " + i))));
        published.clock().step(Duration.ofMinutes(16));
        int crowded = keys().size();
        writer.apply(() -> added(product("1", "Tea")));

        assertThat(keys()).hasSizeLessThan(crowded).hasSizeLessThan(12);
        assertThat(total(published.reader())).isEqualTo(1);
    }

    @Test
    void an_empty_change_publishes_nothing() {
        published.writer().apply(() -> new IndexChange(List.of(), Set.of(), List.of()));

        assertThat(published.files().list()).isEmpty();
        assertThat(Files.exists(published.files().manifestFile())).isFalse();
    }

    private Set<String> keys() {
        return published.files().list().stream().map(Published::key).collect(Collectors.toSet());
    }
}
