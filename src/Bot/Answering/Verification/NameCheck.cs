using System.Text.RegularExpressions;
using Bot.Articles.Reading.Metadata;
using Bot.Language;
using Bot.PayClaims;

namespace Bot.Answering.Verification;

/// <summary>Names: only the quotes' own, and of whoever the article says "she", "the company" or "we" is.</summary>
internal sealed partial class NameCheck(WordMeanings meanings)
{
    private const int Front = 8;

    // "the research director of Tavik": what a name is of stands so near before it.
    private const int Office = 5;

    // Rennes, « rennais »
    private const int Root = 4;

    private static readonly string[] People = ["ais", "aise", "aises", "ois", "oise", "oises", "ien", "ienne", "iens", "iennes", "ain", "aine", "ains", "aines", "ian", "ians", "ese"];

    // A firm may be one too.
    private static readonly string[] Firms = ["office.recruiter", "office.analyst", "office.law", "office.economist"];

    private static readonly string[] Adjectives = ["ish", "nch", "tch", "iss", "ans", "an"];

    private static readonly string[] Pronouns = ["he", "she", "his", "her", "him", "they", "their", "i", "we", "our", "my", "its", "it", "il", "elle", "ils", "elles", "lui", "leur", "leurs", "son", "sa", "ses", "je", "j", "nous", "notre", "nos", "celui", "celle"];

    // Those that are not mistaken for one another.
    private static readonly HashSet<PayComponent> PayComponents = [PayComponent.SigningBonus, PayComponent.RetentionBonus, PayComponent.Base, PayComponent.Severance, PayComponent.Equity];

    private const int Owned = 4;

    private static readonly HashSet<string> Of = ["de", "d", "du", "des", "of", "at", "chez"];

    private static readonly HashSet<string> Relative = ["who", "which", "whose", "qui", "dont", "que"];

    private static readonly HashSet<string> Places = ["at", "chez"];

    public IEnumerable<Fault> Faults(SentenceFacts stated, CitedQuotes quoted, Telling telling)
    {
        if (IsOfOtherOffice(stated, quoted))
        {
            yield return new Fault(DropReason.Name, "office of another");
        }

        if (IsPayOfOther(stated, quoted))
        {
            yield return new Fault(DropReason.Name, "pay of another");
        }

        if (Names(stated, quoted, telling.Quoted.Where(clause => telling.Told.Contains(clause) || !Relative.Contains(clause.Facts.Words[clause.First])).SelectMany(clause => clause.Facts.Words.Take(clause.First..clause.End)).ToHashSet(StringComparer.Ordinal)) is { } name)
        {
            yield return new Fault(DropReason.Name, name);
        }
    }

    private string? Names(SentenceFacts stated, CitedQuotes quoted, HashSet<string> told)
    {
        var near = quoted.Facts.SelectMany(facts => facts.Words).ToHashSet(StringComparer.Ordinal);
        var own = stated.Names(meanings);
        if (own.Any(name => !quoted.Articles.Contains(name) && !IsAlike(name, quoted.Articles)) || IsStrangeCapital(stated, quoted, told) || IsStrangeInitial(stated, quoted) || IsStrangeToken(stated, quoted))
        {
            return "unknown name";
        }

        // A name from around the quote in the place of one that the quote itself has. "He" and "we" stand for somebody named before.
        var strangers = own.Concat(WithCapitals(stated, quoted)).Where(name => !near.Contains(name) && !IsAlike(name, near) && !quoted.Claimed.Words.Contains(name) && !quoted.Outlets.Contains(name) && !IsGivenName(name, own, near, stated, quoted) && !IsCompletion(name, near, stated, quoted)).ToList();
        var names = quoted.Facts.SelectMany(facts => facts.Names(meanings)).ToHashSet(StringComparer.Ordinal);
        if (own.Any(name => !near.Contains(name) && !(quoted.IsFirst(name) && names.All(other => !quoted.IsOrganisation(other))) && TakesPlace(name, stated, names)))
        {
            return "name in another's place";
        }

        if (strangers.Count == 0)
        {
            return null;
        }

        var organisation = strangers.Find(quoted.IsOrganisation);
        var areBefore = strangers.TrueForAll(name => quoted.WordsBefore.Contains(name) || quoted.Titles.Contains(name));
        var beginsWithPronoun = quoted.Facts.Any(facts => facts.Words.FirstOrDefault(word => names.Contains(word) || Pronouns.Contains(word)) is { } first && !names.Contains(first));
        var isOfWhoSpeaks = quoted.Facts.Any(facts => facts.Marks.Contains("reader")) && names.All(stated.Words.Contains) && strangers.TrueForAll(quoted.WordsOfLead.Contains);
        if (!strangers.TrueForAll(name => IsOfTopic(name, stated, quoted)))
        {
            return "name of something else";
        }

        return (strangers.TrueForAll(name => quoted.IsSubject(name) || (quoted.IsFirst(name) && quoted.IsOrganisation(name))) && !LeavesNameOut(stated, quoted, told)) || (areBefore && ((beginsWithPronoun && IsInFront(strangers, stated) && !IsPersonThere(strangers, stated, quoted) && !(organisation is not null && names.Any(other => quoted.IsOrganisation(other) && !stated.Words.Contains(other)))) || names.All(stated.Words.Contains))) || isOfWhoSpeaks ? null : "name from elsewhere";
    }

