using Bot.Answering.Retrieval.Index;

namespace Bot.Tests.Answering.Retrieval;

public sealed class LatelyReadTests
{
    private readonly LatelyRead<string> _lately = new(4);
    private readonly List<long> _read = [];

    [Fact]
    public void What_is_read_once_is_not_kept_and_what_is_read_twice_is()
    {
        Assert.Equal("<0>", Of(0));
        Assert.False(_lately.Has(0));

        Assert.Equal("<0>", Of(0));
        Assert.True(_lately.Has(0));
        Assert.Equal("<0>", Of(0));

        Assert.Equal([0, 0], _read);
    }

    [Fact]
    public void What_is_kept_stays_while_others_on_its_place_are_read_once()
    {
        foreach (var key in new long[] { 3, 3, 7, 11, 7, 11, 3 })
        {
            Assert.Equal($"<{key}>", Of(key));
        }

        Assert.True(_lately.Has(3));
        Assert.Equal([3, 3, 7, 11, 7, 11], _read);
    }

    [Fact]
    public void Of_what_is_kept_no_more_stays_than_there_are_places()
    {
        var reads = 0;
        var kept = new LatelyRead<string>(2);
        string Read(long key) => kept.Of(key, key, from => $"{from} {++reads}");

        Assert.Equal(
            ["0 1", "0 2", "0 2", "1 3", "1 4", "1 4", "2 5", "0 2", "2 6", "2 6", "0 7"],
            new long[] { 0, 0, 0, 1, 1, 1, 2, 0, 2, 2, 0 }.Select(Read));
    }

    [Fact]
    public void Threads_at_once_get_what_belongs_to_their_own_key() =>
        Parallel.For(0, 100_000, i => Assert.Equal($"<{i % 9}>", _lately.Of(i % 9, i % 9, key => $"<{key}>")));

    private string Of(long key) => _lately.Of(key, key, asked =>
    {
        _read.Add(asked);
        return $"<{asked}>";
    });
}
