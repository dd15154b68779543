package dev.souk.localstack.edge;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from the signature of a request who calls. Only the key id counts: nobody outside this machine gets here. */
final class Callers {
    private static final Pattern KEY_ID = Pattern.compile("Credential=([^/,\\s]+)/");

    private final Function<String, Optional<String>> roleOfAccessKey;

    Callers(Function<String, Optional<String>> roleOfAccessKey) {
        this.roleOfAccessKey = roleOfAccessKey;
    }

    Caller of(Context http) {
        String call = http.header("amz-sdk-invocation-id");
        return switch (of(http.header("Authorization"))) {
            case Caller.Role role when call != null -> new Caller.Role(role.roleArn(), call);
            case Caller caller -> caller;
        };
    }

    Caller of(@Nullable String authorization) {
        if (authorization == null) {
            return new Caller.Developer();
        }
        Matcher keyId = KEY_ID.matcher(authorization);
        if (!keyId.find()) {
            return new Caller.Developer();
        }
        return roleOfAccessKey
                .apply(keyId.group(1))
                .<Caller>map(Caller.Role::new)
                .orElseGet(Caller.Developer::new);
    }
}