    /// <summary>"He has to return it" is told of nobody's employer.</summary>
    private static bool IsPersonThere(List<string> strangers, SentenceFacts stated, CitedQuotes quoted) =>
        strangers.TrueForAll(name => quoted.IsSubject(name) || quoted.IsOrganisation(name) || quoted.IsFirst(name)) && !stated.Marks.Any(mark => IsRoleOrOffice(mark) || mark is "spokes" or "somebody" or "anonymous" or "said" or "tells")
        && quoted.Facts.Any(facts => facts.Words[0] is "he" or "she") && stated.Words.Any(word => word is "his" or "her" or "he" or "she") && !quoted.Facts.Any(facts => facts.Words[0] is "it" or "they" or "the" or "its");

    /// <summary>The organisation named last before the quotes: what "it" and "the company" is there.</summary>
    private string? LastOrganisation(CitedQuotes quoted) =>
        quoted.BeforeOf.SelectMany(facts => facts.Words.Where(word => quoted.IsOrganisation(word) || (quoted.Titles.Contains(word) && facts.Names(meanings).Contains(word)))).LastOrDefault();

    /// <summary>"Tavik's retention bonus" where the article's sentences with Tavik speak of another part of pay, or where no "Tavik" is a name in it.</summary>
    private static bool IsPayOfOther(SentenceFacts stated, CitedQuotes quoted) =>
        stated.Language != "fr" && stated.Words.Index().Skip(1).Where(word => word.Item is "s" && MonthNames.Number(stated.Words[word.Index - 1]) == 0 && char.IsUpper(stated.Text[stated.Spelled[word.Index - 1].Span.Start]) && stated.GapBefore(word.Index) is "'" or "’").Any(word =>
        {
            var name = stated.Words[word.Index - 1];
            var behind = stated.Spelled.Skip(word.Index + 1).Take(Owned).ToList();
            var parts = behind.Count == 0 ? [] : SentenceFacts.Of(stated.Text[behind[0].Span.Start..behind[^1].Span.End], stated.Language).Components.Where(PayComponents.Contains).ToList();
            var there = quoted.SentencesWith(name).Concat(quoted.Facts.Where(facts => facts.Words.Contains(name))).SelectMany(sentence => sentence.Components).Where(PayComponents.Contains).ToHashSet();
            return parts.Count > 0 && ((there.Count > 0 && !parts.Exists(there.Contains)) || !quoted.Articles.Contains(name) || (word.Index > 1 && !quoted.Capitals.Contains(name) && !quoted.IsSubject(name)));
        });

