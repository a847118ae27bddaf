namespace Bot.Evaluation.Learning;

/// <summary>Gradient descent with a step of its own for each weight: Duchi, Hazan, Singer, JMLR 12 (2011).</summary>
internal sealed class AdaGrad(IReadOnlyList<double> start, double rate)
{
    private readonly double[] _squares = [.. Enumerable.Repeat(1e-6, start.Count)];

    public double[] Weights { get; } = [.. start];

    public void Step(double[] gradient)
    {
        for (var i = 0; i < Weights.Length; i++)
        {
            _squares[i] += gradient[i] * gradient[i];
            Weights[i] -= rate * gradient[i] / Math.Sqrt(_squares[i]);
        }
    }
}
