package dev.souk.accounts.adapter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.accounts.application.Accounts;
import dev.souk.accounts.application.AccountsContract;
import dev.souk.lambda.dynamodb.Items;
import org.junit.jupiter.api.Test;

class DynamoDbAccountsIT extends AccountsContract {
    private final TableFixture fixture = TableFixture.create();

    @Override
    protected Accounts accounts() {
        return fixture.accounts();
    }

    @Test
    void tells_each_fact_with_a_version_of_its_own() {
        accounts().link(ADA, LINK);
        assertThat(fact()).contains("GuestLinkedToCustomer", "\"aggregateVersion\":2", "guest:g-1", "\"ada\"");

        accounts().erase(ADA);
        assertThat(fact()).contains("CustomerErased", "\"aggregateVersion\":3");
    }

    private String fact() {
        return fixture.table().items().stream()
                .filter(item -> Items.string(item, "sk").equals("ACCOUNT"))
                .map(item -> Items.string(item, "events"))
                .findFirst()
                .orElseThrow();
    }
}
