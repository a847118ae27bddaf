using System.Text.Json.Nodes;
using Bot.Articles;
using Bot.Diagnosis;
using Bot.LanguageModel;
using Bot.PayClaims;
using Bot.PayClaims.Filling;
using Bot.Tests.Builders;
using Bot.Tests.Fakes;
using Bot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.PayClaims.Filling;

/// <summary>The parts that ask about claims, real up to the wire, over a store with an English and a French article whose payer, period and year the rules left open.</summary>
internal sealed class FillingDriver : IAsyncDisposable
{
    public const string English = "Norvane pays well.\n\nThe base salary is $95,000, says the letter of 2025.";
    public const string French = "Chez Borel, les conditions sont bonnes.\n\nLe salaire de base atteint 61 000 euros, dit la lettre de 2024.";

    private readonly ServiceProvider _services;

    private FillingDriver(TestStore store, FakeModel model, string deployment)
    {
        (Store, Model) = (store, model);
        foreach (var (key, value) in FakeModel.Settings)
        {
            store.Set(key, value!);
        }

        store.Set("OpenAI:ReadsClaims", "true");
        store.Set("OpenAI:ChatDeployment", deployment);
        _services = store.BuildServices(services =>
        {
            services.AddLanguageModel().AddClaimFilling(store.Configuration);
            services.AddHttpClient(ModelConnection.ClientName).ConfigurePrimaryHttpMessageHandler(() => model);
        });
        model.Named = deployment;
    }

    public TestStore Store { get; }

    public FakeModel Model { get; }

    public ClaimFiller Filler => _services.GetRequiredService<ClaimFiller>();

    public ModelUse Use => _services.GetRequiredService<ModelUse>();

    public static FillingDriver Over(TestStore store, Func<JsonObject, IReadOnlyList<Proposal>> propose, string deployment = FakeModel.Deployment) =>
        new(store, new FakeModel(_ => []) { Propose = propose, RetryAfter = 0 }, deployment);

    public static ArticleDraft EnglishDraft(string text = English) => Draft("norvane", text, "en", "The base salary is $95,000", new PayAmount(95_000m, 95_000m, "USD"));

    public static ArticleDraft FrenchDraft(string text = French) => Draft("borel", text, "fr", "Le salaire de base atteint 61 000 euros", new PayAmount(61_000m, 61_000m, "EUR"));

    /// <summary>What a careful model proposes for the two articles.</summary>
    public static IReadOnlyList<Proposal> Careful(JsonObject material) => (string)material["language"]! == "fr"
        ? [new Proposal(1, "employer", "Borel", "Chez Borel"), new Proposal(1, "year", "2024", "la lettre de 2024")]
        : [new Proposal(1, "employer", "Norvane", "Norvane pays well"), new Proposal(1, "year", "2025", "the letter of 2025")];

    /// <summary>Asks until nothing is due, while waiting passes at once.</summary>
    /// <returns>Articles asked about.</returns>
    public async Task<int> FillAsync()
    {
        var asked = 0;
        while (await AtOnceAsync(Filler.FillNextAsync(TestContext.Current.CancellationToken)))
        {
            asked++;
        }

        return asked;
    }

    public async Task<PayClaim> ClaimAsync(string article) =>
        (await Store.Articles.ChangesSinceAsync(0, 10, TestContext.Current.CancellationToken)).Single(change => change.Article.Id.Value == article).Claims.Single();

    public async Task<Finding> ExamineAsync() => await _services.GetServices<ICheckup>().OfType<FillingCheckup>().Single().ExamineAsync(TestContext.Current.CancellationToken).SingleAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static ArticleDraft Draft(string id, string text, string language, string words, PayAmount amount) => new ArticleBuilder(id).WithText(text)
        .With(article => article with { Title = "Terms", Language = language })
        .Claiming(words, claim => claim with { Amount = amount, Component = PayComponent.Base }).From($"/articles/{id}.md").Draft();

    private async Task<T> AtOnceAsync<T>(Task<T> work)
    {
        while (await Task.WhenAny(work, Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System)) != work)
        {
            Store.Clock.Advance(TimeSpan.FromMilliseconds(500));
        }

        return await work;
    }
}
