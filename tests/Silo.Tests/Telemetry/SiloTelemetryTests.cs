using NegotiationSim.Results.Folder;
using NegotiationSim.Silo.Runs;
using NegotiationSim.Silo.Tests.Support;

namespace NegotiationSim.Silo.Tests.Telemetry;

/// <summary>
/// What a silo sends to a collector: logs beside spans and metrics, all of them saying who they are and which run they are about.
/// </summary>
[Collection(nameof(PostgresCollection))]
[Trait("Length", "Long")]
public class SiloTelemetryTests(PostgresServer postgres)
{
    [Fact]
    public async Task Logs_spans_and_metrics_of_a_silo_name_service_scenario_and_run()
    {
        var connection = await postgres.ClusterAsync();
        using var folder = new TemporaryFolder();
        using var collector = new OtlpCollector();
        var environment = new Dictionary<string, string>
        {
            ["OTEL_SERVICE_NAME"] = "sanctions-cluster",
            ["OTEL_RESOURCE_ATTRIBUTES"] = "deployment.environment=test",
        };
        collector.Watch(environment);
        using (var silo = Negsim.StartWith(environment, connection, "silo", "--cluster", "postgres", "--telemetry", "otlp"))
        {
            await silo.Port.WaitAsync(Poll.Patience);
            using var run = Negsim.Start(connection, "run", "tariff-war", "--months", "3", "--cluster", "postgres", "--name", "told",
                "--quiet", "--out", folder["told"]);
            await run.DoneAsync();
            silo.Terminate();
            Assert.Equal(0, await silo.CodeAsync());
        }

        // LogRecord.body = 5, attributes = 6; AnyValue.string_value = 1.
        var lines = collector.Logs(typeof(RunWatch).FullName!);
        Assert.Contains(lines, l => l.Messages(5).Single().Text(1).Contains("taken up after 0 of 3 months", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Messages(5).Single().Text(1).Contains("Finished after 3 of 3 months", StringComparison.Ordinal));
        Assert.All(lines, l => Assert.Equal(("tariff-war", "told", "0"),
            (l.Attributes(6)["negsim.scenario"], l.Attributes(6)["negsim.run"], l.Attributes(6)["negsim.replicate"])));

        // Span.attributes = 9.
        var spans = collector.Spans("NegotiationSim");
        Assert.Equal(3, spans.Count(s => s.Text(5) == "month"));
        Assert.All(spans, s => Assert.Equal(("tariff-war", "told"), (s.Attributes(9)["negsim.scenario"], s.Attributes(9)["negsim.run"])));
        foreach (var path in (string[])["/v1/logs", "/v1/traces", "/v1/metrics"])
        {
            var senders = collector.Senders(path);
            Assert.NotEmpty(senders);
            Assert.All(senders, s => Assert.Equal(("sanctions-cluster", ProgramIdentity.Version, "test"),
                (s["service.name"], s["service.version"], s["deployment.environment"])));
        }
    }
}
