package dev.souk.infra;

import dev.souk.infra.template.Assembly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awscdk.App;

/** The templates of a stage, synthesised once per test run, since starting CDK takes seconds. */
final class Synthesis {
    private static final Map<Stage, Assembly> DONE = new EnumMap<>(Stage.class);
    private static final Path ROOT = Path.of(System.getProperty("souk.root", ".."));

    private Synthesis() {}

    static Assembly dev() {
        return of(Stage.DEV);
    }

    static Assembly prod() {
        return of(Stage.PROD);
    }

    static synchronized Assembly of(Stage stage) {
        return DONE.computeIfAbsent(
                stage, missing -> Assembly.read(Path.of(app(missing).synth().getDirectory())));
    }

    /** A fresh app with all stacks of a stage, not synthesised yet. */
    static App app(Stage stage) {
        return app(stage, PaymentProviders.SIMULATED);
    }

    /** The same with another payment provider. */
    static App app(Stage stage, PaymentProviders paymentProvider) {
        ProjectFiles files = new ProjectFiles(ROOT);
        App app = new App(CdkSettings.appProps(files.cdkConfiguration()));
        // cdk-nag's findings are judged by a test, one by one, and not by CDK all together.
        app.getNode().setContext("@aws-cdk/core:annotationsInValidationReport", false);
        SoukStacks.define(
                app,
                new Deployment(
                        StageSettings.of(stage),
                        Synthesis::emptyPackage,
                        files::openApi,
                        SoukApp.checkoutDefinition(),
                        AllowedOrigins.of(stage, null),
                        paymentProvider));
        return app;
    }

    /** The domains that have an OpenAPI document, in alphabetical order. */
    static List<String> documentedDomains() {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs/openapi"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml") && !name.equals("common.yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path root() {
        return ROOT;
    }

    /** The templates say nothing of what is in a package, so these tests do without building the functions. */
    private static Path emptyPackage(String domain) {
        try {
            Path directory = Files.createTempDirectory("souk-" + domain);
            Files.writeString(directory.resolve("domain"), domain);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