    /// <summary>Whether the article, in a sentence with the name, speaks of something that the sentence speaks of; beside an office, of that office.</summary>
    private bool IsOfTopic(string name, SentenceFacts stated, CitedQuotes quoted)
    {
        var at = stated.Words.Index().First(word => word.Item == name).Index;
        var office = at > 0 && Of.Contains(stated.Words[at - 1]) ? stated.Marked.Where(mark => IsRoleOrOffice(mark.Kind) && mark.At < at && mark.At + mark.Length >= at - Office).Select(mark => mark.At + mark.Length - 1).DefaultIfEmpty(-1).Max() : -1;
        if (quoted.IsSubject(name) || (office >= 0 && (quoted.IsFirst(name) || (name == LastOrganisation(quoted) && quoted.Facts.Any(facts => facts.Marks.Any(IsRoleOrOffice))))) || (office < 0 && quoted.WordsOfLead.Contains(name)) || (office < 0 && stated.Marked.Any(mark => Marks.Speech.Contains(mark.Kind))))
        {
            return true;
        }

        var names = stated.Names(meanings);
        var topics = stated.Content(Math.Max(0, office), office < 0 ? stated.Words.Count : at).Select(place => stated.Words[place]).Where(word => !names.Contains(word)).ToList();
        return topics.Count == 0 || quoted.SentencesWith(name).Any(sentence => topics.Exists(topic => meanings.IsIn(topic, stated, sentence)));
    }

    private static bool IsRoleOrOffice(string mark) => mark is "role" || (mark.StartsWith("office.", StringComparison.Ordinal) && mark[^1] != '+');

    /// <summary>"Lee Freight Inc" where the quote has but "Lee Freight", and the article both.</summary>
    private static bool IsCompletion(string name, HashSet<string> near, SentenceFacts stated, CitedQuotes quoted) =>
        stated.Words.Index().Any(word => word.Index > 0 && word.Item == name && near.Contains(stated.Words[word.Index - 1]) && stated.GapBefore(word.Index) is " " && char.IsUpper(stated.Text[stated.Spelled[word.Index - 1].Span.Start]) && quoted.SentencesWith(name).Any(sentence => sentence.Has($"{stated.Words[word.Index - 1]} {name}")));

    /// <summary>"Ann Lee" where the quote has but "Lee" and the article both.</summary>
    private static bool IsGivenName(string name, IReadOnlyList<string> own, HashSet<string> near, SentenceFacts stated, CitedQuotes quoted) =>
        stated.Words.Index().Any(word => word.Item == name && word.Index + 1 < stated.Words.Count && own.Contains(stated.Words[word.Index + 1]) && near.Contains(stated.Words[word.Index + 1]) && !IsOnlyInLonger(word.Index + 1, stated, quoted) && quoted.SentencesWith(name).Any(sentence => sentence.Words.Index().Any(other => other.Item == name && other.Index + 1 < sentence.Words.Count && sentence.Words[other.Index + 1] == stated.Words[word.Index + 1])));

    /// <summary>The "Lee" of "Lee Freight" is nobody's surname there.</summary>
    private static bool IsOnlyInLonger(int surname, SentenceFacts stated, CitedQuotes quoted) =>
        quoted.Facts.SelectMany(facts => facts.Words.Index().Where(word => word.Item == stated.Words[surname]).Select(word => (facts, word.Index))).All(one =>
            one.Index + 1 < one.facts.Words.Count && one.facts.GapBefore(one.Index + 1) is " " && char.IsUpper(one.facts.Text[one.facts.Spelled[one.Index + 1].Span.Start]) && stated.Words.ElementAtOrDefault(surname + 1) != one.facts.Words[one.Index + 1]);

    /// <summary>"Swiss", "Irish", « rennais »: of a place, and no name by itself.</summary>
    private static bool IsPeople(string word) => Array.Exists(Adjectives, end => word.EndsWith(end, StringComparison.Ordinal)) || Array.Exists(People, end => word.EndsWith(end, StringComparison.Ordinal));

    /// <param name="told">The words of the quotes, those of a "which …" that is not told left out.</param>
    private bool LeavesNameOut(SentenceFacts stated, CitedQuotes quoted, HashSet<string> told) =>
        quoted.Exact.SelectMany(facts => facts.Names(meanings)).Any(name => told.Contains(name) && !stated.Words.Contains(name) && !IsToldByOffice(name, stated, quoted) && !quoted.Outlets.Contains(name));

