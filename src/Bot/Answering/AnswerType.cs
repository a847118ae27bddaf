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
    private static readonly string[] PayWords =
    [
        "pay", "paid", "pays", "paying", "earn", "salar", "compens", "bonus", "package", "wage", "cost", "worth", "price", "remuner", "comp",
        "touch", "gagn", "salaire", "paie", "paye", "prime", "coute", "montant", "somme", "prix", "vaut", "offre", "offer", "propos", "verse", "percoi", "percu",
    ];

    public static AnswerType Read(string question)
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

        return Has(text, " what ", " quel ", " quelle ", " quels ", " quelles ") && asksPay
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
