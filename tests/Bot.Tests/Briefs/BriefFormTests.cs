using Bot.Briefs;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Tests.Briefs;

public sealed class BriefFormTests
{
    [Theory]
    [InlineData("$100 million signing bonus", "en", 100_000_000, "USD", "signing_bonus")]
    [InlineData("100 M$ de prime à la signature", "fr", 100_000_000, "USD", "signing_bonus")]
    [InlineData("85 k€ de fixe", "fr", 85_000, "EUR", "base")]
    public void A_figure_in_words_is_kept_as_what_it_says(string heard, string language, int amount, string currency, string component)
    {
        var asked = Form(heard: heard, language: ReplyLanguages.Parse(language)!.Value).Read(out var problems);

        Assert.Empty(problems);
        Assert.Equal(new HeardFigure(new PayAmount(amount, amount, currency), ClaimNames.Parse<PayComponent>(component), asked.Heard!.Period), asked.Heard);
    }

    [Theory]
    [InlineData("role", "Priya Sharma", "brief.problem.person")]
    [InlineData("level", "like Thomas", "brief.problem.person")]
    [InlineData("role", "engineer <@U123>", "brief.problem.name")]
    [InlineData("rival", "???", "brief.problem.name")]
    [InlineData("heard", "a lot of money", "brief.problem.noFigure")]
    [InlineData("heard", "$1 million and $2 million bonuses", "brief.problem.figures")]
    [InlineData("country", "France", "brief.problem.country")]
    public void What_cannot_be_kept_is_named_and_left_out(string field, string text, string wording)
    {
        var form = field switch
        {
            "role" => Form(role: text),
            "level" => Form(level: text),
            "rival" => Form(rival: text),
            "heard" => Form(heard: text),
            _ => Form(country: text),
        };

        var asked = form.Read(out var problems);

        Assert.Equal((field, wording), (Assert.Single(problems).Field, problems[0].Wording));
        Assert.Equal(("", "", "", "", true), (asked.Role, asked.Level, asked.Rival, asked.Country, asked.Heard is null));
    }

    [Fact]
    public void Something_must_be_asked()
    {
        Form(country: "FR").Read(out var problems);

        Assert.Equal("brief.problem.nothing", Assert.Single(problems).Wording);
    }

    [Fact]
    public void A_rival_may_be_called_like_a_person()
    {
        var asked = Form(rival: "  Hugo   Boss ").Read(out var problems);

        Assert.Empty(problems);
        Assert.Equal("Hugo Boss", asked.Rival);
    }

    private static BriefForm Form(string role = "", string level = "", string rival = "", string heard = "", string country = "", ReplyLanguage language = ReplyLanguage.English) =>
        new(role, level, rival, heard, country, language);
}
