using System.Globalization;
using System.Text.Json;
using Bot.Evaluation.Generation;

namespace Bot.Evaluation.Speed.Desk;

/// <summary>Made-up articles with sentences on pay, so that claims are read out of each.</summary>
internal static class MadeUpArticles
{
    private const ulong Seed = 7;
    private const int ClaimsInEach = 3;

    private static readonly string[] English =
    [
        "{0} pays a software engineer a base salary of ${1},000 a year in {2}.",
        "A research scientist at {0} earns a total of ${1},500 a year, according to a recruiter in {2}.",
        "{0} offered a signing bonus of ${1},000 to a product manager in {2}.",
    ];

    private static readonly string[] French =
    [
        "{0} verse à un ingénieur un salaire de base de {1} 000 euros par an à {2}.",
        "Un chercheur de {0} gagne {1} 500 euros par an, selon un recruteur de {2}.",
        "{0} a offert une prime à la signature de {1} 000 euros à un chef de produit à {2}.",
    ];

    /// <summary>A corpus file, an article a line.</summary>
    public static IEnumerable<string> Lines(int count)
    {
        var generator = new ArticleGenerator([Vocabulary.English, Vocabulary.French], Seed);
        return Enumerable.Range(0, count).Select(number => JsonSerializer.Serialize(WithPay(generator.Article(number), Dice.For(Seed, number))));
    }

    private static GeneratedArticle WithPay(GeneratedArticle article, Dice dice)
    {
        var sentences = article.Language == Vocabulary.French.Language ? French : English;
        var paid = Enumerable.Range(0, ClaimsInEach).Select(_ => string.Format(
            CultureInfo.InvariantCulture, dice.Pick(sentences), MadeUpNames.Of(dice.Below(60)), 40 + dice.Below(500), MadeUpNames.Of(1_000 + dice.Below(40))));
        return article with { Text = $"{article.Text}\n\n{string.Join(' ', paid)}" };
    }
}
