package dev.souk.localstack.edge;

/** Who calls the edge port: a function by the credentials of its role, or a developer with any credentials. */
public sealed interface Caller {

    /**
     * A function; its role's policies decide.
     *
     * @param sdkCall what all attempts of one call of the SDK have in common; empty text when nobody knows
     */
    record Role(String roleArn, String sdkCall) implements Caller {
        public Role(String roleArn) {
            this(roleArn, "");
        }
    }

    /** Anybody else on this machine: may do everything, as the account's administrator would. */
    record Developer() implements Caller {}
}
