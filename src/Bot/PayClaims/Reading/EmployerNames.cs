using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>The organisations of an article that may be employers, and which of them only watch (surveys, unions, papers).</summary>
internal sealed class EmployerNames
{
    private const int WordsBefore = 4;

    private readonly HashSet<string> _watchers = new(StringComparer.OrdinalIgnoreCase);
    private readonly string _text;

    public EmployerNames(ClaimText text, IReadOnlyList<NameMention> names)
    {
        _text = text.Text;
        All = names;
        Organisations = [.. names.Where(name => name.Kind == NameKind.Organisation)];
        if (text.Article.Outlet.Length > 0)
        {
            _watchers.Add(text.Article.Outlet);
        }

        foreach (var name in Organisations)
        {
            if (IsWatcher(name))
            {
                _watchers.Add(name.Name);
            }
        }
    }

    public IReadOnlyList<NameMention> All { get; }

    public IReadOnlyList<NameMention> Organisations { get; }

    public bool Watches(string name) => _watchers.Contains(name);

    /// <summary>The organisation that a kind of employer stands for: by its own name ("la clinique" → "Clinique des …"), or null.</summary>
    public string? OfKind(string kind)
    {
        var stem = kind[..Math.Min(kind.Length, 5)];
        foreach (var name in Organisations)
        {
            if (!Watches(name.Name) && Folding.Fold(name.Name).Split(' ', '-', '\'').Any(word => word.StartsWith(stem, StringComparison.Ordinal)))
            {
                return name.Name;
            }
        }

        return null;
    }

    private bool IsWatcher(NameMention name)
    {
        foreach (var word in Folding.Fold(name.Name).Split(' ', '-', '\''))
        {
            if (EmployerWords.Watching.Contains(word) && word != "sur")
            {
                return true;
            }
        }

        var at = name.Span.Start;
        for (var i = 0; i < WordsBefore; i++)
        {
            while (at > 0 && _text[at - 1] is ' ' or '\u00A0' or '\'' or '’' or '-' or '«' or '“')
            {
                at--;
            }

            var word = WordsAround.EndingAt(_text, at);
            if (word.IsEmpty)
            {
                return false;
            }

            var folded = Folding.Fold(word);
            if (EmployerWords.Watching.Contains(folded) && folded != "sur")
            {
                return true;
            }

            // Beyond a verb or another preposition the noun is not the name's.
            if (i > 0 && folded is not ("de" or "du" or "des" or "d" or "la" or "le" or "l" or "the" or "of" or "by" or "par" or "firm" or "annual" or "salary" or "pay" or "recrutement" or "recruitment"))
            {
                return false;
            }

            at -= word.Length;
        }

        return false;
    }
}
