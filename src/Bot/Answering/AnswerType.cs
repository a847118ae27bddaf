using Bot.Language;

namespace Bot.Answering;

/// <summary>What kind of thing would answer a question.</summary>
internal enum AnswerType
{
    Any,
    Amount,
    Count,
    Person,
    Date,
    Place,
    Reason,
}

/// <summary>Reads the kind of answer wanted off the question's words, in either language.</summary>
internal static class AnswerTypeReader
{
    // Beginnings of words.
    private static readonly string[] PayWords =
    [
        "pay", "paid", "earn", "salar", "compens", "comp ", "bonus", "package", "wage", "cost ", "costs", "worth", "price", "remuner",
        "touch", "gagn", "paie", "coute", "montant", "somme", "prix", "vaut", "vers", "percoi", "percu", "propos", "offr", "offer",
    ];

    // Without "how much", only these ask for a figure: "what offer" may ask which one.
    private static readonly string[] Figures = ["salar", "wage", "pay ", "comp ", "compensation", "bonus", "earn", "remuneration", "montant", "somme", "prix", "price"];

    /// <param name="earlier">The question this one follows up on, or null: it decides where the message itself does not say.</param>
    public static AnswerType Read(string question, string? earlier)
    {
        var own = Read(question);
        return own == AnswerType.Any && earlier is not null ? Read(earlier) : own;
    }

    private static AnswerType Read(string question)
    {
        var text = $" {Folding.Fold(question).Replace('-', ' ').Replace('\'', ' ')} ";
        var asksPay = PayWords.Any(word => text.Contains(' ' + word, StringComparison.Ordinal));
        if (Has(text, " how many ", " combien de ", " combien d ", " number of ", " nombre de ", " nombre d "))
        {
            return AnswerType.Count;
        }

        if (Has(text, " how much ", " how big ", " what figure", " quel montant", " quelle somme ", " a combien ") || (asksPay && Has(text, " combien ")))
        {
            return AnswerType.Amount;
        }

        if (Has(text, " combien "))
        {
            return AnswerType.Count;
        }

        if (Has(text, " who ", " whom ", " whose ", " qui ", " quelle personne ", " which person "))
        {
            return AnswerType.Person;
        }

        if (Has(text, " why ", " pourquoi ", " pour quelle raison ", " what led ", " what made ", " pk ", " pq "))
        {
            return AnswerType.Reason;
        }

        if (Has(text, " when ", " quand ", " what year ", " which year ", " quelle annee ", " quelle date ", " what date "))
        {
            return AnswerType.Date;
        }

        if (Has(text, " where ", " ou est ", " ou se ", " ou sont ", " d ou ", " dans quel pays ", " quelle ville ", " which country ", " what city "))
        {
            return AnswerType.Place;
        }

        return Has(text, " what ", " quel ", " quelle ", " quels ", " quelles ") && Figures.Any(word => text.Contains(' ' + word, StringComparison.Ordinal))
            ? AnswerType.Amount
            : AnswerType.Any;
    }

    private static bool Has(string text, params ReadOnlySpan<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (text.Contains(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
