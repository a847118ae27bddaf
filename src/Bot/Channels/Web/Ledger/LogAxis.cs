namespace Bot.Channels.Web.Ledger;

/// <summary>A logarithmic axis: figures → places in percent of the chart's width, and the round figures to mark.</summary>
/// <remarks>A place on a screen is no amount of money, so <c>double</c> is enough from here on.</remarks>
internal sealed class LogAxis
{
    /// <summary>Room at either end, for arrows and for labels.</summary>
    private const double Margin = 6;

    // As many labels as a phone has room for.
    private const int MostTicks = 6;

    private readonly double _low;
    private readonly double _high;

    private LogAxis(decimal low, decimal high)
    {
        (_low, _high) = (Math.Log10((double)low), Math.Log10((double)high));
        Ticks = Choose(low, high);
    }

    /// <summary>Round figures within the axis, ascending, two at least.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    /// <param name="values">One at least, each above 0.</param>
    public static LogAxis Over(IReadOnlyCollection<decimal> values)
    {
        var (low, high) = (RoundDown(values.Min()), RoundUp(values.Max()));
        return low == high ? new LogAxis(RoundDown(low * 0.99m), RoundUp(high * 1.01m)) : new LogAxis(low, high);
    }

    /// <returns>Percent from the left; grows with the value.</returns>
    public double Place(decimal value) => Margin + ((100 - (2 * Margin)) * (Math.Log10((double)value) - _low) / (_high - _low));

    private static List<decimal> Choose(decimal low, decimal high)
    {
        foreach (var steps in (decimal[][])[[1, 2, 5], [1, 3], [1]])
        {
            var ticks = Round(low, high, steps).ToList();
            if (ticks.Count is >= 2 and <= MostTicks)
            {
                return ticks;
            }
        }

        var decades = Round(low, high, [1]).ToList();
        var apart = (decades.Count + MostTicks - 1) / MostTicks;
        return decades.Count < 2 ? [low, high] : [.. decades.Where((_, i) => i % apart == 0)];
    }

    private static IEnumerable<decimal> Round(decimal low, decimal high, decimal[] steps)
    {
        for (var power = Power(low); power <= high; power *= 10)
        {
            foreach (var step in steps.Where(step => step * power >= low && step * power <= high))
            {
                yield return step * power;
            }
        }
    }

    private static decimal RoundDown(decimal value)
    {
        var power = Power(value);
        return value >= 5 * power ? 5 * power : value >= 2 * power ? 2 * power : power;
    }

    private static decimal RoundUp(decimal value)
    {
        var down = RoundDown(value);
        var power = Power(value);
        return down == value ? value : down == power ? 2 * power : down == 2 * power ? 5 * power : 10 * power;
    }

    /// <summary>The power of ten at or below a value.</summary>
    private static decimal Power(decimal value)
    {
        var power = 1m;
        while (power > value)
        {
            power /= 10;
        }

        while (value / 10 >= power)
        {
            power *= 10;
        }

        return power;
    }
}
