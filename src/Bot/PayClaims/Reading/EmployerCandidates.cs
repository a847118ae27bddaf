using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Which names of a text can be an employer's, by where they stand in it.</summary>
internal sealed partial class EmployerCandidates
{
    private const int MostWordsBehindPlace = 5;
    private const int MostWordsBeforeVerb = 4;

    // Two capitalised words of which nothing says that they are a person's.
    private const int InDoubt = -1;

    private readonly NoHouses _noHouses;
    private readonly HashSet<string> _personal;
    private readonly IReadOnlyList<NameMention> _all;
    private readonly string _text;
    private readonly string _title;

    public EmployerCandidates(ClaimText text, IReadOnlyList<NameMention> names)
    {
        _text = text.Text;
        _title = text.Article.Title;
        _all = names;
        _noHouses = new NoHouses(_text, names);
        _personal = Personal();
    }

    /// <summary>Organisations, names of no known kind, and "persons" that nothing shows to be one: no first name, no office.</summary>
    public bool MayEmploy(NameMention name) => name.Kind switch
    {
        _ when name.Name.Split(' ') is [_, var second, ..] words && NameVocabulary.NotNames.Contains(Folding.Fold(words[0])) && GivenNames.Contains(Folding.Fold(second)) => false,
        _ when IsPersonWithOffice(name) || IsGrade(name.Name) || _noHouses.Has(name) => false,
        _ when IsIndex(name) || IsProduct(name) || name.Name.EndsWith("-based", StringComparison.OrdinalIgnoreCase) || IsWhereabouts(name) => false,
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
    public bool CouldEmploy(NameMention name) => name.Kind switch
    {
        _ when IsPersonWithOffice(name) || IsGrade(name.Name) || _noHouses.Has(name) => false,
        NameKind.Organisation => true,
        NameKind.Place => name.OrganisationPoints > 0 || name.Name.Contains(' ', StringComparison.Ordinal) || EmployerNames.InTitle(_title, name.Name),
        NameKind.Unknown => !IsOnlyOpening(name) || EmployerNames.InTitle(_title, name.Name),
        _ => !GivenNames.Contains(Folding.Fold(name.Name.Split(' ')[0])) && !_personal.Contains(name.Name),
    };

    /// <summary>"County Administrator Ruth Roy", "Forward Ann Lee": a first name inside, and no kind of organisation at the end.</summary>
    private static bool IsPersonWithOffice(NameMention name) =>
        name.Name.Split(' ') is { Length: > 2 } words && !NameVocabulary.Organisations.Contains(Folding.Fold(words[^1])) && words[1..^1].Any(word => GivenNames.Contains(Folding.Fold(word)))
        && !words.Any(word => word is "&" or "and" or "et" or "of" or "de" or "du" or "des");

    // "Level C", "Échelon II", "She'd"
    private static bool IsGrade(string name) => Grade().IsMatch(name);

    [GeneratedRegex(@"^(?:(?:Level|Grade|Band|Tier|Class|Step|Niveau|Échelon|Classe|Catégorie) (?:\p{Lu}|[IVX]+|\d+)|[IVX]{2,}|\p{L}+['’](?:d|ll|re|ve|m))$", RegexOptions.CultureInvariant)]
    private static partial Regex Grade();

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
    public EmployerMention Mention(NameMention name)
    {
        var span = WithKindBehind(name) is var kindly && kindly == name.Span ? WithLegalForm(name.Span) : kindly;
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

    /// <summary>"Halyard Foods, Inc.", "Fennel & Co.": with the stop that belongs to it.</summary>
    private TextSpan WithLegalForm(TextSpan name)
    {
        var behind = LegalForm().Match(_text, name.End, Math.Min(8, _text.Length - name.End));
        var isForm = name.In(_text) is var words && (words.EndsWith(" Co", StringComparison.Ordinal) || words.EndsWith(" Inc", StringComparison.Ordinal));
        return behind.Success ? new TextSpan(name.Start, name.Length + behind.Length)
            : isForm && name.End < _text.Length && _text[name.End] == '.' ? new TextSpan(name.Start, name.Length + 1)
            : name;
    }

    [GeneratedRegex(@"\G, (?:Inc|Ltd|LLC|LLP|Corp)\b\.?", RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

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

    /// <summary>"The Corlan 500", "Corlan 250 companies": a list of houses and no house.</summary>
    private bool IsIndex(NameMention name) => Index().IsMatch(_text.AsSpan(name.Span.End, Math.Min(6, _text.Length - name.Span.End)));

    [GeneratedRegex(@"^ (?:40|50|100|120|200|250|350|500|1000|3000)\b(?![.,]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Index();

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
