using System.Collections.Frozen;

namespace Bot.PayClaims.Reading;

/// <summary>The seniority or grade of those who are paid: "senior", "level 5", "K7".</summary>
internal static class RoleLevels
{
    private static readonly FrozenSet<string> Seniority = FrozenSet.Create(
        StringComparer.Ordinal,
        "senior", "seniors", "junior", "juniors", "principal", "staff", "distinguished", "lead", "entry", "mid", "experienced", "graduate", "confirme", "confirmes", "confirmee", "debutant", "debutants", "debutante", "experimente", "experimentes", "experimentee", "intermediaire");

    private static readonly FrozenSet<string> Grades = FrozenSet.Create(StringComparer.Ordinal, "level", "grade", "band", "tier", "niveau", "echelon");

    /// <param name="word">Folded.</param>
    public static bool IsSeniority(string word) => Seniority.Contains(word);

    /// <param name="word">Folded.</param>
    public static bool IsGrade(string word) => Grades.Contains(word);

    /// <summary>The seniority or grade among a role's words, as written; null when there is none.</summary>
    public static string? Level(CueSentence sentence, (int First, int End) role)
    {
        for (var i = role.First; i < role.End; i++)
        {
            if (Seniority.Contains(sentence.Words[i].Text))
            {
                return sentence.Text[sentence.Words[i].Start..sentence.Words[i].End];
            }
        }

        return Grade(sentence, role);
    }

    /// <summary>"Level 5 engineers", "engineers at level L6", « un ingénieur de niveau III »: a grade beside the role.</summary>
    private static string? Grade(CueSentence sentence, (int First, int End) role)
    {
        for (var i = Math.Max(0, role.First - 2); i < Math.Min(sentence.Words.Count - 1, role.End + 2); i++)
        {
            if (Grades.Contains(sentence.Words[i].Text) && i >= role.First && RankEnd(sentence, i + 1) is var end && end > i + 1)
            {
                return sentence.Text[sentence.Words[i + 1].Start..sentence.Words[end - 1].End];
            }

            if (Grades.Contains(sentence.Words[i].Text) && IsMark(sentence, i + 1) && (i + 2 >= role.First))
            {
                return sentence.Text[sentence.Words[i].Start..sentence.Words[i + 1].End];
            }
        }

        return null;
    }

    /// <summary>« De niveau intermédiaire ou supérieur »: where the words of rank behind "niveau" end.</summary>
    private static int RankEnd(CueSentence sentence, int at)
    {
        while (at < sentence.Words.Count && (IsRank(at) || (sentence.Words[at].Text is "ou" or "et" or "or" or "and" && at + 1 < sentence.Words.Count && IsRank(at + 1))))
        {
            at++;
        }

        return at;

        bool IsRank(int word) => RoleReader.Joined(sentence, word) && (Seniority.Contains(sentence.Words[word].Text) || sentence.Words[word].Text is "superieur" or "inferieur" or "intermediaire" or "moyen" or "avance");
    }

    /// <summary>"The band above (E7)", « la tranche supérieure (E7, selon …) »: a mark that is given alone in parentheses behind a word for a grade.</summary>
    public static string? GradeAside(CueSentence sentence, PayFigure figure)
    {
        var at = sentence.Words.FindIndex(word => Grades.Contains(word.Text) || word.Text is "tranche" or "bracket" or "rank" or "rang");
        for (var i = at + 1; at >= 0 && i < figure.First; i++)
        {
            var (text, word) = (sentence.Text, sentence.Words[i]);
            if (word.Start > 0 && text[word.Start - 1] == '(' && text[word.Start..word.End] is { Length: > 1 and <= 4 } mark && char.IsUpper(mark[0]) && char.IsAsciiDigit(mark[^1]))
            {
                return mark;
            }
        }

        return null;
    }

    // "5", "III", "L6", "C"
    private static bool IsMark(CueSentence sentence, int word) =>
        RoleReader.Joined(sentence, word) && sentence.Text[sentence.Words[word].Start..sentence.Words[word].End] is { Length: <= 4 } mark && char.IsLetterOrDigit(mark[0]) && mark.All(letter => char.IsAsciiDigit(letter) || char.IsUpper(letter));
}
