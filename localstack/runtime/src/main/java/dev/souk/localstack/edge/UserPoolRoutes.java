package dev.souk.localstack.edge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cognito.UserPools;
import dev.souk.localstack.json.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** OpenID Connect addresses of the user pools, and the token endpoint that stands in for a sign-in page. */
final class UserPoolRoutes implements EdgeRoutes {
    private final UserPools pools;

    UserPoolRoutes(UserPools pools) {
        this.pools = pools;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/{pool}/.well-known/jwks.json", http -> answer(http, pools.keys(http.pathParam("pool"))));
        routes.get(
                "/{pool}/.well-known/openid-configuration",
                http -> answer(http, pools.configuration(http.pathParam("pool"))));
        routes.post("/{pool}/token", http -> answer(http, pools.token(http.pathParam("pool"), wish(http))));
    }

    private static JsonNode wish(Context http) {
        try {
            return Json.parse(http.body());
        } catch (IllegalArgumentException e) {
            throw AwsFault.client("InvalidParameterException", String.valueOf(e.getMessage()));
        }
    }

    private static void answer(Context http, JsonNode body) {
        http.contentType("application/json").result(Json.write(body));
    }
}
