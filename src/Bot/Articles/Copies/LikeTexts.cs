namespace Bot.Articles.Copies;

/// <summary>Joins texts that are much the same. Candidates are those whose sketches agree in two neighbouring places; each is then counted out run by run.</summary>
/// <remarks>
/// Banding: J. Leskovec, A. Rajaraman, J. Ullman, "Mining of Massive Datasets", 3.4. With 64 bands of two places a pair that shares 0.3 is met with a
/// chance of 0.998, one that shares 0.01 with 0.006.
/// </remarks>
internal sealed class LikeTexts(CopyTexts texts, CancellationToken cancellationToken)
{
    private const int Places = 2;
    private const int Bands = MinHash.Minima / Places;

    /// <summary>Three standard errors below the rule: what is estimated lower is not counted out.</summary>
    private const double WorthCounting = CopyRule.Alike - 0.12;

    // Within a crowd each is compared with its first and its neighbour alone: copies are joined through others, and the work stays linear.
    private const int Crowd = 24;

    private readonly HashSet<(int, int)> _strangers = [];

    public void Join(UnionFind groups)
    {
        int[] compared = [.. Enumerable.Range(0, texts.Count).Where(texts.IsCompared)];
        var keys = new ulong[compared.Length];
        var members = new int[compared.Length];
        for (var band = 0; band < Bands; band++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var i = 0; i < compared.Length; i++)
            {
                var places = texts.SketchOf(compared[i]).Slice(band * Places, Places);
                (keys[i], members[i]) = (((ulong)places[0] << 32) | places[1], compared[i]);
            }

            Array.Sort(keys, members);
            for (var start = 0; start < keys.Length;)
            {
                var end = start + 1;
                while (end < keys.Length && keys[end] == keys[start])
                {
                    end++;
                }

                Compare(members.AsSpan(start..end), groups);
                start = end;
            }
        }
    }

    private void Compare(Span<int> bucket, UnionFind groups)
    {
        bucket.Sort();
        for (var i = 1; i < bucket.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if ((bucket.Length <= Crowd || j == 0 || j == i - 1) && !groups.AreJoined(bucket[j], bucket[i]) && AreAlike(bucket[j], bucket[i]))
                {
                    groups.Join(bucket[j], bucket[i]);
                }
            }
        }
    }

    private bool AreAlike(int first, int second)
    {
        if (MinHash.Likeness(texts.SketchOf(first), texts.SketchOf(second)) < WorthCounting || _strangers.Contains((first, second)))
        {
            return false;
        }

        var alike = CopyRule.AreAlike(texts.RunsOf(first), texts.RunsOf(second));
        if (!alike)
        {
            _strangers.Add((first, second));
        }

        return alike;
    }
}
