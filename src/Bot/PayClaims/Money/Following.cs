namespace Bot.PayClaims.Money;

/// <summary>Judges by the next word whether a number without a currency can be money: "1.5 million a year" can, "1.5 million users" cannot.</summary>
internal static class Following
{
    public static bool LeavesMoney(MoneyText text, int at)
    {
        // A closing quotation mark hides the noun: « un million » d'élèves.
        at += text.IsMark(at, '"') || text.IsMark(at, '»') || text.IsMark(at, '”') ? 1 : 0;
        var lexeme = text[at];
        switch (lexeme.Kind)
        {
            case LexemeKind.Number:
                return false;
            case LexemeKind.Mark:
                return !text.IsMark(at, '%') && !text.IsMark(at, '°');
            case not LexemeKind.Word:
                return true;
        }

        if (text.Word(at) is "de" or "of" or "des" or "du")
        {
            return text[at + 1].Word?.Is(MoneyWordRoles.PayNoun) == true && !IsOfEmployees(text, at + 1);
        }

        if (IsOfEmployees(text, at))
        {
            return false;
        }

        // "2,9 millions un an plus tôt", "4 million the year before"
        if (text.Word(at) is "un" or "une" or "the" && (IsYear(text.Written(at + 1)) || IsYear(text.Written(at + 2))))
        {
            return true;
        }

        return lexeme.Word?.Is(MoneyWordRoles.AfterMoney) == true || IsAdverb(text.Written(at)) || QualifierPhrases.BeginningWith(text.Word(at)).Length > 0;
    }

    /// <summary>« 5,8 millions de salariés », « à 569 salariés »: without its accent the word for employees is a noun of pay.</summary>
    private static bool IsOfEmployees(MoneyText text, int at) => text.IsFrench && text.Word(at) is "salaries" or "salarie";

    private static bool IsYear(ReadOnlySpan<char> word) => word is "an" or "année" or "exercice" or "year";

    private static bool IsAdverb(ReadOnlySpan<char> word) =>
        word.Length > 4 && (word.EndsWith("ly", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ment", StringComparison.OrdinalIgnoreCase));
}
