using System.Numerics.Tensors;
using Bot.Answering.Retrieval.Vectors;
using Bot.Evaluation.Generation;

namespace Bot.Tests.Answering.Retrieval.Vectors;

public sealed class VectorIndexTests
{
    // Enough for two cores.
    private const int Many = 40_000;
    private const int Dimensions = 128;

    private static readonly float[][] Rows = [.. Enumerable.Range(0, Many).Select(row => Unit(row, Dimensions))];

    private static readonly VectorIndex Index = new([.. Rows.Chunk(15_000).Select(rows => new VectorBlock(rows))]);

    [Fact]
    public void The_nearest_by_exact_floats_are_found()
    {
        var found = 0;
        for (var query = 0; query < 50; query++)
        {
            var unit = Unit(Many + query, Dimensions);
            var exact = Enumerable.Range(0, Many).OrderByDescending(row => TensorPrimitives.Dot<float>(Rows[row], unit)).Take(10);
            found += exact.Intersect(Index.Search(new QuantizedQuery(unit), 10, (_, _) => true).Select(Place)).Count();
        }

        Assert.InRange(found, 0.99 * 500, 500);
    }

    [Fact]
    public void A_vector_is_nearest_to_itself_and_its_cosine_is_one()
    {
        var hit = Index.Search(new QuantizedQuery(Rows[31_234]), 1, (_, _) => true)[0];

        Assert.Equal(31_234, Place(hit));
        Assert.Equal(1, hit.Cosine, 5);
    }

    [Fact]
    public void A_row_that_is_not_admitted_takes_no_others_place()
    {
        var query = new QuantizedQuery(Unit(Many, Dimensions));
        var all = Index.Search(query, 30, (_, _) => true).Select(Place).ToList();

        var admitted = Index.Search(query, 10, (block, row) => !all[..20].Contains((block * 15_000) + row)).Select(Place);

        Assert.Equal(all[20..], admitted);
    }

    [Fact]
    public void The_order_does_not_hang_on_how_rows_are_parted_nor_on_which_core_comes_first()
    {
        var query = new QuantizedQuery(Unit(Many, Dimensions));
        var small = new VectorIndex([.. Rows[..20_000].Concat(Rows[..20_000]).Chunk(700).Select(rows => new VectorBlock(rows))]);
        var large = new VectorIndex([new VectorBlock([.. Rows[..20_000], .. Rows[..20_000]])]);

        var expected = large.Search(query, 40, (_, _) => true).Select(hit => hit.Row).ToList();

        Assert.All(Enumerable.Range(0, 20), _ => Assert.Equal(expected, small.Search(query, 40, (_, _) => true).Select(hit => (hit.Block * 700) + hit.Row)));
    }

    [Fact]
    public void What_has_no_vector_or_one_of_another_length_is_near_nothing()
    {
        var index = new VectorIndex([new VectorBlock([]), new VectorBlock([null, Unit(1, 8), Unit(2, 16)]), new VectorBlock([]), new VectorBlock([Unit(1, 16)]), new VectorBlock([null])]);

        Assert.Equal([(1, 1)], index.Search(new QuantizedQuery(Unit(1, 8)), 5, (_, _) => true).Select(hit => (hit.Block, hit.Row)));
        Assert.Equal([(3, 0)], index.Search(new QuantizedQuery(Unit(1, 16)), 5, (_, _) => true).Select(hit => (hit.Block, hit.Row)));
        Assert.Empty(index.Search(new QuantizedQuery(Unit(1, 32)), 5, (_, _) => true));
        Assert.Empty(new VectorIndex([]).Search(new QuantizedQuery(Unit(1, 32)), 5, (_, _) => true));
    }

    [Theory]
    [InlineData(32)]
    [InlineData(384)]
    [InlineData(3_072)]
    public void Products_of_integers_are_the_same_on_every_processor(int length)
    {
        var dice = new Dice(7);
        sbyte[] row = [.. Enumerable.Range(0, length).Select(_ => (sbyte)(dice.Below(255) - 127))];
        short[] query = [.. Enumerable.Range(0, length).Select(_ => (short)(dice.Below(8_001) - 4_000))];

        var expected = row.Zip(query).Sum(pair => pair.First * pair.Second);

        Assert.Equal(expected, Int8Dot.Of(in row[0], in query[0], length));
        Assert.Equal(expected, Int8Dot.Portable(in row[0], in query[0], length));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(384)]
    [InlineData(3_072)]
    public void No_sum_overflows_where_all_parts_are_as_large_as_can_be(int dimensions)
    {
        float[] unit = [.. Enumerable.Repeat(1 / MathF.Sqrt(dimensions), dimensions)];
        float[] opposite = [.. unit.Select(part => -part)];

        var hits = new VectorIndex([new VectorBlock([opposite, unit])]).Search(new QuantizedQuery(unit), 2, (_, _) => true);

        Assert.Equal([1, 0], hits.Select(hit => hit.Row));
        Assert.Equal(1, hits[0].Cosine, 3);
    }

    private static int Place(VectorHit hit) => (hit.Block * 15_000) + hit.Row;

    private static float[] Unit(int item, int dimensions)
    {
        var dice = Dice.For(3, item);
        float[] vector = [.. Enumerable.Range(0, dimensions).Select(_ => (float)(dice.NextShare() + dice.NextShare() + dice.NextShare() - 1.5))];
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
