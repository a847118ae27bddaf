using Bot.Language;

namespace Bot.Tests.Language;

public sealed class TermCacheTests
{
    [Fact]
    public void Words_that_share_a_place_each_keep_their_own_term()
    {
        var cache = new TermCache(4);
        var words = Enumerable.Range(0, 500).Select(i => $"mot{i}").ToList();

        foreach (var word in words.Concat(words))
        {
            Assert.Equal($"<{word}>", cache.Of(word, known => $"<{known}>").Text);
        }
    }

    [Fact]
    public void A_word_that_was_just_met_is_not_worked_out_again()
    {
        var cache = new TermCache(16);
        var worked = 0;

        for (var i = 0; i < 5; i++)
        {
            cache.Of("bonus", word => $"{word}{++worked}");
        }

        Assert.Equal(1, worked);
    }

    [Fact]
    public void Threads_at_once_get_the_term_of_their_own_word()
    {
        var cache = new TermCache(8);

        Parallel.For(0, 100_000, i => Assert.Equal($"<w{i % 97}>", cache.Of($"w{i % 97}", word => $"<{word}>").Text));
    }
}
