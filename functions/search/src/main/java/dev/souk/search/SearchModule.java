package dev.souk.search;

import dev.souk.lambda.AwsClients;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Lazy;
import dev.souk.lambda.Platform;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import dev.souk.search.adapter.dynamodb.DynamoDbSearchDocuments;
import dev.souk.search.adapter.lucene.IndexFiles;
import dev.souk.search.adapter.lucene.LuceneIndexUpdates;
import dev.souk.search.adapter.lucene.LuceneProductIndex;
import dev.souk.search.adapter.s3.S3IndexFiles;
import dev.souk.search.application.IndexUpdates;
import dev.souk.search.application.ProductIndex;
import dev.souk.search.application.SearchDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.s3.S3Client;

/** The search's composition root: what its functions are made of, from the environment of one of them. */
public final class SearchModule {
    private final Environment environment;
    private final AwsClients aws;
    private final Supplier<S3Client> s3;

    public SearchModule(Map<String, String> environment) {
        this.environment = new Environment(environment);
        this.aws = AwsClients.of(this.environment);
        this.s3 = Lazy.of(() -> aws.build(S3Client.builder()));
    }

    public Environment environment() {
        return environment;
    }

    public SearchDocuments documents() {
        return new DynamoDbSearchDocuments(aws::dynamoDb, environment.require("TABLE_NAME"));
    }

    public ProductIndex index() {
        Duration refresh = Duration.ofSeconds(Long.parseLong(environment.require("INDEX_REFRESH_SECONDS")));
        return new LuceneProductIndex(
                files(),
                Lazy.of(SearchModule::folder),
                refresh,
                Platform.current().clock());
    }

    public IndexUpdates updates() {
        return new LuceneIndexUpdates(
                files(), SearchModule::folder, Platform.current().clock());
    }

    public Cursors cursors() {
        Clock clock = Platform.current().clock();
        var keys = SigningKeys.of(aws::secretsManager, environment.require("CURSOR_KEY_ARN"), clock);
        return new Cursors(new SignedTokens(keys, clock));
    }

    private IndexFiles files() {
        return new S3IndexFiles(s3, environment.require("INDEX_BUCKET"));
    }

    /** A sandbox has the temporary folder to itself; on a developer's machine several share it. */
    private static Path folder() {
        try {
            return Files.createTempDirectory("souk-search-");
        } catch (IOException e) {
            throw new UncheckedIOException("there is no place for the index", e);
        }
    }
}
