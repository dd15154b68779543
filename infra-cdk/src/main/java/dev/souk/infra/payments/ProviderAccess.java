package dev.souk.infra.payments;

import static dev.souk.infra.construct.TableAction.CONDITION_CHECK_ITEM;
import static dev.souk.infra.construct.TableAction.GET_ITEM;
import static dev.souk.infra.construct.TableAction.PUT_ITEM;
import static dev.souk.infra.construct.TableAction.QUERY;
import static dev.souk.infra.construct.TableAction.UPDATE_ITEM;

import dev.souk.infra.construct.DomainFunction;
import dev.souk.infra.construct.DomainTable;
import dev.souk.infra.construct.FunctionSpec;
import software.amazon.awscdk.services.secretsmanager.ISecret;

/** What a function needs to speak to the payment provider. */
sealed interface ProviderAccess {

    /** The function's settings with those of the provider. */
    FunctionSpec configured(FunctionSpec spec);

    /** Lets the function reach the provider. */
    void allow(DomainFunction function);

    /** Lets the function ask the provider for its statement. */
    void allowStatement(DomainFunction function);

    /** The simulated provider's books. */
    record Simulated(DomainTable ledger) implements ProviderAccess {
        @Override
        public FunctionSpec configured(FunctionSpec spec) {
            return spec.with("PAYMENT_PROVIDER", "simulated").with("PROVIDER_TABLE_NAME", ledger.name());
        }

        @Override
        public void allow(DomainFunction function) {
            ledger.allow(function, GET_ITEM, PUT_ITEM, UPDATE_ITEM, CONDITION_CHECK_ITEM);
        }

        @Override
        public void allowStatement(DomainFunction function) {
            ledger.allow(function, QUERY);
        }
    }

    /** The key of Stripe's API. */
    record Stripe(ISecret key) implements ProviderAccess {
        @Override
        public FunctionSpec configured(FunctionSpec spec) {
            return spec.with("PAYMENT_PROVIDER", "stripe").with("STRIPE_KEY_ARN", key.getSecretArn());
        }

        @Override
        public void allow(DomainFunction function) {
            function.allowToRead(key);
        }

        @Override
        public void allowStatement(DomainFunction function) {
            // Whoever has the key may ask for everything.
        }
    }
}
