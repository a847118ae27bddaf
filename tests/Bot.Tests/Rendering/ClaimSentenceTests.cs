using Bot.Articles;
using Bot.Language;
using Bot.PayClaims;
using Bot.PayClaims.Money;
using Bot.Rendering;
using Bot.Tests.Builders;

namespace Bot.Tests.Rendering;

/// <summary>A pay claim in our words keeps every field, in both languages.</summary>
public sealed class ClaimSentenceTests
{
    private static readonly DateOnly AsOf = new(2026, 3, 10);

    private static readonly string[] Languages = ["en", "fr"];

    public static TheoryData<string, string> Components => Named<PayComponent>();

    public static TheoryData<string, string> Periods => Named<PayPeriod>();

    public static TheoryData<string, string> Statuses => Named<ClaimStatus>();

    public static TheoryData<string, string> Parts => Named<DeniedPart>();

    [Theory]
    [MemberData(nameof(Components))]
    public void Every_component_has_words_of_its_own(string language, string component)
    {
        var parsed = ClaimNames.Parse<PayComponent>(component)!.Value;
        var others = Enum.GetValues<PayComponent>().Where(other => other != parsed).Select(other => Say(language, claim => claim with { Component = other }));

        Assert.DoesNotContain(Say(language, claim => claim with { Component = parsed }), others);
    }

