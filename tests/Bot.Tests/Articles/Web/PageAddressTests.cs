using Bot.Articles.Web;

namespace Bot.Tests.Articles.Web;

public sealed class PageAddressTests
{
    [Fact]
    public void An_id_is_readable_and_the_same_for_the_same_page()
    {
        var id = PageAddress.Id(PageAddress.Normal("https://payroll.example/2026/Meta-offers.html?id=7&utm_source=feed#top"));

        Assert.Matches("^payroll\\.example-2026-meta-offers-html-[0-9a-f]{8}$", id);
        Assert.Equal(id, PageAddress.Id(PageAddress.Normal("http://payroll.example/2026/Meta-offers.html?id=7")));
        Assert.NotEqual(id, PageAddress.Id(PageAddress.Normal("https://payroll.example/2026/Meta-offers.html?id=8")));
    }

    [Theory]
    [InlineData("ftp://payroll.example/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://ana:secret@payroll.example/")]
    [InlineData("https://")]
    public void What_cannot_be_fetched_is_a_problem(string address) => Assert.NotNull(PageAddress.Problem(address));

    [Theory]
    [InlineData("https://www.payroll.example/a", "https://payroll.example/b", true)]
    [InlineData("https://m.payroll.example/a", "https://payroll.example/b", true)]
    [InlineData("https://payroll.example/a", "https://evilpayroll.example/b", false)]
    public void A_host_and_what_lies_below_it_are_one_site(string one, string other, bool isSame) => Assert.Equal(isSame, PageAddress.IsSameSite(new Uri(one), new Uri(other)));
}
