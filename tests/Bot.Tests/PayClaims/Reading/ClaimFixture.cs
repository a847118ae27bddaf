using System.Globalization;
using Bot.Articles;
using Bot.Articles.Reading;
using Bot.Language;
using Bot.PayClaims;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.PayClaims.Reading;

/// <summary>An article of Fixtures/PayClaims with the figures a careful reader finds in it.</summary>
/// <param name="Expected">Low, high, currency, component, period and employer of each figure; "-" for none.</param>
internal sealed record ClaimFixture(Article Article, IReadOnlyList<string> Expected)
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Fixtures", "PayClaims");

    public static IEnumerable<string> Names =>
        Directory.EnumerateFiles(Folder).Where(file => !file.EndsWith(".tsv", StringComparison.Ordinal)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public static async Task<ClaimFixture> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var parts = new ServiceCollection().AddSingleton(TimeProvider.System).AddReaders().BuildServiceProvider();
        var files = parts.GetRequiredService<ArticleFiles>();
        await foreach (var outcome in ParallelReading.ReadAsync(files.Find([Path.Combine(Folder, name)]), cancellationToken))
        {
            var article = ArticleOf(Assert.IsType<ReadOutcome.Read>(outcome).Article);
            var expected = await File.ReadAllLinesAsync(Path.Combine(Folder, $"{Path.GetFileNameWithoutExtension(name)}.expected.tsv"), cancellationToken);
            return new ClaimFixture(article, [.. expected.Where(line => line.Length > 0).Select(line => line.Trim())]);
        }

        throw new FileNotFoundException("No reader takes this fixture.", name);
    }

    /// <summary>A claim as a line of the expectation.</summary>
    public static string Line(PayClaim claim) => string.Join(
        '\t',
        Number(claim.Amount?.Low),
        Number(claim.Amount?.High),
        claim.Amount?.Currency ?? "-",
        ClaimNames.Of(claim.Component),
        ClaimNames.Of(claim.Period),
        claim.Employer ?? "-");

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";

    private static Article ArticleOf(SourceArticle source) => new()
    {
        Id = new ArticleId(source.Id),
        Title = source.Title,
        Text = source.Text,
        Outlet = source.Outlet,
        Author = source.Author,
        Url = source.Url,
        Published = source.Published,
        Language = source.Language.Length > 0 ? source.Language : LanguageGuess.Of(source.Text),
        Audience = source.Audience,
        IsSample = false,
        ContentHash = source.Id,
        Version = 0,
    };
}
