using System.Text.RegularExpressions;
using Bot.Language;

namespace Bot.PayClaims.Reading;

/// <summary>Whose words a text's sentences are where no verb of saying tells: the turns of an interview or a transcript, the body of a memo or letter.</summary>
/// <remarks>Each with the house of whoever speaks, which is the one that "we", "here" and « chez nous » mean.</remarks>
internal sealed partial class Turns
{
    private const int FewestTurns = 3;
    private const int FewestQuestions = 4;
    private const int LongestQuestion = 45;

    // Who is interviewed, and who wrote, is said before the talk begins.
    private const int SentencesOfHead = 8;
    private const int ParagraphsOfHead = 12;
    private const int FewestInFirstPerson = 3;
    private const int LongestSignature = 8;

    // In characters: what kind of paper a text is stands above it.
    private const int LongestHead = 400;

    private readonly ClaimText _text;
    private readonly IReadOnlyList<NameMention> _names;
    private readonly List<(int First, int End)> _paragraphs = [];
    private readonly NameMention?[] _speakers;

    public Turns(ClaimText text, IReadOnlyList<NameMention> names)
    {
        (_text, _names) = (text, names);
        _speakers = new NameMention?[text.Sentences.Count];
        for (var i = 0; i < text.Sentences.Count; i++)
        {
            if (i == 0 || text.Paragraphs[i] != text.Paragraphs[i - 1])
            {
                _paragraphs.Add((i, i));
            }

            _paragraphs[^1] = (_paragraphs[^1].First, i + 1);
        }

        if (!Labelled() && !Questioned() && !Written())
        {
            Published();
        }
    }

    /// <summary>The houses of those who speak, each once.</summary>
    public IEnumerable<string> Houses => _speakers.Select(speaker => speaker?.Affiliation).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <returns>Who speaks a sentence, with the house as affiliation. Null for the article's own voice and where it is not known.</returns>
    public NameMention? At(int sentence) => _speakers[sentence];

    /// <summary>"LUND: …", "Q: … A: …", "Claire Lund — …".</summary>
    private bool Labelled()
    {
        var labels = _paragraphs.ConvertAll(paragraph => Label().Match(_text.Text, _text.Sentences[paragraph.First].Start) is { Success: true } match && (match.Groups["stop"].Value != "." || !match.Groups["label"].ValueSpan.ContainsAnyInRange('a', 'z')) ? match.Groups["label"].Value.TrimEnd('.') : null);
        var counts = labels.OfType<string>().CountBy(label => label).ToDictionary(StringComparer.Ordinal);
        var persons = counts.Keys.ToDictionary(label => label, PersonOf, StringComparer.Ordinal);
        var known = labels.ConvertAll(label => label is not null && (IsLetter(label) || persons[label] is not null || (counts[label] > 1 && !label.Any(char.IsLower))));
        if (known.Count(isKnown => isKnown) < FewestTurns || !labels.Where((label, at) => known[at] && counts[label!] > 1).Any())
        {
            return false;
        }

        var begins = _paragraphs[known.IndexOf(true)].First;
        var house = labels.OfType<string>().Select(label => persons[label]?.Affiliation).FirstOrDefault(at => at is not null && !IsPerson(at)) ?? HouseIn(begins);
        var last = known.LastIndexOf(true);
        NameMention? speaker = null;
        for (var i = 0; i < _paragraphs.Count && i <= last; i++)
        {
            if (known[i])
            {
                speaker = labels[i] is "A" or "R" or "Answer" or "Réponse" ? Interviewed(begins) : persons[labels[i]!];
            }

            // "(The firm's spokeswoman told us …)": between the turns.
            Speak(_paragraphs[i], _text.Text[_text.Sentences[_paragraphs[i].First].Start] is '(' or '[' ? null : speaker, house);
        }

        return true;
    }

