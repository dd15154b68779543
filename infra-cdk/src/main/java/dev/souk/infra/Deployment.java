package dev.souk.infra;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * One deployment of Souk: its stage and where its parts come from.
 *
 * @param settings what differs by stage
 * @param packages the directory of a domain's Lambda package
 * @param documents the path of a domain's OpenAPI document
 * @param checkoutDefinition the checkout state machine in Amazon States Language
 * @param allowedOrigins whose pages may call the API from a browser: origins separated by commas, {@code *} for any
 * @param paymentProvider who moves the money
 */
public record Deployment(
        StageSettings settings,
        Function<String, Path> packages,
        Function<String, Path> documents,
        String checkoutDefinition,
        String allowedOrigins,
        PaymentProviders paymentProvider) {

    /** The physical name of a resource: {@code souk-<stage>-<part>}. */
    public String name(String part) {
        return "%s-%s".formatted(prefix(), part);
    }

    /** The name of what there is once in a deployment: {@code souk-<stage>}. */
    public String prefix() {
        return "souk-" + stage();
    }

    /** A name with slashes, as secrets and log groups have it: {@code souk/<stage>/<part>}. */
    public String path(String part) {
        return "souk/%s/%s".formatted(stage(), part);
    }

    /** The name of the checkout state machine, which those who start it know before it exists. */
    public String checkoutName() {
        return name("checkout");
    }

    /** The stage's name. */
    public String stage() {
        return settings.stage().label();
    }
}
