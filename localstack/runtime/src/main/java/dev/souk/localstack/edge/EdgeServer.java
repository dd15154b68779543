package dev.souk.localstack.edge;

import dev.souk.localstack.cognito.UserPools;
import dev.souk.localstack.dynamodb.DynamoDb;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.lambda.LambdaFunctions;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The one port that speaks all AWS protocols, on this machine only. */
public final class EdgeServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(EdgeServer.class.getName());

    /** DynamoDB takes 16 MB batches; nothing else is larger. */
    private static final long LARGEST_REQUEST_BYTES = 16L << 20;

    private final Javalin server;

    private EdgeServer(Javalin server) {
        this.server = server;
    }

    /**
     * What the edge hands requests to.
     *
     * @param services all services of the JSON protocol but DynamoDB
     * @param more what only this runtime has
     */
    public record Services(
            DynamoDb dynamoDb,
            LambdaFunctions functions,
            UserPools userPools,
            List<JsonService> services,
            Authorization authorization,
            List<EdgeRoutes> more) {}

    /** @param port 0 for a free one */
    public static EdgeServer start(int port, String account, Services services) {
        Callers callers = new Callers(services.functions()::roleOfAccessKey);
        @Nullable
        JsonService sqs = services.services().stream()
                .filter(service -> service.target().equals("AmazonSQS"))
                .findFirst()
                .orElse(null);
        FormRoutes forms = new FormRoutes(sqs, callers, new Identity(account));
        JsonRoutes json = new JsonRoutes(services.dynamoDb(), services.services(), callers, forms);
        return new EdgeServer(Javalin.create(config -> {
                    settings(config, port);
                    config.routes.post("/", json::handle);
                    new LambdaRoutes(services.functions(), services.authorization(), callers).addTo(config.routes);
                    new UserPoolRoutes(services.userPools()).addTo(config.routes);
                    forms.addTo(config.routes);
                    services.more().forEach(routes -> routes.addTo(config.routes));
                    faults(config.routes);
                })
                .start());
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static void settings(JavalinConfig config, int port) {
        config.jetty.host = "127.0.0.1";
        config.jetty.port = port;
        config.http.maxRequestSize = LARGEST_REQUEST_BYTES;
        // A call may wait for a function as long as Lambda lets it run.
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void faults(RoutesConfig routes) {
        routes.exception(AwsFault.class, (fault, http) -> Faults.answer(http, fault));
        routes.exception(
                HttpResponseException.class,
                (refusal, http) -> Faults.answer(
                        http,
                        new AwsFault(
                                "UnknownOperationException",
                                refusal.getStatus(),
                                String.valueOf(refusal.getMessage()))));
        routes.exception(Exception.class, (failure, http) -> {
            LOG.log(Level.ERROR, "a call of %s %s failed".formatted(http.method(), http.path()), failure);
            Faults.answer(http, Faults.internal(failure));
        });
        routes.error(404, http -> {
            if (http.result() == null || http.result().isEmpty()) {
                Faults.answer(
                        http,
                        new AwsFault(
                                "UnknownOperationException",
                                404,
                                "no service here answers to %s %s".formatted(http.method(), http.path())));
            }
        });
    }
}