    /// <summary>An interview whose questions stand alone, each before its answer.</summary>
    private bool Questioned()
    {
        var areQuestions = _paragraphs.ConvertAll(paragraph => _text.Text[_text.Sentences[paragraph.First].Start.._text.Sentences[paragraph.End - 1].End].TrimEnd('»', '”', '"', ' ', '*', '\u00A0', '\u202F') is [.., '?'] words && words.Split(' ').Length <= LongestQuestion);
        var first = areQuestions.IndexOf(true);
        if (areQuestions.Count(isQuestion => isQuestion) < FewestQuestions || Interviewed(_paragraphs[first].First) is not { } speaker)
        {
            return false;
        }

        var house = HouseIn(_paragraphs[first].First);
        for (var i = first; i < _paragraphs.Count && i <= areQuestions.LastIndexOf(true) + 1; i++)
        {
            Speak(_paragraphs[i], areQuestions[i] ? null : speaker, house);
        }

        return true;
    }

    /// <summary>A memo or letter printed as it was sent.</summary>
    private bool Written()
    {
        var greeting = _paragraphs.FindIndex(0, Math.Min(ParagraphsOfHead, _paragraphs.Count), paragraph => Greeting().IsMatch(_text.Sentence(paragraph.First)));
        var begins = greeting + 1;
        if (greeting < 0)
        {
            return false;
        }

        var isQuoted = _text.Sentence(_paragraphs[greeting].First)[0] is '“' or '"' or '«';
        var ends = _paragraphs.FindIndex(begins, IsSignature);
        ends = ends < 0 ? _paragraphs.Count : ends;
        var body = _paragraphs[Math.Min(begins, ends)..ends].FindAll(paragraph => !isQuoted || _text.Sentence(paragraph.First)[0] is '“' or '"' or '«');
        if (body.Sum(paragraph => InFirstPerson(paragraph.First, paragraph.End)) < FewestInFirstPerson)
        {
            return false;
        }

        var head = Math.Max(_paragraphs[Math.Min(begins, _paragraphs.Count - 1)].First, Math.Min(SentencesOfHead, _text.Sentences.Count));
        if (Author(head, ends) is not { } author)
        {
            return false;
        }

        var house = author.Affiliation ?? HouseIn(_paragraphs[greeting].First, mayBeUnknown: true) ?? HouseIn(head);
        foreach (var paragraph in body)
        {
            Speak(paragraph, author, house);
        }

        return true;
    }

    /// <summary>How many of some sentences say "we" or "I" in their own words.</summary>
    private int InFirstPerson(int first, int end) => Enumerable.Range(first, end - first).Count(i => FirstPerson().IsMatch(Quoted().Replace(_text.Sentence(i), "")));

    /// <summary>What a house publishes itself, as its head says: a press release, its own blog. "We" and "our" are that house.</summary>
    private void Published()
    {
        var head = $"{_text.Text[..Math.Min(_text.Text.Length, LongestHead)]}\n{_text.Article.Outlet}";
        if (OwnPaper().Match(head) is not { Success: true } paper
            || InFirstPerson(0, _text.Sentences.Count) < FewestInFirstPerson)
        {
            return;
        }

        var named = AsCalled(paper.Groups["house"].Value, paper.Index + paper.Length);
        if (_names.Any(name => name.Kind == NameKind.Person && (name.Name == named || name.Name.StartsWith(named + ' ', StringComparison.Ordinal))))
        {
            return;
        }

        var house = _names.FirstOrDefault(name => name.Kind != NameKind.Person && (name.Name == named || named.StartsWith(name.Name + ' ', StringComparison.Ordinal)))?.Name ?? named;
        var speaker = new NameMention(new TextSpan(paper.Groups["house"].Index, paper.Groups["house"].Length), house, NameKind.Organisation, Affiliation: house);
        for (var i = 0; i < _speakers.Length; i++)
        {
            // What others pay is told of as in any article.
            var isOnOthers = _names.Any(name => _text.SentenceAt(name.Span.Start) == i && (name.Kind == NameKind.Organisation || (name.Kind == NameKind.Unknown && name.OrganisationPoints > 0)) && !AttributionStatus.IsSame(name.Name, house));
            _speakers[i] = isOnOthers || (paper.Index < Math.Min(_text.Text.Length, LongestHead) && _text.Sentences[i].End <= paper.Index) ? null : speaker;
        }
    }

