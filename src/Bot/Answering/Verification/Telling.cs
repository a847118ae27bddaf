namespace Bot.Answering.Verification;

/// <summary>Which clauses of the quotes a written sentence tells, and in which of its own.</summary>
internal sealed class Telling
{
    // A name alone says little of what is told about it.
    private const double WeightOfName = 0.5;
    private const double WeightOfNumber = 2;
    private const double FewestTold = 1;
    private const double LeastShare = 0.2;
    private const double FewestClear = 1.5;
    private const double LeastShareClear = 0.34;
    private const double HalfOfClause = 0.5;
    private const double EnoughTold = 3;

    // ", two people close to the talks told the paper"
    private const int MostOfAttribution = 7;

    private static readonly HashSet<string> Faint = ["union", "spokes", "company", "paper", "survey", "role"];

    private static readonly HashSet<string> Relative = ["who", "which", "whose", "qui", "dont"];

    private readonly WordMeanings _meanings;
    private readonly IReadOnlyList<Clause> _stated;
    private readonly List<(Clause Clause, IReadOnlyList<Clause> Sentence)> _quoted;
    private readonly Dictionary<Clause, (HashSet<string> Beginnings, HashSet<int> Concepts)> _read = [];
    private readonly List<Clause> _told;
    private readonly List<Clause> _clear;

    public Telling(SentenceFacts stated, CitedQuotes quoted, WordMeanings meanings)
    {
        _meanings = meanings;
        _stated = Clause.In(stated, isWritten: true);
        _quoted = [.. quoted.Sentences.Select(sentence => Clause.In(sentence)).SelectMany(sentence => sentence.Select(clause => (clause, sentence)))];
        var cited = quoted.Exact.Select(exact => exact.Words.ToHashSet(StringComparer.Ordinal)).ToList();
        var read = quoted.SentencesOf.Index().SelectMany(quote => quote.Item.Select(sentence => (sentence, quote.Index))).DistinctBy(one => one.sentence).ToDictionary(one => one.sentence, one => cited[one.Index]);
        _told = [.. _quoted.Where(one => IsTold(one.Clause, FewestTold, LeastShare, isClear: false) && IsCited(one.Clause, read[one.Clause.Facts])).Select(one => one.Clause)];
        _clear = [.. _told.Where(clause => IsTold(clause, FewestClear, LeastShareClear, isClear: true))];
        if (_told.Count == 0 && _quoted.Count > 0)
        {
            _told.Add(_quoted.MaxBy(one => Shared(one.Clause, _stated)).Clause);
        }
    }

    /// <summary>The sentence's own clauses.</summary>
    public IReadOnlyList<Clause> Stated => _stated;

    /// <summary>The clauses of the quotes that it tells; one at least.</summary>
    public IReadOnlyList<Clause> Told => _told;

    /// <summary>Whether a sentence of the quotes says by whom what it tells of it is said: in a told clause, or in one beside it that says nothing else.</summary>
    public bool IsSaid(SentenceFacts sentence, string kind)
    {
        var clauses = _quoted.Where(one => one.Clause.Facts == sentence).Select(one => one.Clause).ToList();
        return clauses.Index().Any(one => one.Item.Marks.Contains(kind)
            && (_told.Contains(one.Item) || (one.Item.Content.Count <= MostOfAttribution && (IsToldAt(one.Index - 1) || IsToldAt(one.Index + 1)))));

        bool IsToldAt(int at) => at >= 0 && at < clauses.Count && _told.Contains(clauses[at]);
    }

    /// <summary>Every clause of the quotes.</summary>
    public IEnumerable<Clause> Quoted => _quoted.Select(one => one.Clause);

    /// <summary>Those of them that it tells beyond doubt.</summary>
    public IReadOnlyList<Clause> Clear => _clear;

    /// <summary>The sentences of the quotes of which it tells a clause.</summary>
    public IEnumerable<SentenceFacts> ToldSentences => _told.Select(clause => clause.Facts).Distinct();

    /// <summary>The clause of the quotes that a clause of the sentence tells.</summary>
    public (Clause Clause, double Shared) From(Clause stated) => _quoted.Select(one => (one.Clause, Shared: Shared(one.Clause, [stated]))).MaxBy(one => one.Shared);

    /// <summary>How much of a clause of the quotes clauses of the sentence have.</summary>
    public double Shared(Clause quoted, IReadOnlyList<Clause> stated)
    {
        var read = stated.Select(Read).ToList();
        return quoted.Content.Sum(word => IsIn(word, quoted, read) ? Weight(word, quoted) : 0)
            + (WeightOfNumber * quoted.Numbers.Count(number => stated.Any(clause => clause.Numbers.Contains(number))));
    }

    /// <summary>How many words of a clause of the quotes a clause of the sentence has, numbers left out.</summary>
    public double SharedWords(Clause quoted, Clause stated) => quoted.Content.Sum(word => IsIn(word, quoted, [Read(stated)]) ? Weight(word, quoted) : 0);

