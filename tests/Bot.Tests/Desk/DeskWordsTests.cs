using System.Text.RegularExpressions;
using Bot.Desk.Faqs;
using Bot.Desk.Layout;
using Bot.Language;
using Bot.Tests.Conventions;

namespace Bot.Tests.Desk;

/// <summary>What the desk is made of: its words, its markup, and what changed between two texts.</summary>
public sealed partial class DeskWordsTests
{
    [Fact]
    public void Every_word_that_a_page_asks_for_is_there_in_both_languages()
    {
        var (english, french) = (new DeskWords(ReplyLanguage.English), new DeskWords(ReplyLanguage.French));
        var asked = Repository.Files("src/Bot/Desk", "*.cs").SelectMany(file => Asked().Matches(Repository.Read(file)))
            .SelectMany(match => match.Groups["how"].Value == "Count" ? (string[])[$"{match.Groups["key"].Value}.one", $"{match.Groups["key"].Value}.many"] : [match.Groups["key"].Value]).Distinct().ToList();

        Assert.True(asked.Count > 100);
        Repository.AssertNone(asked.Where(key => english.Find(key) is null || french.Find(key) is null));
    }

    [Fact]
    public void What_is_put_into_markup_is_encoded_and_markup_of_ours_is_not()
    {
        var name = "<b onclick='x'>\"&";

        var html = Html.Of($"<p title=\"{name}\">{name}{Html.Of($"<br>")}{Html.Join([Html.Of($"{1}"), Html.None])}</p>");

        Assert.DoesNotContain("<b", html.Markup.Replace("<br>", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.EndsWith("<br>1</p>", html.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("'", html.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("the same", "the same")]
    [InlineData("", "new words")]
    [InlineData("It lasts twelve months, then ends.", "It lasts eighteen months.")]
    [InlineData("a b c d e f", "f e d c b a")]
    [InlineData("50 000 € l'année", "55 000 € par an")]
    public void A_difference_of_two_texts_gives_both_back(string before, string after)
    {
        var parts = WordDiff.Of(before, after);

        Assert.Equal(before, string.Concat(parts.Where(part => part.Kind != DiffKind.Added).Select(part => part.Text)));
        Assert.Equal(after, string.Concat(parts.Where(part => part.Kind != DiffKind.Removed).Select(part => part.Text)));
    }

    [Fact]
    public void Only_the_words_that_changed_are_marked()
    {
        var parts = WordDiff.Of("It lasts twelve months.", "It lasts eighteen months.");

        Assert.Equal([new(DiffKind.Same, "It lasts "), new(DiffKind.Removed, "twelve"), new(DiffKind.Added, "eighteen"), new(DiffKind.Same, " months.")], parts);
    }

    [GeneratedRegex(@"\bwords(\.(?<how>Get|Count)\(|\[)""(?<key>[A-Za-z.]+)""")]
    private static partial Regex Asked();
}
