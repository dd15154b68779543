package dev.souk.cli.ops;

import dev.souk.cli.dlq.DlqCommand;
import dev.souk.cli.evaluation.EvaluateRecommendationsCommand;
import dev.souk.cli.sagas.SagasCommand;
import picocli.CommandLine.Command;

/** Groups what operators do. */
@Command(
        name = "ops",
        description = "Operates the shop.",
        mixinStandardHelpOptions = true,
        subcommands = {
            TokenCommand.class,
            SchedulesCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            GenerateProductsCommand.class,
            RebuildCommand.class,
            ReplayCommand.class,
            MeasureSearchCommand.class,
            WebhooksCommand.class,
            DlqCommand.class,
            SagasCommand.class,
            EvaluateRecommendationsCommand.class
        })
public final class OpsCommand {}
