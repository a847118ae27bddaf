namespace Bot.Evaluation.Scoring.Questions;

/// <summary>Counts how well a system tells which questions the corpus cannot answer; declining is the positive call.</summary>
internal sealed class Abstention
{
    private int right;
    private int wrong;
    private int missed;

    public void Add(bool answerable, bool abstained)
    {
        right += !answerable && abstained ? 1 : 0;
        wrong += answerable && abstained ? 1 : 0;
        missed += !answerable && !abstained ? 1 : 0;
    }

    public IEnumerable<(string Name, double Value)> Figures()
    {
        var precision = Harmonic.Share(right, right + wrong);
        var recall = Harmonic.Share(right, right + missed);
        return [("abstain P", precision), ("abstain R", recall), ("abstain F1", Harmonic.Mean(precision, recall))];
    }
}
