using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Bot.Articles;
using Bot.Diagnosis;
using Bot.LanguageModel;
using Bot.Tests.Builders;
using Bot.Tests.Drivers;
using Bot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.LanguageModel;

/// <summary>The whole program with a model behind it, over two articles about one company's pay.</summary>
internal sealed class ModelDriver : IAsyncDisposable
{
    public const string Offer = "Norvane has offered chip designers a signing bonus of up to $300,000, two people familiar with the offers said.";
    public const string Denial = "Lena Marsh, Norvane's chief people officer, denied that chip designers get a signing bonus.";
    public const string Base = "Norvane pays welders a base salary of $95,000 a year, the company confirmed in its annual report.";

    private const string Question = "What is the base salary of welders at Norvane?";

    /// <param name="clock">The program's; null for the machine's.</param>
    public ModelDriver(Func<JsonObject, IReadOnlyList<ModelStatement>> write, IReadOnlyDictionary<string, string?>? settings = null, TimeProvider? clock = null)
    {
        Model = new FakeModel(write);
        var all = FakeModel.Settings;
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            all[key] = value;
        }

        Host = new WebHost(all, services =>
        {
            Model.Connect(services);
            if (clock is not null)
            {
                services.AddSingleton(clock);
            }
        });
    }

    public FakeModel Model { get; }

    public WebHost Host { get; }

    public async Task<ModelDriver> StoreAsync()
    {
        await Host.StoreAsync(
            Draft("base", "What Norvane pays welders", $"{Base} Welders also get a bonus of $5,000.", "Steel Weekly"),
            Draft("offer", "Norvane courts chip designers", $"{Offer} Norvane makes chips in Oslo.", "Chip Wire"),
            Draft("denial", "Norvane denies bonuses", $"{Denial} She spoke to staff on Friday.", "Fjord Post"));
        return this;
    }

    public Task StoreFrenchAsync(string id, string text) => Host.StoreAsync(Draft(id, "Norvane", text, "Gazette", "fr"));

    /// <summary>What <c>doctor</c> finds about the model.</summary>
    public async Task<IReadOnlyList<Finding>> ExamineAsync()
    {
        var found = new List<Finding>();
        await foreach (var finding in Host.Services.GetServices<ICheckup>().OfType<ModelCheckup>().Single().ExamineAsync(TestContext.Current.CancellationToken))
        {
            found.Add(finding);
        }

        return found;
    }

    private static ArticleDraft Draft(string id, string title, string text, string outlet, string language = "en") =>
        new ArticleBuilder(id).WithText(text).With(article => article with { Title = title, Outlet = outlet, Language = language }).From($"/articles/{id}.md").Read();

    /// <summary>The answer's object, to the question about welders unless another is given.</summary>
    public async Task<JsonObject> AskAsync(string question = Question, string? lang = null, string? conversation = null)
    {
        using var response = await Host.CreateClient().PostAsJsonAsync("/api/chat", new { text = question, lang, conversation }, TestContext.Current.CancellationToken);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsObject();
    }

    /// <summary>The number of the source that holds these words.</summary>
    public static int Source(JsonObject material, string words) =>
        (int)material["sources"]!.AsArray().First(source => ((string)source!["text"]!).Contains(words, StringComparison.Ordinal))!["id"]!;

    public ModelUse Use => Host.Services.GetRequiredService<ModelUse>();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
