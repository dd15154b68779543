package dev.souk.infra;

import software.amazon.awscdk.DefaultStackSynthesizer;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** A stack of one part of Souk, named {@code souk-<stage>-<part>}. */
public class SoukStack extends Stack {
    public SoukStack(Construct scope, Deployment deployment, String part, String description) {
        super(
                scope,
                deployment.name(part),
                StackProps.builder()
                        .stackName(deployment.name(part))
                        .description(description)
                        .terminationProtection(deployment.settings().keepsData())
                        // The CLI checks the bootstrap version itself, from the manifest.
                        .synthesizer(DefaultStackSynthesizer.Builder.create()
                                .generateBootstrapVersionRule(false)
                                .build())
                        .build());
    }
}
