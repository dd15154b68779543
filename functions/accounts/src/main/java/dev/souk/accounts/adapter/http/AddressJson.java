package dev.souk.accounts.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.souk.accounts.domain.PostalAddress;
import dev.souk.accounts.domain.RefusedAddress;
import dev.souk.accounts.domain.SavedAddress;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address as its customer reads it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AddressJson(
        String id,
        String name,
        String line1,
        @Nullable String line2,
        String postalCode,
        String city,
        String country,
        @JsonProperty("default") boolean preferred) {

    static AddressJson of(SavedAddress saved) {
        PostalAddress address = saved.address();
        return new AddressJson(
                saved.id(),
                address.name(),
                address.line1(),
                address.line2(),
                address.postalCode(),
                address.city(),
                address.country(),
                saved.preferred());
    }

    static HttpReply reply(int status, SavedAddress saved) {
        return HttpReply.json(status, of(saved)).withETag(saved.version());
    }

    /** All addresses of a customer. */
    record ListJson(List<AddressJson> items) {
        static ListJson of(List<SavedAddress> addresses) {
            return new ListJson(addresses.stream().map(AddressJson::of).toList());
        }
    }

    /** The body of an addition or a change; what it lacks, the address itself complains about. */
    record Body(
            @Nullable String name,
            @Nullable String line1,
            @Nullable String line2,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String country,
            @JsonProperty("default") @Nullable Boolean preferred) {

        boolean isPreferred() {
            return Boolean.TRUE.equals(preferred);
        }

        /** @throws Problem 400 that points at the part which is wrong */
        @SuppressWarnings("NullAway") // a part that is missing is refused by the address, which says which it is
        PostalAddress address() {
            try {
                return new PostalAddress(name, line1, line2, postalCode, city, country);
            } catch (RefusedAddress e) {
                throw Problem.badRequest("invalid-body", "the body is not what this operation takes")
                        .withError("/" + e.field(), String.valueOf(e.getMessage()));
            }
        }
    }
}
