using Bot.PayClaims;
using Bot.PayClaims.Ledger;
using Bot.Tests.Builders;

namespace Bot.Tests.PayClaims.Ledger;

public sealed class CorrectionTests
{
    private const string Outlet = "The Harbour Gazette";

    private static PayClaimBuilder Pilots(string id, decimal amount) => new PayClaimBuilder(id).Paying(amount).ToRole("pilots");

    [Theory]
    [InlineData("Correction: Norvik pays its pilots 280,000 dollars.")]
    [InlineData("Norvik pays its pilots 280,000 dollars. An earlier article gave a wrong figure.")]
    [InlineData("Correction\n\nNorvik pays its pilots 280,000 dollars.")]
    [InlineData("Rectificatif : les pilotes de Norvik touchent 280,000 dollars.")]
    [InlineData("Contrairement à ce que nous avions indiqué, les pilotes touchent 280,000 dollars.")]
    [InlineData("Mise à jour : les pilotes touchent 280,000 dollars.")]
    public void A_later_piece_of_the_outlet_that_says_it_corrects_takes_the_place_of_the_figure(string text)
    {
        var ledger = new LedgerBuilder()
            .With("old", [Pilots("x", 300_000)], outlet: Outlet, published: "2025-03-01")
            .With("new", [Pilots("y", 280_000).At(text, "280,000")], text, Outlet, "2025-03-09")
            .Build();

        Assert.Equal("y", ledger.Successor("x"));
        Assert.Null(ledger.Successor("y"));
    }

    [Theory]
    [InlineData("Norvik pays its pilots 280,000 dollars.", Outlet, "2025-03-09")]
    [InlineData("Salary corrections may follow. Norvik pays its pilots 280,000 dollars.", Outlet, "2025-03-09")]
    [InlineData("Correction: Norvik pays its pilots 280,000 dollars.", "Le Quai", "2025-03-09")]
    [InlineData("Correction: Norvik pays its pilots 280,000 dollars.", Outlet, "2025-02-09")]
    [InlineData("Correction: the date was wrong.\n\nMore.\n\nMore.\n\nNorvik pays its pilots 280,000 dollars.", Outlet, "2025-03-09")]
    public void A_new_figure_another_outlet_and_an_earlier_day_correct_nothing(string text, string outlet, string day)
    {
        var ledger = new LedgerBuilder()
            .With("old", [Pilots("x", 300_000)], outlet: Outlet, published: "2025-03-01")
            .With("new", [Pilots("y", 280_000).At(text, "280,000")], text, outlet, day)
            .Build();

        Assert.Null(ledger.Successor("x"));
    }

    [Fact]
    public void A_correction_of_one_kind_of_people_leaves_the_others_standing()
    {
        const string Text = "Correction: Norvik pays its pilots 280,000 dollars.";
        var ledger = new LedgerBuilder()
            .With("old", [Pilots("x", 300_000), Pilots("cooks", 90_000).ToRole("cooks"), Pilots("bonus", 20_000).As(PayComponent.Bonus)], outlet: Outlet)
            .With("new", [Pilots("y", 280_000).At(Text, "280,000")], Text, Outlet)
            .Build();

        Assert.Equal("y", ledger.Successor("x"));
        Assert.Null(ledger.Successor("cooks"));
        Assert.Null(ledger.Successor("bonus"));
    }

    [Fact]
    public void A_correction_that_names_the_old_figure_takes_back_that_one_alone()
    {
        const string Text = "Correction: Norvik pays 280,000 dollars, and not 300,000.";
        var ledger = new LedgerBuilder()
            .With("old", [Pilots("x", 300_000), Pilots("other", 310_000)], outlet: Outlet, published: "2025-03-01")
            .With("new", [new PayClaimBuilder("y").Paying(280_000).At(Text, "280,000"), Pilots("gone", 300_000).With(claim => claim with { SupersededBy = new PayClaimId("y") })], Text, Outlet, "2025-03-01")
            .Build();

        Assert.Equal("y", ledger.Successor("x"));
        Assert.Equal("y", ledger.Successor("gone"));
        Assert.Null(ledger.Successor("other"));
    }

    [Theory]
    [InlineData("Norvik pays its pilots 280,000 dollars as salary and 300,000 dollars in all, and not as a bonus.", "280,000")]
    [InlineData("Norvik verse à ses pilotes 280 000 dollars de salaire, 300 000 dollars en tout, et non sous forme de prime.", "280 000")]
    public void Words_that_put_something_else_away_take_back_no_figure_beside_them(string text, string figure)
    {
        var ledger = new LedgerBuilder()
            .With("old", [Pilots("x", 300_000)], outlet: Outlet, published: "2025-03-01")
            .With("new", [Pilots("y", 280_000).At(text, figure)], text, Outlet, "2025-03-02")
            .Build();

        Assert.Null(ledger.Successor("x"));
    }

