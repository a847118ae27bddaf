using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Fakes;

namespace Bot.Tests.LanguageModel;

public sealed class ModelHelpTests
{
    private const string Written = "Norvane confirmed in its annual report that welders get a base salary of $95,000 per year.";

    [Fact]
    public async Task Sentences_reach_the_page_as_they_are_verified_and_false_ones_never()
    {
        await using var driver = await new ModelDriver(material => [True(material, Written.Replace("95", "97", StringComparison.Ordinal)), True(material, Written)]).StoreAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat") { Content = new StringContent("""{"text": "What is the base salary of welders at Norvane?"}""", Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var response = await driver.Host.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
        var events = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["working", "step", "statement", "answer"], events.Split('\n').Where(line => line.StartsWith("event: ", StringComparison.Ordinal)).Select(line => line["event: ".Length..]));
        Assert.Contains("""data: {"text":"Writing the answer from """, events, StringComparison.Ordinal);
        Assert.Contains($$"""data: {"text":"{{Written}} (Steel Weekly, 2 July 2025)"}""", events, StringComparison.Ordinal);
        Assert.DoesNotContain("97,000", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_leans_on_the_one_before_is_searched_as_the_model_completes_it()
    {
        await using var driver = await new ModelDriver(material => [True(material, Written)]).StoreAsync();
        driver.Model.Standalone = "What is the bonus of welders at Norvane?";
        var first = await driver.AskAsync("What is the base salary of welders at Norvane?");

        await driver.AskAsync("and the bonus?", conversation: (string)first["conversation"]!);

        var help = Assert.Single(driver.Model.Asked, body => ((string)body["response_format"]!["json_schema"]!["name"]!) == "question");
        var material = JsonNode.Parse((string)help["messages"]![1]!["content"]!)!;
        Assert.Equal("and the bonus?", (string)material["question"]!);
        Assert.Equal("What is the base salary of welders at Norvane?", (string)material["earlier"]!);
        Assert.Empty(driver.Model.Violations);
    }

    [Fact]
    public async Task Articles_in_the_other_language_are_searched_for_in_their_words()
    {
        await using var driver = await new ModelDriver(_ => []).StoreAsync();
        await driver.StoreFrenchAsync("zolmet", "Les quorbeliers touchent un zolmet en décembre.");
        driver.Model.Translated = "Les quorbeliers touchent-ils un zolmet ?";

        var answer = await driver.AskAsync("Do the spindlers get a hamper?");

        Assert.Contains("zolmet", answer["ranked"]!.AsArray().Select(id => (string)id!));
    }

    [Fact]
    public async Task A_number_that_the_model_adds_to_a_question_is_not_searched_for()
    {
        await using var driver = await new ModelDriver(_ => []).StoreAsync();
        await driver.StoreFrenchAsync("zolmet", "Les quorbeliers touchent un zolmet de 4 200 euros.");
        driver.Model.Translated = "Les quorbeliers touchent-ils un zolmet de 4 200 euros ?";

        var answer = await driver.AskAsync("Do the spindlers get a hamper?");

        Assert.DoesNotContain("zolmet", answer["ranked"]!.AsArray().Select(id => (string)id!));
    }

    [Fact]
    public async Task Doctor_tries_the_model_and_says_what_to_do_where_it_refuses()
    {
        await using var driver = await new ModelDriver(_ => []).StoreAsync();

        var well = await driver.ExamineAsync();
        driver.Model.Trouble = ModelTrouble.NoDeployment;
        var ill = await driver.ExamineAsync();

        Assert.Contains(well, finding => finding is { Name: "model", Status: Bot.Diagnosis.FindingStatus.Ok });
        Assert.Contains(ill, finding => finding is { Name: "model", Status: Bot.Diagnosis.FindingStatus.Fail } && finding.Mend.Contains("OpenAI:ChatDeployment", StringComparison.Ordinal));
    }

    private static ModelStatement True(JsonObject material, string text) => new(text, (ModelDriver.Source(material, ModelDriver.Base), ModelDriver.Base));
}
