package dev.souk.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.AppProps;

/**
 * How CDK is to behave, said here and not in {@code cdk.json}, so that a synthesis without the CDK CLI gives the very
 * same templates.
 */
final class CdkFlags {
    private CdkFlags() {}

    static AppProps appProps() {
        return appProps(Map.of());
    }

    /** The properties of the app, with this context besides. */
    static AppProps appProps(Map<String, Object> context) {
        Map<String, Object> all = new TreeMap<>(context);
        // Tells readers of a template, the embedded runtime among them, which directory is a function's code.
        all.put("aws:cdk:enable-asset-metadata", true);
        all.put("aws:cdk:enable-path-metadata", false);
        all.put("@aws-cdk/aws-iam:minimizePolicies", true);
        all.put("@aws-cdk/aws-kms:aliasNameRef", true);
        all.put("@aws-cdk/aws-lambda:recognizeLayerVersion", true);
        all.put("@aws-cdk/core:target-partitions", List.of("aws"));
        return AppProps.builder()
                .postCliContext(all)
                .analyticsReporting(false)
                .stackTraces(false)
                .treeMetadata(false)
                .build();
    }
}
