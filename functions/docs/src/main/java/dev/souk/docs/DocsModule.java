package dev.souk.docs;

import dev.souk.docs.adapter.http.DocsApi;
import dev.souk.docs.adapter.openapi.DocumentFiles;
import dev.souk.lambda.Environment;
import dev.souk.lambda.http.HttpFunction;
import java.util.Map;

/** The composition root of the documentation. */
public final class DocsModule {
    private final Environment environment;

    public DocsModule(Map<String, String> variables) {
        this.environment = new Environment(variables);
    }

    public HttpFunction http() {
        return new HttpFunction(environment, new DocsApi(DocumentFiles::merged).operations());
    }
}
