using Bot.Answering.Retrieval;
using Bot.Answering.Retrieval.Index;
using Bot.Articles;
using Bot.Language;
using Bot.Tests.Builders;

namespace Bot.Tests.Answering.Retrieval;

public sealed class IndexSegmentTests
{
    [Fact]
    public void Every_posting_gives_back_the_passages_and_positions_of_its_term()
    {
        const string text = "Pay rose. Pay fell, and pay rose again.\n\nNobody spoke of pay there.";
        var draft = new ArticleBuilder().WithText(text).Draft();
        var builder = new SegmentBuilder();
        builder.Add(draft.Article, draft.Passages, []);

        var segment = builder.Build();

        Assert.True(segment.TryFind(Analyzer.For("en").Term("pay"), out var entry));
        var directory = new BlockDirectory(segment.Lists, entry);
        var block = new PostingBlock();
        Assert.True(directory.MoveNext());
        block.Open(segment.Lists, directory.Offset, directory.Window);
        block.MoveTo(segment.Lists, segment.Tables, block.Places.Slots[0]);
        var read = new List<(int Passage, int[] Positions)>();
        while (block.NextPassage(out var passage, out var frequency))
        {
            var positions = new int[frequency];
            block.ReadPositions(segment.Lists, frequency, positions);
            read.Add((passage, positions));
        }

        Assert.Equal([0, 1], read.Select(found => found.Passage));
        Assert.Equal([0, 2, 5], read[0].Positions);
        Assert.Equal([3], read[1].Positions);
        Assert.Equal(1, entry.ArticleCount);
        Assert.False(directory.MoveNext());
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(127u)]
    [InlineData(128u)]
    [InlineData(300_000u)]
    [InlineData(uint.MaxValue)]
    public void A_written_integer_is_read_back(uint value)
    {
        var bytes = new PostingBytes();
        bytes.Write(value);
        var offset = 0;

        Assert.Equal(value, PostingBytes.Read(bytes.ToArray(), ref offset));
        Assert.Equal(bytes.Length, offset);
    }

    [Fact]
    public void A_word_written_with_capitals_inside_sentences_is_a_name()
    {
        var index = new AnswererBuilder().WithArticle("a", "Title", "The offer came from Norvane. Then Norvane paid. The offer was large.").BuildIndex();
        var analyzer = Analyzer.For("en");

        Assert.True(index.IsName(analyzer.Term("Norvane")));
        Assert.False(index.IsName(analyzer.Term("offer")));
    }

    [Fact]
    public void Bm25_gives_the_textbook_weight()
    {
        // N = 10, n = 2: ln(1 + 8.5 / 2.5); a frequency of 1 in a text of average length saturates to 1.
        Assert.Equal(MathF.Log(1 + (8.5f / 2.5f)), Bm25.InverseDocumentFrequency(10, 2), 5);
        Assert.Equal(1f, Bm25.Saturation(1, 1), 5);
        Assert.True(Bm25.Saturation(1, 2) < Bm25.Saturation(1, 1));
    }
}
