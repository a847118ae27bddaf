using Bot.Articles;
using Bot.Audit;
using Bot.Faqs;

namespace Bot.Tests.Faqs;

public sealed class FaqFileTests
{
    public static TheoryData<string> Awkward => new(
        "Plain words.",
        "Two paragraphs.\n\nThe second, with a [link](https://hr.example/x?a=1&b=2) and **strong** words.",
        "- a list\n- of two\n\n1. and\n2. numbers",
        "Quotes \"inside\" and 'these', a colon: here, # no comment, {braces} [brackets] & ampersand",
        "Trailing spaces  \nare a hard line break.",
        "Ends with a line feed\n",
        " begins with a space and ends with one ",
        "Unicode: 58 à 66 k€, « guillemets », \u202f narrow, \U0001F4B6 and a tab\there",
        "yes",
        "2026-01-01",
        "~",
        "\n\nbegins with empty lines");

    [Theory, MemberData(nameof(Awkward))]
    public void What_is_written_is_read_back_the_same(string text)
    {
        var content = new FaqContent
        {
            Texts = [new FaqText("en", $"Q {text.ReplaceLineEndings(" ")}", [text.Trim(), "another"], text), new FaqText("fr", "Question ?", [], text)],
            Audience = Audience.Managers,
            Country = "FR",
            Topic = text.Trim(),
            Owner = "Compensation team",
            EffectiveFrom = new DateOnly(2026, 1, 2),
            ReviewBy = new DateOnly(2026, 6, 30),
            Expires = new DateOnly(2026, 12, 31),
        };

        var (id, read) = Assert.Single(FaqFile.Read(FaqFile.Write([Faq(content)])));

        Assert.Equal(new FaqId("faq-1"), id);
        Assert.True(read.IsSameAs(content), FaqFile.Write([Faq(content)]));
    }

    [Fact]
    public void A_file_of_no_replies_is_read_back_as_none() => Assert.Empty(FaqFile.Read(FaqFile.Write([])));

    [Theory]
    [InlineData("", "begin with faqs:")]
    [InlineData("faqs:\n- id: a\n  texts: [\n", "Line")]
    [InlineData("faqs:\n- id: a\n  colour: red\n", "colour")]
    [InlineData("faqs:\n- id: a\n  colour: red\n", "Line 3: there is no field colour here. Write the fields as faq export does.")]
    [InlineData("just words", "Line 1: this is no reply or part of one. Write it as faq export does.")]
    [InlineData("faqs:\n- id: a\n  audience: everybody\n", "everyone, managers or hr")]
    [InlineData("faqs:\n- id: a\n  audience: \"2\"\n", "everyone, managers or hr")]
    [InlineData("faqs:\n- id: a\n  reviewBy: 31/12/2026\n", "2026-11-30")]
    [InlineData("faqs:\n-\n", "empty")]
    public void A_file_that_is_none_says_where_and_what_mends_it(string yaml, string says) =>
        Assert.Contains(says, Assert.Throws<FaqFileException>(() => FaqFile.Read(yaml)).Message, StringComparison.Ordinal);

    private static Faq Faq(FaqContent content) => new(
        new FaqId("faq-1"),
        [new FaqVersion(new FaqId("faq-1"), 1, FaqState.InReview, content, new Pseudonym("a1"), DateTimeOffset.UnixEpoch, null, null, null, true, null)]);
}
