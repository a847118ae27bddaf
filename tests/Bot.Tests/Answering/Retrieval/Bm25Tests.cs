using Bot.Answering.Retrieval;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Answering.Retrieval;

public sealed class Bm25Tests
{
    [Fact]
    public void Many_texts_at_once_score_to_the_last_bit_as_one_by_one() => Prop.ForAll(Gen.Choose(1, 1_000_000).ToArbitrary(), seed =>
    {
        var random = new Random(seed);
        var (count, average, weight) = (random.Next(60), 1 + (300 * random.NextSingle()), 10 * random.NextSingle());
        var lengths = Enumerable.Range(0, count).Select(_ => random.Next(2_000)).ToArray();
        var frequencies = lengths.Select(_ => random.Next(3) == 0 ? 0 : 20 * random.NextSingle()).ToArray();
        var scores = lengths.Select(_ => random.NextSingle()).ToArray();
        var norms = new float[count];
        var expected = scores.Select((score, i) => score + (weight * Bm25.Saturation(frequencies[i], lengths[i] / average))).ToArray();

        Bm25.Norms(lengths, average, norms);
        Bm25.AddSaturations(scores, frequencies, norms, weight);

        Assert.Equal(lengths.Select(length => BitConverter.SingleToInt32Bits(Bm25.Norm(length / average))), norms.Select(BitConverter.SingleToInt32Bits));
        Assert.Equal(expected.Select(BitConverter.SingleToInt32Bits), scores.Select(BitConverter.SingleToInt32Bits));
    }).QuickCheckThrowOnFailure();
}
