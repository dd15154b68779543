package dev.souk.infra;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;

/** Synthesises the templates of one stage: {@code npx aws-cdk synth -c stage=dev --all}. */
public final class SoukApp {
    private static final String CHECKOUT_DEFINITION = "/checkout/checkout.asl.json";

    private SoukApp() {}

    /** Run by the CDK CLI, which hands the context over in the environment. */
    public static void main(String[] arguments) {
        try {
            NodeRuntime.require(System.getenv());
            synthesise();
        } catch (RefusedToSynthesise refusal) {
            System.err.println(refusal.getMessage());
            System.exit(1);
        }
    }

    private static void synthesise() {
        ProjectFiles files = ProjectFiles.locate();
        App app = new App(CdkSettings.appProps(files.cdkConfiguration()));
        Stage stage = Stage.named(app.getNode().tryGetContext("stage"));
        SoukStacks.define(
                app,
                new Deployment(
                        StageSettings.of(stage),
                        files::functionPackage,
                        files::openApi,
                        checkoutDefinition(),
                        AllowedOrigins.of(stage, app.getNode().tryGetContext(AllowedOrigins.KEY)),
                        PaymentProviders.of(
                                stage,
                                app.getNode().tryGetContext(PaymentProviders.KEY),
                                app.getNode().tryGetContext(PaymentProviders.ALLOW_SIMULATED))));
        app.synth();
    }

    static String checkoutDefinition() {
        try (@Nullable InputStream definition = SoukApp.class.getResourceAsStream(CHECKOUT_DEFINITION)) {
            if (definition == null) {
                throw new RefusedToSynthesise("expected %s on the class path, got none".formatted(CHECKOUT_DEFINITION));
            }
            return new String(definition.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RefusedToSynthesise("expected to read %s: %s".formatted(CHECKOUT_DEFINITION, e.getMessage()), e);
        }
    }
}
