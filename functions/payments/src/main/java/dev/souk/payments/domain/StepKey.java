package dev.souk.payments.domain;

/**
 * The key under which the provider does one step of one order at most once.
 *
 * @param order the order
 * @param step what is asked of the provider
 */
public record StepKey(OrderId order, Step step) {

    /** What can be asked of the provider. */
    public enum Step {
        AUTHORIZE("authorize"),
        CAPTURE("capture"),
        VOID("void"),
        /** Gives back what was captured for an order that was called off. */
        CANCEL("cancel");

        private final String text;

        Step(String text) {
            this.text = text;
        }
    }

    /** The key as the provider sees it, e.g. {@code 42:authorize}. */
    public String text() {
        return order.value() + ":" + step.text;
    }
}
