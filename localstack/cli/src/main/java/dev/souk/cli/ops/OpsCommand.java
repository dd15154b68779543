package dev.souk.cli.ops;

import dev.souk.cli.evaluation.EvaluateRecommendationsCommand;
import picocli.CommandLine.Command;

/** Groups what operators do. */
@Command(
        name = "ops",
        description = "Operates the shop.",
        mixinStandardHelpOptions = true,
        subcommands = {EvaluateRecommendationsCommand.class})
public final class OpsCommand {}
