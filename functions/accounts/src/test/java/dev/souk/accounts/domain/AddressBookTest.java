package dev.souk.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.domain.AddressBook.AddResult;
import dev.souk.accounts.domain.AddressBook.AddResult.Added;
import dev.souk.accounts.domain.AddressBook.ChangeResult;
import dev.souk.accounts.domain.AddressBook.ChangeResult.Changed;
import dev.souk.accounts.domain.AddressBook.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressBookTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final PostalAddress HOME = at("Market Square 1");
    private static final PostalAddress WORK = at("Mill Lane 2");

    private AddressBook book = AddressBook.empty(new CustomerId("ada"));

    @Test
    void prefers_the_first_address_until_another_is_preferred() {
        add("a-1", HOME, false);
        add("a-2", WORK, false);
        assertThat(preferred()).containsExactly("a-1");

        add("a-3", WORK, true);
        assertThat(preferred()).containsExactly("a-3");
        assertThat(book.find("a-1").orElseThrow().version()).isEqualTo(2);
        assertThat(book.find("a-2").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void prefers_the_oldest_when_the_preferred_one_goes() {
        add("a-1", HOME, false);
        add("a-2", WORK, true);
        remove("a-2", 1);
        assertThat(preferred()).containsExactly("a-1");

        remove("a-1", 3);
        assertThat(book.addresses()).isEmpty();
    }

    @Test
    void changes_an_address_from_the_version_that_was_seen() {
        add("a-1", HOME, false);
        add("a-2", HOME, false);

        assertThat(book.change("a-2", 2, WORK, null)).isEqualTo(new ChangeResult.Stale());
        assertThat(book.change("a-9", 1, WORK, null)).isEqualTo(new ChangeResult.Unknown());
        assertThat(book.change("a-1", 1, WORK, false)).isEqualTo(new ChangeResult.NoneWouldBePreferred());
        assertThat(book.change("a-2", 1, WORK, true)).isInstanceOfSatisfying(Changed.class, changed -> {
            assertThat(changed.address()).isEqualTo(new SavedAddress("a-2", WORK, true, 2));
            assertThat(changed.book().find("a-1").orElseThrow().preferred()).isFalse();
        });
        assertThat(book.remove("a-1", 7)).isEqualTo(new ChangeResult.Stale());
    }

    @Test
    void adds_once_per_request() {
        add("a-1", HOME, false);
        var again = new Wanted("request-a-1", "fingerprint", "a-2");

        assertThat(book.add(again, HOME, false, NOON))
                .isEqualTo(new AddResult.Repeated(new SavedAddress("a-1", HOME, true, 1)));
        assertThat(book.add(new Wanted("request-a-1", "another", "a-2"), HOME, false, NOON))
                .isEqualTo(new AddResult.KeyReused());
        assertThat(book.add(again, HOME, false, NOON.plus(Duration.ofHours(24))))
                .isInstanceOf(Added.class);

        remove("a-1", 1);
        assertThat(book.add(again, HOME, false, NOON)).isEqualTo(new AddResult.Gone());
        assertThat(book.toString()).doesNotContain("Market");
    }

    @Test
    void holds_20_addresses_and_takes_40_a_day() {
        for (int i = 1; i <= 20; i++) {
            add("a-" + i, HOME, false);
        }
        assertThat(book.add(new Wanted("r", "f", "x"), HOME, false, NOON)).isEqualTo(new AddResult.Full());
        for (int i = 21; i <= 40; i++) {
            remove("a-" + (i - 20), book.find("a-" + (i - 20)).orElseThrow().version());
            add("a-" + i, HOME, false);
        }
        remove("a-40", 1);
        assertThat(book.add(new Wanted("r", "f", "x"), HOME, false, NOON)).isEqualTo(new AddResult.Full());
        assertThat(book.add(new Wanted("r", "f", "x"), HOME, false, NOON.plus(Duration.ofDays(1))))
                .isInstanceOf(Added.class);
    }

    @ParameterizedTest
    @CsvSource({
        "name, ''",
        "line1, a\u0007b",
        "line1, 4242 4242 4242 4242",
        "postalCode, 123456789012345678901",
        "city, a\u2028b",
        "country, de",
        "country, XX"
    })
    void refuses_what_is_no_address_and_says_where(String field, String value) {
        assertThatThrownBy(() -> new PostalAddress(
                        field.equals("name") ? value : "Ada",
                        field.equals("line1") ? value : "Market Square 1",
                        null,
                        field.equals("postalCode") ? value : "10115",
                        field.equals("city") ? value : "Berlin",
                        field.equals("country") ? value : "DE"))
                .isInstanceOfSatisfying(RefusedAddress.class, refused -> {
                    assertThat(refused.field()).isEqualTo(field);
                    assertThat(refused.getMessage()).startsWith(field + " must");
                });
    }

    private void add(String id, PostalAddress address, boolean preferred) {
        AddResult result = book.add(new Wanted("request-" + id, "fingerprint", id), address, preferred, NOON);
        book = ((Added) result).book();
    }

    private void remove(String id, long seen) {
        book = ((Changed) book.remove(id, seen)).book();
    }

    private List<String> preferred() {
        return book.addresses().stream()
                .filter(SavedAddress::preferred)
                .map(SavedAddress::id)
                .toList();
    }

    private static PostalAddress at(String line1) {
        return new PostalAddress("Ada Lovelace", line1, null, "10115", "Berlin", "DE");
    }
}
