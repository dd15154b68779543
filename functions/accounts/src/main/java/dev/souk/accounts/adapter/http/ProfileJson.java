package dev.souk.accounts.adapter.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.souk.accounts.domain.EmailAddress;
import dev.souk.accounts.domain.PersonName;
import dev.souk.accounts.domain.Profile;
import dev.souk.accounts.domain.ProfileChange;
import dev.souk.lambda.http.HttpReply;
import org.jspecify.annotations.Nullable;

/** A profile as its customer reads it. */
record ProfileJson(
        String customerId, @Nullable String name, @Nullable String email) {

    static HttpReply reply(Profile profile) {
        return HttpReply.json(200, of(profile)).withETag(profile.version());
    }

    static ProfileJson of(Profile profile) {
        PersonName name = profile.name();
        EmailAddress email = profile.email();
        return new ProfileJson(
                profile.customer().value(), name == null ? null : name.value(), email == null ? null : email.value());
    }

    /** The body of a change. Each part checks itself, so a refusal points at the part. */
    record Change(@Nullable NameJson name, @Nullable EmailJson email) {
        Change {
            var _ = change(name, email);
        }

        ProfileChange change() {
            return change(name, email);
        }

        private static ProfileChange change(@Nullable NameJson name, @Nullable EmailJson email) {
            return new ProfileChange(name == null ? null : name.name(), email == null ? null : email.email());
        }
    }

    record NameJson(PersonName name) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static NameJson of(String text) {
            return new NameJson(new PersonName(text));
        }
    }

    record EmailJson(EmailAddress email) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static EmailJson of(String text) {
            return new EmailJson(new EmailAddress(text));
        }
    }
}
