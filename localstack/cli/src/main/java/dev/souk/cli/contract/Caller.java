package dev.souk.cli.contract;

/** Who calls: the columns of the access matrix. */
enum Caller {
    /** The customer whose cart, order and address the paths name. */
    OWNER("customer"),
    /** Another customer, signed in just as well. */
    OTHER_CUSTOMER("customer"),
    GUEST("guest"),
    STAFF("staff"),
    ANONYMOUS("");

    private final String role;

    Caller(String role) {
        this.role = role;
    }

    /** As {@code x-souk-roles} names it. */
    String role() {
        return role;
    }
}