    /// <summary>Whether what a clause of the quotes speaks of first is what one clause of the sentence speaks of and another does not.</summary>
    public bool IsSubjectOf(Clause quoted, Clause stated, Clause other) =>
        quoted.Content.FirstOrDefault(word => Weight(word, quoted) == 1 && !LightWords.Contains(word, quoted.Facts.Language)) is { } subject && IsIn(subject, quoted, [Read(stated)]) && !IsIn(subject, quoted, [Read(other)]);

    /// <summary>As <see cref="Shared(Clause, IReadOnlyList{Clause})"/>, of the words about its "not" alone, up to the next "and" or comma.</summary>
    public double SharedOfDenied(Clause quoted, IReadOnlyList<Clause> stated)
    {
        var read = stated.Select(Read).ToList();
        return quoted.Denied.Sum(word => IsIn(word, quoted, read) ? Weight(word, quoted) : 0);
    }

    /// <summary>Whether the sentence tells of it more than who says it and what another clause, which it tells beyond doubt, says too.</summary>
    public bool IsToldByItself(Clause quoted)
    {
        var sentence = _quoted.First(one => one.Clause == quoted).Sentence;
        var before = sentence.LastOrDefault(clause => clause.End <= quoted.First);
        if (_clear.Contains(quoted) || (before is not null && _clear.Contains(before) && Relative.Contains(quoted.Facts.Words[quoted.First])))
        {
            return true;
        }

        var read = _stated.Select(Read).ToList();
        var others = _clear.Where(clause => !clause.IsNegated).ToList();
        var readOthers = others.Select(Read).ToList();
        var parts = quoted.Components.Where(part => _stated[0].Facts.Components.Contains(part) && !others.Exists(other => other.Components.Contains(part)));
        var speaks = quoted.Marks.Overlaps(["said", "tells"]);
        return parts.Any() || quoted.Numbers.Any(number => _stated.Any(clause => clause.Numbers.Contains(number)))
            || quoted.Content.Any(word => IsIn(word, quoted, read) && !IsIn(word, quoted, readOthers) && !(speaks && quoted.Facts.Names(_meanings).Contains(word)) && Weight(word, quoted) > 0);
    }

    /// <summary>As <see cref="Shared(Clause, IReadOnlyList{Clause})"/>, with the clause before: "a bonus of £900,000, which he gave up".</summary>
    public double SharedWithBefore(Clause quoted, IReadOnlyList<Clause> stated)
    {
        var sentence = _quoted.First(one => one.Clause == quoted).Sentence;
        var before = sentence.LastOrDefault(clause => clause.End <= quoted.First);
        return Shared(quoted, stated) + (before is null ? 0 : Shared(before, stated));
    }

    /// <summary>How much of a sentence of the quotes clauses have.</summary>
    public double Shared(SentenceFacts sentence, IReadOnlyList<Clause> stated) => _quoted.Where(one => one.Clause.Facts == sentence).Sum(one => Shared(one.Clause, stated));

    /// <summary>A few words that are quoted for a name bring nothing of the rest of their sentence along.</summary>
    private static bool IsCited(Clause clause, HashSet<string> cited) =>
        clause.Content.Count(cited.Contains) >= HalfOfClause * clause.Content.Count;

    private bool IsTold(Clause quoted, double fewest, double least, bool isClear)
    {
        var shared = Shared(quoted, _stated);
        var whole = quoted.Content.Sum(word => Weight(word, quoted)) + (WeightOfNumber * quoted.Numbers.Count);
        return shared >= EnoughTold || (shared - (isClear ? Faintly(quoted) : 0) >= fewest && shared >= least * whole);
    }

    /// <summary>Who speaks and how long it takes is told of much else too.</summary>
    private double Faintly(Clause quoted)
    {
        var read = _stated.Select(Read).ToList();
        return (1 - WeightOfName) * quoted.Content.Count(word => IsFaint(word, quoted) && Weight(word, quoted) == 1 && IsIn(word, quoted, read));
    }

    private static bool IsFaint(string word, Clause quoted) => LightWords.Contains(word, quoted.Facts.Language) || quoted.Facts.Marked.Any(mark => mark.Length == 1 && Faint.Contains(mark.Kind) && quoted.Facts.Words[mark.At] == word);

    private double Weight(string word, Clause clause) => char.IsDigit(word[0]) ? 0 : clause.Facts.Names(_meanings).Contains(word) ? WeightOfName : 1;

    private bool IsIn(string word, Clause quoted, List<(HashSet<string> Beginnings, HashSet<int> Concepts)> stated)
    {
        var beginning = WordMeanings.Prefix(word);
        return stated.Exists(read => read.Beginnings.Contains(beginning)) || (_meanings.Concepts(word, quoted.Facts) is { Count: > 0 } concepts && stated.Exists(read => read.Concepts.Overlaps(concepts)));
    }

    private (HashSet<string> Beginnings, HashSet<int> Concepts) Read(Clause clause)
    {
        if (!_read.TryGetValue(clause, out var read))
        {
            read = (clause.Content.Select(WordMeanings.Prefix).ToHashSet(StringComparer.Ordinal), clause.Content.SelectMany(word => _meanings.Concepts(word, clause.Facts)).ToHashSet());
            _read.Add(clause, read);
        }

        return read;
    }
}
