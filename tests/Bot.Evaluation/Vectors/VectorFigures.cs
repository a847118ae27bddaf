using System.Numerics.Tensors;
using Bot.Answering.Retrieval.Vectors;
using Bot.Evaluation.Generation;
using Bot.Evaluation.Speed;

namespace Bot.Evaluation.Vectors;

/// <summary>What the search by vectors takes, and what it finds of what it should.</summary>
/// <param name="BuildSeconds">From floats to an index.</param>
/// <param name="Recall">Share of the ten nearest by exact floats that the index has among its ten, over some of the queries.</param>
/// <param name="Bytes">That the index holds.</param>
internal sealed record VectorFigures(double BuildSeconds, Latencies Milliseconds, double Recall, long Bytes)
{
    private const int Nearest = 10;
    private const int WarmUp = 100;
    private const int Compared = 200;

    // As many rows as a segment of the corpus may have.
    private const int RowsOfBlock = 16_384;

    // Texts come in topics: a query has near ones and far ones, as questions do.
    private const int Topics = 500;
    private const float Spread = 0.7f;

    /// <param name="count">Vectors.</param>
    /// <param name="searches">Queries, each timed alone.</param>
    public static VectorFigures Measure(int count, int dimensions, int searches, TimeProvider clock)
    {
        var topics = Enumerable.Range(0, Topics).Select(topic => Unit(new Dice((ulong)topic), dimensions)).ToArray();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var blocks = new List<VectorBlock>();
        double built = 0;
        for (var from = 0; from < count; from += RowsOfBlock)
        {
            var rows = Enumerable.Range(from, Math.Min(RowsOfBlock, count - from)).Select(row => Near(topics, row, dimensions)).ToArray();
            var started = clock.GetTimestamp();
            blocks.Add(new VectorBlock(rows));
            built += clock.GetElapsedTime(started).TotalSeconds;
        }

        var index = new VectorIndex(blocks);
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var queries = Enumerable.Range(0, searches).Select(query => new QuantizedQuery(Near(topics, count + query, dimensions))).ToList();
        foreach (var query in queries.Take(WarmUp))
        {
            index.Search(query, Nearest, (_, _) => true);
        }

        var times = queries.ConvertAll(query =>
        {
            var started = clock.GetTimestamp();
            index.Search(query, Nearest, (_, _) => true);
            return clock.GetElapsedTime(started).TotalMilliseconds;
        });
        return new VectorFigures(built, Latencies.Of(times), queries.Take(Compared).Average(query => Found(index, blocks, query)), bytes);
    }

    /// <summary>Share of the ten nearest that are found; a row as near as the tenth counts as one of them.</summary>
    private static double Found(VectorIndex index, List<VectorBlock> blocks, QuantizedQuery query)
    {
        var cosines = blocks.AsParallel().SelectMany(block => Enumerable.Range(0, block.Count).Select(row => block.Cosine(row, query))).ToArray();
        Array.Sort(cosines);
        var tenth = cosines[Math.Max(0, cosines.Length - Nearest)];
        return index.Search(query, Nearest, (_, _) => true).Count(hit => hit.Cosine >= tenth) / (double)Math.Min(Nearest, cosines.Length);
    }

    private static float[] Near(float[][] topics, int item, int dimensions)
    {
        var dice = Dice.For(Topics, item);
        var vector = Unit(dice, dimensions);
        TensorPrimitives.MultiplyAdd(vector, Spread, dice.Pick(topics), vector);
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), vector);
        return vector;
    }

    /// <summary>In any direction alike: its parts are normal, by the sum of twelve even ones less six.</summary>
    private static float[] Unit(Dice dice, int dimensions)
    {
        var vector = new float[dimensions];
        for (var i = 0; i < dimensions; i++)
        {
            var sum = -6.0;
            for (var part = 0; part < 12; part++)
            {
                sum += dice.NextShare();
            }

            vector[i] = (float)sum;
        }

        TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), vector);
        return vector;
    }
}
