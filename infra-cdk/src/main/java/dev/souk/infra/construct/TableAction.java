package dev.souk.infra.construct;

/**
 * What a function may do with items; a transaction needs the actions it is made of. There is no wildcard, and a Scan is for
 * functions that only people who run the shop invoke, and for relays whose stream is silent.
 */
public enum TableAction {
    GET_ITEM("GetItem"),
    BATCH_GET_ITEM("BatchGetItem"),
    QUERY("Query"),
    SCAN("Scan"),
    PUT_ITEM("PutItem"),
    UPDATE_ITEM("UpdateItem"),
    DELETE_ITEM("DeleteItem"),
    CONDITION_CHECK_ITEM("ConditionCheckItem");

    private final String operation;

    TableAction(String operation) {
        this.operation = operation;
    }

    /** As IAM writes it. */
    public String iamAction() {
        return "dynamodb:" + operation;
    }
}