    [Fact]
    public void A_chain_of_corrections_ends_in_the_last_and_a_copy_elsewhere_falls_with_its_original()
    {
        const string Second = "Correction: Norvik pays its pilots 280,000 dollars.";
        const string Third = "Correction: Norvik pays its pilots 270,000 dollars.";
        var ledger = new LedgerBuilder()
            .With("one", [Pilots("x", 300_000)], outlet: Outlet, published: "2025-03-01")
            .With("two", [Pilots("y", 280_000).At(Second, "280,000")], Second, Outlet, "2025-03-02")
            .With("three", [Pilots("z", 270_000).At(Third, "270,000")], Third, Outlet, "2025-03-03")
            .With("elsewhere", [Pilots("relayed", 300_000).SaidBy(Outlet)], published: "2025-03-01")
            .With("own", [Pilots("own", 300_000).SaidBy("a pilot", named: false)], published: "2025-03-01")
            .Build();

        Assert.Equal("z", ledger.Successor("x"));
        Assert.Equal("z", ledger.Successor("relayed"));
        Assert.Null(ledger.Successor("own"));
    }

    [Theory]
    [InlineData("On Monday Norvik raised the pilots' pay from 300,000 to 320,000 dollars.")]
    [InlineData("Norvik a annoncé que la paie des pilotes passait de 300 000 à 320,000 dollars.")]
    public void Pay_that_went_from_one_figure_to_another_takes_the_place_of_the_first(string text)
    {
        var ledger = new LedgerBuilder()
            .With("old", [Pilots("x", 300_000), Pilots("filed", 300_000).SaidBy("Norvik filing", status: ClaimStatus.PublicFiling), Pilots("other", 310_000)], outlet: Outlet, published: "2025-03-01")
            .With("new", [Pilots("y", 320_000).At(text, "320,000"), Pilots("before", 300_000).With(claim => claim with { SupersededBy = new PayClaimId("y") })], text, Outlet, "2025-03-09")
            .Build();

        Assert.Equal("y", ledger.Successor("x"));
        Assert.Null(ledger.Successor("filed"));
        Assert.Null(ledger.Successor("other"));
    }

    [Theory]
    [InlineData("", "", "The Harbour Gazette, 9 March 2025\n\n", true)]
    [InlineData("", "Ana Roy", "", true)]
    [InlineData("", "Sam Lind", "", false)]
    [InlineData("Le Quai", "Ana Roy", "", false)]
    public void A_correction_without_an_outlet_is_its_authors_or_that_of_the_line_above_it(string outlet, string author, string opening, bool replaces)
    {
        var text = opening + "Correction: Norvik pays its pilots 280,000 dollars.";
        var ledger = new LedgerBuilder()
            .With("old", [Pilots("x", 300_000)], outlet: Outlet, author: "Ana Roy")
            .With("new", [Pilots("y", 280_000).At(text, "280,000")], text, outlet, author: author)
            .Build();

        Assert.Equal(replaces ? "y" : null, ledger.Successor("x"));
    }

    [Fact]
    public void A_correction_whose_figure_lost_its_employer_is_known_by_the_words_beside_it()
    {
        const string Text = "Correction: the pilots of Norvik are paid 280,000 dollars, not 300,000.";
        var ledger = new LedgerBuilder()
            .With("old", [Pilots("x", 300_000), Pilots("elsewhere", 300_000).By("Zélande")], outlet: Outlet)
            .With("new", [Pilots("y", 280_000).By(null).At(Text, "280,000"), Pilots("gone", 300_000).By(null).With(claim => claim with { SupersededBy = new PayClaimId("y") })], Text, Outlet)
            .Build();

        Assert.Equal("y", ledger.Successor("x"));
        Assert.Null(ledger.Successor("elsewhere"));
    }

    [Theory]
    [InlineData("Updated: the figure", true)]
    [InlineData("An earlier version of this article put it at 5.", true)]
    [InlineData("We reported last week that", true)]
    [InlineData("Une version précédente de cet article", true)]
    [InlineData("Erratum", true)]
    [InlineData("the market's correction in March", false)]
    [InlineData("an updated offer", false)]
    [InlineData("la correction des salaires", false)]
    public void A_paper_that_speaks_of_its_own_earlier_text_is_noticed(string text, bool announces) => Assert.Equal(announces, CorrectionWords.Announce(text));
}
