package dev.souk.accounts.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.domain.AddressBook;
import dev.souk.accounts.domain.AddressBook.AddResult.Added;
import dev.souk.accounts.domain.AddressBook.Wanted;
import dev.souk.accounts.domain.CustomerId;
import dev.souk.accounts.domain.EmailAddress;
import dev.souk.accounts.domain.GuestId;
import dev.souk.accounts.domain.GuestLink;
import dev.souk.accounts.domain.PersonName;
import dev.souk.accounts.domain.PostalAddress;
import dev.souk.accounts.domain.Profile;
import dev.souk.accounts.domain.ProfileChange;
import dev.souk.lambda.dynamodb.Items;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NothingReadableIT {
    private static final CustomerId ADA = new CustomerId("c-1");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final TableFixture fixture = TableFixture.create();

    @Test
    void nothing_of_a_person_is_readable_in_the_table() {
        keepEverything();

        assertThat(fixture.table().items().toString())
                .contains("PROFILE", "ADDRESSES", "GUESTS", "GuestLinkedToCustomer", "wrapped-0-c-1")
                .doesNotContain("Lovelace", "example.org", "Market", "10115");
    }

    @Test
    void erasure_leaves_a_tombstone_and_whose_the_guest_was() {
        keepEverything();
        fixture.accounts().erase(ADA);

        assertThat(fixture.table().items())
                .extracting(item -> Items.string(item, "pk") + "/" + Items.string(item, "sk"))
                .containsExactlyInAnyOrder("A#c-1/ACCOUNT", "G#g-1/G");
        assertThat(fixture.table().items().toString()).doesNotContain("wrapped-", "sealed");
    }

    private void keepEverything() {
        var change = new ProfileChange(new PersonName("Ada Lovelace"), new EmailAddress("ada@example.org"));
        fixture.profiles().save(Profile.empty(ADA).with(change));
        var home = new PostalAddress("Ada Lovelace", "Market Square 1", null, "10115", "Berlin", "DE");
        fixture.addresses()
                .save(((Added) AddressBook.empty(ADA).add(new Wanted("r", "f", "a-1"), home, false, NOW)).book());
        fixture.accounts().link(ADA, new GuestLink(new GuestId("guest:g-1"), NOW));
    }
}
