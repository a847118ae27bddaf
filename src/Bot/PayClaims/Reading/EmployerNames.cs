using System.Collections.Frozen;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>An employer by name where a text has it.</summary>
/// <param name="Name">As full as the text has it.</param>
internal sealed record EmployerMention(TextSpan Span, string Name);

/// <summary>The organisations of an article that may be employers; those that only watch (surveys, unions, papers) are known as such.</summary>
internal sealed class EmployerNames
{
    private const int MostWordsBehindPlace = 5;
    private const int MostMentions = 3;
    private const int MostWordsBeforeVerb = 4;

    // Two capitalised words of which nothing says that they are a person's.
    private const int InDoubt = -1;

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
    private readonly HashSet<string> _measuring = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _personal;
    private readonly HashSet<string> _doubtful;
    private readonly Dictionary<string, int> _points = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<NameMention> _all;
    private readonly string _text;
    private readonly string _title;

    public EmployerNames(ClaimText text, IReadOnlyList<NameMention> names)
    {
        _text = text.Text;
        _title = text.Article.Title;
        _all = names;
        _personal = Personal();
        var named = new List<(EmployerMention Mention, string Full)>();
        var sure = names.Where(MayEmploy).Select(name => name.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names.Where(name => sure.Contains(name.Name) ? MayEmploy(name) : CouldEmploy(name)))
        {
            named.Add((Mention(name), name.Name));
        }

        // All forms of one organisation go by one name, as full as the text has it.
        var forms = named.GroupBy(entry => entry.Full, StringComparer.Ordinal).ToDictionary(group => group.Key, group => EmployerNameForms.Written([.. group.Select(entry => entry.Mention.Name), group.Key]), StringComparer.Ordinal);
        OfTitle = InTitle(text);
        var distinct = forms.Values.Concat(OfTitle).Distinct(StringComparer.Ordinal).ToList();
        var usual = distinct.ToDictionary(form => form, form => EmployerNameForms.Usual(form, distinct), StringComparer.Ordinal);
        foreach (var name in names.Where(name => forms.ContainsKey(name.Name)))
        {
            var form = usual[forms[name.Name]];
            _points[form] = Math.Max(_points.GetValueOrDefault(form, int.MinValue), name.OrganisationPoints);
        }

        _doubtful = [.. forms.Keys.Where(full => !sure.Contains(full)).Select(full => usual[forms[full]])];
        _doubtful.ExceptWith(forms.Keys.Where(sure.Contains).Select(full => usual[forms[full]]));
        var institutions = Institutions.Find(text, names);
        All = [.. named.Where(entry => !institutions.Exists(body => body.Span.Start <= entry.Mention.Span.Start && entry.Mention.Span.End <= body.Span.End)).Select(entry => entry.Mention with { Name = usual[forms[entry.Full]] }).Concat(institutions).OrderBy(mention => mention.Span.Start)];
        OfTitle = [.. OfTitle.Select(name => EmployerNameForms.Usual(name, distinct)).Where(name => !All.Any(mention => mention.Name == name)).Distinct(StringComparer.Ordinal)];
        if (text.Article.Outlet.Length > 0)
        {
            _watchers.Add(text.Article.Outlet);
        }

        foreach (var mentions in All.GroupBy(mention => mention.Name, StringComparer.OrdinalIgnoreCase))
        {
            // One clumsy sentence makes no paper of a company.
            var (watching, total) = (mentions.Count(mention => PayWatchers.Is(mention, _text)), mentions.Count());
            if (watching * MostMentions >= total && watching > 0)
            {
                _watchers.Add(mentions.Key);
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

    /// <summary>True for recruiters, salary sites and the like: what they say of pay without an employer is of their market.</summary>
    public bool Measures(string name) => _measuring.Contains(name);

    /// <summary>True when a stretch of the text names one that measures.</summary>
    public bool MeasuresIn(TextSpan span) => _measuring.Count > 0 && All.Any(mention => mention.Span.Start >= span.Start && mention.Span.End <= span.End && Measures(mention.Name));

    private static List<string> InTitle(ClaimText text)
    {
        var title = new ClaimText(text.Article with { Text = text.Article.Title, Title = "" });
        return NameLinks.IsInSentenceCase(title.Text) ? [.. NameReader.Read(title).Where(name => name.Kind is NameKind.Organisation or NameKind.Unknown).Select(name => name.Span.In(title.Text))] : [];
    }

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

    /// <summary>Organisations, names of no known kind, and "persons" that nothing shows to be one: no first name, no office.</summary>
    private bool MayEmploy(NameMention name) => name.Kind switch
    {
        _ when name.Name.Split(' ') is [_, var second, ..] words && NameVocabulary.NotNames.Contains(Folding.Fold(words[0])) && GivenNames.Contains(Folding.Fold(second)) => false,
        _ when IsProduct(name) || name.Name.EndsWith("-based", StringComparison.OrdinalIgnoreCase) || IsWhereabouts(name) => false,
        NameKind.Organisation => !IsOnlyOpening(name) || !RoleNouns.Contains(Folding.Fold(WordsAround.BeginningAt(_text, name.Span.End + 1)), ""),
        NameKind.Unknown when GivenNames.Contains(Folding.Fold(name.Name.Split(' ')[0])) && name.Name.Contains(' ', StringComparison.Ordinal) => false,
        NameKind.Unknown when IsOnlyPlace(name) => BehindPlace(name) > 0,
        NameKind.Unknown => (!IsBehindArticle(name) && !IsOnlyOpening(name)) || BehindPlace(name) > 0,
        NameKind.Place => BehindPlace(name) > 0,
        _ when GivenNames.Contains(Folding.Fold(name.Name.Split(' ')[0])) || _personal.Contains(name.Name) => false,
        NameKind.Person when IsWorkplace(name) || (name.Role is null && BehindPlace(name) > 0) => true,
        _ => name.Role is null && name.Affiliation is null && (!name.Name.Contains(' ', StringComparison.Ordinal) || name.OrganisationPoints >= InDoubt || ActsAsEmployer(name)),
    };

    /// <summary>Any other name that is no person's for certain: the reader weighs it with what speaks against it.</summary>
    private bool CouldEmploy(NameMention name) => name.Kind switch
    {
        NameKind.Organisation => true,
        NameKind.Place => name.OrganisationPoints > 0 || name.Name.Contains(' ', StringComparison.Ordinal) || InTitle(_title, name.Name),
        NameKind.Unknown => !IsOnlyOpening(name) || InTitle(_title, name.Name),
        _ => !GivenNames.Contains(Folding.Fold(name.Name.Split(' ')[0])) && !_personal.Contains(name.Name),
    };

    /// <summary>"Chez Navilor", "at Castellan": one word where a workplace stands, and no first name.</summary>
    private bool IsWorkplace(NameMention name) =>
        _all.Any(other => other.Name == name.Name && other.Span.Start > 1 && Folding.Fold(WordsAround.EndingAt(_text, other.Span.Start - 1)) is "chez" or "at");

    /// <summary>Of a name of several words that may be a person's: somewhere it pays, hires or is worked at.</summary>
    private bool ActsAsEmployer(NameMention name) => IsWorkplace(name) || _all.Any(other => other.Name == name.Name && (IsOwner(other) || Acts(other)));

    // "Sable Hill's own filing": people own papers too, but are seldom written of so.
    private bool IsOwner(NameMention name) => name.Span.End + 1 < _text.Length && _text[name.Span.End] is '\'' or '’' && _text[name.Span.End + 1] == 's';

    /// <summary>A word of paying or hiring stands within a few words behind the name, before any comma.</summary>
    private bool Acts(NameMention name)
    {
        var at = name.Span.End;
        for (var i = 0; i < MostWordsBeforeVerb && at < _text.Length && _text[at] == ' '; i++)
        {
            var word = WordsAround.BeginningAt(_text, at + 1);
            if (word.IsEmpty)
            {
                return false;
            }

            if (EmployerWords.Paying.Contains(Folding.Fold(word)))
            {
                return true;
            }

            at += 1 + word.Length;
        }

        return false;
    }

    /// <summary>"Registered nurses": a common word that has its capital from the sentence it opens.</summary>
    private bool IsOnlyOpening(NameMention name) =>
        !name.Span.In(_text).Contains(' ') && OpensSentence(name.Span.Start) && name.Span.End + 1 < _text.Length && char.IsLower(_text[name.Span.End + 1]) && _all.Count(other => other.Name == name.Name) < 2;

    private bool OpensSentence(int at) => at == 0 || _text[at - 1] is '\n' or '“' or '"' || (at > 1 && _text[at - 1] == ' ' && _text[at - 2] is '.' or '!' or '?' or '»' or '”' or '•');

    /// <summary>Names that are written of as of people: they say, leave, receive, or are "who".</summary>
    private HashSet<string> Personal() =>
        [.. _all.Where(name => name.Kind == NameKind.Person && IsWrittenOfAsPerson(name)).Select(name => name.Name)];

    private bool IsWrittenOfAsPerson(NameMention name)
    {
        var at = name.Span.End;
        while (at < _text.Length && _text[at] is ',' or ' ')
        {
            at++;
        }

        var word = Folding.Fold(WordsAround.BeginningAt(_text, at));
        var before = name.Span.Start;
        while (before > 0 && _text[before - 1] is ' ' or '.')
        {
            before--;
        }

        return word is "who" or "whose" or "qui" or "received" or "left" or "earned" or "took" or "percu" or "himself" or "herself"
            || WordsAround.EndingAt(_text, before) is "Mr" or "Ms" or "Mrs" or "Dr" or "Mme" or "M" or "Me";
    }

    /// <summary>Without a "rival" at the head, with a "clinique" before it.</summary>
    private EmployerMention Mention(NameMention name)
    {
        var span = WithKindBehind(name);
        if (span != name.Span)
        {
            return new EmployerMention(span, span.In(_text));
        }

        var words = name.Span.In(_text);
        var space = words.IndexOf(' ');
        if (space > 0 && Folding.Fold(words.AsSpan(0, space)) is var head && (EmployerWords.Rivals.Contains(head) || EmployerWords.Leaving.Contains(head)))
        {
            return new EmployerMention(new TextSpan(span.Start + space + 1, span.Length - space - 1), words[(space + 1)..]);
        }

        var at = span.Start;
        if (at > 1 && _text[at - 1] == ' ' && WordsAround.EndingAt(_text, at - 1) is { IsEmpty: false } kind && char.IsLower(kind[0]) && EmployerWords.Introducing.Contains(Folding.Fold(kind)))
        {
            var whole = new TextSpan(at - 1 - kind.Length, span.Length + 1 + kind.Length);
            return new EmployerMention(whole, whole.In(_text));
        }

        return new EmployerMention(span, span.In(_text));
    }

    /// <summary>"À Saint-Nazaire", "in Ohio": never without a preposition of place.</summary>
    private bool IsOnlyPlace(NameMention name) =>
        _all.Where(other => other.Name == name.Name).All(other => other.Span.Start > 1 && _text[other.Span.Start - 1] == ' ' && Folding.Fold(WordsAround.EndingAt(_text, other.Span.Start - 1)) is "a" or "in" or "near" or "en" or "dans" or "vers" or "pres");

    /// <summary>"À Pont-Aurry", "in Hartlepool": somewhere a place, and nowhere at work as an employer is.</summary>
    private bool IsWhereabouts(NameMention name) =>
        name.Kind != NameKind.Person && BehindPlace(name) == 0
        && _all.Any(other => other.Name == name.Name && other.Span.Start > 1 && (WordsAround.EndingAt(_text, other.Span.Start - 1) is "à" or "À" or "In" or "in" or "near" ? !IsToldOrGiven(other.Span.Start - 2) : IsSite(other)))
        && !_all.Any(other => other.Name == name.Name && (IsOwner(other) || Acts(other) || (other.Span.Start > 1 && Folding.Fold(WordsAround.EndingAt(_text, other.Span.Start - 1)) is "chez")));

    // "At Cullerby dock"
    private bool IsSite(NameMention name) =>
        name.Span.End < _text.Length && _text[name.Span.End] == ' ' && WordsAround.BeginningAt(_text, name.Span.End + 1) is "dock" or "docks" or "harbour" or "harbor" or "quay" or "yard" or "site" or "campus" or "street" or "road" or "valley" or "station" or "square";

    private bool IsToldOrGiven(int beforePreposition) =>
        beforePreposition > 1 && Folding.Fold(WordsAround.EndingAt(_text, beforePreposition - (_text[beforePreposition] is 'i' or 'I' or 'n' ? 1 : 0))) is var before && (AttributionWords.IsSaying(before) || EmployerWords.Pays(before));

    /// <summary>"The next Orbit game", "the Orbit series": what is made, not who makes it.</summary>
    private bool IsProduct(NameMention name) => _all.Any(other => other.Name == name.Name && other.Span.Start > 1 && _text[other.Span.Start - 1] == ' '
        && (other.Span.End + 1 >= _text.Length || Folding.Fold(WordsAround.BeginningAt(_text, other.Span.End + 1)) is not ("chief" or "boss" or "owner" or "ceo"))
        && Folding.Fold(WordsAround.EndingAt(_text, other.Span.Start - 1)) is "next" or "behind" or "new" or "latest" or "prochain" or "prochaine" or "nouveau" or "nouvelle" or "jeu" or "serie" or "saga" or "film");

    /// <summary>"Le Golfe", "l'Hexagone": French sets no article before most companies' names.</summary>
    private bool IsBehindArticle(NameMention name)
    {
        var at = name.Span.Start;
        while (at > 0 && _text[at - 1] is ' ' or '\'' or '’')
        {
            at--;
        }

        return Folding.Fold(WordsAround.EndingAt(_text, at)) is "l" or "le" or "la" or "les" or "en" or "du" or "au";
    }

    private TextSpan WithKindBehind(NameMention name) =>
        (name.Kind is NameKind.Unknown or NameKind.Place or NameKind.Person || IsBodyNext(name)) && BehindPlace(name) is > 0 and var end ? new TextSpan(name.Span.Start, end - name.Span.Start) : name.Span;

    /// <summary>"The Marsh Bay council": the body's own word follows at once.</summary>
    private bool IsBodyNext(NameMention name) => name.Span.End < _text.Length && _text[name.Span.End] == ' ' && WordsAround.BeginningAt(_text, name.Span.End + 1) is { IsEmpty: false } next && char.IsLower(next[0]) && EmployerWords.Bodies.Contains(Folding.Fold(next));

    /// <summary>"Tilden county council": where the kind of body behind a place or other name ends; 0 when there is none.</summary>
    private int BehindPlace(NameMention name)
    {
        var at = name.Span.End;
        var wasOwned = false;
        for (var i = 0; i < MostWordsBehindPlace && at < _text.Length && _text[at] is ' ' or '’' or '\''; i++)
        {
            var word = WordsAround.BeginningAt(_text, at + 1);
            if (word.IsEmpty || char.IsUpper(word[0]))
            {
                return 0;
            }

            var owned = at + 1 < _text.Length && _text[at] is '’' or '\'';
            at += 1 + word.Length;
            var folded = Folding.Fold(word);

            // "The sheriff's office" is an employer, "its Lyon office" a place of one.
            if (EmployerWords.Bodies.Contains(folded) || (folded == "office" && wasOwned))
            {
                return at;
            }

            wasOwned = owned && folded == "s";

            if (EmployerWords.Belonging.Contains(folded) || EmployerWords.Articles.Contains(folded) || EmployerWords.Pays(folded))
            {
                return 0;
            }
        }

        return 0;
    }
}
