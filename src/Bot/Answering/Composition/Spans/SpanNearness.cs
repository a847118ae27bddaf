namespace Bot.Answering.Composition.Spans;

/// <summary>Measures how near a span stands to the question's words in its sentence, each by its weight.</summary>
internal sealed class SpanNearness
{
    // In words: at this distance a word counts half.
    private const float Half = 4;

    private static readonly int Sides = Enum.GetValues<SpanSide>().Length;

    private readonly int _focus;
    private readonly float[] _shares;
    private readonly List<int>[] _places;
    private readonly int _firstGroup;
    private readonly int _lastGroup;

    // How many marks that part clauses stand before each word.
    private readonly int[] _parted;
    private readonly float[] _near = new float[Sides];

    /// <param name="weights">Of the question's words.</param>
    public SpanNearness(SpanSentence sentence, SpanQuestion question, float[] weights)
    {
        _focus = question.Focus;
        var total = Math.Max(1e-6f, weights.Sum());
        _shares = [.. weights.Select(weight => weight / total)];
        _places = [.. weights.Select(_ => new List<int>())];
        _parted = new int[sentence.Words.Length + 1];
        foreach (var (at, word) in sentence.Words.Index())
        {
            _parted[at + 1] = _parted[at] + (word.Class is WordClass.Comma or WordClass.Stop ? 1 : 0);
            if (word.IsAsked)
            {
                _places[word.Group].Add(at);
            }
        }

        _firstGroup = Array.FindIndex(_places, places => places.Count > 0);
        _lastGroup = Array.FindLastIndex(_places, places => places.Count > 0);
    }

    /// <returns>One number (0 to 1) for each <see cref="SpanSide"/>; good until the next call.</returns>
    public ReadOnlySpan<float> Of(int first, int last)
    {
        Array.Clear(_near);
        for (var g = 0; g < _places.Length; g++)
        {
            if (_places[g].Count == 0)
            {
                continue;
            }

            var (left, right, inClause) = (0f, 0f, 0f);
            foreach (var at in _places[g])
            {
                left = at < first ? Math.Max(left, 1 / (1 + ((first - at - 1) / Half))) : left;
                right = at > last ? Math.Max(right, 1 / (1 + ((at - last - 1) / Half))) : right;
                inClause = inClause == 0 && IsSameClause(Math.Min(at, first), Math.Max(at, last)) ? 1 : inClause;
            }

            _near[(int)SpanSide.Near] += _shares[g] * Math.Max(left, right);
            _near[(int)SpanSide.Left] += _shares[g] * left;
            _near[(int)SpanSide.Right] += _shares[g] * right;
            _near[(int)SpanSide.Clause] += _shares[g] * inClause;
            Set(g == _focus, SpanSide.FocusLeft, left, right);
            Set(g == _firstGroup, SpanSide.FirstLeft, left, right);
            Set(g == _lastGroup, SpanSide.LastLeft, left, right);
        }

        return _near;
    }

    private void Set(bool isIt, SpanSide side, float left, float right)
    {
        if (isIt)
        {
            (_near[(int)side], _near[(int)side + 1]) = (left, right);
        }
    }

    private bool IsSameClause(int from, int to) => _parted[to + 1] == _parted[from];
}
