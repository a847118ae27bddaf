namespace Bot.Answering.PayQuestions;

/// <summary>Sums up how much of a question's subject a claim says: words and slots by their weight.</summary>
internal sealed class SubjectMeasure
{
    private double _said;
    private double _own;
    private double _total;

    /// <summary>Share (0 to 1) that the claim and its surroundings say; 1 for a question without a subject.</summary>
    public double Subject => _total > 0 ? _said / _total : 1;

    /// <summary>Share (0 to 1) that the claim says itself.</summary>
    public double Own => _total > 0 ? _own / _total : 1;

    /// <param name="said">0 to 1, by the claim or what stands around it.</param>
    /// <param name="own">0 to 1, by the claim itself.</param>
    public void Add(double weight, double said, double own)
    {
        _said += weight * said;
        _own += weight * own;
        _total += weight;
    }
}
