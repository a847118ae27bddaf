namespace Bot.Evaluation.Messages;

/// <summary>Sentences rightly marked, wrongly marked and missed. A share of nothing is no number (NaN): where nothing was marked there is no precision, where nothing was to be marked no recall.</summary>
internal readonly record struct KindScore(int Right, int Wrong, int Missed)
{
    public double Precision => Share(Right, Right + Wrong);

    public double Recall => Share(Right, Right + Missed);

    public double F1 => Share(2 * Right, (2 * Right) + Wrong + Missed);

    public static KindScore Of(IEnumerable<(bool IsMarked, bool IsWanted)> ends)
    {
        var counts = ends.CountBy(end => end).ToDictionary();
        return new KindScore(counts.GetValueOrDefault((true, true)), counts.GetValueOrDefault((true, false)), counts.GetValueOrDefault((false, true)));
    }

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : part / (double)whole;
}