    /// <summary>"The director's contract" where the quotes have "Mr Lee's contract" and the article says that he is the director.</summary>
    private static bool IsToldByOffice(string name, SentenceFacts stated, CitedQuotes quoted) =>
        !quoted.IsOrganisation(name) && stated.Marks.Where(mark => mark.StartsWith("office.", StringComparison.Ordinal) && mark[^1] != '+').Any(office => quoted.SentencesWith(name).Any(sentence => sentence.Marks.Contains(office)));

    /// <summary>"At Tavik" where the quotes have another name that the sentence leaves out.</summary>
    private static bool TakesPlace(string name, SentenceFacts stated, HashSet<string> names) =>
        stated.Words.Index().Any(word => word.Item == name && word.Index > 0 && Places.Contains(stated.Words[word.Index - 1])) && names.Any(other => !stated.Words.Contains(other));

    /// <summary>"The director, Ann Lee", "Ann Lee, the director": whoever holds an office holds one in the article too.</summary>
    private bool IsOfOtherOffice(SentenceFacts stated, CitedQuotes quoted)
    {
        var names = stated.Names(meanings);
        if (stated.Marked.Where(mark => Array.IndexOf(Firms, mark.Kind) >= 0).Any(office => Behind(stated, office) is { } name && names.Contains(name) && !quoted.Facts.Any(facts => facts.Words.Contains(name))
            && quoted.Facts.Any(facts => facts.Marked.Where(mark => mark.Kind == office.Kind).Any(mark => Behind(facts, mark) is { } other && facts.Names(meanings).Contains(other) && !stated.Words.Contains(other)))))
        {
            return true;
        }

        foreach (var office in stated.Marked.Where(mark => (mark.Kind == "spokes" || IsRoleOrOffice(mark.Kind)) && !Firms.Contains(mark.Kind)))
        {
            var behind = office.At + office.Length;
            if (behind < stated.Words.Count && quoted.IsOrganisation(stated.Words[behind]) && !IsPossessive(stated, behind))
            {
                return true;
            }

            if (behind < stated.Words.Count && names.Contains(stated.Words[behind]) && !quoted.SentencesWith(stated.Words[behind]).Any(sentence => sentence.Marks.Any(mark => mark == "spokes" || IsRoleOrOffice(mark))))
            {
                return true;
            }
        }

        return stated.Words.Index().Any(word => word.Index > 0 && word.Item is "who" && names.Contains(stated.Words[word.Index - 1]) && FirstOfName(stated, names, word.Index - 1) is var first && !(first > 0 && Of.Contains(stated.Words[first - 1])) && quoted.IsOrganisation(stated.Words[first]));
    }

    private static string? Behind(SentenceFacts facts, (string Kind, int At, int Length) mark) => facts.Words.ElementAtOrDefault(mark.At + mark.Length);

