package dev.souk.payments.domain;

import java.util.Arrays;
import java.util.Optional;

/**
 * The key under which the provider does one step of one order at most once.
 *
 * @param order the order
 * @param step what is asked of the provider
 * @param detail tells repeated steps of one order apart; empty for the first one
 */
public record StepKey(OrderId order, Step step, String detail) {
    private static final int PARTS = 3;

    /** What can be asked of the provider. */
    public enum Step {
        AUTHORIZE("authorize"),
        CAPTURE("capture"),
        VOID("void"),
        REFUND("refund");

        private final String text;

        Step(String text) {
            this.text = text;
        }
    }

    /** The key of a step that an order takes once. */
    public StepKey(OrderId order, Step step) {
        this(order, step, "");
    }

    /**
     * The key of a step around one of an order's authorisations.
     *
     * @param round which one, from 1: a later one replaces one that has expired
     */
    public static StepKey of(OrderId order, Step step, int round) {
        return new StepKey(order, step, round == 1 ? "" : Integer.toString(round));
    }

    /** The key of one of an order's refunds. */
    public static StepKey refund(OrderId order, RefundId refund) {
        return new StepKey(order, Step.REFUND, refund.value());
    }

    /** The key that has this text, if any has. */
    public static Optional<StepKey> parse(String text) {
        String[] parts = text.split(":", PARTS);
        if (parts.length < 2) {
            return Optional.empty();
        }
        return Arrays.stream(Step.values())
                .filter(step -> step.text.equals(parts[1]))
                .findFirst()
                .map(step -> new StepKey(new OrderId(parts[0]), step, parts.length == PARTS ? parts[2] : ""))
                .filter(key -> key.text().equals(text));
    }

    /** Which of an order's authorisations the step belongs to, from 1. */
    public int round() {
        return detail.matches("[1-9]\\d?") ? Integer.parseInt(detail) : 1;
    }

    /** The key as the provider sees it, e.g. {@code 42:authorize} or {@code 42:refund:cancellation}. */
    public String text() {
        String text = order.value() + ":" + step.text;
        return detail.isEmpty() ? text : text + ":" + detail;
    }
}