    [Theory]
    [MemberData(nameof(Periods))]
    public void Every_period_has_words_of_its_own(string language, string period)
    {
        var parsed = ClaimNames.Parse<PayPeriod>(period)!.Value;
        var others = Enum.GetValues<PayPeriod>().Where(other => other != parsed).Select(other => Say(language, claim => claim with { Period = other }));

        Assert.DoesNotContain(Say(language, claim => claim with { Period = parsed }), others);
    }

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Every_way_of_knowing_has_words_of_its_own_with_and_without_a_speaker(string language, string status)
    {
        var parsed = ClaimNames.Parse<ClaimStatus>(status)!.Value;
        foreach (var speaker in (string?[])[null, "Ilse Brandt"])
        {
            var others = Enum.GetValues<ClaimStatus>().Where(other => other != parsed).Select(other => Say(language, claim => claim with { Status = other, Speaker = speaker, SpeakerNamed = true }));
            var said = Say(language, claim => claim with { Status = parsed, Speaker = speaker, SpeakerNamed = true });

            Assert.DoesNotContain(said, others);
            Assert.Equal(speaker is not null, said.Contains("Ilse Brandt", StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Every_part_that_a_denial_denies_has_words_of_its_own(string language, string part)
    {
        var parsed = ClaimNames.Parse<DeniedPart>(part)!.Value;
        string Denied(DeniedPart? denied) => Say(language, claim => claim with { Kind = ClaimKind.Denial, Amount = null, Status = ClaimStatus.Denied, Denies = denied, Component = PayComponent.SigningBonus });

        Assert.StartsWith(language == "fr" ? "Démenti : " : "Denied: ", Denied(parsed), StringComparison.Ordinal);
        Assert.DoesNotContain(Denied(parsed), Enum.GetValues<DeniedPart>().Where(other => other != parsed).Select(other => Denied(other)).Append(Denied(null)));
    }

    [Theory]
    [InlineData("en", Qualifiers.UpTo, "up to $2 million")]
    [InlineData("en", Qualifiers.MoreThan, "more than $2 million")]
    [InlineData("en", Qualifiers.AtLeast, "at least $2 million")]
    [InlineData("en", Qualifiers.About, "about $2 million")]
    [InlineData("en", Qualifiers.Average, "$2 million on average")]
    [InlineData("en", Qualifiers.Median, "$2 million (median)")]
    [InlineData("en", Qualifiers.Typical, "$2 million (typical)")]
    [InlineData("en", Qualifiers.Target, "$2 million (target)")]
    [InlineData("en", "P90", "(P90, ninetieth percentile)")]
    [InlineData("en", "P75", "(P75, upper quartile)")]
    [InlineData("fr", Qualifiers.UpTo, "jusqu'à 2 millions de dollars")]
    [InlineData("fr", Qualifiers.MoreThan, "plus de 2 millions de dollars")]
    [InlineData("fr", Qualifiers.AtLeast, "au moins 2 millions de dollars")]
    [InlineData("fr", Qualifiers.About, "environ 2 millions de dollars")]
    [InlineData("fr", Qualifiers.Average, "2 millions de dollars en moyenne")]
    [InlineData("fr", Qualifiers.Median, "2 millions de dollars (médiane)")]
    [InlineData("fr", Qualifiers.Typical, "2 millions de dollars (typique)")]
    [InlineData("fr", Qualifiers.Target, "2 millions de dollars (cible)")]
    [InlineData("fr", "P10", "(P10, premier décile)")]
    public void Every_qualifier_stands_at_the_figure(string language, string qualifier, string expected)
    {
        decimal? low = qualifier == Qualifiers.UpTo ? null : 2_000_000m;
        decimal? high = qualifier is Qualifiers.MoreThan or Qualifiers.AtLeast ? null : 2_000_000m;

        Assert.Contains(expected, Say(language, claim => claim with { Amount = new PayAmount(low, high, "USD"), Qualifier = qualifier }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "reportedly $300,000 per year")]
    [InlineData("fr", "300 000 $ (au conditionnel) par an")]
    public void What_is_only_said_in_the_conditional_stays_conditional(string language, string expected) =>
        Assert.StartsWith(expected, Say(language, claim => claim with { Modality = Modality.Conditional }), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "part of pay not stated", "period not stated", "employer not named", "undated")]
    [InlineData("fr", "élément de rémunération non précisé", "période non précisée", "employeur non nommé", "non daté")]
    public void What_the_article_leaves_out_is_said_to_be_missing(string language, params string[] missing)
    {
        var claim = new PayClaimBuilder().As(PayComponent.Unspecified).By(null).Build();
        var said = ClaimSentence.Write(claim, Article("en") with { Published = null, Outlet = "" }, [], "", ReplyLanguages.Parse(language)!.Value, AsOf);

        Assert.All(missing, words => Assert.Contains(words, said, StringComparison.Ordinal));
        Assert.Contains(language == "fr" ? "sans source nommée" : "no source named", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "en", "lamplighters, Norvik")]
    [InlineData("fr", "en", "« lamplighters », Norvik")]
    [InlineData("en", "fr", "“lamplighters”, Norvik")]
    [InlineData("fr", "fr", "lamplighters, Norvik")]
    public void Words_of_an_article_in_another_language_stand_in_quotation_marks_and_names_do_not(string language, string written, string expected)
    {
        var claim = new PayClaimBuilder().ToRole("lamplighters").Build();

        Assert.Contains(expected, ClaimSentence.Write(claim, Article(written), [], "", ReplyLanguages.Parse(language)!.Value, AsOf), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unnamed_speaker_of_a_foreign_article_is_quoted_and_a_named_one_is_not()
    {
        string Said(PayClaim claim) => ClaimSentence.Write(claim, Article("fr"), [], "", ReplyLanguage.English, AsOf);

        Assert.Contains("unnamed source: “une personne proche du dossier”", Said(new PayClaimBuilder().SaidBy("une personne proche du dossier", false, ClaimStatus.AnonymousSource).Build()), StringComparison.Ordinal);
        Assert.Contains("confirmed by Ilse Brandt, “gardienne du port”", Said(new PayClaimBuilder().SaidBy("Ilse Brandt", true, ClaimStatus.Confirmed).With(claim => claim with { SpeakerRole = "gardienne du port" }).Build()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "paid $300,000 a year", "$300,000 (Canadian dollars)")]
    [InlineData("en", "paid C$300,000 a year", "C$300,000")]
    [InlineData("fr", "paid $300,000 a year", "300 000 $ (dollars canadiens)")]
    [InlineData("fr", "paid C$300,000 a year", "300 000 $ CA")]
    public void Dollars_that_share_their_sign_are_written_as_the_article_writes_them(string language, string quote, string expected)
    {
        var claim = new PayClaimBuilder().With(read => read with { Amount = new PayAmount(300_000, 300_000, "CAD") }).Build();

        Assert.StartsWith(expected, ClaimSentence.Write(claim, Article("en"), [], quote, ReplyLanguages.Parse(language)!.Value, AsOf).Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("paid $300,000 in 2024", true)]
    [InlineData("paid $300,000 that year", false)]
    public void The_year_is_given_only_where_the_quote_has_it(string quote, bool isGiven)
    {
        var claim = new PayClaimBuilder().With(read => read with { Year = 2024 }).Build();

        Assert.Equal(isGiven, ClaimSentence.Write(claim, Article("en"), [], quote, ReplyLanguage.English, AsOf).Contains("2024", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("welders of level 7, on contract", "welders of level 7, on contract", "welders of level 7, on contract")]
    [InlineData("welders, level 7", "welders get 300,000", "welders")]
    [InlineData("welders with 12 years", "welders get 300,000", "")]
    public void A_number_beside_the_figure_is_given_only_where_the_quote_has_it(string role, string quote, string given)
    {
        var said = ClaimSentence.Write(new PayClaimBuilder().ToRole(role).Build(), Article("en"), [], quote, ReplyLanguage.English, AsOf);

        Assert.Contains($"salary · {(given.Length > 0 ? $"{given}, " : "")}Norvik · ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "en", "mechanical engineer", "ingénieur mécanique")]
    [InlineData("en", "fr", "prime de marée", "“prime de marée”")]
    public void Words_that_the_vocabulary_has_are_translated_and_others_are_quoted(string language, string written, string role, string expected) =>
        Assert.Contains(expected, ClaimSentence.Write(new PayClaimBuilder().ToRole(role).Build(), Article(written), [], "", ReplyLanguages.Parse(language)!.Value, AsOf), StringComparison.OrdinalIgnoreCase);

    [Theory]
    [InlineData("en", "Ilse Brandt", "according to Ilse Brandt")]
    [InlineData("fr", "Ilse Brandt", "selon Ilse Brandt")]
    [InlineData("en", "two people in the yard", "according to two people in the yard")]
    [InlineData("en", "pay grid of the yard", "reported; source: pay grid of the yard")]
    [InlineData("en", "minutes of the meeting held on Friday evening", "source: minutes of the meeting held · ")]
    [InlineData("fr", "compte rendu déposé mardi dernier au greffe", "source : compte rendu déposé au greffe · ")]
    public void Who_says_so_reads_on_in_a_sentence(string language, string speaker, string expected) =>
        Assert.Contains(expected, ClaimSentence.Write(new PayClaimBuilder().SaidBy(speaker, false, ClaimStatus.Reported).Build(), Article(language) with { Published = new DateOnly(2025, 11, 9) }, [], "", ReplyLanguages.Parse(language)!.Value, AsOf), StringComparison.Ordinal);

    [Fact]
    public void A_survey_whose_description_names_it_is_named_once()
    {
        var said = ClaimSentence.Write(new PayClaimBuilder().SaidBy("Kestwick", true, ClaimStatus.Survey).With(claim => claim with { SpeakerRole = "yearly survey by Kestwick" }).Build(), Article("en"), [], "", ReplyLanguage.English, AsOf);

        Assert.Contains("survey or market data: yearly survey by Kestwick", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "earlier figure, since corrected: $300,000")]
    [InlineData("fr", "chiffre antérieur, rectifié depuis : 300 000 $")]
    public void A_corrected_figure_says_so_before_it(string language, string expected) =>
        Assert.StartsWith(expected, Say(language, claim => claim with { SupersededBy = new PayClaimId("newer") }), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "(the article converts this to €260,000 / £220,000)")]
    [InlineData("fr", "(soit, selon l'article, 260 000 € / 220 000 £)")]
    public void The_articles_own_conversions_are_kept_as_its_own(string language, string expected) =>
        Assert.Contains(expected, Say(language, claim => claim with { Equivalents = [new PayAmount(260_000m, 260_000m, "EUR"), new PayAmount(220_000m, 220_000m, "GBP")] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "also in Le Quai, The Mole")]
    [InlineData("fr", "aussi dans Le Quai, The Mole")]
    public void Other_outlets_of_the_same_voice_are_named(string language, string expected) =>
        Assert.Contains(expected, ClaimSentence.Write(new PayClaimBuilder().Build(), Article("en"), ["Le Quai", "The Mole"], "", ReplyLanguages.Parse(language)!.Value, AsOf).Replace('\u00A0', ' '), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "Denied: the figures as reported ($300,000 per year, salary)")]
    [InlineData("fr", "Démenti : les chiffres tels que rapportés (300 000 $ par an, salaire)")]
    public void A_denial_that_names_a_figure_keeps_it_as_denied(string language, string expected) =>
        Assert.StartsWith(expected, Say(language, claim => claim with { Denies = DeniedPart.Amount, Status = ClaimStatus.Denied }), StringComparison.Ordinal);

    [Theory]
    [InlineData("en", "No exact figure")]
    [InlineData("fr", "Pas de chiffre exact")]
    public void A_vague_amount_is_given_no_figure(string language, string expected)
    {
        var said = Say(language, claim => claim with { Kind = ClaimKind.VagueAmount, Amount = null });

        Assert.StartsWith(expected, said, StringComparison.Ordinal);
        Assert.DoesNotContain(ClaimSentence.Figure(new PayClaimBuilder().With(claim => claim with { Kind = ClaimKind.VagueAmount, Amount = null }).Build(), Article("en"), "", ReplyLanguages.Parse(language)!.Value), char.IsAsciiDigit);
    }

    [Fact]
    public void No_field_is_dropped_whatever_the_claim()
    {
        var random = new Random(20260310);
        for (var i = 0; i < 2_000; i++)
        {
            var claim = Any(random);
            var language = random.Next(2) == 0 ? ReplyLanguage.English : ReplyLanguage.French;
            var article = Article(random.Next(2) == 0 ? "en" : "fr") with { Published = random.Next(3) == 0 ? null : new DateOnly(2025, 11, 9), Outlet = random.Next(3) == 0 ? "" : "The Payroll Post" };

            var said = ClaimSentence.Write(claim, article, [], "in 2024", language, AsOf);

            Assert.All(Fields(claim, article, language), field => Assert.Contains(field, said, StringComparison.Ordinal));
        }
    }

    /// <summary>What must stand in the sentence, told apart from how it is put together.</summary>
    private static IEnumerable<string> Fields(PayClaim claim, Article article, ReplyLanguage language)
    {
        var isFrench = language == ReplyLanguage.French;
        yield return MoneyFormat.Write(claim.Amount!, claim.Qualifier, language);
        yield return Wording.Get(language, $"claim.component.{ClaimNames.Of(claim.Component)}");
        yield return claim is { Period: PayPeriod.FiscalYear, Year: { } fiscal } ? Wording.Get(language, "claim.year.fiscal", $"{fiscal}") : Wording.Get(language, $"claim.period.{ClaimNames.Of(claim.Period)}");
        yield return claim.Employer ?? claim.Person ?? (claim.Denies is not null ? "" : isFrench ? "employeur non nommé" : "employer not named");
        yield return claim.Person ?? claim.Role ?? "";
        yield return claim.Level ?? "";
        yield return claim.Speaker ?? (claim.Status, article.Outlet) switch
        {
            (ClaimStatus.Reported, { Length: > 0 } outlet) => outlet,
            (ClaimStatus.Reported, _) => isFrench ? "sans source nommée" : "no source named",
            (ClaimStatus.Confirmed, _) => isFrench ? "confirmé" : "confirmed",
            (ClaimStatus.AnonymousSource, _) => isFrench ? "source non nommée" : "unnamed source",
            (ClaimStatus.PublicFiling, _) => isFrench ? "document public" : "public document",
            (ClaimStatus.Survey, _) => isFrench ? "enquête" : "survey",
            _ => isFrench ? "auteur non nommé" : "speaker not named",
        };
        yield return claim.SpeakerRole is { } role && claim.Speaker is not null ? role : "";
        yield return claim.Year is { } year ? $"{year}" : "";
        yield return claim.Modality == Modality.Conditional ? (isFrench ? "au conditionnel" : "reportedly") : "";
        yield return claim.SupersededBy is not null ? (isFrench ? "rectifié depuis" : "since corrected") : "";
        yield return claim.ComponentNote ?? "";
        yield return article.Published is null ? (isFrench ? "non daté" : "undated") : "4 mo";
    }

    private static PayClaim Any(Random random)
    {
        T One<T>(params T[] of) => of[random.Next(of.Length)];

        var low = random.Next(1, 900) * One(1_000m, 10_000m, 1_000_000m);
        var (amount, qualifier) = random.Next(4) switch
        {
            0 => (new PayAmount(null, low, One("USD", "EUR", null)), Qualifiers.UpTo),
            1 => (new PayAmount(low, null, One("USD", "EUR")), One(Qualifiers.MoreThan, Qualifiers.AtLeast)),
            2 => (new PayAmount(low, low * 2, One("USD", "GBP")), One(null, Qualifiers.About, Qualifiers.Typical)),
            _ => (new PayAmount(low, low, One("USD", "CHF")), One(null, Qualifiers.Median, Qualifiers.Average, "P75")),
        };
        return new PayClaimBuilder().With(claim => claim with
        {
            Amount = amount,
            Qualifier = qualifier,
            Component = One(Enum.GetValues<PayComponent>()),
            ComponentNote = One(null, null, "mostly stock"),
            Period = One(Enum.GetValues<PayPeriod>()),
            Modality = One(Enum.GetValues<Modality>()),
            Employer = One(null, "Norvik", "Atelier Beaumont"),
            Person = One(null, null, "Karl Ostrava"),
            Role = One(null, "lamplighters", "night pilots"),
            Level = One(null, "senior"),
            Year = One<int?>(null, 2024),
            Speaker = One(null, "Ilse Brandt", "a person near the talks"),
            SpeakerRole = One(null, "head of people"),
            SpeakerNamed = random.Next(2) == 0,
            Status = One(Enum.GetValues<ClaimStatus>()),
            Denies = One<DeniedPart?>(null, null, DeniedPart.Everyone, DeniedPart.Amount),
            SupersededBy = One<PayClaimId?>(null, null, new PayClaimId("newer")),
        }).Build();
    }

    private static string Say(string language, Func<PayClaim, PayClaim> change) =>
        ClaimSentence.Write(new PayClaimBuilder().With(change).Build(), Article("en"), [], "", ReplyLanguages.Parse(language)!.Value, AsOf).Replace('\u00A0', ' ');

    private static Article Article(string language) => new ArticleBuilder().With(article => article with { Language = language }).Build();

    private static TheoryData<string, string> Named<T>() where T : struct, Enum =>
        new(Languages.SelectMany(language => Enum.GetValues<T>().Select(value => (language, ClaimNames.Of(value)))));
}