    /// <summary>The place of the first word of a name that ends at a place.</summary>
    private static int FirstOfName(SentenceFacts stated, IReadOnlyList<string> names, int at)
    {
        while (at > 0 && names.Contains(stated.Words[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static bool IsPossessive(SentenceFacts stated, int at) => stated.Words.Skip(at).Take(3).Contains("s");

    /// <summary>"B&amp;S", "They've": written like a name inside the sentence, and nowhere in the articles.</summary>
    private static bool IsStrangeToken(SentenceFacts stated, CitedQuotes quoted) =>
        Token().Matches(stated.Text).Any(match => !quoted.Quotes.Any(quote => quote.Article.Text.Contains(match.Value, StringComparison.Ordinal) || quote.Article.Title.Contains(match.Value, StringComparison.Ordinal)))
        || stated.Spelled.Index().Skip(1).Any(word => IsStopName(stated, word.Index));

    /// <summary>A pronoun with a capital inside a sentence, beside no other capital.</summary>
    private static bool IsStopName(SentenceFacts stated, int at)
    {
        var (word, span) = stated.Spelled[at];
        return word.Length > 2 && Pronouns.Contains(word) && char.IsUpper(stated.Text[span.Start]) && stated.GapBefore(at) is " "
            && !char.IsUpper(stated.Text[stated.Spelled[at - 1].Span.Start]) && (at + 1 >= stated.Spelled.Count || !char.IsUpper(stated.Text[stated.Spelled[at + 1].Span.Start]));
    }

    /// <summary>« K. Prat »: no letter before a name but the article's.</summary>
    private static bool IsStrangeInitial(SentenceFacts stated, CitedQuotes quoted) =>
        Initial().Matches(stated.Text).Any(match => match.Groups["i"].Value != "M" && !quoted.Quotes.Any(quote => quote.Article.Text.Contains($"{match.Groups["i"].Value}.", StringComparison.Ordinal)));

    /// <summary>What the sentence and the article both write like a name, though the vocabulary has it: "General Motors".</summary>
    private static IEnumerable<string> WithCapitals(SentenceFacts stated, CitedQuotes quoted) =>
        NameWords.WithCapitals(stated.Text, stated.Spelled).Where(word => !IsTitle(stated, word.At) && quoted.Capitals.Contains(word.Word)).Select(word => word.Word)
            .Concat(stated.Words.Take(1).Where(word => !IsTitle(stated, 0) && !StopWords.Contains(word, stated.Reply) && MonthNames.Number(word) == 0 && quoted.Capitals.Contains(word)));

    /// <summary>Offices, papers and the like are written with a capital too.</summary>
    private static bool IsTitle(SentenceFacts facts, int at) =>
        facts.Marked.Any(mark => mark.At <= at && at < mark.At + mark.Length && (IsRoleOrOffice(mark.Kind) || mark.Kind is "spokes" or "union" or "court" or "survey" or "paper" or "stock" or "release" || mark.Kind.StartsWith("money.", StringComparison.Ordinal)));

    /// <summary>A place whose people the words name.</summary>
    private static bool IsAlike(string name, IReadOnlySet<string> words) =>
        name.Length > Root && words.Any(word => word.Length > Root && word.StartsWith(name[..Root], StringComparison.Ordinal) && Array.Exists(People, end => word.EndsWith(end, StringComparison.Ordinal)));

    /// <summary>Whoever "she" is comes first in the sentence, or beside a word of saying; a name elsewhere is of something else.</summary>
    private static bool IsInFront(List<string> strangers, SentenceFacts stated)
    {
        var at = stated.Words.Index().First(word => strangers.Contains(word.Item)).Index;
        return at < Front || stated.Marked.Any(mark => mark.Kind is "said" or "tells" or "claim" or "deny" && Math.Abs(mark.At - at) < Front);
    }

    /// <summary>A word with a capital inside the sentence that the article does not have is a name, though the vocabulary has them.</summary>
    private bool IsStrangeCapital(SentenceFacts stated, CitedQuotes quoted, HashSet<string> told)
    {
        var meant = quoted.Around.SelectMany(facts => facts.Words.SelectMany(word => meanings.Concepts(word, facts))).ToHashSet();
        var beginnings = quoted.Articles.Select(WordMeanings.Prefix).ToHashSet(StringComparer.Ordinal);
        var strange = stated.Spelled.Index().Skip(1).Where(word => IsStrange(word.Index)).Select(word => word.Index).ToHashSet();
        return strange.Any(at => strange.Contains(at + 1) || !IsPeople(stated.Words[at])) || (LeavesNameOut(stated, quoted, told) && (strange.Count > 0 || (IsStrange(0) && !NameWords.IsOpening(stated.Words[0]) && !LightWords.Contains(stated.Words[0], stated.Language) && !quoted.Quotes.Any(quote => quote.Article.Language != stated.Language) && !stated.Spoken.Contains(0))));

        bool IsStrange(int at)
        {
            var (word, span) = stated.Spelled[at];
            return char.IsUpper(stated.Text[span.Start]) && stated.Text.AsSpan(span.Start, span.Length).ContainsAnyInRange('a', 'z') && word.Length > 2 && !beginnings.Contains(WordMeanings.Prefix(word)) && (meanings.IsOrdinary(word, stated) || stated.Spoken.Contains(at)) && !IsTitle(stated, at) && !meanings.Concepts(word, stated).Any(meant.Contains) && MonthNames.Number(word) == 0 && !StopWords.Contains(word, stated.Reply);
        }
    }

    [GeneratedRegex(@"\b\p{Lu}&\p{Lu}\b")]
    private static partial Regex Token();

    [GeneratedRegex(@"(?<!\p{L})(?<i>\p{Lu})\.[ \u00A0\u202F]?\p{Lu}")]
    private static partial Regex Initial();
}
