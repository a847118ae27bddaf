using System.Text.RegularExpressions;

namespace Bot.Tests.SampleCorpus;

public sealed partial class SampleCorpusTests
{
    // The figures that two press articles are the origin of, in the notations the briefs use.
    private static readonly Regex[] OriginFigures =
    [
        new(@"\$300 million|300 millions|300 M\$"),
        new(@"\$100 million|100 millions|100 M\$"),
        new(@"\$150 million|150 millions|150 M\$"),
        new(@"127 million"),
        new(@"\$850,000|850 000 \$"),
        new(@"\$1\.54 million|1,54 million"),
        new(@"\$79\.1 million|79,1 millions"),
        new(@"\$39\.4 million|39,4 millions"),
        new(@"\$3 million to \$7 million|3 à 7 millions"),
        new(@"\$10 million|plus de 10 millions"),
        new(@"\$500,000 to \$2 million|500 000 \$ à 2 millions"),
        new(@"\$400,000 to \$900,000|400 000 \$ à 900 000 \$"),
        new(@"at least ten|au moins dix"),
        new(@"at least seven|au moins sept"),
        new(@"\b50 (percent|%)"),
    ];

    // Conversions that only the French article gives and only its readers in French are likely to ask for.
    private static readonly Regex[] FrenchOnlyFigures =
    [
        new(@"8,5 millions d'euros"),
        new(@"2,5 à 6 millions d'euros"),
        new(@"424 000 € à 1,7 million"),
        new(@"340 000 € à 763 000 €"),
    ];

    public static TheoryData<string> Files => new(SampleBrief.All.Select(brief => brief.File));

    [Fact]
    public void Nine_briefs_are_French_and_seven_are_English()
    {
        Assert.Equal(9, SampleBrief.All.Count(brief => brief.Language == "fr"));
        Assert.Equal(7, SampleBrief.All.Count(brief => brief.Language == "en"));
        Assert.Equal(16, SampleBrief.All.Count);
    }

    [Fact]
    public void No_two_briefs_share_an_id_or_a_title()
    {
        Assert.Distinct(SampleBrief.All.Select(brief => brief.Id));
        Assert.Distinct(SampleBrief.All.Select(brief => brief.FrontMatter["title"]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_front_matter_says_who_wrote_what_and_when_and_has_no_address(string file)
    {
        var brief = Brief(file);

        Assert.Equal(["author", "date", "id", "lang", "outlet", "title"], brief.FrontMatter.Keys.Order(StringComparer.Ordinal));
        Assert.All(brief.FrontMatter.Values, value => Assert.False(string.IsNullOrWhiteSpace(value)));
        Assert.Equal("Sample brief", brief.FrontMatter["outlet"]);
        Assert.Equal($"{brief.Id}.md", brief.File);
        Assert.StartsWith($"sample-{brief.Language}-", brief.Id, StringComparison.Ordinal);
        Assert.InRange(brief.Date, new DateOnly(2026, 10, 1), new DateOnly(2026, 11, 30));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_brief_is_short_enough_to_read_in_one_go(string file) => Assert.InRange(Brief(file).Words, 150, 350);

    [Theory]
    [MemberData(nameof(Files))]
    public void A_figure_from_the_press_stands_beside_the_name_of_its_source(string file)
    {
        var brief = Brief(file);

        foreach (var block in brief.Blocks.Where(block => OriginFigures.Concat(FrenchOnlyFigures).Any(figure => figure.IsMatch(block))))
        {
            Assert.Matches(Source(), block);
        }

        // A heading can name no source, so it carries no amount.
        Assert.DoesNotContain(brief.Headings, heading => Amount().IsMatch(heading));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void Either_language_holds_every_figure(string language)
    {
        var blocks = SampleBrief.All.Where(brief => brief.Language == language).SelectMany(brief => brief.Blocks).ToList();

        Assert.All(OriginFigures, figure => Assert.Contains(blocks, block => figure.IsMatch(block)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Three_hundred_million_is_introduced_as_a_ceiling_over_four_years(string file)
    {
        var first = Brief(file).Blocks.FirstOrDefault(block => OriginFigures[0].IsMatch(block));

        Assert.True(first is null || Ceiling().IsMatch(first), first);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_unverified_figure_stays_unverified(string file)
    {
        var blocks = Brief(file).Blocks.Where(block => OriginFigures[2].IsMatch(block));

        Assert.All(blocks, block => Assert.Matches("reportedly|aurait", block));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_brief_discourages_pay_talk_or_promises_anything(string file) =>
        Assert.DoesNotMatch("(?i)confidential|do not discuss|don't discuss|we will pay|guarantee|confidentiel|ne parlez pas|évitez de parler|nous garantissons|vous devriez|you should", Brief(file).Body);

    private static SampleBrief Brief(string file) => SampleBrief.All.Single(brief => brief.File == file);

    [GeneratedRegex(@"WIRED|Harrison Clarke|unsigned French article|French article|article français|Levels\.FYI")]
    private static partial Regex Source();

    [GeneratedRegex(@"[$€]|\d+([.,]\d+)? ?million")]
    private static partial Regex Amount();

    [GeneratedRegex("up to \\$300 million over four years|jusqu'à 300 (M\\$|millions de dollars) pour une durée de quatre ans")]
    private static partial Regex Ceiling();
}
