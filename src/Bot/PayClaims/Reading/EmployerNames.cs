using System.Collections.Frozen;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>An employer by name where a text has it.</summary>
/// <param name="Name">As full as the text has it.</param>
internal sealed record EmployerMention(TextSpan Span, string Name);

/// <summary>The organisations of an article that may be employers; those that only watch (surveys, unions, papers) are known as such.</summary>
internal sealed class EmployerNames
{
    private const int MostMentions = 3;
    private const int SurelyPaper = 2;

    // So much more often than with the words of a unit behind it.
    private const int TimesAsOften = 2;

    // What names a part of a company where it follows the company's own name.
    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        StringComparer.Ordinal,
        "labs", "lab", "ai", "ia", "research", "cloud", "institute", "team", "division", "ventures", "europe", "france", "uk", "suisse", "canada", "superintelligence", "recherche", "intelligence");

    // A public body found by its words.
    private const int Neutral = 4;

    // "L'hôpital" means the "Centre hospitalier" and the other way round.
    private static readonly FrozenDictionary<string, string[]> Stems = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["hopital"] = ["hopit", "hospi", "chu"],
        ["hospital"] = ["hospi", "hopit", "medic"],
        ["clinique"] = ["clini"],
        ["clinic"] = ["clini"],
        ["banque"] = ["banq", "bank", "credit"],
        ["bank"] = ["bank", "banq", "trust"],
        ["universite"] = ["univer"],
        ["university"] = ["univer"],
        ["college"] = ["colleg"],
        ["school"] = ["schoo", "acade"],
        ["ecole"] = ["ecole"],
        ["lycee"] = ["lycee"],
        ["airline"] = ["air", "fly", "jet", "avia"],
        ["council"] = ["counc"],
        ["ministry"] = ["minis"],
        ["ministere"] = ["minis"],
        ["mairie"] = ["mairie", "ville", "commune"],
        ["agence"] = ["agence"],
        ["agency"] = ["agenc"],
        ["office"] = ["offic"],
        ["trust"] = ["trust"],
        ["fund"] = ["fund", "capit"],
        ["laboratoire"] = ["labo", "lab"],
        ["lab"] = ["lab"],
        ["museum"] = ["museu"],
        ["musee"] = ["musee"],
        ["centre"] = ["centre"],
        ["club"] = ["club", "fc", "united"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly HashSet<string> _watchers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _papers = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _unions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _measuring = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _doubtful;
    private readonly Dictionary<string, int> _points = new(StringComparer.Ordinal);
    private readonly string _text;
    private readonly string _title;

    public EmployerNames(ClaimText text, IReadOnlyList<NameMention> names)
    {
        _text = text.Text;
        _title = text.Article.Title;
        var candidates = new EmployerCandidates(text, names);
        var sure = names.Where(candidates.MayEmploy).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        var named = names.Where(name => sure.Contains(name.Name) ? candidates.MayEmploy(name) : candidates.CouldEmploy(name)).Select(name => (Mention: candidates.Mention(name), Full: name.Name)).ToList();

        // All forms of one organisation go by one name, as full as the text has it.
        var forms = named.GroupBy(entry => entry.Full, StringComparer.Ordinal).ToDictionary(group => group.Key, group => EmployerNameForms.Written([.. group.Select(entry => entry.Mention.Name), group.Key]), StringComparer.Ordinal);
        OfTitle = InTitle(text);
        foreach (var (acronym, words) in EmployerAcronyms.Find(_text).Where(entry => forms.ContainsKey(entry.Key)))
        {
            forms[acronym] = words.In(_text);
        }

        foreach (var full in forms.Keys.Where(full => EndsInOwner(named, full)))
        {
            forms[full] += "'s";
        }

        var distinct = forms.Values.Concat(OfTitle).Distinct(StringComparer.Ordinal).ToList();
        var usual = distinct.ToDictionary(form => form, form => EmployerNameForms.Usual(form, distinct.FindAll(longer => !IsUnit(longer, form))), StringComparer.Ordinal);
        foreach (var name in names.Where(name => forms.ContainsKey(name.Name)))
        {
            var form = usual[forms[name.Name]];
            _points[form] = Math.Max(_points.GetValueOrDefault(form, int.MinValue), name.OrganisationPoints);
        }

        _doubtful = [.. forms.Keys.Where(full => !sure.Contains(full)).Select(full => usual[forms[full]])];
        _doubtful.ExceptWith(forms.Keys.Where(sure.Contains).Select(full => usual[forms[full]]));
        var institutions = Institutions.Find(text, names);
        All = [.. named.Where(entry => !institutions.Exists(body => body.Span.Start <= entry.Mention.Span.Start && entry.Mention.Span.End <= body.Span.End)).Select(entry => entry.Mention with { Name = usual[forms[entry.Full]] }).Concat(institutions).OrderBy(mention => mention.Span.Start)];
        OfTitle = [.. OfTitle.Select(name => usual[name]).Where(name => !All.Any(mention => mention.Name == name)).Distinct(StringComparer.Ordinal)];
        if (text.Article.Outlet.Length > 0)
        {
            _watchers.Add(text.Article.Outlet);
        }

        foreach (var mentions in All.GroupBy(mention => mention.Name, StringComparer.OrdinalIgnoreCase))
        {
            // One clumsy sentence makes no paper of a company.
            var (watching, total) = (mentions.Count(mention => PayWatchers.Is(mention, _text)), mentions.Count());
            var isPaper = mentions.Count(mention => PayWatchers.IsPaper(mention.Span, _text)) >= SurelyPaper;
            if (isPaper || (watching * MostMentions >= total && watching > 0))
            {
                _watchers.Add(mentions.Key);
            }

            if (isPaper)
            {
                _papers.Add(mentions.Key);
            }

            if (mentions.Any(mention => PayWatchers.IsUnion(mention, _text)))
            {
                _unions.Add(mentions.Key);
            }

            if (mentions.Any(mention => PayWatchers.MeasuresMarket(mention, _text)))
            {
                _watchers.Add(mentions.Key);
                _measuring.Add(mentions.Key);
            }
        }

        Main = HouseOf(text.Article.Outlet) ?? MainOf(text.Article.Title);
    }

    /// <summary>The one organisation the article is about; null when it is about several or none.</summary>
    public string? Main { get; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<EmployerMention> All { get; }

    /// <summary>Those that the title alone names.</summary>
    public IReadOnlyList<string> OfTitle { get; }

    /// <summary>How much in the text speaks for an organisation of that name.</summary>
    public int Points(string name) => _points.GetValueOrDefault(name, Neutral);

    /// <summary>True for a name that nothing in the text but its capital makes an employer's.</summary>
    public bool Doubts(string name) => _doubtful.Contains(name);

    public bool Watches(string name) => _watchers.Contains(name);

    /// <summary>True for those that the text shows at nothing but watching: they are nobody's employer in it.</summary>
    public bool OnlyWatches(string name) => _papers.Contains(name);

    /// <summary>True for a union of workers: it pays its own people at most.</summary>
    public bool IsUnion(string name) => _unions.Contains(name);

    /// <summary>True for recruiters, salary sites and the like: what they say of pay without an employer is of their market.</summary>
    public bool Measures(string name) => _measuring.Contains(name);

    /// <summary>True when a stretch of the text names one that measures.</summary>
    public bool MeasuresIn(TextSpan span) => _measuring.Count > 0 && All.Any(mention => mention.Span.Start >= span.Start && mention.Span.End <= span.End && Measures(mention.Name));

    private static List<string> InTitle(ClaimText text)
    {
        var title = new ClaimText(text.Article with { Text = text.Article.Title, Title = "" });
        var read = NameLinks.IsInSentenceCase(title.Text) ? NameReader.Read(title).Where(name => name.Kind is NameKind.Organisation or NameKind.Unknown).Select(name => name.Span.In(title.Text)) : [];
        return [.. read.Concat(EmployerTitle.Names(text.Article.Title, text.Article.Language)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>"Fennimore's said", "at Fennimore's,": the name itself ends so, for nothing it could own follows, and it never stands without.</summary>
    private bool EndsInOwner(List<(EmployerMention Mention, string Full)> named, string full)
    {
        var behind = named.Where(entry => entry.Full == full && entry.Mention.Name == full).Select(entry => Behind(entry.Mention.Span.End)).ToList();
        return behind.Count > 1 && behind.TrueForAll(words => words.StartsWith("'s", StringComparison.Ordinal) || words.StartsWith("’s", StringComparison.Ordinal))
            && behind.Exists(words => words.Length > 2 && (words[2] is ',' or '.' or ';' || (words[2] == ' ' && Folding.Fold(WordsAround.BeginningAt(words, 3)) is var next && (EmployerWords.Pays(next) || SayingWords.Contains(next) || NameVocabulary.IsGrammar(next)))));
    }

    private string Behind(int at) => _text[at..Math.Min(_text.Length, at + 24)];

    /// <summary>"Acme Superintelligence Labs" in an article that has long spoken of Acme: a part of it and not its full name.</summary>
    private bool IsUnit(string longer, string name)
    {
        if (!longer.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) || !longer[(name.Length + 1)..].Split(' ').Any(word => Units.Contains(Folding.Fold(word))))
        {
            return false;
        }

        var (all, full) = (Count(name), Count(longer));
        return all - full >= TimesAsOften * full && _text.IndexOf(name, StringComparison.Ordinal) is var at && at >= 0 && at != _text.IndexOf(longer, StringComparison.Ordinal);
    }

    private int Count(string name) => _text.AsSpan().Count(name);

    /// <summary>"Le blog de Cabestan", "Acme Engineering Blog": a house that writes of itself.</summary>
    private string? HouseOf(string outlet) =>
        outlet.Contains("blog", StringComparison.OrdinalIgnoreCase) ? All.FirstOrDefault(mention => outlet.Contains(mention.Name, StringComparison.OrdinalIgnoreCase) && !Watches(mention.Name))?.Name : null;

    private string? MainOf(string title)
    {
        var counts = All.Where(mention => !Watches(mention.Name) && !Doubts(mention.Name)).GroupBy(mention => mention.Name, StringComparer.OrdinalIgnoreCase).OrderByDescending(group => group.Count()).ToList();
        return counts switch
        {
            [] => null,
            [var only] => only.Key,
            [var first, var second, ..] => IsMain(first.Count(), second.Count(), InTitle(title, first.Key), counts.Skip(1).Any(other => InTitle(title, other.Key))) ? first.Key : null,
        };
    }

    /// <summary>The most named, if the title names it alone, or if it is named twice as often as any other.</summary>
    private static bool IsMain(int times, int next, bool inTitle, bool othersInTitle) => inTitle ? !othersInTitle || times >= 2 * next : !othersInTitle && times > 2 && times >= 2 * next;

    /// <summary>A title often shortens a name to its first word.</summary>
    public static bool InTitle(string title, string name) => title.Contains(name, StringComparison.OrdinalIgnoreCase) || (name.IndexOf(' ', StringComparison.Ordinal) is > 4 and var space && title.Contains(name[..space], StringComparison.Ordinal));

    /// <summary>The organisation that a kind of employer stands for, by its own name ("la clinique" → "Clinique des …"); the last one before an offset, or null.</summary>
    public string? OfKind(string kind, int before)
    {
        if (!Stems.TryGetValue(kind, out var stems))
        {
            return null;
        }

        var matching = All.Where(mention => !Watches(mention.Name) && !Doubts(mention.Name) && Folding.Fold(mention.Name).Split(' ', '-', '\'').Any(word => Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.Ordinal)))).ToList();

        // Of two clubs the one the article is about, else the one spoken of last.
        var counts = matching.CountBy(mention => mention.Name).OrderByDescending(count => count.Value).ToList();
        return counts switch
        {
            [] => null,
            [var only] => only.Key,
            [var first, ..] when first.Key == Main || InTitle(_title, first.Key) => first.Key,
            _ => (matching.FindLast(mention => mention.Span.Start < before) ?? matching[0]).Name,
        };
    }
}
