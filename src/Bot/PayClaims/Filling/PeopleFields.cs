using Bot.Language;
using Bot.PayClaims.Reading;

namespace Bot.PayClaims.Filling;

/// <summary>Who is paid, read out of a support: role, level, person.</summary>
internal static class PeopleFields
{
    /// <summary>The one kind of people named by their work, who is not who speaks.</summary>
    public static FieldReading Role(SupportText text, Support support)
    {
        var roles = RoleReader.All(support.Sentence, text.Language);
        if (roles.Where(role => support.Holds(role.First, role.End)).ToList() is not [var role])
        {
            return FieldReading.None;
        }

        // Of two kinds of people in a sentence the figure may be the other's.
        return new FieldReading(Words(support, role.First, role.End), roles.Count == 1 && !Speaks(text, support, role.First) && support.IsOfFigure(role.First, role.End));
    }

    public static FieldReading Level(SupportText text, Support support)
    {
        var levels = Enumerable.Range(0, support.Sentence.Words.Count).Where(word => RoleLevels.IsSeniority(support.Sentence.Words[word].Text)).ToList();
        if (levels.FindAll(support.Holds) is not [var level])
        {
            return FieldReading.None;
        }

        return new FieldReading(Words(support, level, level + 1), levels.Count == 1 && !Speaks(text, support, level) && support.IsOfFigure(level, level + 1));
    }

    /// <summary>The one person named beside a word of pay, who is not who speaks; nobody else is named from there to the figure.</summary>
    public static FieldReading Person(SupportText text, Support support)
    {
        var people = text.Names.Where(name => name.Kind == NameKind.Person && support.Holds(name.Span)).ToList();
        if (people.Select(person => person.Name).Distinct(StringComparer.Ordinal).ToList() is not [var name] || !support.Sentence.Cues.Exists(cue => cue.IsOfPay && support.Holds(cue.First, cue.End)))
        {
            return FieldReading.None;
        }

        var mention = people[0];
        var (first, last) = (support.Sentence.Span.Start, support.Of.Sentence.Span.End);
        var others = text.Names.Any(other => other.Kind == NameKind.Person && other.Name != name && other.Span.Start >= first && other.Span.End <= last);
        var (from, to) = (support.Sentence.WordAt(mention.Span.Start), support.Sentence.WordAt(mention.Span.End));
        var speaks = PersonReader.IsSpeaker(support.Sentence, from, to) || Speaks(text, support, from)
            || support.Sentence.Words.Exists(word => SayingWords.Contains(word.Text) || AttributionWords.IsSaying(word.Text));

        // A capitalised house is read as a person where nothing shows otherwise, and in a quotation "I" is whoever speaks.
        var isDoubtful = text.Discourse.Candidates.Contains(name) || name == support.Claim.Employer || (mention.Role is null && !GivenNames.Contains(Folding.Fold(name.Split(' ')[0])))
            || text.Scene.Quotes.At(support.Of.Figure.Money.Span.Start) is not null;

        // A median or a pool is nobody's, and "engineers" are no one person.
        var isOfMany = support.Claim.Component == PayComponent.Pool || support.Claim.Qualifier is Qualifiers.Average or Qualifiers.Median or Qualifiers.Typical or ['P', ..]
            || (support.Claim.Role is { } role && mention.Role?.Contains(role, StringComparison.OrdinalIgnoreCase) != true);
        return new FieldReading(name, !others && !speaks && !isDoubtful && !isOfMany && support.IsOfFigure(from, to));
    }

    private static bool Speaks(SupportText text, Support support, int word)
    {
        var at = text.Scene.Tokens.At(support.Sentence.Words[word].Start);
        return text.Scene.Cues(support.Index).Any(cue => cue.From <= at && at < cue.To);
    }

    private static string Words(Support support, int first, int end) => new TextSpan(support.Sentence.Words[first].Start, support.Sentence.Words[end - 1].End - support.Sentence.Words[first].Start).In(support.Sentence.Text);
}
