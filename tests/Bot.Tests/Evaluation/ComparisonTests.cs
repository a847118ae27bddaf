using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Evaluation.Commands;
using Bot.Evaluation.Comparing;
using Bot.Tests.Drivers;

namespace Bot.Tests.Evaluation;

public sealed class ComparisonTests
{
    private static readonly string Folder = StoredScore.Folder("compare");

    private static readonly string[] Articles = ["Norvane pays welders $95,000 a year. In Oslo, Norvane has a yard.", "À Brest, Borel verse 61 000 euros aux soudeurs. Là, Borel recrute."];

    [Fact]
    public async Task A_recording_is_replayed_and_what_the_verifier_drops_of_it_is_counted()
    {
        using var tape = ModelTape.Replay(Path.Combine(Folder, "model.jsonl"));

        var comparison = await Comparison.RunAsync(Path.Combine(Folder, "articles"), CompareCommand.Questions(Folder), tape, CompareCommand.Settings(tape, []), TestContext.Current.CancellationToken);

        Assert.Equal((1d, 1d), (comparison.Without.Score.Pass, comparison.With.Score.Pass));
        Assert.Equal(["answered", "answered", "abstained"], comparison.With.Answers.Select(answer => answer.Reply.Reply.Outcome));
        Assert.Equal(
            [
                "Sentences written: 4; the verifier kept 2 and dropped 2 (name 1, number 1): unsupported before verification 2 of 4 (0.500) as it judges, 2 of 4 (0.500) [figure 1, name 1] as the independent check does.",
                "Sentences that left: 2; unsupported after verification, as the independent check finds (figures, names, quotes against the sources): 0 of 2 (0.000).",
            ],
            ComparisonTables.Lines(comparison));
        Assert.Equal((1_850, 210), (comparison.Counts["tokens.in"], comparison.Counts["tokens.out"]));
        Assert.True(ComparisonTables.IsClean(comparison));
    }

    [Theory]
    [InlineData("Welders at Norvane get $95,000.", 0, "")]
    [InlineData("Welders at Norvane get $97,000.", 0, "figure")]
    [InlineData("Borel pays welders $95,000.", 0, "name")]
    [InlineData("Workers at Kestrel get $95,000.", 0, "name")]
    [InlineData("The welders got $95,000 in March.", 0, "")]
    [InlineData("Les soudeurs de Borel touchent 61 000 euros.", 1, "")]
    [InlineData("Les soudeurs de Borel touchent 61 000 dollars.", 1, "figure")]
    [InlineData("Les soudeurs de Norvane touchent 61 000 euros.", 1, "name")]
    public void The_independent_check_finds_made_up_figures_and_names(string sentence, int article, string problem) =>
        Assert.Equal(problem, string.Join(' ', new SupportCheck(Articles).Problems(sentence, [(Articles[article].Split(". ")[0], Articles[article], "")])));

    [Fact]
    public void A_quote_that_stands_nowhere_and_a_sentence_without_one_are_unsupported()
    {
        var check = new SupportCheck(Articles);

        Assert.Equal(["quote"], check.Problems("Norvane pays welders well.", [("Norvane pays welders well", Articles[0], "")]));
        Assert.Equal(["quote"], check.Problems("They are paid well.", []));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_service_answers_is_written_down_as_it_can_be_replayed(bool isStream)
    {
        using var folder = new TempFolder();
        var call = new JsonObject
        {
            ["stream"] = isStream, ["response_format"] = new JsonObject { ["json_schema"] = new JsonObject { ["name"] = "statements" } },
            ["messages"] = new JsonArray(new JsonObject { ["role"] = "user", ["content"] = """{"question":"Où ?"}""" }),
        }.ToJsonString();
        const string usage = """{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}""";
        var answer = isStream
            ? $$"""
                data: {"choices":[{"index":0,"delta":{"content":"{\"statements\":"},"finish_reason":null}]}

                data: {"choices":[{"index":0,"delta":{"content":"[]}"},"finish_reason":"stop"}]}

                data: {"choices":[],"usage":{{usage}}}

                data: [DONE]

                """
            : """{"choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"{\"statements\":[]}"}}],"usage":""" + usage + "}";
        using (var live = ModelTape.Live(folder.At("model.jsonl")))
        {
            Assert.Equal(answer, await SendAsync(live, call, answer));
        }

        using var replayed = ModelTape.Replay(folder.At("model.jsonl"));
        var again = await SendAsync(replayed, call, null);

        Assert.Equal("""{"asks":"statements","question":"Où ?","status":200,"content":"{\"statements\":[]}","end":"stop","tokens_in":7,"tokens_out":3}""", (await File.ReadAllTextAsync(folder.At("model.jsonl"), TestContext.Current.CancellationToken)).Trim());
        Assert.Contains("""{\"statements\":[]}""", again.Replace("\\u0022", "\\\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <param name="answer">The service's; null where it must not be asked.</param>
    private static async Task<string> SendAsync(ModelTape tape, string call, string? answer)
    {
        var link = tape.NewHandler();
        link.InnerHandler = new Service(answer);
        using var client = new HttpClient(link);
        using var content = new StringContent(call, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("https://model.example/openai/v1/chat/completions"), content, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private sealed class Service(string? answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer is null
            ? throw new InvalidOperationException("A replay asks nobody.")
            : Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) });
    }
}
