package dev.souk.stepfunctions.definition;

/** A definition that is wrong or uses a construct that the interpreter does not know; says which and where. */
public final class InvalidDefinition extends RuntimeException {
    private final String pointer;

    public InvalidDefinition(String pointer, String message) {
        super("%s at %s".formatted(message, pointer));
        this.pointer = pointer;
    }

    /** JSON pointer of the construct within the definition. */
    public String pointer() {
        return pointer;
    }
}
