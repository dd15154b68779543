package dev.souk.localstack.edge;

/** Who calls the edge port: a function by the credentials of its role, or a developer with any credentials. */
public sealed interface Caller {

    /** A function; its role's policies decide. */
    record Role(String roleArn) implements Caller {}

    /** Anybody else on this machine: may do everything, as the account's administrator would. */
    record Developer() implements Caller {}
}
