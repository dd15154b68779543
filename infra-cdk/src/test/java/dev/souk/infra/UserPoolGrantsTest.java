package dev.souk.infra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.infra.template.Grant;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserPoolGrantsTest {
    @Test
    void one_function_deletes_users_of_the_pool_and_does_nothing_else_to_them() {
        List<Grant> users = Grant.of(Synthesis.dev()).stream()
                .filter(grant -> grant.actions().stream().anyMatch(action -> action.startsWith("cognito-idp:")))
                .toList();

        assertThat(users).singleElement().satisfies(grant -> {
            assertThat(grant.isFor("accounts-forget-user")).isTrue();
            assertThat(grant.actions()).containsExactly("cognito-idp:AdminDeleteUser");
            assertThat(grant.resources().toString()).doesNotContain("*");
        });
    }
}
