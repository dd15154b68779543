package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** Draws the requests of a fuzzing run: the same seed and number make the same request. */
final class FuzzRequests {
    private static final int LONGEST_KEY = 255;

    private final Contract contract;
    private final ValidRequests valid;
    private final Shoppers shoppers;

    FuzzRequests(Contract contract, Shoppers shoppers) {
        this.contract = contract;
        this.valid = new ValidRequests(contract, shoppers);
        this.shoppers = shoppers;
    }

    /** One that the contract allows as far as its schemas say; what the state of the shop says is another matter. */
    WireRequest allowed(Operation operation, Random random, String key) {
        var values = new ValueGenerator(contract, random);
        JsonNode body = operation.takesBody() ? values.draw(operation.body().path("schema")) : operation.body();
        WireRequest request = valid.of(operation, caller(operation, random), body, key);
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : operation.parameters("query")) {
            if (!parameter.required() && random.nextInt(3) == 0) {
                String drawn = values.draw(parameter.schema()).asText();
                query.append('&').append(parameter.name()).append('=').append(ValidRequests.encoded(drawn));
            }
        }
        return request.withTarget(joined(request.target(), query.toString())).labelled("allowed");
    }

    /** One that breaks the contract, so that nothing but a refusal is right. Empty when the draw did not break it. */
    Optional<WireRequest> forbidden(Operation operation, Random random, String key) {
        WireRequest request = valid.of(operation, caller(operation, random), valid.exampleBody(operation), key);
        return switch (random.nextInt(operation.takesBody() ? 10 : 5)) {
            case 0 -> segment(operation, request, random);
            case 1 -> query(operation, request, random);
            case 2 -> header(operation, request, random);
            case 3 ->
                Optional.of(request.with("authorization", "Bearer " + "eyJ.".repeat(1 + random.nextInt(20)))
                                .labelled("a token that is none"))
                        .filter(_ -> !operation.open());
            case 4 -> Optional.of(request.withMethod("PROPFIND").labelled("a method that no route has"));
            case 5 -> Optional.of(request.with("content-type", "text/plain").labelled("another media type"));
            case 6 -> Optional.of(spoilt(operation, request, random));
            default -> mutated(operation, request, random);
        };
    }

    /** Someone who may call the operation, and now and then, instead of staff, someone who may not. */
    private static Caller caller(Operation operation, Random random) {
        Caller usual = Caller.usual(operation);
        return usual == Caller.STAFF && random.nextInt(10) == 0 ? Caller.GUEST : usual;
    }

    private Optional<WireRequest> segment(Operation operation, WireRequest request, Random random) {
        List<Parameter> parameters = operation.parameters("path");
        if (parameters.isEmpty()) {
            return Optional.empty();
        }
        Parameter parameter = parameters.get(random.nextInt(parameters.size()));
        String hostile = any(HostileValues.segments(), random);
        String value = ValidRequests.encoded(shoppers.value(operation, parameter));
        return Optional.of(request.withTarget(request.target().replace("/" + value, "/" + hostile))
                .labelled("{%s} is hostile".formatted(parameter.name())));
    }

    private static Optional<WireRequest> query(Operation operation, WireRequest request, Random random) {
        String hostile = any(HostileValues.queries(), random);
        String name = hostile.substring(0, hostile.indexOf('='));
        return operation.parameters("query").stream()
                        .anyMatch(known -> known.name().equals(name))
                ? Optional.of(request.withTarget(joined(request.target(), "&" + hostile))
                        .labelled(name + " is hostile"))
                : Optional.empty();
    }

    private static Optional<WireRequest> header(Operation operation, WireRequest request, Random random) {
        List<Parameter> required = operation.parameters("header").stream()
                .filter(Parameter::required)
                .toList();
        if (required.isEmpty()) {
            return Optional.empty();
        }
        String name = any(required, random).name();
        String value = random.nextBoolean() ? "k".repeat(LONGEST_KEY + 1) : "no visible ASCII: \u00e9";
        return Optional.of(
                random.nextInt(3) == 0
                        ? request.without(name.toLowerCase(Locale.ROOT)).labelled("without " + name)
                        : request.with(name.toLowerCase(Locale.ROOT), value).labelled(name + " is hostile"));
    }

    private WireRequest spoilt(Operation operation, WireRequest request, Random random) {
        BodyMutations.Raw raw = new BodyMutations(random).spoil(valid.exampleBody(operation));
        return request.withBody(raw.content().all()).labelled("body " + raw.what());
    }

    private Optional<WireRequest> mutated(Operation operation, WireRequest request, Random random) {
        BodyMutations.Mutated mutated = new BodyMutations(random).mutate(valid.exampleBody(operation));
        boolean breaks = !contract.violations(operation.body().path("schema"), mutated.body())
                .isEmpty();
        return Optional.of(request.withBody(mutated.body().toString().getBytes(StandardCharsets.UTF_8))
                        .labelled("body " + mutated.what()))
                .filter(_ -> breaks);
    }

    private static String joined(String target, String query) {
        if (query.isEmpty()) {
            return target;
        }
        return target + (target.contains("?") ? query : "?" + query.substring(1));
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
