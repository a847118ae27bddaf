using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Bot.Telemetry;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;

namespace Bot.Tests.Telemetry;

/// <summary>What the process tells of its work, and that it tells no more.</summary>
public sealed class TelemetryTests
{
    private const string Question = "What signing bonus does Zirconia Works pay welders?";

    [Fact]
    public async Task A_collector_gets_the_turn_as_a_metric_and_as_spans_without_a_word_of_it()
    {
        var collector = new Collector();
        await using var server = await FakeServer.StartAsync(_ => collector);
        await using (var host = new WebHost(new Dictionary<string, string?> { ["Telemetry:OtlpEndpoint"] = server.Address.ToString() }))
        {
            await AskAsync(host);
        }

        var metrics = collector.Text("/v1/metrics");
        Assert.All(["pay-answers", "pay_answers.turn.duration", "pay_answers.inbox.ended", "http.server.request.duration", "web", "answered"], word => Assert.Contains(word, metrics, StringComparison.Ordinal));
        var traces = collector.Text("/v1/traces");
        Assert.All(["turn", "answer", "send", "outcome"], word => Assert.Contains(word, traces, StringComparison.Ordinal));
        Assert.DoesNotContain("Zirconia", metrics + traces, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("welders", metrics + traces, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Whoever_listens_in_the_process_hears_of_each_turn_by_channel_and_outcome()
    {
        var heard = new ConcurrentQueue<(string Name, string Tags)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == BotTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => heard.Enqueue((instrument.Name, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")))));
        listener.Start();
        var spans = new ConcurrentQueue<Activity>();
        using var tracing = new ActivityListener { ShouldListenTo = source => source.Name == BotTelemetry.Name, Sample = (ref _) => ActivitySamplingResult.AllData, ActivityStopped = spans.Enqueue };
        ActivitySource.AddActivityListener(tracing);
        await using var host = new WebHost();

        await AskAsync(host);

        // Who asked has the answer a moment before the turn has ended.
        await Until.TrueAsync(() => Task.FromResult(heard.Contains(("pay_answers.turn.duration", "channel=web outcome=answered"))));
        await Until.TrueAsync(() => Task.FromResult(spans.Any(span => span.OperationName == "turn" && (string?)span.GetTagItem("outcome") == "answered")));
    }

    [Theory]
    [InlineData("collector:4318")]
    [InlineData("ftp://collector")]
    public async Task An_address_that_is_none_stops_the_start_and_is_named(string address)
    {
        using var folder = new TempFolder();

        var end = await CommandLineDriver.RunAsync("serve", "--data", folder.At("data"), "--Telemetry:OtlpEndpoint", address);

        Assert.Equal(2, end.ExitCode);
        Assert.Contains("Telemetry:OtlpEndpoint", end.Error, StringComparison.Ordinal);
    }

    private static async Task AskAsync(WebHost host)
    {
        await host.StoreAsync(new ArticleBuilder("zirconia").WithText("Zirconia Works pays welders a signing bonus of $5,000, the company said.").With(article => article with { Language = "en" }).Draft());
        using var response = await host.CreateClient().PostAsJsonAsync("/api/chat", new { text = Question }, TestContext.Current.CancellationToken);
        Assert.Contains("$5,000", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Takes whatever is sent to it, as a collector does.</summary>
    private sealed class Collector : HttpMessageHandler
    {
        private readonly ConcurrentQueue<(string Path, byte[] Body)> _taken = new();

        /// <summary>All that came to a path, as far as it is text.</summary>
        public string Text(string path) => string.Join('\n', _taken.Where(taken => taken.Path == path).Select(taken => Encoding.Latin1.GetString(taken.Body)));

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Assert.Equal("application/x-protobuf", request.Content?.Headers.ContentType?.MediaType);
            _taken.Enqueue((request.RequestUri!.AbsolutePath, await request.Content!.ReadAsByteArrayAsync(cancellationToken)));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent([]) };
        }
    }
}
