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

    /** Who calls it in earnest. */
    static Caller usual(Operation operation) {
        if (operation.open()) {
            return ANONYMOUS;
        }
        if (operation.roles().contains(OWNER.role)) {
            return OWNER;
        }
        return operation.roles().contains(STAFF.role) ? STAFF : GUEST;
    }

    /** As {@code x-souk-roles} names it. */
    String role() {
        return role;
    }
}
