using Bot.Language;
using Bot.Rendering;

namespace Bot.Tests.Rendering;

public sealed class AgeTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-11-23", "today", "du jour")]
    [InlineData("2026-12-01", "today", "du jour")]
    [InlineData("2026-11-22", "1 day old", "d'hier")]
    [InlineData("2026-10-24", "30 days old", "il y a 30 jours")]
    [InlineData("2026-10-20", "1 month old", "il y a 1 mois")]
    [InlineData("2026-06-24", "4 months old", "il y a 4 mois")]
    [InlineData("2026-06-23", "5 months old", "il y a 5 mois")]
    [InlineData("2024-11-24", "23 months old", "il y a 23 mois")]
    [InlineData("2024-11-23", "2 years old", "il y a 2 ans")]
    public void The_age_of_a_source_is_told_in_words(string published, string english, string french)
    {
        var day = DateOnly.ParseExact(published, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(english, AgeText.Of(day, Today, ReplyLanguage.English));
        Assert.Equal(french, AgeText.Of(day, Today, ReplyLanguage.French));
    }
}
