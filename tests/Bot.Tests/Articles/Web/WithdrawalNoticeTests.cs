using Bot.Articles;
using Bot.Articles.Web;

namespace Bot.Tests.Articles.Web;

public sealed class WithdrawalNoticeTests
{
    [Theory]
    [InlineData("RETRACTED: Salaries of engineers in 2025", "We measured pay.")]
    [InlineData("[Retracted] Salaries of engineers", "We measured pay.")]
    [InlineData("Article retiré", "Cette page n'est plus disponible.")]
    [InlineData("Meta's offers", "This article has been retracted. An apology follows.")]
    [InlineData("Meta's offers", "Editor's note: this story was withdrawn after errors came to light.")]
    [InlineData("Meta's offers", "We have retracted this article because its source was not who they said.")]
    [InlineData("Meta's offers", "This story has been removed from our website at the request of the author.")]
    [InlineData("Les offres de Meta", "Cet article a été dépublié. La rédaction présente ses excuses.")]
    [InlineData("Les offres de Meta", "Cet article a été retiré de notre site le 3 mars.")]
    [InlineData("Les offres de Meta", "Nous avons retiré cet article.")]
    [InlineData("Les offres de Meta", "Note de la rédaction : cet article a été rétracté.")]
    [InlineData("Meta's offers", "By Ana Roy\n\nWe were misled. This article has been withdrawn.")]
    public void A_page_that_says_it_was_withdrawn_is_known(string title, string text) => Assert.True(WithdrawalNotice.IsOn(Article(title, text)));

    [Theory]
    [InlineData("Withdrawn: the offer that Meta took back", "The offer was withdrawn in May.")]
    [InlineData("Meta's offers", "An earlier version of this article was removed. It said that pay was 100 million.")]
    [InlineData("Meta's offers", "A figure in this article was withdrawn by the company.")]
    [InlineData("Meta's offers", "This article has been updated to correct a figure.")]
    [InlineData("Meta's offers", "The company retracted its offer. This post was removed from the list of open jobs.")]
    [InlineData("Les offres de Meta", "Une erreur dans cet article a été retirée.")]
    [InlineData("Les offres de Meta", "Cet article a été retiré de la liste des favoris.")]
    [InlineData("Meta's offers", "A photo accompanying this article has been removed.")]
    [InlineData("Meta's offers", "An earlier headline for this story was withdrawn.")]
    [InlineData("Meta's offers", "The agency said this report was withdrawn.")]
    [InlineData("Meta's offers", "This report was withdrawn by the ministry in May.")]
    [InlineData("Les offres de Meta", "La photo accompagnant cet article a été retirée.")]
    [InlineData("L'offre retirée", "L'entreprise a retiré son offre.")]
    [InlineData("Meta's offers", "One.\n\nTwo.\n\nThree.\n\nThis article has been retracted.")]
    public void A_page_about_other_withdrawals_or_with_a_correction_stays(string title, string text) => Assert.False(WithdrawalNotice.IsOn(Article(title, text)));

    private static SourceArticle Article(string title, string text) => new() { Id = "a", Title = title, Text = text };
}
