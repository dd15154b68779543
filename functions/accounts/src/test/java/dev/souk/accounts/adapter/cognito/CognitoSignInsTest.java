package dev.souk.accounts.adapter.cognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.accounts.domain.CustomerId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cognitoidentityprovider.CognitoIdentityProviderClient;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDeleteUserRequest;
import software.amazon.awssdk.services.cognitoidentityprovider.model.AdminDeleteUserResponse;
import software.amazon.awssdk.services.cognitoidentityprovider.model.CognitoIdentityProviderException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.TooManyRequestsException;
import software.amazon.awssdk.services.cognitoidentityprovider.model.UserNotFoundException;

final class CognitoSignInsTest {
    private static final CustomerId ANNA = new CustomerId("8f14e45f-ceea-467f-a8a2-0c0b6c6f0f4e");

    private final Pool pool = new Pool();
    private final CognitoSignIns signIns = new CognitoSignIns(() -> pool, "eu-central-1_pool");

    @Test
    void deletes_the_user_whose_subject_is_the_customer() {
        signIns.remove(ANNA);

        assertThat(pool.deleted)
                .containsExactly(AdminDeleteUserRequest.builder()
                        .userPoolId("eu-central-1_pool")
                        .username(ANNA.value())
                        .build());
    }

    @Test
    void takes_a_user_who_is_gone_for_removed() {
        pool.failures.add(UserNotFoundException.builder().build());

        assertThatCode(() -> signIns.remove(ANNA)).doesNotThrowAnyException();
    }

    @Test
    void leaves_it_to_the_queue_when_the_pool_has_no_time() {
        pool.failures.add(TooManyRequestsException.builder().build());

        assertThatThrownBy(() -> signIns.remove(ANNA)).isInstanceOf(TooManyRequestsException.class);
    }

    private static final class Pool implements CognitoIdentityProviderClient {
        private final List<AdminDeleteUserRequest> deleted = new ArrayList<>();
        private final List<CognitoIdentityProviderException> failures = new ArrayList<>();

        @Override
        public AdminDeleteUserResponse adminDeleteUser(AdminDeleteUserRequest request) {
            if (!failures.isEmpty()) {
                throw failures.removeFirst();
            }
            deleted.add(request);
            return AdminDeleteUserResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return SERVICE_NAME;
        }

        @Override
        public void close() {}
    }
}
