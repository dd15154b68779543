package dev.souk.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileTest {
    private final Profile empty = Profile.empty(new CustomerId("ada"));

    @Test
    void changes_what_it_is_told_and_nothing_else() {
        Profile named = empty.with(new ProfileChange(new PersonName("Ada"), null));
        Profile mailed = named.with(new ProfileChange(null, new EmailAddress("ada@example.org")));

        assertThat(mailed.name()).isEqualTo(new PersonName("Ada"));
        assertThat(mailed.version()).isEqualTo(2);
        assertThatThrownBy(() -> new ProfileChange(null, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keeps_names_in_one_unicode_form() {
        assertThat(new PersonName(" Zoe\u0308 ")).isEqualTo(new PersonName("Zo\u00eb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\u0000b", "a\nb", "a\u2028b", "\ud800", "4242 4242 4242 4242"})
    void refuses_what_is_no_name(String text) {
        assertThatThrownBy(() -> new PersonName(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a name has");
        assertThatThrownBy(() -> new PersonName("n".repeat(201))).hasMessageContaining("got 201");
    }

    @ParameterizedTest
    @CsvSource({
        "Ada.Lovelace@Example.ORG, Ada.Lovelace@example.org",
        "a+b@x.example, a+b@x.example",
        "zoë@köln.example, zoë@köln.example"
    })
    void keeps_addresses_with_their_domain_in_lower_case(String text, String kept) {
        assertThat(new EmailAddress(text).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@localhost",
                "a b@example.org",
                "a@b@example.org",
                ".ada@example.org",
                "ada.@example.org",
                "ada@-example.org",
                "ada@example.org\r\nBcc: eve@example.org",
                "<ada@example.org>"
            })
    void refuses_what_is_no_address(String text) {
        assertThatThrownBy(() -> new EmailAddress(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an e-mail address looks like");
    }

    @Test
    void refuses_addresses_that_no_server_takes() {
        assertThatThrownBy(() -> new EmailAddress("a".repeat(65) + "@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EmailAddress("a@" + "example.".repeat(40) + "org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void prints_nothing_of_a_person() {
        var change = new ProfileChange(new PersonName("Ada"), new EmailAddress("ada@example.org"));
        assertThat(empty.with(change).toString()).doesNotContain("Ada", "example.org");
        assertThat(new BearerToken("secret").toString()).doesNotContain("secret");
    }
}
