using Bot.Storage.Moving;

namespace Bot.Tests.Storage;

public sealed class RowDigestTests
{
    [Fact]
    public void The_order_of_rows_does_not_count_and_the_engines_kinds_of_number_are_one()
    {
        var one = Of([1L, "a"], [2L, DBNull.Value], [1L, "a"]);
        var other = Of([2, DBNull.Value], [1, "a"], [true, "a"]);

        Assert.Equal(3, one.Rows);
        Assert.Equal(one.Fingerprint, other.Fingerprint);
        Assert.Equal(64, one.Fingerprint.Length);
    }

    [Theory]
    [InlineData("a", "A")]
    [InlineData("é", "e\u0301")]
    [InlineData("", null)]
    [InlineData("1", 1L)]
    [InlineData(1L, 1.0)]
    public void Any_difference_in_a_value_shows(object? one, object? other) =>
        Assert.NotEqual(Of([one ?? DBNull.Value]).Fingerprint, Of([other ?? DBNull.Value]).Fingerprint);

    [Fact]
    public void What_moves_from_one_column_to_the_next_shows_and_two_rows_that_are_the_same_do_not_cancel_out()
    {
        Assert.NotEqual(Of(["ab", "c"]).Fingerprint, Of(["a", "bc"]).Fingerprint);
        Assert.NotEqual(Of(["a"], ["a"], ["b"]).Fingerprint, Of(["b"], ["b"], ["b"]).Fingerprint);
        Assert.NotEqual(Of([new byte[] { 1 }]).Fingerprint, Of([new byte[] { 1, 0 }]).Fingerprint);
    }

    private static RowDigest Of(params object[][] rows)
    {
        var digest = new RowDigest();
        foreach (var row in rows)
        {
            digest.Add(row);
        }

        return digest;
    }
}
