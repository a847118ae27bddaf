using Bot.Answering.Retrieval;
using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.Briefs.Composing;

/// <summary>How a field of a claim goes with what was asked.</summary>
internal enum Nearness
{
    /// <summary>It is that, or nothing was asked.</summary>
    Same,

    /// <summary>The same kind of work, not every word of it.</summary>
    Partly,

    /// <summary>The article does not say.</summary>
    Unstated,
    Other,
}

/// <summary>The words of a role or level with what translates them, to be found in claims of either language.</summary>
internal sealed class RoleWords
{
    // A translation that is the usual word for it; parts of longer ones are hints alone.
    private const float Usual = 0.6f;

    private static readonly string[] Languages = ["en", "fr"];

    private readonly List<Word> _words = [];

    // A corpus has few ways to call a job and many claims.
    private readonly Dictionary<(string Words, string Language), Nearness> _known = [];

    /// <param name="asked">In either language: whoever asks in French may name an English role.</param>
    public RoleWords(string asked, Translations translations)
    {
        var folded = FoldedWords.In(asked).Where(word => !StopWords.Contains(word, ReplyLanguage.English) && !StopWords.Contains(word, ReplyLanguage.French)).ToList();
        _words.AddRange(folded.Select(word => new Word(RoleNouns.Contains(word, ""), [word])));
        foreach (var language in Languages)
        {
            var stems = folded.Select(word => Analyzer.For(language).Analyze(word) is [{ Term: var stem }, ..] ? stem : word).ToList();
            for (var from = 0; from < stems.Count; from++)
            {
                _words[from].Stems.Add(stems[from]);
                for (var length = 1; length <= Math.Min(Translations.LongestPhrase, stems.Count - from); length++)
                {
                    var meant = translations.Of(ReplyLanguages.Parse(language)!.Value, string.Join(' ', stems.Skip(from).Take(length))).Where(variant => variant.Weight >= Usual).Select(variant => variant.Term).ToList();
                    _words.Skip(from).Take(length).ToList().ForEach(word => word.Stems.UnionWith(meant));
                }
            }
        }
    }

    /// <summary>True when nothing was asked.</summary>
    public bool IsEmpty => _words.Count == 0;

    /// <summary>How the words of an article go with what was asked.</summary>
    /// <param name="language">ISO 639-1 code of the words.</param>
    public Nearness In(string? words, string language)
    {
        if (IsEmpty)
        {
            return Nearness.Same;
        }

        if (string.IsNullOrEmpty(words))
        {
            return Nearness.Unstated;
        }

        if (!_known.TryGetValue((words, language), out var known))
        {
            _known.Add((words, language), known = Compare(words, language));
        }

        return known;
    }

    private Nearness Compare(string words, string language)
    {
        var stems = Analyzer.For(language).Analyze(words).Select(term => term.Term).Concat(FoldedWords.In(words)).ToHashSet(StringComparer.Ordinal);
        return _words.TrueForAll(word => word.Stems.Overlaps(stems)) ? Nearness.Same
            : _words.Exists(word => word.IsNoun && word.Stems.Overlaps(stems)) ? Nearness.Partly
            : Nearness.Other;
    }

    /// <param name="IsNoun">Names people by their work.</param>
    private sealed record Word(bool IsNoun, HashSet<string> Stems);
}
