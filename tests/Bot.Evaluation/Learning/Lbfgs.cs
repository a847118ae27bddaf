namespace Bot.Evaluation.Learning;

/// <summary>Finds the minimum of a smooth convex function: limited-memory BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4), each step halved until it gains.</summary>
internal static class Lbfgs
{
    private const int Memory = 8;
    private const int Rounds = 120;
    private const int Halvings = 20;

    // Of the value; below it the rest of the way changes no decision.
    private const double LeastGain = 1e-5;
    private const double SufficientDecrease = 1e-4;

    /// <param name="at">Where to begin; holds the minimum afterwards.</param>
    /// <param name="evaluate">The value at a point, whose gradient it writes into the second array.</param>
    public static void Minimise(float[] at, Func<float[], float[], double> evaluate)
    {
        var gradient = new float[at.Length];
        var value = evaluate(at, gradient);
        var steps = new LinkedList<(float[] Step, float[] Change, double Inverse)>();
        for (var round = 0; round < Rounds; round++)
        {
            var direction = Direction(gradient, steps);
            var slope = Dot(direction, gradient);
            if (slope >= 0)
            {
                return;
            }

            var (next, nextGradient, nextValue) = (new float[at.Length], new float[at.Length], double.NaN);
            var length = round == 0 ? 1 / Math.Sqrt(Dot(gradient, gradient)) : 1;
            for (var halving = 0; halving < Halvings; halving++, length /= 2)
            {
                for (var i = 0; i < at.Length; i++)
                {
                    next[i] = at[i] + (float)(length * direction[i]);
                }

                nextValue = evaluate(next, nextGradient);
                if (nextValue <= value + (SufficientDecrease * length * slope))
                {
                    break;
                }
            }

            if (!(nextValue < value))
            {
                return;
            }

            Remember(steps, Difference(next, at), Difference(nextGradient, gradient));
            next.CopyTo(at, 0);
            gradient = nextGradient;
            if (round > 0 && value - nextValue < LeastGain * Math.Max(1, Math.Abs(nextValue)))
            {
                return;
            }

            value = nextValue;
        }
    }

    private static void Remember(LinkedList<(float[] Step, float[] Change, double Inverse)> steps, float[] step, float[] change)
    {
        var product = Dot(step, change);
        if (product <= 0)
        {
            return;
        }

        steps.AddLast((step, change, 1 / product));
        if (steps.Count > Memory)
        {
            steps.RemoveFirst();
        }
    }

    private static float[] Direction(float[] gradient, LinkedList<(float[] Step, float[] Change, double Inverse)> steps)
    {
        var direction = Array.ConvertAll(gradient, part => -part);
        var shares = new Stack<double>();
        for (var entry = steps.Last; entry is not null; entry = entry.Previous)
        {
            var share = entry.Value.Inverse * Dot(entry.Value.Step, direction);
            shares.Push(share);
            Add(direction, entry.Value.Change, -share);
        }

        if (steps.Last is { } last)
        {
            var scale = (float)(1 / (last.Value.Inverse * Dot(last.Value.Change, last.Value.Change)));
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] *= scale;
            }
        }

        foreach (var (step, change, inverse) in steps)
        {
            Add(direction, step, shares.Pop() - (inverse * Dot(change, direction)));
        }

        return direction;
    }

    private static void Add(float[] to, float[] part, double share)
    {
        for (var i = 0; i < to.Length; i++)
        {
            to[i] += (float)(share * part[i]);
        }
    }

    private static float[] Difference(float[] one, float[] other)
    {
        var difference = new float[one.Length];
        for (var i = 0; i < one.Length; i++)
        {
            difference[i] = one[i] - other[i];
        }

        return difference;
    }

    private static double Dot(float[] one, float[] other)
    {
        var sum = 0d;
        for (var i = 0; i < one.Length; i++)
        {
            sum += (double)one[i] * other[i];
        }

        return sum;
    }
}
