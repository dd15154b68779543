package dev.souk.dynamodb.memory;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** The fields of a kind of request that are understood here. Any other one is refused as soon as it is set. */
final class KnownFields {
    private final String request;
    private final List<SdkField<?>> unknown;

    private KnownFields(String request, List<SdkField<?>> unknown) {
        this.request = request;
        this.unknown = unknown;
    }

    /**
     * Of what the SDK's model says that a request can have, all but the given names are refused.
     *
     * @param empty an instance, for its model
     * @throws IllegalArgumentException when the model has no field of a given name
     */
    static KnownFields of(SdkPojo empty, String... known) {
        Set<String> missing = new HashSet<>(Arrays.asList(known));
        List<SdkField<?>> unknown = empty.sdkFields().stream()
                .filter(field -> !missing.remove(field.memberName()))
                .toList();
        String request = empty.getClass().getSimpleName();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("expected fields of %s, got %s".formatted(request, missing));
        }
        return new KnownFields(request, unknown);
    }

    /** @throws UnsupportedOperationException naming the fields that are set and not known */
    void check(SdkPojo pojo) {
        for (SdkField<?> field : unknown) {
            if (isSet(field.getValueOrDefault(pojo))) {
                throw new UnsupportedOperationException(
                        "the table in memory does not know %s of %s".formatted(setFields(pojo), request));
            }
        }
    }

    /** NONE asks for nothing: that the table answers by itself. */
    private static boolean isSet(Object value) {
        return value != null
                && !(value instanceof SdkAutoConstructList)
                && !(value instanceof SdkAutoConstructMap)
                && !"NONE".equals(value);
    }

    private String setFields(SdkPojo pojo) {
        return unknown.stream()
                .filter(field -> isSet(field.getValueOrDefault(pojo)))
                .map(SdkField::memberName)
                .collect(Collectors.joining(", "));
    }
}
