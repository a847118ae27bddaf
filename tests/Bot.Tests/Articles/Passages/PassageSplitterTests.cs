using System.Diagnostics;
using System.Text.RegularExpressions;
using Bot.Articles;
using Bot.Articles.Passages;
using Bot.Language;
using Xunit;

namespace Bot.Tests.Articles.Passages;

public sealed class PassageSplitterTests
{
    private static readonly ArticleId Article = new("a");

    [Fact]
    public void A_short_article_is_one_passage()
    {
        const string Text = "\n What Meta pays\n\nIt pays a lot. Nobody knows how much. \n";

        var passage = Assert.Single(PassageSplitter.Split(Article, Text));

        Assert.Equal(Text.Trim(), passage.Span.In(Text));
        Assert.Equal("What Meta pays", passage.Heading?.In(Text));
        Assert.Equal(new PassageId(Article, 0), passage.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n ")]
    public void White_space_has_no_passage(string text) => Assert.Empty(PassageSplitter.Split(Article, text));

    [Fact]
    public void A_long_paragraph_is_cut_into_even_passages_of_whole_sentences()
    {
        var text = Prose(sentences: 100);

        var passages = Passages(text);

        Assert.All(passages, passage => Assert.InRange(Tokens(passage), 170, 225));
        Assert.All(passages, passage => Assert.EndsWith(".", passage, StringComparison.Ordinal));
        Assert.Equal(text, string.Join(' ', passages));
    }

    [Fact]
    public void A_passage_ends_with_its_paragraph_when_it_is_long_enough()
    {
        var paragraphs = Enumerable.Range(0, 6).Select(_ => Prose(sentences: 14)).ToArray();

        Assert.Equal(paragraphs, Passages(string.Join("\n\n", paragraphs)));
    }

    [Fact]
    public void A_small_rest_is_shared_out_among_its_neighbours()
    {
        // 21 sentences are 231 tokens: a full passage would leave two sentences over.
        var passages = Passages(Prose(sentences: 21));

        Assert.Equal(2, passages.Count);
        Assert.All(passages, passage => Assert.InRange(Tokens(passage), 100, 140));
    }

    [Fact]
    public void A_heading_opens_its_passage_and_names_the_later_ones_of_its_section()
    {
        var text = $"Pay at the lab\n\n{Prose(10)}\n\nWho left?\n\n{Prose(30)}";

        var passages = PassageSplitter.Split(Article, text);

        Assert.Equal(["Pay at the lab", "Who left?", "Who left?"], passages.Select(passage => passage.Heading?.In(text)));
        Assert.StartsWith("Who left?\n\n", passages[1].Span.In(text), StringComparison.Ordinal);
        Assert.StartsWith("The team", passages[2].Span.In(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_menu_of_short_lines_has_no_headings_but_the_last()
    {
        var text = $"News\n\nPeople\n\nMoney\n\nJobs\n\nPay at the lab\n\n{Prose(30)}";

        Assert.Equal("Pay at the lab", PassageSplitter.Split(Article, text)[^1].Heading?.In(text));
        Assert.DoesNotContain(PassageSplitter.Split(Article, text), passage => passage.Heading?.In(text) == "News");
    }

    [Theory]
    [InlineData(5)]
    [InlineData(12)]
    [InlineData(17)]
    public void A_table_that_fits_stays_whole_with_its_header(int sentencesBefore)
    {
        var table = "Level | Base | Bonus | Stock\n" + string.Join('\n', Enumerable.Range(3, 7).Select(level => $"E{level} | ${level}0 | $5 | ${level}00"));
        var text = $"{Prose(sentencesBefore)}\n\n{table}\n\n{Prose(12)}";

        Assert.Contains(Passages(text), passage => passage.Contains(table, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_too_long_for_one_passage_keeps_its_header_with_the_first_rows()
    {
        var text = $"{Prose(16)}\n\nLevel | Base | Bonus | Stock\n" + string.Join('\n', Enumerable.Range(0, 60).Select(level => $"E{level} | ${level} | $5 | $6"));

        var passage = Passages(text).Single(passage => passage.Contains("Level | Base", StringComparison.Ordinal));

        Assert.Contains("Level | Base | Bonus | Stock\nE0 | ", passage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_longer_than_a_passage_is_cut_after_clauses()
    {
        var text = string.Join(", ", Enumerable.Repeat("the bank and the lab agreed on the terms of it", 40)) + ".";

        var passages = Passages(text);

        Assert.All(passages, passage => Assert.InRange(Tokens(passage), 90, 225));
        Assert.All(passages.SkipLast(1), passage => Assert.EndsWith(",", passage, StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_longer_than_a_passage_is_cut_between_characters()
    {
        var text = "x" + string.Concat(Enumerable.Repeat("😀", 1_000)) + new string('y', 5_000);

        var passages = Passages(text);

        Assert.Equal(text, string.Concat(passages));
        Assert.All(passages, passage => Assert.False(char.IsLowSurrogate(passage[0]) || char.IsHighSurrogate(passage[^1])));
    }

    [Fact]
    public void Passages_of_any_text_hold_every_character_once_and_keep_the_limits()
    {
        string[] pieces = ["The team met. ", "Level | Base\n", "E5 | $1\n", "\n\n", "\n", "Heading", "• item\n", "word ", "mot, ", "é", "…", "« Oui ! » ",
            "\"No.\" ", "  ", "1.5", "😀", "_", "supercalifragilistic", "; "];
        var random = new Random(11);
        for (var round = 0; round < 1_500; round++)
        {
            var text = string.Concat(random.GetItems(pieces, random.Next(0, 900)));
            var end = 0;
            foreach (var (passage, ordinal) in PassageSplitter.Split(Article, text).Select((passage, i) => (passage, i)))
            {
                var content = passage.Span.In(text);
                Assert.Equal(ordinal, passage.Id.Ordinal);
                Assert.True(string.IsNullOrWhiteSpace(text[end..passage.Span.Start]), text);
                Assert.True(content.Length is > 0 and <= 1_700 && content == content.Trim() && Tokens(content) <= 225, content);
                Assert.True(passage.Heading is not { } heading || heading.Start < passage.Span.End, text);
                end = passage.Span.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[end..]), text);
        }
    }

    [Theory]
    [InlineData("»")]
    [InlineData("One.\n\n)\n\nTwo.")]
    public void A_line_of_closing_marks_is_no_heading(string text) => Assert.NotEmpty(PassageSplitter.Split(Article, text));

    [Theory]
    [InlineData("a. B. ")]
    [InlineData("a")]
    [InlineData("word, ")]
    [InlineData("a | b\n")]
    [InlineData("Head\n\n")]
    [InlineData("\n")]
    public void A_hostile_text_costs_no_more_than_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        PassageSplitter.Split(Article, text);

        // Quadratic work on a million characters takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(90), watch.Elapsed.ToString());
    }

    // Eleven tokens a sentence.
    private static string Prose(int sentences) => string.Join(' ', Enumerable.Repeat("The team weighed the offer for days, then stayed.", sentences));

    private static List<string> Passages(string text) => [.. PassageSplitter.Split(Article, text).Select(passage => passage.Span.In(text))];

    private static int Tokens(string text) => Regex.Count(text, @"\w+|[^\w\s]") - text.Count(char.IsLowSurrogate);
}