    /// <summary>A name runs on into the words below it ("Norvik Mills Direction"): as much of it as the title or the text has again.</summary>
    private string AsCalled(string named, int behind)
    {
        var words = named.Split(' ');
        var rest = $"{_text.Article.Title} {_text.Text[Math.Min(behind, _text.Text.Length)..]}";
        var known = Enumerable.Range(1, words.Length).Reverse().Select(count => string.Join(' ', words[..count])).FirstOrDefault(name => rest.Contains(name, StringComparison.Ordinal));
        return known ?? named;
    }

    private void Speak((int First, int End) paragraph, NameMention? speaker, string? house)
    {
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            _speakers[i] = speaker is null ? null : speaker with { Affiliation = speaker.Affiliation is { } at && !IsPerson(at) ? at : house };
        }
    }

    // "Hosts: Ann Lee and Tom Roy": no house of theirs.
    private bool IsPerson(string name) => _names.Any(other => other.Kind == NameKind.Person && other.Name == name);

    private static bool IsLetter(string label) => label is "Q" or "A" or "R" or "Question" or "Answer" or "Réponse";

    private NameMention? PersonOf(string label)
    {
        var folded = Folding.Fold(label);
        return folded.Length < 2 || _names.Any(name => name.Kind == NameKind.Person && IsAsking(name) && Folding.Fold(name.Name) == folded) ? null : Named(_names.Where(name => name.Kind == NameKind.Person && Folding.Fold(name.Name) is var full && (full == folded || full.EndsWith(' ' + folded, StringComparison.Ordinal) || full.StartsWith(folded + ' ', StringComparison.Ordinal))));
    }

    // Of several mentions of one person, that which says the most.
    private static NameMention? Named(IEnumerable<NameMention> mentions) => mentions.MaxBy(name => (name.Affiliation is not null ? 2 : 0) + (name.Role is not null ? 1 : 0));

    /// <summary>Who is introduced before the talk begins, and does not ask.</summary>
    private NameMention? Interviewed(int begins)
    {
        List<NameMention> persons = [.. _names.Where(name => name.Kind == NameKind.Person && _text.SentenceAt(name.Span.Start) < begins && !IsAsking(name))];
        var who = persons.Find(name => name.Name.Contains(' ', StringComparison.Ordinal) && (name.Role ?? name.Affiliation) is not null) ?? persons.Find(name => name.Name.Contains(' ', StringComparison.Ordinal));
        return who is null ? null : Named(_names.Where(name => name.Name == who.Name && name.Kind == NameKind.Person));
    }

    // "Interview by Rafe Lind", « Propos recueillis par … »
    private bool IsAsking(NameMention name) => Asking().IsMatch(_text.Text[Math.Max(0, name.Span.Start - 16)..name.Span.Start]);

    private NameMention? Author(int head, int ends)
    {
        List<NameMention> persons = [.. _names.Where(name => name.Kind == NameKind.Person)];
        var signed = persons.Find(name => _text.SentenceAt(name.Span.Start) < head && Signing().IsMatch(_text.Text[Math.Max(0, name.Span.Start - 24)..name.Span.Start]));
        if (signed is null && ends < _paragraphs.Count)
        {
            var line = _text.Sentence(_paragraphs[ends].First);
            signed = persons.Find(name => line.Contains(name.Name.Split(' ')[0], StringComparison.Ordinal));
        }

        var introduced = persons.FindAll(name => _text.SentenceAt(name.Span.Start) < head && name is { Role: not null, Affiliation: not null }).DistinctBy(name => name.Name).ToList();
        signed ??= introduced is [var only] && Memo().IsMatch(Folding.Fold($"{_text.Article.Title} {_text.Text[.._text.Sentences[head - 1].End]}")) ? only : null;
        return signed is null ? null : Named(persons.FindAll(name => name.Name == signed.Name));
    }

    /// <summary>A line near the end that holds little but a name.</summary>
    private bool IsSignature((int First, int End) paragraph) =>
        paragraph.End - paragraph.First == 1 && paragraph.First > _text.Sentences.Count / 2 && _text.Sentences[paragraph.First] is var line && line.In(_text.Text).Split(' ').Length <= LongestSignature
        && line.In(_text.Text)[^1] is not ('.' or '?' or '!' or ':') && _names.Any(name => name.Kind == NameKind.Person && (name.Span.Start == line.Start || line.In(_text.Text) == name.Name.Split(' ')[0]));

    /// <summary>The organisation that the head speaks of first, or the title.</summary>
    /// <param name="mayBeUnknown">True where the head is a letter's own: what has a name there is the house.</param>
    private string? HouseIn(int end, bool mayBeUnknown = false)
    {
        List<NameMention> named = [.. _names.Where(name => _text.SentenceAt(name.Span.Start) < Math.Max(1, end) && name.Kind is NameKind.Organisation or NameKind.Unknown && name.Name != _text.Article.Outlet && !_text.Article.Outlet.Contains(name.Name, StringComparison.Ordinal) && !PayWatchers.IsPaper(name.Span, _text.Text))];
        return (named.Find(name => EmployerNames.InTitle(_text.Article.Title, name.Name)) ?? named.Find(name => name.Kind == NameKind.Organisation) ?? named.Find(name => name.OrganisationPoints > 0 || mayBeUnknown))?.Name ?? WorkedFor(end) ?? EmployerTitle.Names(_text.Article.Title, _text.Article.Language).FirstOrDefault();
    }

    /// <summary>"For Solmer, the maker of …": one word that may as well be a person's, where a workplace stands.</summary>
    private string? WorkedFor(int end) => _names.FirstOrDefault(name => _text.SentenceAt(name.Span.Start) < end && !name.Name.Contains(' ', StringComparison.Ordinal) && !GivenNames.Contains(Folding.Fold(name.Name))
        && name.Span.Start > 1 && WordsAround.EndingAt(_text.Text, name.Span.Start - 1) is "pour" or "chez" or "for" or "at")?.Name;

    [GeneratedRegex(@"\G[*_“""«\s]*(?<label>\p{Lu}[\p{L}'’.-]*(?: (?:d['’]|de |du |van |von )?\p{Lu}[\p{L}'’.-]*){0,3})(?<stop>\s?:|\.(?=\s)|\s[—–-])\**\s", RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\b(?:by|par|with host)\s(?:\w+\s){0,1}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"(?:\b(?:From|De|Signed|Signée?|Author|Auteure?|Expéditeur)\s?:\s*|\bsigned by\s|\bsignée? (?:par|de)\s)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Signing();

    [GeneratedRegex(@"^[“""«\s]*(?:(?:Dear|Hi|Hello) (?:all|team|colleagues|everyone|friends|staff)\b|(?:Team|All|Folks|Colleagues|Everyone|Friends)\s?,|Bonjour (?:à|a) to|Ch(?:er|ère)s? (?:\p{L}+,? ){0,3}(?:collègues|collaborat|ami|salarié|équipe|tous)|Mesdames, |(?:To|À|From|De)\s?: )|\b(?:To|À)\s?: [^\n]{1,60}\b(?:From|De)\s?: ", RegexOptions.CultureInvariant)]
    private static partial Regex Greeting();

    [GeneratedRegex(@"\b(?:memo|memorandum|letter|email|note interne|note de service|message|lettre|courriel)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Memo();

    [GeneratedRegex(@"(?i:\bpress release|\bnews release|\bcommuniqué(?: de presse)?|\bstaff blog|\bcompany blog)\s*(?:[-–—:·|]|(?i:\bof\b|\bfrom\b|\bde\b))\s*(?<house>\p{Lu}[\p{L}\p{N}'’&-]*(?: \p{Lu}[\p{L}\p{N}'’&-]*){0,3})|(?<house>\p{Lu}[\p{L}\p{N}'’&-]*(?: \p{Lu}[\p{L}\p{N}'’&-]*){0,3})\s*[-–—:·|]\s*(?i:press release|news release|communiqué)|(?i:\bblog (?:de |d['’]|of ))(?<house>\p{Lu}[\p{L}\p{N}&-]*(?: \p{Lu}[\p{L}\p{N}&-]*){0,3})|\b[Tt]he (?<house>\p{Lu}[\p{L}\p{N}&-]*(?: \p{Lu}[\p{L}\p{N}&-]*){0,3}) (?i:(?:company |engineering |people |careers )?blog)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OwnPaper();

    [GeneratedRegex(@"\b(?:we|our|us|I|my|nous|notre|nos|je|j['’]\p{L})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FirstPerson();

    [GeneratedRegex(@"(?<=\S )[“""«][^”""»]*[”""»]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();
}
